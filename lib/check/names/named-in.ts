import { bareName } from './clean';
import { formsOf, type Form } from './compare';
import { folded } from './east-asian';
import { isSyllabic } from './scripts';
import { MOST_TOKENS, tokens, type Token } from './tokens';

/** Most text that is looked at, in UTF-16 units. */
const READ = 1_000;

/** How many words may stand between the first and the last of a name that are not in it: a middle name, a title. */
const BETWEEN = 2;

/**
 * Whether a text names somebody in full: every word of the name that counts, at least two of them, close together and in any order, spelt as two
 * equal names may be (lib/check/names). Of a name in signs, each part as it stands. An initial, a short form or a single word is not enough. Takes
 * bounded time for any text.
 *
 * @throws {LettersNotLoaded} in a background whose table of letters is not there yet, and nothing else
 */
export function isNamedIn(name: string, text: string): boolean {
  const bare = bareName(name);
  const words = bare === null ? [] : tokens(bare);
  if (words.length === 0 || words.length > MOST_TOKENS) return false;
  const read = text.slice(0, READ).normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/[’‘ʼʻ`´ʹ′]/gu, "'");
  // "O'Brien" is one word, of "Ada's" and "d'Ada" only a part is a name.
  const readings = [read, read.replace(/'/gu, ' ')].map(tokens);
  return formsOf(words).forms.some((form) => (isWrittenTogether(form) ? standsIn(form, read) : readings.some((all) => standsAmong(form, all))));
}

/** In these scripts words do not stand apart in a text. */
const isWrittenTogether = ({ scripts }: Form): boolean => scripts.every((script) => isSyllabic(script) || script === 'thai');

function standsIn({ tokens: words }: Form, text: string): boolean {
  const said = folded(text);
  return words.reduce((sum, { word }) => sum + Array.from(word).length, 0) > 1 && words.every(({ word }) => said.includes(folded(word)));
}

function standsAmong({ tokens: all }: Form, text: readonly Token[]): boolean {
  const words = all.filter(({ initial, particle }) => !initial && !particle);
  if (words.length < 2) return false;
  return text.some((_, from) => {
    const near = text.slice(from, from + all.length + BETWEEN);
    return words.every((word) => near.some((said) => isWord(word, said)));
  });
}

/** Many languages put an s to a name whose bearer has something. */
const isWord = ({ keys }: Token, said: Token): boolean => keys.some((key) => said.keys.some((its) => key !== '' && (its === key || its === `${key}s`)));
