/** What stays of a badge that its holder removed: it does not come back by itself from a list that names it, also one that is followed anew. */
import type { Held, Offer } from './words';

/** Kinds of origin whose badges a list can name again. */
const FROM_LISTS: readonly Held['origin']['kind'][] = ['profile', 'address', 'page'];

/**
 * It stands among the ignored, by its award's address alone, and can be offered again from there; adding it by hand asks nobody whether it was removed.
 *
 * @param now milliseconds since 1970
 * @returns null for a file's or a backpack's badge, and where no address tells it
 */
export function ignoredWith({ learned: { reference, engine }, keys, origin }: Held, now: number): Offer | null {
  if (reference?.kind !== 'award' || !FROM_LISTS.includes(origin.kind) || !keys.includes(`award ${reference.url}`)) return null;
  const learned = { award: reference.url, reference, engine, at: new Date(now).toISOString(), credential: null, facts: [], requests: [] };
  return { id: reference.url, keys: [`award ${reference.url}`], from: reference.url, state: 'ignored', learned, at: now };
}
