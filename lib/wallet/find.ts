/** The list of the holder's badges: searched, filtered and sorted, without asking the database again. */
import type { Settings } from '../store/settings';
import type { Shelf } from './words';

/** What is chosen of the list. */
export interface Choice {
  /** Words that all have to occur, in a name, an issuer or a skill. */
  search: string;
  issuer: string;
  skill: string;
  collection: string;
  state: 'all' | 'current' | 'soon' | 'expired' | 'hidden';
}

export const EVERYTHING: Choice = { search: '', issuer: '', skill: '', collection: '', state: 'all' };

/** "Soon" is this near, in milliseconds. */
const SOON = 90 * 86_400_000;

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();

const words = new WeakMap<Shelf, string>();

/** What a row is searched in; made once. */
function wordsOf(row: Shelf): string {
  let known = words.get(row);
  if (known === undefined) words.set(row, (known = folded([row.name, row.issuer, ...row.skills, ...row.collections].join('\n'))));
  return known;
}

/** @param now milliseconds since 1970 */
export function chosen(rows: readonly Shelf[], { search, issuer, skill, collection, state }: Choice, now: number): Shelf[] {
  const wanted = folded(search).split(/\s+/u).filter(Boolean);
  return rows.filter((row) =>
    (issuer === '' || row.issuer === issuer) && (skill === '' || row.skills.includes(skill)) && (collection === '' || row.collections.includes(collection)) &&
    inState(row, state, now) && wanted.every((word) => wordsOf(row).includes(word)));
}

function inState({ expires, shown }: Shelf, state: Choice['state'], now: number): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'hidden':
      return !shown;
    case 'expired':
      return expires !== undefined && expires.to < now;
    case 'current':
      return expires === undefined || expires.to >= now;
    case 'soon':
      return expires !== undefined && expires.to >= now && expires.to < now + SOON;
  }
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Sorted; what has no such thing (no expiry, no skill) comes last, and equals by name. */
export function sorted(rows: readonly Shelf[], by: Settings['walletSort']): Shelf[] {
  const byName = (one: Shelf, other: Shelf) => collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
  const last = (text: string | undefined) => (text ? 0 : 1);
  const byText = (of: (row: Shelf) => string | undefined) => (one: Shelf, other: Shelf) => last(of(one)) - last(of(other)) || collator.compare(of(one) ?? '', of(other) ?? '') || byName(one, other);
  switch (by) {
    case 'newest':
      return [...rows].sort((one, other) => (other.issued?.from ?? other.addedAt) - (one.issued?.from ?? one.addedAt) || byName(one, other));
    case 'expiry':
      return [...rows].sort((one, other) => (one.expires?.to ?? Infinity) - (other.expires?.to ?? Infinity) || byName(one, other));
    case 'name':
      return [...rows].sort(byName);
    case 'issuer':
      return [...rows].sort(byText(({ issuer }) => issuer));
    case 'skill':
      return [...rows].sort(byText(({ skills }) => skills[0]));
  }
}

/** The values that occur, each once, most frequent first. */
export function values(rows: readonly Shelf[], of: (row: Shelf) => readonly string[], most = 200): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of new Set(of(row))) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || collator.compare(one[0], other[0])).slice(0, most).map(([value]) => value);
}
