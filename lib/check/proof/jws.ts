import { readJws as readToken } from '../../formats/jwt';
import { LARGEST_TEXT } from '../../formats/limits';
import { hasTwins } from '../../formats/twins';
import type { JsonObject } from '../../formats/value';
import type { KeyType, PublicKey } from '../keys/public-key';
import type { Unknown } from './outcome';
import { type Hash, verifySignature } from './signature';

/** The algorithms that are checked. `none` and the symmetric ones are no signatures: with those anyone can sign. */
const ALGORITHMS: Readonly<Record<string, { type: KeyType; hash: Hash; bytes?: number }>> = {
  RS256: { type: 'RSA', hash: 'SHA-256' },
  ES256: { type: 'P-256', hash: 'SHA-256', bytes: 64 },
  ES384: { type: 'P-384', hash: 'SHA-384', bytes: 96 },
  EdDSA: { type: 'Ed25519', hash: 'SHA-256', bytes: 64 },
  Ed25519: { type: 'Ed25519', hash: 'SHA-256', bytes: 64 },
};

/** A compact JWS whose signature nobody has looked at yet. */
export interface Jws {
  header: JsonObject;
  /** The payload as JSON. */
  claims: JsonObject;
  alg: string;
  signature: Uint8Array;
  /** What the signature is over: the first two parts as they stand. */
  signed: Uint8Array;
}

/**
 * Reads a compact JWS with a JSON object as payload (RFC 7515, §7.1) whose algorithm is checked here. Extensions that must be
 * understood (`crit`) and an unencoded payload (`b64`) are not, and members named twice are refused.
 */
export function readJws(compact: string): Jws | { unknown: Unknown } {
  const malformed = (member: string): { unknown: Unknown } => ({ unknown: { reason: 'malformed-proof', member } });
  if (compact.length > LARGEST_TEXT) return { unknown: { reason: 'too-large' } };
  const token = readToken(compact);
  if (!token) return malformed('jws');
  const { header, payload, json, signature, signed } = token;
  const { alg } = header;
  if (!isChecked(alg)) return { unknown: { reason: 'unsupported-suite', kind: String(alg).slice(0, 30) } };
  if (header.crit !== undefined) return malformed('crit');
  if (header.b64 !== undefined) return malformed('b64');
  if (signature.length === 0) return malformed('signature');
  if (json.some(hasTwins)) return malformed('twins');
  return { header, claims: payload, alg, signature, signed };
}

/** Whether signatures of this algorithm are checked here. */
export function isChecked(alg: unknown): alg is string {
  return typeof alg === 'string' && Object.hasOwn(ALGORITHMS, alg);
}

/** Whether a key is of the kind that the algorithm needs. The kind is the key's own: a header cannot choose another use for it. */
export function isFor(jws: Pick<Jws, 'alg'>, key: PublicKey): boolean {
  return ALGORITHMS[jws.alg]!.type === key.type;
}

/** Whether the signature is this key's. A key of another kind never fits. */
export async function fits(jws: Pick<Jws, 'alg' | 'signature' | 'signed'>, key: PublicKey): Promise<boolean> {
  const { hash, bytes } = ALGORITHMS[jws.alg]!;
  if (!isFor(jws, key) || (bytes !== undefined && jws.signature.length !== bytes)) return false;
  return verifySignature(key, hash, jws.signature, jws.signed);
}
