import { isNickname } from './nicknames';
import { near, oneEditApart, spelledAlike } from './spelling';
import { sameSurnameElsewhere } from './surnames';
import type { Token } from './tokens';

/** How one word of a name goes with one of the other; `equal` is evidence, the rest only fit. */
export type Relation = 'equal' | 'same-initial' | 'initials' | 'nickname' | 'spelling';

/** How words are held against one another: within one script, across alphabets, or by consonants only. */
export type Tolerance = 'one-script' | 'alphabets' | 'consonants';

const ALIKE: Readonly<Record<Tolerance, (a: string, b: string) => boolean>> = {
  'one-script': spelledAlike,
  alphabets: oneEditApart,
  consonants: () => false,
};

/** A key may be empty (a word without consonants): that is never evidence. */
const some = (a: Token, b: Token, test: (x: string, y: string) => boolean): boolean =>
  a.keys.some((x) => x !== '' && b.keys.some((y) => y !== '' && test(x, y)));

/** The relation of two words, or null. Symmetric. */
export function relate(a: Token, b: Token, tolerance: Tolerance): Relation | null {
  if (a.initial && b.initial) return some(a, b, (x, y) => x === y) ? 'same-initial' : null;
  if (a.initial || b.initial) return some(a, b, (x, y) => x[0] === y[0]) ? 'initials' : null;
  if (some(a, b, (x, y) => x === y)) return 'equal';
  if (some(a, b, ALIKE[tolerance])) return 'spelling';
  return a.latin.some((x) => b.latin.some((y) => isNickname(x, y))) ? 'nickname' : null;
}

/** Whether two words are too near for their names to be called different. Symmetric. */
export function mayBeOne(a: Token, b: Token): boolean {
  return near(a.keys[0] ?? '', b.keys[0] ?? '') || a.latin.some((x) => b.latin.some((y) => sameSurnameElsewhere(x, y)));
}

/** The best pairing of the words of two names, in any order. */
export interface Pairing {
  /** The most words that can be paired with an equal one. */
  equal: number;
  /** The same, with equal initials counted in. */
  alike: number;
  /** The most words that can be paired at all, and the relations used for it. */
  paired: number;
  relations: Relation[];
}

/**
 * Pairs the words of two names, each at most once, equal ones first. A greatest matching (augmenting paths) and not a greedy one,
 * so that neither the order of the words nor that of the names decides.
 */
export function pair(a: readonly Token[], b: readonly Token[], tolerance: Tolerance): Pairing {
  const relations = a.map((x) => b.map((y) => relate(x, y, tolerance)));
  const partner = b.map(() => -1);

  const augment = (from: number, allowed: (relation: Relation) => boolean, visited: Set<number>): boolean => {
    for (const [to, relation] of (relations[from] ?? []).entries()) {
      if (relation === null || !allowed(relation) || visited.has(to)) continue;
      visited.add(to);
      const current = partner[to] ?? -1;
      if (current === -1 || augment(current, allowed, visited)) {
        partner[to] = from;
        return true;
      }
    }
    return false;
  };
  const grow = (allowed: (relation: Relation) => boolean): number => {
    for (const from of a.keys()) if (!partner.includes(from)) augment(from, allowed, new Set());
    return partner.filter((from) => from !== -1).length;
  };

  const equal = grow((relation) => relation === 'equal');
  const alike = grow((relation) => relation === 'equal' || relation === 'same-initial');
  const paired = grow(() => true);
  const used = partner.map((from, to) => relations[from]?.[to] ?? null);
  return { equal, alike, paired, relations: used.filter((relation) => relation !== null) };
}
