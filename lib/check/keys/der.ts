import { toBase64url } from './base64url';
import { readRsa } from './jwk';
import type { KeyReading } from './public-key';
import { readEd25519, readNist } from './raw';

export const TAGS = {
  integer: 0x02, bits: 0x03, oid: 0x06, sequence: 0x30, set: 0x31, version: 0xa0,
  utf8: 0x0c, printable: 0x13, teletex: 0x14, ia5: 0x16, bmp: 0x1e, shortTime: 0x17, longTime: 0x18,
} as const;

/** Object identifiers as their bytes in hexadecimal. */
const OIDS = { rsa: '2a864886f70d010101', ec: '2a8648ce3d0201', p256: '2a8648ce3d030107', p384: '2b81040022', ed25519: '2b6570' } as const;

/** One value of DER: its content, and what stands after it. */
export interface Element {
  content: Uint8Array;
  rest: Uint8Array;
}

/** Reads a SubjectPublicKeyInfo (RFC 5280, §4.1; RFC 8410 for Ed25519), the content of a `PUBLIC KEY` PEM. */
export function readSpki(der: Uint8Array): KeyReading {
  const whole = element(der, TAGS.sequence);
  const algorithm = whole && element(whole.content, TAGS.sequence);
  const name = algorithm && element(algorithm.content, TAGS.oid);
  const bits = algorithm && element(algorithm.rest, TAGS.bits);
  if (!name || !bits || bits.content[0] !== 0) return null;
  const key = bits.content.subarray(1);
  switch (hex(name.content)) {
    case OIDS.rsa: return readPkcs1(key);
    case OIDS.ed25519: return readEd25519(key);
    case OIDS.ec: return readCurve(hex(element(name.rest, TAGS.oid)?.content ?? new Uint8Array()), key);
    default: return { unsupported: 'SPKI' };
  }
}

/** Reads an RSAPublicKey (RFC 8017, §A.1.1), the content of an `RSA PUBLIC KEY` PEM. */
export function readPkcs1(der: Uint8Array): KeyReading {
  const whole = element(der, TAGS.sequence);
  const modulus = whole && element(whole.content, TAGS.integer);
  const exponent = modulus && element(modulus.rest, TAGS.integer);
  return exponent ? readRsa(toBase64url(modulus.content), toBase64url(exponent.content)) : null;
}

function readCurve(curve: string, point: Uint8Array): KeyReading {
  if (curve === OIDS.p256) return readNist('P-256', point);
  return curve === OIDS.p384 ? readNist('P-384', point) : { unsupported: 'EC' };
}

/** The value at the start, when it has this tag and a length that fits (definite, at most two bytes of it). */
export function element(der: Uint8Array, tag: number): Element | null {
  if (der.length < 2 || der[0] !== tag) return null;
  let [length, start] = [der[1]!, 2];
  if (length === 0x81) [length, start] = [der[2] ?? Infinity, 3];
  else if (length === 0x82) [length, start] = [der.length < 4 ? Infinity : der[2]! * 256 + der[3]!, 4];
  else if (length > 0x7f) return null;
  const end = start + length;
  return end > der.length ? null : { content: der.subarray(start, end), rest: der.subarray(end) };
}

/** Bytes in hexadecimal, small letters. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
