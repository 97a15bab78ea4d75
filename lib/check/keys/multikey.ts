import { readBase64url } from '../../formats/base64';
import { base58 } from './base58';
import { readPkcs1 } from './der';
import type { KeyReading } from './public-key';
import { readBls, readEd25519, readNist } from './raw';

/** What the first bytes of a multikey say (multicodec table), by both bytes of the number. */
const CODECS: Readonly<Record<string, (bytes: Uint8Array) => KeyReading>> = {
  'ed 01': readEd25519,
  '80 24': (bytes) => compressed('P-256', bytes),
  '81 24': (bytes) => compressed('P-384', bytes),
  '85 24': readPkcs1,
  'eb 01': readBls,
  'e7 01': () => ({ unsupported: 'secp256k1' }),
  '82 24': () => ({ unsupported: 'P-521' }),
  'ec 01': () => ({ unsupported: 'X25519' }),
  'ea 01': () => ({ unsupported: 'BLS12-381 G1' }),
};

/**
 * Bytes of a multibase text (draft-multiformats-multibase): base58btc (`z`) or base64url without padding (`u`), the two that
 * Controlled Identifiers 1.0, §2.4 allows.
 */
export function readMultibase(text: string, longest?: number): Uint8Array | null {
  if (text.startsWith('z')) return base58(text.slice(1), longest);
  return text.startsWith('u') ? readBase64url(text.slice(1)) : null;
}

/** Reads a Multikey (Controlled Identifiers 1.0, §2.2.2): a multibase text of a codec's two bytes and the key. */
export function readMultikey(text: unknown): KeyReading {
  if (typeof text !== 'string') return null;
  const known = read.get(text);
  if (known) return known;
  const reading = readMultikeyBytes(readMultibase(text));
  if (reading) {
    if (read.size >= MOST_KEPT) read.delete(read.keys().next().value!);
    read.set(text, reading);
  }
  return reading;
}

/** The last keys that were read: the second number of a point costs as much as a signature. */
const read = new Map<string, KeyReading>();
const MOST_KEPT = 32;

/** The same from bytes. */
export function readMultikeyBytes(bytes: Uint8Array | null): KeyReading {
  if (!bytes || bytes.length < 3) return null;
  const codec = [bytes[0]!, bytes[1]!].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return Object.hasOwn(CODECS, codec) ? CODECS[codec]!(bytes.subarray(2)) : null;
}

/** A multikey's point is always the compressed one. */
function compressed(curve: 'P-256' | 'P-384', bytes: Uint8Array): KeyReading {
  return bytes[0] === 4 ? null : readNist(curve, bytes);
}
