import { expect, it } from 'vitest';
import { readDid, readOwnKey } from '../../lib/check/keys/did';
import { readMethod } from '../../lib/check/keys/document';
import { Vectors } from './vectors';

interface Resolution {
  didDocument: { verificationMethod: Record<string, unknown>[] };
}

const USED: Readonly<Record<string, string>> = { Ed25519: 'ed25519-x25519', 'P-256': 'nist-curves', 'P-384': 'nist-curves' };
const vectors = new Vectors('did-key');

vectors.describe(() => {
  for (const file of vectors.files(/\.json$/u)) {
    const resolutions = Object.entries(vectors.json<Record<string, Resolution>>(file)).filter(([did]) => did.startsWith('did:key:'));
    for (const [did, resolution] of resolutions) {
      it(`${file}: ${did.slice(0, 40)}`, () => {
        const reading = readOwnKey(readDid(did)!);
        const method = resolution.didDocument.verificationMethod[0]!;
        const listed = readMethod(method, did, 0);
        if (listed.key) {
          expect(reading).toEqual({ key: listed.key });
          if (listed.key.type !== 'RSA') expect(file).toContain(USED[listed.key.type]);
        } else if (method.type === 'P256Key2021') {
          // The vector writes the bare point in base58, which no verification method in use does.
          expect(reading).toMatchObject({ key: { type: 'P-256' } });
        } else {
          expect(reading === null || 'unsupported' in reading!).toBe(true);
        }
        vectors.agree();
      });
    }
  }
});
