/**
 * Months and years in a line of a page, whatever its language: "Issued Sep 2025 · Expires Sep 2028", "Ausgestellt: Sept. 2025",
 * "颁发日期 2025年9月", "Emitido em set de 2025". No word but the names of months is understood, and those come from `Intl`.
 */

/** A month as written; several months where the word or the number is ambiguous, none where only a year is given. */
export interface WrittenMonth {
  year: number;
  /** 1 to 12. */
  months: readonly number[];
}

/** The languages LinkedIn is offered in, and a few more. */
const LANGUAGES = [
  'en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'hu', 'ro', 'el', 'tr', 'ru', 'uk', 'ar', 'he', 'fa', 'hi', 'bn', 'mr',
  'te', 'pa', 'th', 'vi', 'id', 'ms', 'tl', 'zh', 'ja', 'ko',
];

/** A line of dates is short. */
const LONGEST = 300;
/** Between a month and its year may stand a day and a small word ("12 de set de 2025"). */
const APART = 2;

type Word = { text: string; number: number | null };

/**
 * The months that a line names, in its order. Empty where it names none.
 *
 * @param line text of a page, untrusted; only its first 300 characters are read
 */
export function monthsIn(line: string): WrittenMonth[] {
  const words = wordsOf(line.slice(0, LONGEST));
  const years = words.flatMap((word, at) => (isYear(word) ? [at] : []));
  const found: WrittenMonth[] = [];
  let free = 0;
  for (const at of years) {
    const { months, end } = monthsAround(words, at, free);
    found.push({ year: gregorian(words[at]?.number ?? 0), months });
    free = end + 1;
  }
  return found;
}

/** The months that belong to the year at a place, and the last word used for them. */
function monthsAround(words: readonly Word[], at: number, free: number): { months: readonly number[]; end: number } {
  const before = words.slice(Math.max(free, at - APART - 1), at);
  const after = words.slice(at + 1, at + 3);
  const named = before.findLast((word) => namesOf(word).length > 0) ?? null;
  if (named !== null) return { months: namesOf(named), end: at };
  const next = after.findIndex((word) => namesOf(word).length > 0);
  if (next !== -1 && !after.slice(0, next).some(isYear)) return { months: namesOf(after[next]!), end: at + 1 + next };
  // "2025-09", unless the number begins the next date: "09/2025 – 10/2028".
  const numbers = before.slice(-2).map(numeric).filter((number) => number !== null);
  const follows = numeric(after[0]);
  const ofNext = numbers.length > 0 && after[1] !== undefined && isYear(after[1]);
  if (follows !== null && !ofNext) return { months: [follows], end: at + 1 };
  return { months: [...new Set(numbers)], end: at };
}

const numeric = (word: Word | undefined): number | null => (word?.number != null && word.number >= 1 && word.number <= 12 ? word.number : null);

/** Gregorian years, and the Buddhist ones of Thailand. */
const isYear = ({ number }: Word): boolean => number !== null && ((number >= 1990 && number < 2100) || (number >= 2533 && number < 2643));
const gregorian = (year: number): number => (year >= 2533 ? year - 543 : year);

/** Letters and digits apart, so that "2025年9月" is three words and a sign; digits of any script as numbers. */
function wordsOf(line: string): Word[] {
  const plain = folded(line).replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  return (plain.match(/\d+|[\p{L}\p{M}]+/gu) ?? []).filter((text) => !/^[年월月년日일]$/u.test(text)).map((text) => ({
    text, number: /^\d{1,4}$/u.test(text) ? Number(text) : null,
  }));
}

/** Decimal digits stand in runs of ten in Unicode, each beginning with its zero. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '').toLowerCase().normalize('NFD').replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}/gu, '').normalize('NFC');
}

let names: Map<string, Set<number>> | undefined;

/** Which months a word may mean: "mar" is March in many languages, "lis" November in Polish. */
function namesOf(word: Word): readonly number[] {
  names ??= monthNames();
  return word.number === null ? [...(names.get(word.text) ?? [])] : [];
}

function monthNames(): Map<string, Set<number>> {
  const all = new Map<string, Set<number>>();
  for (const language of LANGUAGES) {
    const formats = (['long', 'short'] as const).flatMap((month) => [
      new Intl.DateTimeFormat(language, { month, timeZone: 'UTC', calendar: 'gregory' }),
      new Intl.DateTimeFormat(language, { month, day: 'numeric', year: 'numeric', timeZone: 'UTC', calendar: 'gregory' }),
    ]);
    for (let month = 1; month <= 12; month += 1) {
      for (const name of formats.flatMap((format) => nameIn(format, month))) all.set(name, (all.get(name) ?? new Set<number>()).add(month));
    }
  }
  return all;
}

function nameIn(format: Intl.DateTimeFormat, month: number): string[] {
  const written = format.formatToParts(Date.UTC(2025, month - 1, 15)).find((part) => part.type === 'month')?.value ?? '';
  const first = folded(written).match(/[\p{L}\p{M}]+/u)?.[0];
  return first === undefined || /\d/u.test(written) ? [] : [first];
}
