import type { AwardKind, CredentialFormat, FactId } from '../words';

/**
 * Which facts must have passed before a badge is called verified, by what was pointed at and the format of what came back.
 * `no-award`: nothing is awarded by it, whatever else is true. `never`: it is not asked, so nothing can pass.
 */
export const REQUIRED: Record<AwardKind, Record<CredentialFormat, readonly FactId[]> | 'no-award' | 'never'> = {
  award: { 'open-badges-2.0-hosted': ['structure', 'integrity', 'key', 'issuer', 'status', 'dates'] },
  class: 'no-award',
  wallet: 'no-award',
  image: 'no-award',
  'claim-link': 'never',
};
