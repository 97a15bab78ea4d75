import { fact, type Basis } from '../check/facts';
import type { Reading } from '../formats/open-badges-2';
import type { Fact } from '../words';
import type { Findings } from './platform';

/** What adapters conclude in the same words. */

/** Facts, and no credential. */
export function only(...facts: Fact[]): Findings {
  return { credential: null, facts };
}

/** A field that must be right is not. */
export function badField(name: string, basis: Basis): Fact {
  return fact('structure', 'unknown', 'structure.bad-field', basis, { field: name });
}

/** Why a document could not be read as what it should be. */
export function unread(reading: Extract<Reading<unknown>, { ok: false }>, basis: Basis): Fact {
  return reading.reason === 'not-a-badge' ? fact('structure', 'unknown', 'structure.not-a-badge', basis) : badField(reading.field, basis);
}

/** Two answers of one platform that contradict each other, or one that is about another award. */
export function disagreeing(field: string, basis: Basis): Findings {
  return only(fact('structure', 'pass', 'structure.ok', basis), fact('integrity', 'unknown', 'integrity.disagree', basis, { field }));
}

/** The platform's own word that it was taken back. */
export function withdrawn(reason: string, basis: Basis): Fact[] {
  return [
    ...ownRecord(basis),
    reason ? fact('status', 'fail', 'status.revoked-reason', basis, { reason }) : fact('status', 'fail', 'status.revoked', basis),
  ];
}

/** A complete record that the platform itself serves. */
export function ownRecord(basis: Basis): Fact[] {
  return [fact('structure', 'pass', 'structure.ok', basis), fact('integrity', 'pass', 'integrity.issuer-copy', basis), fact('key', 'pass', 'key.platform', basis)];
}
