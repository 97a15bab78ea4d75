import type { HolderMatch } from '../../words';
import { bareName } from './clean';
import { skeleton } from './confusable';
import { compareReading, compareSigns } from './east-asian';
import { acrossScripts } from './fold';
import { couldLookAlike, isAlphabet, isSyllabic, mixesLookAlikes, scriptsOf, type Script } from './scripts';
import { MOST_TOKENS, tokens, type Token } from './tokens';
import { compareWords, type Comparison } from './words';

/** A name in one script, or in several that cannot be told apart as two forms of it. */
export interface Form {
  scripts: Script[];
  tokens: Token[];
}

/** The forms of a name; `partial` when it has words that belong to no complete form. */
interface Forms {
  forms: Form[];
  partial: boolean;
}

/**
 * Compares the name that a page gives with the one on a badge. Names are compared as words without order, in any script, so that
 * titles, degrees, emoji, accents, order and the usual ways to write one name do not count. `same` means that the names match, never that it
 * is the person. `different` is rare: two full names of one script that share no word, nor one that might be married, misspelt,
 * shortened or transliterated. The match is symmetric; the code says why. Takes bounded time for any text.
 *
 * @throws {LettersNotLoaded} in a background whose table of letters is not there yet, and nothing else
 */
export function compareNames(page: string, badge: string): Comparison {
  const onPage = bareName(page);
  if (onPage === null) return { match: 'cannot-tell', code: 'holder.no-page-name' };
  const onBadge = bareName(badge);
  if (onBadge === null) return { match: 'cannot-tell', code: 'holder.no-badge-name' };
  if (`${onPage} ${onBadge}`.split(/[\s'-]+/u).some(mixesLookAlikes)) return { match: 'cannot-tell', code: 'holder.mixed-letters' };

  const [a, b] = [tokens(onPage), tokens(onBadge)];
  if (a.length === 0 || a.length > MOST_TOKENS) return { match: 'cannot-tell', code: 'holder.no-page-name' };
  if (b.length === 0 || b.length > MOST_TOKENS) return { match: 'cannot-tell', code: 'holder.no-badge-name' };

  const result = best(formsOf(a), formsOf(b));
  const imitates = result.match === 'cannot-tell' && couldLookAlike(scriptsOf(onPage), scriptsOf(onBadge)) && skeleton(onPage) === skeleton(onBadge);
  return imitates ? { match: 'cannot-tell', code: 'holder.mixed-letters' } : result;
}

/** "Xiaoming Wang 王小明" is two forms of a name; "Иван Smith" is one in two scripts. */
export function formsOf(all: Token[]): Forms {
  const scripts = [...new Set(all.map((token) => token.script))];
  const groups = scripts.map((script) => ({ scripts: [script], tokens: all.filter((token) => token.script === script) }));
  const complete = groups.filter(isComplete);
  if (groups.length === 1 || complete.length === 0) return { forms: [{ scripts, tokens: all }], partial: false };
  return { forms: complete, partial: complete.length < groups.length };
}

function isComplete({ scripts, tokens: words }: Form): boolean {
  if (scripts.some(isSyllabic)) return Array.from(words.map((token) => token.word).join('')).length > 1;
  return words.filter((token) => !token.initial && !token.particle).length > 1;
}

const RANK: readonly HolderMatch[] = ['same', 'consistent', 'cannot-tell', 'different'];

/** The best of all forms against all forms; within one script where there are any, since only those can be told. */
function best(a: Forms, b: Forms): Comparison {
  const pairs = a.forms.flatMap((x) => b.forms.map((y) => ({ x, y, oneScript: inOneScript(x, y) })));
  const comparable = pairs.some((each) => each.oneScript) ? pairs.filter((each) => each.oneScript) : pairs;
  const results = comparable.map(({ x, y }) => compareForms(x, y));
  const [first = { match: 'cannot-tell', code: 'holder.scripts' }] = results.sort((x, y) => RANK.indexOf(x.match) - RANK.indexOf(y.match));
  if (!a.partial && !b.partial) return first;
  if (first.match === 'same') return { match: 'consistent', code: 'holder.shorter-name' };
  return first.match === 'different' ? { match: 'cannot-tell', code: 'holder.scripts' } : first;
}

function inOneScript(a: Form, b: Form): boolean {
  return a.scripts.length === 1 && b.scripts.length === 1 && a.scripts[0] === b.scripts[0];
}

function compareForms(a: Form, b: Form): Comparison {
  if (inOneScript(a, b)) return withinScript(a, b);
  if (sameWords(a, b)) return { match: 'same', code: 'holder.same-name' };
  if (isSigns(a) && isLetters(b)) return compareReading(a.tokens, b.tokens);
  if (isSigns(b) && isLetters(a)) return compareReading(b.tokens, a.tokens);
  return [...a.scripts, ...b.scripts].some(isSyllabic) ? { match: 'cannot-tell', code: 'holder.scripts' } : transliterated(a, b);
}

const isSigns = (form: Form): boolean => form.scripts.every(isSyllabic);
const isLetters = (form: Form): boolean => form.scripts.every((script) => script === 'latin');

function withinScript(a: Form, b: Form): Comparison {
  if (a.scripts.some(isSyllabic)) return compareSigns(a.tokens, b.tokens);
  const result = compareWords(a.tokens, b.tokens, 'one-script');
  // Of other scripts we know too little about spelling to call two names different.
  const known = a.scripts.every((script) => isAlphabet(script));
  return result.match === 'different' && !known ? { match: 'cannot-tell', code: 'holder.scripts' } : result;
}

/** Two names in two scripts fit at best, and never differ: there are many ways to romanise a name. */
function transliterated(a: Form, b: Form): Comparison {
  const scripts = [...a.scripts, ...b.scripts];
  const across = ({ tokens: words }: Form): Token[] =>
    words.map((token) => ({ ...token, keys: token.latin.map((key) => acrossScripts(key, scripts)) }));
  const result = compareWords(across(a), across(b), scripts.every(isAlphabet) ? 'alphabets' : 'consonants');
  const fits = (result.match === 'same' && a.tokens.length > 1 && b.tokens.length > 1) || result.match === 'consistent';
  return { match: fits ? 'consistent' : 'cannot-tell', code: fits ? 'holder.transliteration' : 'holder.scripts' };
}

/** Whether two names in several scripts are the same words as they stand, in any order. */
function sameWords(a: Form, b: Form): boolean {
  const words = (form: Form): string => form.tokens.map((token) => token.keys[0]).sort().join(' ');
  return a.scripts.length === b.scripts.length && words(a) === words(b);
}
