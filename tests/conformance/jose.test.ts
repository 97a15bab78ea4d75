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

const ISSUER = 'https://example.issuer/vc-jose-cose';
const vectors = new Vectors('w3c-vc-jose-cose');

vectors.describe(() => {
  const cases = vectors.json<Case[]>('EXPECTED.json').filter(({ fn, feature }) => fn === 'verify' && feature.endsWith('_jose'));
  for (const { name, input_file, key_file, feature, expected_result } of cases) {
    it(name, async () => {
      // The issuer lists the key of the case alone. (Keys as secret as theirs are published beside the public ones: only those are taken.)
      const { publicKeyJwk } = vectors.json<{ publicKeyJwk: object }>(key_file);
      const method = { id: `${ISSUER}#key`, type: 'JsonWebKey', controller: ISSUER, publicKeyJwk };
      const env = world({ [ISSUER]: { id: ISSUER, verificationMethod: [method], assertionMethod: [method.id] } });
      const outcome = await verifyJwt(vectors.text(input_file).trim(), env);
      const holds = outcome.integrity.state === 'pass' && outcome.key.binding === 'published';
      if (input_file === 'presentation-jose-bad-credential.txt') {
        // The presentation itself is signed well. What it presents is for its reader, who finds no credential there.
        expect(holds).toBe(true);
        expect(outcome.credential).toBeNull();
        vectors.differ(name, 'the signature holds, and it presents no credential: nothing is verified by it');
      } else {
        expect(holds).toBe(expected_result === 'success');
        vectors.agree();
      }
      if (holds) expect(outcome.credential === null).toBe(feature === 'presentation_jose');
    });
  }

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
