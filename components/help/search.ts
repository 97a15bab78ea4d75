import { wordsOf } from '../../lib/i18n/help/inline';
import type { Answer } from '../../lib/i18n/help/topics';

/** Without case and accents; full-width signs as the usual ones. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What sets words apart in a question as it is typed; a hyphen and an @ belong to the word. */
const APART = /[\s.,;:?!"'()“”„‘’«»…、。]+/u;

/** Chinese sets no words apart: the browser knows them. Of single characters most stand for grammar alone. */
function wordsIn(typed: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(typed)) return [typed];
  const words = Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(typed), ({ segment }) => segment);
  const long = words.filter((word) => word.length > 1);
  return long.length > 0 ? long : words;
}

/** Whether an answer has all the words that are looked for, in any order. Nothing to look for finds everything. */
export function hasWords({ q, a }: Answer, wanted: string): boolean {
  const text = plain(`${q} ${wordsOf(a)}`);
  return plain(wanted).split(APART).flatMap(wordsIn).every((word) => text.includes(word));
}
