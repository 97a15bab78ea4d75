/** The holder's badges as a table (RFC 4180), for a spreadsheet. */
import type { Held } from './words';

const COLUMNS = ['name', 'issuer', 'issued', 'expires', 'skills', 'address', 'id', 'shown', 'collections', 'added', 'last checked', 'last confirmed'] as const;

/** One line a badge, the first names the columns; UTF-8 with a mark, without which a spreadsheet takes it for another encoding. */
export function csvOf(all: readonly Held[]): string {
  const lines = all.map((held): Record<(typeof COLUMNS)[number], string> => {
    const { credential, learned } = held;
    return {
      name: credential.name, issuer: credential.issuer.name, issued: credential.issued?.text ?? '', expires: credential.expires?.text ?? '',
      skills: credential.skills.join('; '), address: learned.reference?.platform === 'document' ? '' : (learned.reference?.url ?? ''), id: credential.id,
      shown: held.shown ? 'yes' : 'no', collections: held.collections.join('; '), added: new Date(held.addedAt).toISOString(), 'last checked': learned.at, 'last confirmed': held.confirmedAt ?? '',
    };
  });
  return `\uFEFF${[COLUMNS.join(','), ...lines.map((line) => COLUMNS.map((column) => cell(line[column])).join(','))].join('\r\n')}\r\n`;
}

/** Signs with which a cell is a formula, also as East Asian keyboards write them. */
const FORMULA = '=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20';
/** Where a cell begins, for spreadsheets that part cells by semicolons or tabs as well. */
const BEGINS = new RegExp(`(^|[;,\\t\\r\\n|"'])(\\s*)(?=[${FORMULA}])`, 'gu');

/** A cell that begins as a formula does is run as one by spreadsheets; an apostrophe before it keeps it a text (OWASP, "CSV Injection"). */
function cell(text: string): string {
  const safe = text.replace(BEGINS, "$1$2'");
  return /[";,\r\n\t]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
