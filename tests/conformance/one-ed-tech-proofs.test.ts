import { expect, it } from 'vitest';
import { verifyEmbedded } from '../../lib/check/proof/embedded';
import { foldProofs } from '../../lib/check/proof/fold';
import { verifyJwt } from '../../lib/check/proof/jwt';
import { world } from '../unit/check/keys/world';
import { Vectors } from './vectors';

/**
 * The proofs of 1EdTech's own validator. Its keys stand in the badge itself (a fragment, a `jwk` header) and it believes them; no
 * issuer answers here, so a good proof is one that fits while its key stays unbound.
 */
interface Expected {
  expect: 'valid' | 'warning' | 'invalid' | 'error' | 'see-test' | 'unused';
  why: string;
}

/** Cases whose proof says something else than their verdict: something other than the proof is wrong with them, or right. */
const PROOF: Readonly<Record<string, 'fits' | 'fits-not' | 'not-known' | 'none'>> = {
  'ob30/simple-err-expired.json': 'fits', 'ob30/simple-err-issued.json': 'fits', 'ob30/simple-err-issuer.json': 'fits',
  'ob30/complete.json': 'fits', 'ob30/credential-status-revoked.json': 'fits', 'ob30/simple-context-version.json': 'fits',
  'ob30/bit-string-list/credential-status-revoked.json': 'fits', 'ob30/bit-string-list/credential-status-revoked-blank-nodes.json': 'fits',
  'ob30/simple-err-proof-value.json': 'fits-not', 'ob30/endorsement-err-schema-status-refresh.json': 'fits-not',
  'ob30/simple-multiple-proofs.json': 'fits', 'ob30/simple-noproof.json': 'none',
};

const env = world();
const vectors = new Vectors('1edtech-public-validator');

vectors.suite(() => {
  const { expect: cases } = vectors.json<{ expect: Record<string, Expected> }>('EXPECTED.json');
  for (const [file, { expect: expected }] of Object.entries(cases).filter(([name]) => name.startsWith('ob30/') && !/\.(?:png|svg|1ob)$/u.test(name))) {
    it(file, async () => {
      const outcome = file.endsWith('.jwt') ? await verifyJwt(vectors.text(file).trim(), env) : foldProofs(await verifyEmbedded(vectors.json(file), env));
      const wanted = PROOF[file] ?? (['valid', 'warning'].includes(expected) ? 'fits' : 'not-known');
      expect(outcome?.integrity.state).toBe({ fits: 'pass', 'fits-not': 'fail', 'not-known': 'unknown', none: undefined }[wanted]);
      expect(['published', 'self-certifying']).not.toContain(outcome?.key.binding);
    });
  }
});
