import { toBase64url } from './base64url';
import { type Curve, readCompressedPoint } from './point';
import { type KeyReading, publicKey } from './public-key';

/** Reads the 32 bytes of an Ed25519 key (RFC 8032, §5.1.5). */
export function readEd25519(bytes: Uint8Array | null): KeyReading {
  return bytes?.length === 32 ? { key: publicKey('Ed25519', { kty: 'OKP', crv: 'Ed25519', x: toBase64url(bytes) }) } : null;
}

/** Reads a compressed point of BLS12-381's second group, the key of BBS signatures. Whether it is one is for the pairing's library to say. */
export function readBls(bytes: Uint8Array): KeyReading {
  return bytes.length === 96 ? { key: publicKey('Bls12381G2', { kty: 'OKP', crv: 'Bls12381G2', x: toBase64url(bytes) }) } : null;
}

/** Reads a NIST point: compressed, or `04`, x, y (SEC 1, §2.3.3). Whether the latter is on the curve is for WebCrypto to say. */
export function readNist(crv: Curve, bytes: Uint8Array): KeyReading {
  const size = crv === 'P-256' ? 32 : 48;
  const point = bytes[0] === 4 && bytes.length === 1 + 2 * size
    ? { x: bytes.slice(1, 1 + size), y: bytes.slice(1 + size) }
    : readCompressedPoint(crv, bytes);
  return point && { key: publicKey(crv, { kty: 'EC', crv, x: toBase64url(point.x), y: toBase64url(point.y) }) };
}
