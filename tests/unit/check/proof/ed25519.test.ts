import { describe, expect, it } from 'vitest';
import { publicKey } from '../../../../lib/check/keys/public-key';
import { toBase64url } from '../../../../lib/check/keys/base64url';
import { verifyByNoble, verifyEd25519 } from '../../../../lib/check/proof/ed25519';
import { readBase64url } from '../../../../lib/formats/base64';
import { newKey } from './sign';

const data = new TextEncoder().encode('tide');
const keyOf = (bytes: Uint8Array) => publicKey('Ed25519', { kty: 'OKP', crv: 'Ed25519', x: toBase64url(bytes) });

describe('Ed25519', () => {
  it('says the same with and without WebCrypto', async () => {
    const key = await newKey();
    const point = readBase64url(key.jwk.x)!;
    const signature = await key.sign(data);
    const both = async (one: Uint8Array, text: Uint8Array) => [await verifyEd25519(keyOf(point), one, text), await verifyByNoble(point, one, text)];
    expect(await both(signature, data)).toEqual([true, true]);
    for (let at = 0; at < 64; at += 3) {
      const changed = signature.slice();
      changed[at]! ^= 1;
      expect(await both(changed, data), String(at)).toEqual([false, false]);
    }
    expect(await both(signature, new Uint8Array())).toEqual([false, false]);
    expect(await both(signature.slice(1), data)).toEqual([false, false]);
    expect(await both(new Uint8Array(64), data)).toEqual([false, false]);
  });

  it('a second number for the same signature does not fit', async () => {
    const key = await newKey();
    const signature = await key.sign(data);
    const order = 0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3edn;
    let s = order;
    for (let i = 0; i < 32; i += 1) s += BigInt(signature[32 + i]!) << BigInt(8 * i);
    const second = signature.slice();
    for (let i = 0; i < 32; i += 1) second[32 + i] = Number((s >> BigInt(8 * i)) & 0xffn);
    expect(await verifyEd25519(keyOf(readBase64url(key.jwk.x)!), second, data)).toBe(false);
  });

  it.each([
    ['0', '00'.repeat(32)], ['1', `01${'00'.repeat(31)}`], ['1 with a sign', `01${'00'.repeat(30)}80`], ['−1', `ec${'ff'.repeat(30)}7f`],
    ['of order eight', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'], ['of order eight, with a sign', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'],
    ['the prime', `ed${'ff'.repeat(30)}7f`], ['one more than the prime', `ee${'ff'.repeat(30)}7f`], ['all ones', 'ff'.repeat(32)],
  ])('a key that fits every text is none: %s', async (_, hex) => {
    const point = Uint8Array.from(hex.match(/../gu)!, (byte) => Number.parseInt(byte, 16));
    // R = the identity and s = 0 fit such a key whatever was said.
    const signature = Uint8Array.from([1, ...new Uint8Array(63)]);
    expect(await verifyEd25519(keyOf(point), signature, data)).toBe(false);
    expect(await verifyEd25519(keyOf(point), Uint8Array.from([...point, ...new Uint8Array(32)]), data)).toBe(false);
  });
});
