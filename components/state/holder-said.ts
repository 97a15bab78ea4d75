import type { Said } from '../../lib/check/report';
import type { Origin } from '../../lib/wallet/words';

/** Whom a badge is compared with: whose backpack it came from, where that is known. A backpack can hold badges of others. */
export function ownerSaid({ owner }: Pick<Origin, 'owner'>): Said | undefined {
  return owner && (owner.name || owner.email) ? { names: { kind: 'own', ...owner }, claim: {} } : undefined;
}
