import { daysDiffer } from '../../formats/date';
import { readEnglishDate } from '../../formats/english-date';
import type { HtmlPage } from '../../formats/html';
import type { AwardReference, WrittenDate } from '../../words';
import { labelled, onlyText } from '../pages/labels';
import type { PageReading, Shown } from '../pages/public-page';

const ID = /^https:\/\/learn\.microsoft\.com\/users\/[^/]+\/credentials\/([0-9a-f]{14,16})$/iu;
const ISSUED = /^Issued by Microsoft on ([A-Z][a-z]{2,8} \d{1,2}, \d{4}) to:$/u;

/** Whether it is the page of one credential by its own id. Those by a certification's name do not say which of somebody's it is. */
export const hasOwnPage = ({ url }: AwardReference): boolean => ID.test(url);

/**
 * What the page of a single certification says, by its labels in English: whom it was issued to and when, its own id, its status and its
 * end. Its number and the exams are not read. Only "Active" is current; what else it says is said as it stands there.
 */
export function read({ lines, texts }: HtmlPage, { url }: AwardReference, now: number): PageReading {
  const at = lines.findIndex((line) => ISSUED.test(line));
  const [name, id] = [onlyText(texts(({ name: tag }) => tag === 'h1')), labelled(lines, 'Credential ID')];
  const holder = lines[at + 1];
  if (at < 0 || at !== lines.findLastIndex((line) => ISSUED.test(line)) || !name || !holder || !id) return null;
  if (!isSame(id, ID.exec(url)?.[1] ?? '')) return { differs: 'Credential ID' };
  const issued = readEnglishDate(ISSUED.exec(lines[at]!)![1]!);
  const [earned, expires] = ['Earned on', 'Expires on'].map((label) => readEnglishDate(labelled(lines, label) ?? ''));
  // A day that cannot be read, or two, must not be taken for none.
  if (([['Earned on', earned], ['Expires on', expires]] as const).some(([label, day]) => !day && lines.some((line) => line.startsWith(label)))) return null;
  if (issued && earned && daysDiffer(issued, earned)) return { differs: 'Earned on' };
  const status = labelled(lines, 'Status');
  return {
    name, holder, issued, ...(expires && { expires }),
    issuer: { name: 'Microsoft', id: 'https://learn.microsoft.com/', domain: 'microsoft.com' },
    status: statusOf(status, expires ?? null, now),
  };
}

/** "Expired" beside an end that has passed is the date's to say. The chip beside the status may stand in the same line. */
function statusOf(status: string | null, expires: WrittenDate | null, now: number): Shown['status'] {
  if (status === null) return 'not-said';
  const said = status.replace(/ Online Verifiable$/u, '');
  return said === 'Active' || (said === 'Expired' && expires !== null && expires.to < now) ? 'current' : { said };
}

/** Some links have lost the zero that it began with. */
const isSame = (one: string, other: string): boolean => /^[0-9a-f]{14,16}$/iu.test(one) && one.padStart(16, '0').toLowerCase() === other.padStart(16, '0').toLowerCase();
