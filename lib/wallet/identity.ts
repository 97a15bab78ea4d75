/** When two badges are one: what is known again wherever it comes from. */
import { recognise } from '../links/recognise';
import type { Learned } from '../words';

/**
 * By what a badge is known again: its award's address, and its credential's id together with its issuer's. Its art, its name and where it
 * came from do not count, so a re-designed badge stays the same one.
 *
 * @returns none where nothing was read that is an award
 */
export function keysOf({ reference, credential }: Pick<Learned, 'reference' | 'credential'>): string[] {
  const keys = new Set<string>();
  if (reference?.kind === 'award' && reference.platform !== 'document') keys.add(`award ${reference.url}`);
  if (credential?.id) {
    const named = recognise(credential.id);
    if (named?.type === 'reference' && named.reference.kind === 'award') keys.add(`award ${named.reference.url}`);
    keys.add(`credential ${credential.issuer.id} ${credential.id}`);
  }
  return [...keys];
}
