import { expect, it } from 'vitest';
import { base58 } from '../../lib/check/keys/base58';
import { toBase64url } from '../../lib/check/keys/base64url';
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
        } else if (method.type === 'Bls12381G2Key2020') {
          // In base58 without a codec, which nothing but these vectors writes.
          expect(reading).toEqual({ key: expect.objectContaining({ type: 'Bls12381G2', jwk: { kty: 'OKP', crv: 'Bls12381G2', x: toBase64url(base58(String(method.publicKeyBase58))!) } }) });
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
