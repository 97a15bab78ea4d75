import { describe, expect, it } from 'vitest';
import { verifyJwt } from '../../lib/check/proof/jwt';
import { world } from '../unit/check/keys/world';
import { Vectors } from './vectors';

interface Case {
  name: string;
  input_file: string;
  key_file: string;
  fn: 'issue' | 'verify';
  feature: string;
  expected_result: 'success' | 'failure';
}

/** No changed copy of a good token holds; that the good ones do is in the table. */
const ISSUER = 'https://example.issuer/vc-jose-cose';
const vectors = new Vectors('w3c-vc-jose-cose');

vectors.suite(() => {
  const cases = vectors.json<Case[]>('EXPECTED.json').filter(({ fn, feature }) => fn === 'verify' && feature.endsWith('_jose'));
  for (const { name, input_file, key_file } of cases.filter(({ expected_result }) => expected_result === 'success')) {
    describe(`${name}, broken`, () => {
      const token = vectors.text(input_file).trim();
      const { publicKeyJwk } = vectors.json<{ publicKeyJwk: object }>(key_file);
      const env = world({ [ISSUER]: { id: ISSUER, verificationMethod: [{ id: `${ISSUER}#key`, controller: ISSUER, publicKeyJwk }] } });
      it.each(Array.from({ length: 40 }, (_, i) => Math.floor((i * token.length) / 40)))('at character %i', async (at) => {
        const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
        expect((await verifyJwt(changed, env)).integrity.state).not.toBe('pass');
      });
    });
  }
});
