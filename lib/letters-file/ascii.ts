import { LettersNotLoaded } from '../check/names/letters';
import { LETTERS, type Letters } from './handover';

/**
 * Stands in for `any-ascii` within the background (wxt.config.ts): the table that few names need is loaded when one does. What it says is
 * what the table says, or that there is none yet.
 */
const anyAscii: Letters = (text) => {
  const own = inOwnLetters(text);
  if (own !== null) return own;
  const all = (globalThis as { [LETTERS]?: Letters })[LETTERS];
  if (!all) throw new LettersNotLoaded(load);
  return all(text);
};

export default anyAscii;

/** Latin letters that lose no accent and are in many names, as the table has them. */
export const OWN: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A text of ASCII and these letters; null for any other. */
function inOwnLetters(text: string): string | null {
  let ascii = '';
  for (const letter of text) {
    const own = letter <= '\x7f' ? letter : OWN[letter];
    if (own === undefined) return null;
    ascii += own;
  }
  return ascii;
}

let run: () => unknown = () => {
  throw new Error('There is no way to load the table of letters here');
};

/** Says how the table's file is run where this runs, in whichever way the browser has. */
export function loadLettersBy(way: () => unknown): void {
  run = way;
}

/** Runs it, again after a failure. */
async function load(): Promise<void> {
  await run();
  if (!(LETTERS in globalThis)) throw new Error('The file of the table of letters left nothing');
}
