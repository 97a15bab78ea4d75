import type { Credential, FactId, Learned } from '../words';
import { keysOf } from './identity';
import type { Details, Held, Origin } from './words';

/** Everything goes along until the holder says otherwise. */
export const ALL_DETAILS: Details = { name: true, expiry: true, evidence: true, skills: true };

const PROVEN: readonly FactId[] = ['structure', 'integrity', 'key'];

/** Whether a check concluded that a badge is genuine: what it says, unchanged, by whoever holds the issuer's key. */
export function isProven({ facts }: Pick<Learned, 'facts'>): boolean {
  return PROVEN.every((id) => facts.some((one) => one.id === id) && facts.every((one) => one.id !== id || one.state === 'pass'));
}

/** A badge that is about to be held for the first time. */
export function newHeld(id: string, learned: Learned & { credential: Credential }, origin: Origin, addedAt: number): Held {
  return {
    id, keys: keysOf(learned), learned, credential: learned.credential, ...(isProven(learned) && { confirmedAt: learned.at }),
    origin, addedAt, shown: true, details: { ...ALL_DETAILS }, collections: [], hasOriginal: false,
  };
}

/**
 * A badge after it was checked again, or came a second time. What was learned is replaced where it is newer; a credential that proves
 * itself is never replaced by one that does not, so a forged copy of a held badge changes nothing.
 *
 * @param again `checked`: this very badge was asked about; `came`: something with the same id came from elsewhere
 */
export function withLearned(held: Held, learned: Learned, again: 'checked' | 'came'): Held {
  const proven = isProven(learned);
  if (again === 'came' && !proven) return held;
  // One that came with an answer of an hour ago does not undo one of now.
  if (again === 'came' && held.confirmedAt !== undefined && held.learned.at > learned.at) return { ...held, keys: [...new Set([...held.keys, ...keysOf(learned)])] };
  const credential = learned.credential && (proven || held.confirmedAt === undefined) ? learned.credential : held.credential;
  return {
    ...held, learned: keepsItsPlace(held.learned, learned), credential,
    keys: [...new Set([...held.keys, ...(proven ? keysOf(learned) : [])])], ...(proven && { confirmedAt: learned.at }),
  };
}

/** A badge that lives at an address goes on living there when it also comes as a file. */
function keepsItsPlace({ award, reference }: Learned, learned: Learned): Learned {
  return reference && reference.platform !== 'document' && learned.reference?.platform === 'document' ? { ...learned, award, reference } : learned;
}
