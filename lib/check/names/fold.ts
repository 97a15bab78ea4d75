import anyAscii from 'any-ascii';
import { hasAccents, isAlphabet, type Script } from './scripts';

/**
 * Letters that languages write out in more than one way (Müller is Muller in a passport of one country and Mueller in
 * another's). Decomposition and a table know only the first.
 */
const SPELT: Readonly<Record<string, readonly string[]>> = {
  ä: ['a', 'ae'], ö: ['o', 'oe'], ü: ['u', 'ue'], å: ['a', 'aa'], ø: ['o', 'oe'], æ: ['ae', 'a'],
  đ: ['d', 'dj'], ð: ['d', 'dh', 'th'], š: ['s', 'sh'], č: ['c', 'ch'], ć: ['c', 'ch'], ž: ['z', 'zh'], ş: ['s', 'sh'],
};

/** No name needs more spellings than these; more would be an attack on our time. */
const MOST_SPELLINGS = 8;

/** A word in lower-case ASCII letters and digits, the simplest spelling of each letter. */
export function fold(word: string): string {
  const bare = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return anyAscii(bare).toLowerCase().replace(/[^a-z\d]/gu, '');
}

/** Every way a Latin word may be spelt in ASCII. Two words are the same name if they share one. */
export function latinSpellings(word: string): string[] {
  let spellings = [''];
  for (const letter of word.toLowerCase().normalize('NFC')) {
    const ways = SPELT[letter] ?? [fold(letter)];
    const grown = spellings.flatMap((start) => ways.map((way) => start + way));
    spellings = grown.length <= MOST_SPELLINGS ? grown : spellings.map((start) => start + (ways[0] ?? ''));
  }
  return [...new Set(spellings.flatMap((spelling) => [spelling, ...withoutDigraphs(spelling)]))];
}

/**
 * "mueller" may be Müller and so "muller". Not at the end (Doe, Sue), not before a single l (Michael, Samuel), and not in
 * short words, where the two are different names (Saenz and Sanz).
 */
function withoutDigraphs(spelling: string): string[] {
  if (spelling.length < 6) return [];
  const short = spelling.replace(/([aou])e(?=[^aeioul\d]|ll)/gu, '$1');
  return short === spelling ? [] : [short];
}

/** The letters of a word as compared within its own script: case and left-out accents do not count. */
export function ownSpelling(word: string, script: Script): string {
  const lower = word.toLowerCase().normalize('NFC');
  const bare = hasAccents(script) ? lower.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') : lower;
  return script === 'arabic' ? bare.replace(/[ىی]/gu, 'ي').replace(/ة/gu, 'ه').replace(/ک/gu, 'ك').replace(/ـ/gu, '') : bare;
}

/** A spelling, or a transliteration, with everything evened out that systems of romanisation disagree on. */
export function softened(ascii: string): string {
  return ascii
    .replace(/shch|schtsch/gu, 'sh').replace(/tsch|tch/gu, 'ch').replace(/sch/gu, 'sh')
    .replace(/kh/gu, 'h').replace(/ph/gu, 'f').replace(/ck|c(?!h)|q/gu, 'k').replace(/tz/gu, 'ts').replace(/x/gu, 'ks').replace(/w/gu, 'v')
    .replace(/ou|oy/gu, 'u').replace(/[yj]/gu, 'i')
    .replace(/(.)\1+/gu, '$1');
}

/** The consonants of a spelling, for scripts that write no or other vowels; evened out in the same way. */
export function consonants(ascii: string): string {
  return ascii
    .replace(/ph|p/gu, 'f').replace(/([sktdg])h/gu, '$1').replace(/[cq]/gu, 'k').replace(/v/gu, 'b').replace(/j/gu, 'g')
    .replace(/[^a-z]|[aeiouyw]/gu, '')
    .replace(/(.)\1+/gu, '$1').replace(/(?<=.)h$/u, '');
}

/** What stands for a word when it is compared with one in another script. */
export function acrossScripts(ascii: string, scripts: readonly Script[]): string {
  return scripts.every(isAlphabet) ? softened(ascii) : consonants(ascii);
}
