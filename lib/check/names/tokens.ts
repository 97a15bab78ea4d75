import { PARTICLES, VIETNAMESE } from './affixes';
import { fold, latinSpellings, ownSpelling } from './fold';
import { scriptsOf, type Script } from './scripts';

/** One word of a name. */
export interface Token {
  /** As written. */
  word: string;
  script: Script;
  /** How it may be spelt, for comparing within one script. Two tokens that share one are the same word. */
  keys: readonly string[];
  /** The same in ASCII, for comparing across scripts. */
  latin: readonly string[];
  /** Joined by a hyphen to the word before it (the Marie of Anne-Marie). */
  hyphened: boolean;
  /** One letter that stands for a name. */
  initial: boolean;
  /** A small word inside a surname (de, van, bin): no evidence by itself. */
  particle: boolean;
}

/** A name of more words is not compared. */
export const MOST_TOKENS = 24;

/** The words of a bare name. Hyphens and dots part words, apostrophes join them: O'Brien is Obrien. */
export function tokens(name: string): Token[] {
  const found = name
    .replace(/'/gu, '')
    .split(/[^\p{L}\p{M}\p{N}\p{Pd}]+/u)
    .flatMap((whole) => whole.split(/\p{Pd}+/u).filter((word) => /\p{L}/u.test(word)).map((word, n) => ({ word, hyphened: n > 0 })))
    .flatMap(({ word, hyphened }) => runTogether(word).map((part) => token(part, hyphened)))
    .filter((each) => each.keys.some((key) => key !== ''));
  return withParticles(found);
}

/** Two or three capitals without a vowel are initials: "JD Salinger" (but Ng is a name). */
function runTogether(word: string): string[] {
  return /^[B-DF-HJ-NP-TV-XZ]{2,3}$/u.test(word) && word !== 'NG' ? Array.from(word) : [word];
}

function token(word: string, hyphened: boolean): Token {
  const script = scriptsOf(word)[0] ?? 'other';
  const latin = script === 'latin' ? latinSpellings(word) : [fold(word)];
  const keys = script === 'latin' ? latin : [ownSpelling(word, script)];
  const alphabetic = script === 'latin' || script === 'cyrillic' || script === 'greek';
  return { word, script, keys, latin, hyphened, initial: alphabetic && Array.from(keys[0] ?? '').length === 1, particle: false };
}

/**
 * Marks the particles, unless that would leave less than two words or the name is Vietnamese ("Văn" is a name there). At
 * either end a capital makes it a name (Le Wei, Lo Ka Fai), and a single letter is a particle in small writing only (y, e).
 */
function withParticles(all: Token[]): Token[] {
  const vietnamese = all.length >= 3 && [all[0], all.at(-1)].some((end) => end?.latin.some((key) => VIETNAMESE.has(key)));
  const marked = all.map((each, n) => {
    const small = each.word === each.word.toLowerCase();
    const inside = n > 0 && n < all.length - 1 && each.word.length > 1;
    return { ...each, particle: (small || inside) && each.latin.some((key) => PARTICLES.has(key)) };
  });
  if (vietnamese || marked.filter((each) => !each.particle).length < 2) return all;
  return marked.map((each) => (each.particle ? { ...each, initial: false } : each));
}
