import { consonants, softened } from './fold';

/** How one word differs from another by a single edit; null when it is by none or by more. */
type Edit =
  | { kind: 'replaced'; at: number; from: string; to: string }
  | { kind: 'inserted'; at: number; letter: string; doubled: boolean }
  | { kind: 'swapped'; at: number };

/** Letters that stand for one another in spellings of one name. */
const SOUNDS = ['aeiouy', 'ckqg', 'szx', 'vwfb', 'dt', 'ij', 'аоеёиыэ'];
const VOWEL = /[aeiouyаеёиоуыэюя]/u;

/** A Slavic surname and its feminine form. */
const FEMININE = /^(?:.{2,}(?:ov|ev|iov)a?|.{2,}sk(?:y|i|iy|ij|yi|aya|aia|aja|a)|.{2,}(?:ов|ев|ёв)а?|.{2,}ск(?:ий|ая|и))$/u;
const stem = (word: string): string => word.replace(/(?<=sk)(?:y|i|iy|ij|yi|aya|aia|aja|a)$|(?<=[oe]v)a$|(?<=[оеё]в)а$|(?<=ск)(?:ий|ая|и)$/u, '');

/**
 * Whether two words may be one name spelt in two ways (Smith, Smyth; Thomson, Thompson; Ivanov, Ivanova), for words of five
 * letters and more. A last vowel is no spelling (Mario and Maria are two people), nor is another first letter (Harry and Larry).
 */
export function spelledAlike(a: string, b: string): boolean {
  if (FEMININE.test(a) && FEMININE.test(b) && stem(a) === stem(b)) return true;
  const shortest = Math.min(a.length, b.length);
  if (shortest < 5) return false;
  const edit = singleEdit(a, b);
  if (edit === null) return false;
  const last = edit.at >= Math.max(a.length, b.length) - 1;
  if (edit.kind === 'swapped') return true;
  if (edit.kind === 'inserted') {
    if (edit.at === 0 || (last && VOWEL.test(edit.letter))) return false;
    return edit.doubled || edit.letter === 'h' || VOWEL.test(edit.letter) || shortest >= 6;
  }
  if (last && VOWEL.test(edit.from) && VOWEL.test(edit.to)) return /^[iy]{2}$/u.test(edit.from + edit.to);
  const sameSound = SOUNDS.some((group) => group.includes(edit.from) && group.includes(edit.to));
  return sameSound ? edit.at > 0 || !VOWEL.test(edit.from + edit.to) : edit.at > 0 && shortest >= 8;
}

/** One edit of any kind, in words of five letters and more: the tolerance for transliterations, which are never exact. */
export function oneEditApart(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 5 && singleEdit(a, b) !== null;
}

/**
 * Whether two words are near enough that nobody may say they are different names: one begins the other, they share their
 * consonants, or less than a third of the letters differ, as written or as another system romanises them (Schwartz, Shvarts).
 * This only ever holds back a `different`.
 */
export function near(a: string, b: string): boolean {
  return nearlyWritten(a, b) || nearlyWritten(softened(a), softened(b));
}

function nearlyWritten(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return true;
  const bones = consonants(short);
  if (bones.length >= 3 && bones === consonants(long)) return true;
  return short.length >= 3 && long.length >= 4 && distance(short, long) <= Math.floor(long.length / 3);
}

function singleEdit(a: string, b: string): Edit | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return null;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (at === long.length) return null;
  const from = short[at] ?? '';
  const to = long[at] ?? '';
  if (short.length < long.length) {
    const doubled = to === long[at - 1] || to === long[at + 1];
    return short.slice(at) === long.slice(at + 1) ? { kind: 'inserted', at, letter: to, doubled } : null;
  }
  if (short.slice(at + 1) === long.slice(at + 1)) return { kind: 'replaced', at, from, to };
  const swapped = from === long[at + 1] && to === short[at + 1] && short.slice(at + 2) === long.slice(at + 2);
  return swapped ? { kind: 'swapped', at } : null;
}

/** Levenshtein distance; words are bounded by the longest name. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
