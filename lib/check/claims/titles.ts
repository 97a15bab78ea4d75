/** Whether the title that a page gives a badge is the badge's own. */
import { scriptsOf } from '../names/scripts';
import { areOneLevel, areTwoLevels, levelsApart, UNSPACED } from './levels';
import { LEVELS, NEUTRAL, foreignTo } from './vocabulary';

export type TitleMatch = 'same' | 'differs' | 'not-concluded';

const LONGEST = 300;

/** An exam's or a course's code: AZ-900, SAA-C03. */
const CODE = /(?<![\p{L}\p{N}])[a-z]{2,4}-?c?\d{2,4}(?![\p{L}\p{N}])/gu;

/**
 * Compares two titles of a badge as people write them: case, punctuation, ®, word order, exam codes, abbreviations in brackets,
 * the issuer's name and words like "badge" and "certified" do not count. Everything else does, above all words of level
 * (Associate, Professional). Titles in two languages are not compared, but for levels that cannot be one (Grundlagen, Expert).
 *
 * @param issuer the badge's issuer; with the one that the page gives, a page could explain away any word
 * @returns null where one title has no letter or digit
 */
export function compareTitles(page: string, badge: string, issuer: string): TitleMatch | null {
  const [a, b] = [read(page, issuer), read(badge, issuer)];
  if (a.all.length === 0 || b.all.length === 0) return null;
  if (a.all.join(' ') === b.all.join(' ')) return 'same';
  if (scriptsOf(page).every((script) => !scriptsOf(badge).includes(script))) return 'not-concluded';
  const sameCode = a.codes.some((code) => b.codes.includes(code));
  // Only a code, or only the issuer's name: too little to say what it claims.
  if (a.telling.length === 0 || b.telling.length === 0) return sameCode ? 'same' : 'not-concluded';
  const codesAgree = sameCode || a.codes.length === 0 || b.codes.length === 0;
  const [left, right] = [unmatched(a, b), unmatched(b, a)];
  if (codesAgree && left.length === 0 && right.length === 0) return 'same';
  if (codesAgree && left.length === 1 && right.length === 1 && areOneLevel(left[0]!, right[0]!)) return 'not-concluded';
  return foreignTo(page, a.all, badge, b.all) && !levelsApart(a.all, b.all) ? 'not-concluded' : 'differs';
}

/**
 * The level of each of two titles that differ, as it writes it: "Expert" and "Fundamentals". Only where nothing but that differs; a level that one
 * of them does not have, or says in other words or another language, is none of this.
 *
 * @param issuer the badge's issuer, as for `compareTitles`
 */
export function differentLevels(page: string, badge: string, issuer: string): { page: string; badge: string } | null {
  const [a, b] = [read(page, issuer), read(badge, issuer)];
  const [[one, ...more], [other, ...others]] = [unmatched(a, b), unmatched(b, a)];
  if (one === undefined || other === undefined || more.length > 0 || others.length > 0 || !areTwoLevels(one, other)) return null;
  return { page: writtenIn(page, one), badge: writtenIn(badge, other) };
}

/** A folded word as its title writes it. */
const writtenIn = (title: string, word: string): string => (title.slice(0, LONGEST).normalize('NFKC').match(WORDS) ?? []).find((written) => fold(written) === word) ?? word;

interface Title {
  /** All words, folded. */
  all: string[];
  /** The words that make this title what it is. */
  telling: string[];
  /** Exam and course codes (az-900, saa-c03). */
  codes: string[];
}

function read(title: string, issuer: string): Title {
  const plain = fold(title.slice(0, LONGEST));
  const codes = [...plain.matchAll(CODE)].map(([code]) => code.replace('-', ''));
  const all = wordsOf(plain);
  const own = wordsOf(fold(issuer.slice(0, LONGEST)));
  const ownWords = new Set([...own, ...abbreviations(own).keys()].filter((word) => !LEVELS.has(word)));
  const rest = withoutPhrase(wordsOf(plain.replace(CODE, ' ')), own);
  return { all, codes, telling: rest.filter((word) => !NEUTRAL.has(word) && !ownWords.has(word)) };
}

function fold(text: string): string {
  return text.replace(/[®™©℠\p{Extended_Pictographic}]/gu, ' ').normalize('NFKC').replace(/\p{Cf}/gu, '').toLowerCase()
    .normalize('NFD').replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '').normalize('NFC').replace(/['’]s(?!\p{L})/gu, '').replace(/['’]/gu, '');
}

/** Words and numbers; + and # belong to the word before them (C++, C#). Signs of East Asia are a word each, but for words of level. */
const WORDS = new RegExp(`${UNSPACED}|[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]|[\\p{L}\\p{M}\\p{N}]+(?:\\.\\d+)*[+#]*`, 'gu');

const wordsOf = (folded: string): string[] => folded.match(WORDS) ?? [];

/** The words without the first run that is the issuer's whole name (which may hold a word of level: The Linux Foundation). */
function withoutPhrase(words: string[], phrase: readonly string[]): string[] {
  const core = phrase.filter((word) => word !== 'the');
  const at = words.findIndex((_, n) => core.length > 0 && core.every((word, k) => words[n + k] === word));
  return at === -1 || core.length === words.length ? words : [...words.slice(0, at), ...words.slice(at + core.length)];
}

/**
 * Words of one title that nothing in the other accounts for: not a word, not an abbreviation of its words, not its abbreviation of
 * ours. A version that only one of the two gives is no difference.
 */
function unmatched(title: Title, other: Title): string[] {
  const theirs = abbreviations(other.all);
  const written = [...abbreviations(title.all)].filter(([short]) => short.length >= 3 && other.telling.includes(short)).flatMap(([, run]) => run);
  const numbered = other.telling.some(isNumber);
  return title.telling.filter((word) =>
    !other.telling.some((it) => sameWord(word, it)) && !theirs.has(word) && !written.includes(word) && !(isNumber(word) && !numbered));
}

const isNumber = (word: string): boolean => /^v?\d+(?:\.\d+)*$/u.test(word);

/** One word, its plural, or its first letters (Admin, Administrator). */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isNumber(short) || isNumber(long)) return false;
  if (`${short}s` === long || (short.length > 2 && `${short}es` === long)) return true;
  return short.length >= 5 && long.startsWith(short) && !LEVELS.has(short) && !LEVELS.has(long);
}

/** More words than these make no abbreviation. */
const MOST_ABBREVIATED = 20;

/** The first letters of each run of two words and more, with the run: "cka" for "certified kubernetes administrator". */
function abbreviations(words: readonly string[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const base of [words, words.filter((word) => !NEUTRAL.has(word) || word.startsWith('certif'))]) {
    const runs = base.slice(0, MOST_ABBREVIATED);
    for (let from = 0; from < runs.length; from += 1) {
      for (let to = from + 2; to <= runs.length; to += 1) {
        const run = runs.slice(from, to);
        found.set(run.map((word) => Array.from(word)[0]).join(''), run);
      }
    }
  }
  return found;
}
