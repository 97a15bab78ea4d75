/**
 * NIST curves y² = x³ − 3x + b over a prime p (FIPS 186-4, §D.1.2). Both primes leave 3 when divided by four, so a square root
 * is one power. Public keys only: nothing here is secret, so nothing needs constant time.
 */
const CURVES = {
  'P-256': {
    bytes: 32,
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    bytes: 48,
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
} as const;

export type Curve = keyof typeof CURVES;

/** A point's two numbers, each as many bytes as the curve has. */
export interface Point {
  x: Uint8Array;
  y: Uint8Array;
}

/**
 * Reads a compressed point (SEC 1, §2.3.4: `02` or `03`, then x).
 *
 * @returns null for another first byte or length, an x that is not below p, or one that is on no point of the curve
 */
export function readCompressedPoint(curve: Curve, bytes: Uint8Array): Point | null {
  const { bytes: size, p, b } = CURVES[curve];
  if (bytes.length !== size + 1 || (bytes[0] !== 2 && bytes[0] !== 3)) return null;
  const x = toNumber(bytes.subarray(1));
  if (x >= p) return null;
  const square = (x * x * x - 3n * x + b) % p;
  const ySquared = square < 0n ? square + p : square;
  const root = power(ySquared, (p + 1n) / 4n, p);
  if ((root * root) % p !== ySquared) return null;
  const y = (root & 1n) === BigInt(bytes[0] & 1) ? root : p - root;
  return { x: bytes.slice(1), y: toBytes(y, size) };
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function toNumber(bytes: Uint8Array): bigint {
  let text = '0x';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return BigInt(text);
}

function toBytes(value: bigint, size: number): Uint8Array {
  const text = value.toString(16).padStart(size * 2, '0');
  return Uint8Array.from({ length: size }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16));
}
