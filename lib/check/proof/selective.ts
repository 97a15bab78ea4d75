import type { JsonObject } from '../../formats/value';
import { toBase64url } from '../keys/base64url';
import { readMultikeyBytes } from '../keys/multikey';
import type { PublicKey } from '../keys/public-key';
import type { Base } from './base/words';
import type { Canonicals } from './canonical';
import { readCbor } from './cbor';
import type { Integrity } from './outcome';
import { holdsInOne } from './shown';
import { digest, joined, verifySignature } from './signature';

/** What a derived proof of ecdsa-sd-2023 holds (VC Data Integrity ECDSA 1.0, §3.5.7). */
interface Derived {
  /** The issuer's signature over the options, the key of the single statements and the statements that are always shown. */
  base: Uint8Array;
  /** The key of the single statements, as a multikey; and as a key. */
  multikey: Uint8Array;
  key: PublicKey;
  /** One signature for each statement that the holder chose to show. */
  signatures: Uint8Array[];
  /** The issuer's names of blank nodes, by the number that the canonical form gives them here. */
  labels: ReadonlyMap<string, string>;
  /** Which statements are always shown, by their place among those that are. */
  mandatory: ReadonlySet<number>;
}

/** What a derived proof begins with, and a base proof, which the issuer gives to the holder alone. */
const HEADER = [0xd9, 0x5d, 0x01] as const;
const BASE_HEADER = [0xd9, 0x5d, 0x00] as const;

/** Most pointers of a base proof, and the longest one in UTF-16 units. */
const MOST_POINTERS = 500;
const LONGEST_POINTER = 2_000;

/** Reads a base proof's value (VC Data Integrity ECDSA 1.0, §3.5.3); null for any other bytes. */
export function readBase(bytes: Uint8Array): Base | null {
  if (!BASE_HEADER.every((byte, i) => bytes[i] === byte)) return null;
  const parts = readCbor(bytes.subarray(BASE_HEADER.length));
  if (!Array.isArray(parts) || parts.length !== 5) return null;
  const [signature, multikey, secret, signatures, always] = parts as unknown[];
  if (!isBytes(signature, 64) || !isBytes(secret, 32) || !Array.isArray(signatures) || !Array.isArray(always)) return null;
  const key = keyOf(multikey);
  if (!key || !signatures.every((one) => isBytes(one, 64)) || always.length > MOST_POINTERS) return null;
  if (!always.every((one) => typeof one === 'string' && one.length <= LONGEST_POINTER)) return null;
  return { signature, multikey: multikey as Uint8Array, key, secret, signatures: signatures as Uint8Array[], always: always as string[] };
}

/** The key of the single statements; null for what is none. */
function keyOf(multikey: unknown): PublicKey | null {
  const reading = isBytes(multikey, 35) ? readMultikeyBytes(multikey) : null;
  return reading && 'key' in reading && reading.key.type === 'P-256' ? reading.key : null;
}

/** Reads a derived proof's value; null for any other bytes, also for a base proof, which is not for showing. */
export function readDerived(bytes: Uint8Array): Derived | null {
  if (!HEADER.every((byte, i) => bytes[i] === byte)) return null;
  const parts = readCbor(bytes.subarray(HEADER.length));
  if (!Array.isArray(parts) || parts.length !== 5) return null;
  const [base, multikey, signatures, map, indexes] = parts as unknown[];
  const key = keyOf(multikey);
  if (!isBytes(base, 64) || !key || !(map instanceof Map) || !Array.isArray(signatures) || !Array.isArray(indexes)) return null;
  if (!signatures.every((one) => isBytes(one, 64)) || !indexes.every((one) => typeof one === 'number')) return null;
  const names = [...map.values()];
  if (!names.every((one) => isBytes(one, 32))) return null;
  const labels = new Map([...map].map(([number, name]) => [`c14n${number as number}`, `u${toBase64url(name as Uint8Array)}`]));
  // Two nodes under one name could be shown apart although what is signed is about one.
  if (new Set(labels.values()).size !== labels.size) return null;
  return { base, multikey: multikey as Uint8Array, key, signatures: signatures as Uint8Array[], labels, mandatory: new Set(indexes as number[]) };
}

/**
 * Checks a derived proof (VC Data Integrity ECDSA 1.0, §3.5.8, §3.6.7): the issuer's signature over what is always shown, and one for each
 * of the other statements. What the holder left out cannot be told; the issuer chose what may be.
 *
 * @param options the proof without its value, under the document's contexts
 */
export const verifyDerived = (derived: Derived, options: JsonObject, document: JsonObject, issuer: PublicKey, canonicals: Canonicals): Promise<Integrity> =>
  holdsInOne({ labels: derived.labels, holds: (about, lines) => holds(derived, about, lines, issuer) }, options, document, canonicals);

async function holds({ base, multikey, key, signatures, mandatory }: Derived, options: Uint8Array, lines: readonly string[], issuer: PublicKey): Promise<boolean> {
  const always = lines.filter((_, i) => mandatory.has(i));
  const chosen = lines.filter((_, i) => !mandatory.has(i));
  if (always.length !== mandatory.size || chosen.length !== signatures.length) return false;
  const signed = joined(options, multikey, await digest('SHA-256', always.join('')));
  if (!await verifySignature(issuer, 'SHA-256', base, signed)) return false;
  const encoder = new TextEncoder();
  const each = await Promise.all(chosen.map((line, i) => verifySignature(key, 'SHA-256', signatures[i]!, encoder.encode(line))));
  return each.every(Boolean);
}

function isBytes(value: unknown, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}
