import { wordsOf } from '../../lib/i18n/help/inline';
import type { Answer } from '../../lib/i18n/help/topics';

/** Without case and accents; full-width signs as the usual ones. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether an answer has all the words that are looked for, in any order. Nothing to look for finds everything. */
export function hasWords({ q, a }: Answer, wanted: string): boolean {
  const text = plain(`${q} ${wordsOf(a)}`);
  return plain(wanted).split(/\s+/u).every((word) => text.includes(word));
}
