import type { Code } from '../../codes';
import type { HolderMatch } from '../../words';
import { mayBeOne, pair, type Pairing, type Tolerance } from './match';
import type { Token } from './tokens';

/** The codes that say why. */
export type HolderCode = Extract<Code, `holder.${string}`>;

/** What a comparison concluded, and why. */
export interface Comparison {
  match: HolderMatch;
  code: HolderCode;
}

/** Longest run of words written apart that may be one word elsewhere (de la Cruz, Delacruz). */
const LONGEST_RUN = 3;

/**
 * Compares two names word by word, in any order. `different` only where both are full names of which no word is shared or near.
 * Symmetric in its match.
 */
export function compareWords(a: readonly Token[], b: readonly Token[], tolerance: Tolerance): Comparison {
  const [whole, other] = [joined(a, b), joined(b, a)];
  const [x, y] = [substance(whole, other), substance(other, whole)];
  const pairing = pair(x, y, tolerance);
  const least = Math.min(x.length, y.length);

  const telling = full(x) > 1 || full(x) === x.length;
  if (pairing.alike === x.length && pairing.alike === y.length && telling) {
    // "janedoe" and "Jane Doe": where the words part is unknown, so it fits and no more.
    if (least === 1 && apart(a) !== apart(b)) return { match: 'consistent', code: 'holder.spelling' };
    return rest(whole, x) === rest(other, y) ? { match: 'same', code: 'holder.same-name' } : { match: 'consistent', code: 'holder.shorter-name' };
  }
  if (least < 2 || Math.min(apart(a), apart(b)) < 2) return tooLittle;
  if (pairing.paired === least && pairing.equal > 0 && enough(x, tolerance) && enough(y, tolerance)) return { match: 'consistent', code: reason(pairing) };
  if (pairing.equal > 0) return oneShared;
  if (full(x) < 2 || full(y) < 2) return tooLittle;
  if (pairing.paired > 0 || x.some((each) => y.some((it) => mayBeOne(each, it)))) return oneShared;
  return { match: 'different', code: 'holder.different' };
}

const tooLittle: Comparison = { match: 'cannot-tell', code: 'holder.too-little' };
const oneShared: Comparison = { match: 'cannot-tell', code: 'holder.one-name-shared' };

const full = (tokens: readonly Token[]): number => tokens.filter((token) => !token.initial).length;

/** How many words are written apart: Anne-Marie is one, and no full name. */
const apart = (tokens: readonly Token[]): number => tokens.filter((token) => !token.hyphened).length;

/** Consonants say little: one word of them at least must be more than a stub, in both names. */
function enough(tokens: readonly Token[], tolerance: Tolerance): boolean {
  return tolerance !== 'consonants' || tokens.some((token) => token.keys.some((key) => key.length >= 3));
}

/** Of several reasons the one that a reader has to know first. */
function reason({ relations }: Pairing): HolderCode {
  if (relations.includes('nickname')) return 'holder.nickname';
  if (relations.includes('spelling')) return 'holder.spelling';
  return relations.some((relation) => relation !== 'equal') ? 'holder.initials' : 'holder.shorter-name';
}

const sharesKey = (a: Token, b: Token): boolean => a.keys.some((key) => b.keys.includes(key));

/** The words that count as evidence: all but particles, and those that are a full word in the other name. */
function substance(tokens: readonly Token[], other: readonly Token[]): Token[] {
  return tokens.filter((token) => !token.particle || other.some((it) => !it.particle && sharesKey(it, token)));
}

/** The particles that are no evidence, for telling whether one name has some that the other leaves out. */
function rest(tokens: readonly Token[], evidence: readonly Token[]): string {
  return tokens.filter((token) => !evidence.includes(token)).map((token) => token.keys[0]).sort().join(' ');
}

/** Joins neighbouring words that the other name writes as one (Anne Marie, Annemarie; Mc Donald, McDonald). */
function joined(tokens: readonly Token[], other: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const run = longestRun(tokens, at, other);
    out.push(run.length > 1 ? asOne(run) : tokens[at]!);
    at += run.length;
  }
  return out;
}

function longestRun(tokens: readonly Token[], at: number, other: readonly Token[]): readonly Token[] {
  for (let length = LONGEST_RUN; length > 1; length -= 1) {
    const run = tokens.slice(at, at + length);
    if (run.length < length) continue;
    const one = asOne(run);
    if (other.some((token) => sharesKey(token, one))) return run;
  }
  return tokens.slice(at, at + 1);
}

function asOne(run: readonly Token[]): Token {
  const join = (spellings: (token: Token) => readonly string[]): string[] =>
    run.reduce<string[]>((starts, token) => starts.flatMap((start) => spellings(token).slice(0, 4).map((end) => start + end)), ['']);
  const first = run[0]!;
  return { ...first, word: run.map((token) => token.word).join(''), keys: join((t) => t.keys), latin: join((t) => t.latin), initial: false, particle: false };
}
