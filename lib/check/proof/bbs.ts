import { readBase64url } from '../../formats/base64';
import type { JsonObject } from '../../formats/value';
import type { PublicKey } from '../keys/public-key';
import type { VerifyShown } from './bbs-signature';
import type { Canonicals } from './canonical';
import { readCbor } from './cbor';
import type { Integrity } from './outcome';
import { holdsInOne } from './shown';
import { digest, joined } from './signature';

/** What a derived proof of bbs-2023 holds (VC Data Integrity BBS 1.0, §3.3.7). */
interface Derived {
  proof: Uint8Array;
  /** The issuer's names of blank nodes, by the number that the canonical form gives them here. */
  labels: ReadonlyMap<string, string>;
  /** Which statements are always shown, by their place among those that are. */
  mandatory: ReadonlySet<number>;
  /** Where each of the other statements that are shown stood among all that the issuer let the holder choose from. */
  chosen: readonly number[];
  presentation: Uint8Array;
}

/** The third byte of a derived proof; base proofs, which are for the holder alone, have the even numbers before these. */
const DERIVED = 0x03;
/** Derived proofs that are bound to a secret of the holder's, which are named and not checked. */
const BOUND: Readonly<Record<number, string>> = { 0x05: 'bbs-2023 holder binding', 0x07: 'bbs-2023 pseudonym', 0x09: 'bbs-2023 pseudonym' };

/**
 * Checks a derived proof (VC Data Integrity BBS 1.0, §3.3.8, §3.4.7): that its maker holds the issuer's signature over the options, the
 * statements that are always shown and the chosen ones. What the holder left out cannot be told.
 *
 * @param value the proof's value
 * @param options the proof without its value, under the document's contexts
 * @param verifyShown the part that is loaded when such a proof is met
 */
export async function verifyBbs(value: Uint8Array, options: JsonObject, document: JsonObject, issuer: PublicKey, canonicals: Canonicals, verifyShown: VerifyShown): Promise<Integrity> {
  const bound = value[0] === 0xd9 && value[1] === 0x5d ? BOUND[value[2] ?? 0] : undefined;
  if (bound !== undefined) return { state: 'unknown', reason: 'unsupported-suite', kind: bound };
  const [derived, key] = [readDerived(value), readBase64url(issuer.jwk.x ?? '')];
  if (!derived || !key) return { state: 'unknown', reason: 'malformed-proof', member: 'proofValue' };
  return holdsInOne({ labels: derived.labels, holds: (about, lines) => holds(derived, about, lines, key, verifyShown) }, options, document, canonicals);
}

async function holds({ proof, mandatory, chosen, presentation }: Derived, options: Uint8Array, lines: readonly string[], key: Uint8Array, verifyShown: VerifyShown): Promise<boolean> {
  const always = lines.filter((_, i) => mandatory.has(i));
  const others = lines.filter((_, i) => !mandatory.has(i));
  if (always.length !== mandatory.size || others.length !== chosen.length) return false;
  const header = joined(options, await digest('SHA-256', always.join('')));
  const encoder = new TextEncoder();
  // Statements are shown in the order in which they were signed: each has its place, and no two the same.
  const messages = others.map((line, i) => ({ at: chosen[i]!, bytes: encoder.encode(line) }));
  return verifyShown({ key, proof, header, presentation, messages })?.fits === true;
}

/** Reads a derived proof's value; null for any other bytes, also for a base proof, which is not for showing. */
export function readDerived(bytes: Uint8Array): Derived | null {
  if (bytes[0] !== 0xd9 || bytes[1] !== 0x5d || bytes[2] !== DERIVED) return null;
  const parts = readCbor(bytes.subarray(3));
  if (!Array.isArray(parts) || parts.length !== 5) return null;
  const [proof, map, mandatory, chosen, presentation] = parts as unknown[];
  if (!(proof instanceof Uint8Array) || !(presentation instanceof Uint8Array) || !(map instanceof Map) || !isNumbers(mandatory) || !isNumbers(chosen)) return null;
  if (![...map.values()].every((one) => typeof one === 'number')) return null;
  const labels = new Map([...map].map(([number, name]) => [`c14n${number as number}`, `b${name as number}`]));
  // Two nodes under one name could be shown apart although what is signed is about one.
  if (new Set(labels.values()).size !== labels.size || new Set(mandatory).size !== mandatory.length) return null;
  return { proof, labels, mandatory: new Set(mandatory), chosen, presentation };
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number');
}
