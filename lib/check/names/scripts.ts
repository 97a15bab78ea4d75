/** In which writing system a name stands, and how far two systems can be compared. */

const SCRIPTS = {
  latin: /\p{Script=Latin}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  armenian: /\p{Script=Armenian}/u,
  georgian: /\p{Script=Georgian}/u,
  cherokee: /\p{Script=Cherokee}/u,
  'east-asian': /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー々]/u,
  hangul: /\p{Script=Hangul}/u,
  arabic: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  devanagari: /\p{Script=Devanagari}/u,
  bengali: /\p{Script=Bengali}/u,
  tamil: /\p{Script=Tamil}/u,
  telugu: /\p{Script=Telugu}/u,
  thai: /\p{Script=Thai}/u,
} as const;

/** `other`: a letter of none of these; two names in it may even be in two different systems. */
export type Script = keyof typeof SCRIPTS | 'other';

const NAMES = Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[];

/** Systems whose letters can be drawn alike, so that a word never mixes them honestly. */
const LOOK_ALIKE: readonly Script[] = ['latin', 'cyrillic', 'greek', 'armenian', 'cherokee'];

/** Systems written with vowels, one letter after another: transliterated letter by letter. */
const ALPHABETS: readonly Script[] = ['latin', 'cyrillic', 'greek', 'armenian', 'georgian', 'cherokee'];

/** Systems where a combining mark is an accent that people leave out; elsewhere (Thai, Devanagari) it is a vowel. */
const ACCENTED: readonly Script[] = ['latin', 'cyrillic', 'greek', 'hebrew', 'arabic'];

/** The writing systems in a text, in order of first appearance. */
export function scriptsOf(text: string): Script[] {
  const found = new Set<Script>();
  for (const letter of text) {
    if (!/\p{L}/u.test(letter)) continue;
    found.add(NAMES.find((name) => SCRIPTS[name].test(letter)) ?? 'other');
  }
  return [...found];
}

/** Whether one word mixes letters that look alike (a Cyrillic о in "Jоhn"). */
export function mixesLookAlikes(word: string): boolean {
  return scriptsOf(word).filter((script) => LOOK_ALIKE.includes(script)).length > 1;
}

/** Whether two sets of systems could be drawn alike although they are not the same. */
export function couldLookAlike(a: readonly Script[], b: readonly Script[]): boolean {
  const foreign = [...a.filter((s) => !b.includes(s)), ...b.filter((s) => !a.includes(s))];
  return foreign.some((s) => s !== 'latin' && LOOK_ALIKE.includes(s));
}

export const isAlphabet = (script: Script): boolean => ALPHABETS.includes(script);
export const hasAccents = (script: Script): boolean => ACCENTED.includes(script);

/** One sign is a syllable or a word here: names are compared sign by sign, and need no space between their parts. */
export const isSyllabic = (script: Script): boolean => script === 'east-asian' || script === 'hangul';
