import { describe, expect, it } from 'vitest';
import { readCbor } from '../../../../lib/check/proof/cbor';
import { readDerived } from '../../../../lib/check/proof/selective';
import { verifyEmbedded } from '../../../../lib/check/proof/proof';
import { readMultibase } from '../../../../lib/check/keys/multikey';
import { toBase64url } from '../../../../lib/check/keys/base64url';
import { TEST_CONTEXTS } from '../../../conformance/contexts';
import { Vectors } from '../../../conformance/vectors';
import { world } from '../keys/world';

describe('CBOR', () => {
  const read = (...bytes: number[]) => readCbor(Uint8Array.from(bytes));
  it('reads numbers, bytes, texts, lists and maps', () => {
    expect(read(0x0a)).toBe(10);
    expect(read(0x19, 0x01, 0x00)).toBe(256);
    expect(read(0x82, 0x01, 0x42, 1, 2)).toEqual([1, Uint8Array.from([1, 2])]);
    expect(read(0xa1, 0x01, 0x02)).toEqual(new Map([[1, 2]]));
    expect(read(0x62, 0xc3, 0xa9)).toBe('é');
  });
  it.each<[string, number[]]>([
    ['nothing', []], ['cut off', [0x42, 1]], ['something after', [1, 1]], ['text that is no UTF-8', [0x61, 0xff]], ['a negative', [0x20]], ['a float', [0xf9, 0, 0]],
    ['no length', [0x9f, 0xff]], ['a length of billions', [0x9a, 0xff, 0xff, 0xff, 0xff]], ['one key twice', [0xa2, 1, 1, 1, 1]],
    ['depth', Array.from({ length: 20 }, () => 0x81)], ['a tag', [0xc1, 1]], ['eight bytes of length', [0x1b, 0, 0, 0, 0, 0, 0, 0, 1]],
  ])('%s is not read', (_, bytes) => expect(read(...bytes)).toBeNull());
});

const vectors = new Vectors('w3c-vc-di-ecdsa');
describe.skipIf(!vectors.present)('derived proofs of the public vectors', () => {
  const whole = vectors.present ? vectors.json<{ proof: { proofValue: string }; credentialSubject: object } & Record<string, unknown>>('ecdsa-sd-2023/prc/derivedRevealDocument.json') : null!;
  const env = world({}, TEST_CONTEXTS);
  const state = async (document: object) => (await verifyEmbedded(document, env))[0]!.integrity.state;

  it('fits, and says that it shows a part', async () => {
    expect(await verifyEmbedded(whole, env)).toMatchObject([{ integrity: { state: 'pass' }, remarks: ['selective'] }]);
  });
  it('nothing can be added, changed or taken away', async () => {
    const { validUntil: _, ...less } = whole;
    expect(await state(less)).toBe('fail');
    expect(await state({ ...whole, name: 'More' })).toBe('fail');
    expect(await state({ ...whole, validUntil: '2036-12-16T23:59:59Z' })).toBe('fail');
    expect(await state({ ...whole, credentialSubject: { ...whole.credentialSubject, birthCountry: 'Bahamas' } })).toBe('fail');
  });
  it('no byte of its value can be changed', async () => {
    const bytes = readMultibase(whole.proof.proofValue)!;
    for (let at = 0; at < bytes.length; at += 5) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      expect(await state({ ...whole, proof: { ...whole.proof, proofValue: `u${toBase64url(changed)}` } }), String(at)).not.toBe('pass');
    }
  });
  it('one that the issuer gives to the holder only is not one for showing', () => {
    const bytes = readMultibase(whole.proof.proofValue)!;
    expect(readDerived(bytes)).not.toBeNull();
    expect(readDerived(Uint8Array.from([0xd9, 0x5d, 0x00, ...bytes.subarray(3)]))).toBeNull();
  });
});
