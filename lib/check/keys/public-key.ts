/** Kinds of public key that are used here. */
export type KeyType = 'Ed25519' | 'P-256' | 'P-384' | 'RSA' | 'Bls12381G2';

/** A public key, whatever it was written as. */
export interface PublicKey {
  readonly type: KeyType;
  /** As a JSON Web Key with nothing but what makes the key: `kty`, `crv`, `x`, `y`, `n`, `e` (RFC 7517). */
  readonly jwk: Readonly<Record<string, string>>;
  /** Equal for equal keys and for no others. */
  readonly print: string;
}

/**
 * What a text or an object that should be a public key holds: a key; a key of a kind that is known by name and not used
 * (secp256k1, P-521 …); or null, nothing that is a key.
 */
export type KeyReading = { key: PublicKey } | { unsupported: string } | null;

/** A key from its JWK members, which the caller has checked. */
export function publicKey(type: KeyType, jwk: Record<string, string>): PublicKey {
  return { type, jwk, print: [type, jwk.x, jwk.y, jwk.n, jwk.e].join(' ') };
}

/** Whether two readings are the same key. */
export function sameKey(a: PublicKey | null | undefined, b: PublicKey | null | undefined): boolean {
  return !!a && !!b && a.print === b.print;
}
