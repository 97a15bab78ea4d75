import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { expect, it } from 'vitest';
import { CONTEXTS } from '../../assets/contexts';
import { Vectors } from './vectors';

const print = (json: unknown): string => createHash('sha256').update(canonicalize(json)!).digest('hex');
const bundled = new Set(Object.values(CONTEXTS).flat().map(print));

/** Contexts of the validator that no badge of Open Badges 3.0 or CLR 2.0 is signed with. */
const NOT_BUNDLED = [
  'examples-v1', 'ob-v2p0.json', 'obv2x', 'obv3x', 'odrl', 'bbs-v1', 'v3-unstable', 'secp256k1', 'x25519',
  'ob_v2p', 'docs/', 'schema/', 'v0/', 'v1/', 'v2/',
];

const vectors = new Vectors('contexts');
vectors.suite(() => {
  for (const file of vectors.files(/\.json(?:ld)?$/u).filter((path) => !NOT_BUNDLED.some((part) => path.includes(part)))) {
    it(`${file} is bundled, to the letter`, () => {
      expect(bundled).toContain(print(vectors.json(file)));
    });
  }
});
