import { expect, test } from 'vitest';
import type { ProofOutcome } from '../../../lib/check/proof/proof';
import { proofFacts } from '../../../lib/check/signed/proof-facts';

const outcome = (by: 'document' | 'host') =>
  ({ integrity: { state: 'pass' }, suite: 'eddsa-rdfc-2022', key: { binding: 'published', by, key: null, host: 'issuer.example' } }) as unknown as ProofOutcome;

test.each([['document', 'pass', 'key.published'], ['host', 'unknown', 'key.not-listed']] as const)('a key vouched for by the issuer’s %s: %s', (by, state, code) => {
  const [, key] = proofFacts(outcome(by), { at: '2026-06-01T00:00:00.000Z', source: 'badge.json' });
  expect(key).toMatchObject({ state, code });
});
