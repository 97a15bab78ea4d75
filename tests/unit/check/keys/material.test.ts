import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base58 } from '../../../../lib/check/keys/base58';
import { toBase64url } from '../../../../lib/check/keys/base64url';
import { readJwk } from '../../../../lib/check/keys/jwk';
import { readMultibase, readMultikey } from '../../../../lib/check/keys/multikey';
import { readPem } from '../../../../lib/check/keys/pem';
import { readCompressedPoint } from '../../../../lib/check/keys/point';
import { newKey, toMultibase } from '../proof/sign';

const jwkOf = (key: KeyObject) => key.export({ format: 'jwk' });

describe('multibase', () => {
  it('reads what was written', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }).filter((bytes) => bytes.some((byte) => byte !== 0)), (bytes) => {
      expect(readMultibase(toMultibase(bytes))).toEqual(bytes);
      expect(readMultibase(`u${toBase64url(bytes)}`)).toEqual(bytes);
    }));
  });
  it.each(['', '0', 'O', 'I', 'l', 'a b', 'ä', '🦆', 'z'.repeat(801)])('no base58: %.10s', (text) => expect(base58(text)).toBeNull());
  it.each(['', 'm', 'mAAAA', 'f00', 'Z11', 'uA', 'u+/'])('no multibase that is used: %s', (text) => expect(readMultibase(text)).toBeNull());
  it('leading zeros', () => expect([...base58('112')!]).toEqual([0, 0, 1]));
});

describe('multikeys', () => {
  it.each(['Ed25519', 'P-256', 'P-384'] as const)('%s is the key that it was made of', async (type) => {
    for (let i = 0; i < 8; i += 1) {
      const key = await newKey(type);
      expect(readMultikey(key.multikey)).toMatchObject({ key: { type, jwk: key.jwk } });
    }
  });
  it.each([undefined, null, 7, '', 'z', 'z1', {}, ['z6Mk'], 'z6Mk'])('no key: %s', (text) => expect(readMultikey(text)).toBeNull());
  it('a key one byte short or long', async () => {
    const bytes = readMultibase((await newKey()).multikey)!;
    expect(readMultikey(toMultibase(bytes.slice(0, -1)))).toBeNull();
    expect(readMultikey(toMultibase(Uint8Array.from([...bytes, 1])))).toBeNull();
  });
  it('a kind that is known and not used says its name', () => {
    expect(readMultikey(toMultibase(Uint8Array.from([0xe7, 1, 2, ...new Uint8Array(32)])))).toEqual({ unsupported: 'secp256k1' });
  });
});

describe('points', () => {
  it('no point of the curve, no x below the prime, no other form', () => {
    const found = Array.from({ length: 40 }, (_, i) => readCompressedPoint('P-256', Uint8Array.from([2, ...new Uint8Array(31), i])));
    expect(found.filter((point) => point === null).length).toBeGreaterThan(5);
    expect(readCompressedPoint('P-256', Uint8Array.from([2, ...new Uint8Array(32).fill(0xff)]))).toBeNull();
    for (const first of [0, 1, 4, 5]) expect(readCompressedPoint('P-256', Uint8Array.from([first, ...new Uint8Array(31), 1]))).toBeNull();
    expect(readCompressedPoint('P-384', Uint8Array.from([2, ...new Uint8Array(32)]))).toBeNull();
  });
});

describe('JSON Web Keys', () => {
  it.each<[string, (jwk: Record<string, unknown>) => object]>([
    ['with its private part', (jwk) => ({ ...jwk, d: 'AAAA' })], ['a shared secret', (jwk) => ({ ...jwk, k: 'AAAA' })],
    ['for encryption', (jwk) => ({ ...jwk, use: 'enc' })], ['for signing only', (jwk) => ({ ...jwk, key_ops: ['sign'] })],
    ['short', (jwk) => ({ ...jwk, x: 'AAAA' })], ['without y', (jwk) => ({ ...jwk, y: undefined })], ['x that is no text', (jwk) => ({ ...jwk, x: 7 })],
    ['x with padding', (jwk) => ({ ...jwk, x: `${jwk.x as string}=` })], ['another kind', (jwk) => ({ ...jwk, kty: 'OKP' })],
  ])('%s', async (_, change) => {
    const reading = readJwk(change({ ...(await newKey('P-256')).jwk }));
    expect(reading === null || 'unsupported' in reading).toBe(true);
  });
  it.each([null, undefined, 7, 'x', [], {}])('no key: %s', (value) => expect(readJwk(value)).toBeNull());
  it.each([['secp256k1', 'EC'], ['P-521', 'EC'], ['Ed448', 'OKP']])('%s is known and not used', (crv, kty) => expect(readJwk({ kty, crv, x: 'AA', y: 'AA' })).toEqual({ unsupported: crv }));
  it.each([[1_024, 65_537], [2_048, 1], [2_048, 4]])('RSA of %i bits with the exponent %i', (bits, exponent) => {
    const jwk = jwkOf(generateKeyPairSync('rsa', { modulusLength: bits }).publicKey);
    expect(readJwk({ ...jwk, e: toBase64url(Uint8Array.from([exponent])) })).toBeNull();
  });
});

describe('PEM', () => {
  it.each<[string, () => KeyObject]>([
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey],
    ['P-256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey],
    ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey],
    ['Ed25519', () => generateKeyPairSync('ed25519').publicKey],
  ])('%s', (type, make) => {
    const key = make();
    const pem = key.export({ type: 'spki', format: 'pem' });
    expect(readPem(pem)).toMatchObject({ key: { type, jwk: jwkOf(key) } });
    expect(readPem(`Our key:\r\n${String(pem).replaceAll('\n', '\r\n')}`)).toMatchObject({ key: { type } });
    if (type === 'RSA') expect(readPem(key.export({ type: 'pkcs1', format: 'pem' }))).toMatchObject({ key: { jwk: jwkOf(createPublicKey(key.export({ type: 'pkcs1', format: 'pem' }))) } });
  });
  it('is never a key when it is cut, changed in its frame, or private', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const der = publicKey.export({ type: 'spki', format: 'der' });
    const pem = (bytes: Uint8Array): string => `-----BEGIN PUBLIC KEY-----\n${Buffer.from(bytes).toString('base64')}\n-----END PUBLIC KEY-----`;
    expect(readPem(pem(der))).not.toBeNull();
    for (let length = 0; length < der.length; length += 1) expect(readPem(pem(der.subarray(0, length)))).toBeNull();
    expect(readPem(privateKey.export({ type: 'pkcs8', format: 'pem' }))).toBeNull();
    expect(readPem(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey.export({ type: 'spki', format: 'pem' }))).toEqual({ unsupported: 'EC' });
    for (const text of [undefined, '', '-----BEGIN PUBLIC KEY-----', pem(new Uint8Array(4_000).fill(0x30)), 'x'.repeat(20_000)]) expect(readPem(text)).toBeNull();
  });
  it('throws at nothing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      readPem(`-----BEGIN PUBLIC KEY-----${Buffer.from(bytes).toString('base64')}-----END PUBLIC KEY-----`);
      readMultikey(`u${toBase64url(bytes)}`);
    }));
  });
});
