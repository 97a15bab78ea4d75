import { readBase64url } from '../../formats/base64';
import { asObject, field } from '../../formats/value';
import { type KeyReading, publicKey } from './public-key';
import { toBase64url } from './base64url';

/** Bytes of each coordinate. */
const CURVES = { Ed25519: 32, Bls12381G2: 96, 'P-256': 32, 'P-384': 48 } as const;

/** Bytes of an RSA modulus: 2,048 to 8,192 bits. Shorter ones can be broken, longer ones only cost time. */
const RSA = { least: 256, most: 1_024 };

/**
 * Reads a public JSON Web Key (RFC 7517, 7518, 8037). A key that carries its private part (`d`) is no longer anybody's, and one
 * marked for something other than signatures is not for this.
 */
export function readJwk(value: unknown): KeyReading {
  const jwk = asObject(value);
  if (!jwk || Object.hasOwn(jwk, 'd') || Object.hasOwn(jwk, 'k')) return null;
  if (jwk.use !== undefined && jwk.use !== 'sig') return null;
  if (jwk.key_ops !== undefined && !(Array.isArray(jwk.key_ops) && jwk.key_ops.includes('verify'))) return null;
  if (jwk.kty === 'RSA') return readRsa(jwk.n, jwk.e);
  const { kty, crv } = jwk;
  if (kty === 'OKP' && (crv === 'Ed25519' || crv === 'Bls12381G2')) {
    const x = number(jwk.x, CURVES[crv]);
    return x === null ? null : { key: publicKey(crv, { kty, crv, x }) };
  }
  if (kty === 'EC' && (crv === 'P-256' || crv === 'P-384')) {
    const [x, y] = [number(jwk.x, CURVES[crv]), number(jwk.y, CURVES[crv])];
    return x === null || y === null ? null : { key: publicKey(crv, { kty, crv, x, y }) };
  }
  return typeof crv === 'string' && (kty === 'OKP' || kty === 'EC') ? { unsupported: crv.slice(0, 30) } : null;
}

/** An RSA key from its two numbers in base64url. An exponent is odd, above one and below 2³². */
export function readRsa(n: unknown, e: unknown): KeyReading {
  const [modulus, exponent] = [unsigned(n), unsigned(e)];
  if (!modulus || !exponent || modulus.length < RSA.least || modulus.length > RSA.most || exponent.length > 4) return null;
  if ((exponent.at(-1)! & 1) === 0 || (exponent.length === 1 && exponent[0] === 1)) return null;
  return { key: publicKey('RSA', { kty: 'RSA', n: toBase64url(modulus), e: toBase64url(exponent) }) };
}

/** The `kid` of a JSON Web Key. */
export function kidOf(jwk: unknown): string | undefined {
  const kid = field(jwk, 'kid');
  return typeof kid === 'string' ? kid : undefined;
}

function number(value: unknown, size: number): string | null {
  return typeof value === 'string' && readBase64url(value)?.length === size ? value : null;
}

/** Bytes of an unsigned number, without the zero bytes that some writers put in front. */
function unsigned(value: unknown): Uint8Array | null {
  const bytes = typeof value === 'string' && value.length < 2_000 ? readBase64url(value) : null;
  if (!bytes) return null;
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? null : bytes.subarray(first);
}
