import type { AwardKind, CredentialFormat, FactId } from '../words';

/**
 * What has to hold of every award: it is what it says (`structure`), nobody changed it (`integrity`), the issuer itself stands
 * behind it (`key`), we know who that is (`issuer`), it was not taken back (`status`), and its time has not passed (`dates`).
 */
const EVERYTHING = ['structure', 'integrity', 'key', 'issuer', 'status', 'dates'] as const satisfies readonly FactId[];

/** By format, so that a new one has to say what it needs before it can be verified at all. */
const AWARD: Record<CredentialFormat, readonly FactId[]> = {
  'open-badges-0.5-hosted': EVERYTHING,
  'open-badges-1.0-hosted': EVERYTHING,
  'open-badges-1.0-signed': EVERYTHING,
  'open-badges-1.1-hosted': EVERYTHING,
  'open-badges-1.1-signed': EVERYTHING,
  'open-badges-2.0-hosted': EVERYTHING,
  'open-badges-2.0-signed': EVERYTHING,
  'open-badges-3.0-json': EVERYTHING,
  'open-badges-3.0-jwt': EVERYTHING,
  'clr-2.0-json': EVERYTHING,
  'clr-2.0-jwt': EVERYTHING,
  europass: EVERYTHING,
  'blockcerts-2': EVERYTHING,
  'blockcerts-3': EVERYTHING,
  'platform-record': EVERYTHING,
};

/**
 * Which facts must have passed before a badge is called verified, by what was pointed at and the format of what came back.
 * `no-award`: nothing is awarded by it, whatever else is true. `never`: it is not asked, so nothing can pass.
 */
export const REQUIRED: Record<AwardKind, Record<CredentialFormat, readonly FactId[]> | 'no-award' | 'never'> = {
  award: AWARD,
  class: 'no-award',
  wallet: 'no-award',
  image: 'no-award',
  'claim-link': 'never',
};
