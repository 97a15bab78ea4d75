import { readAnyBase64 } from '../../formats/base64';
import { inflate } from '../../formats/inflate';

/** Largest list, unpacked: a hundred million places. The lists in use have a hundred thousand to a million. */
const LARGEST_LIST = 16 * 1_048_576;

export type Unpacked = { ok: true; bytes: Uint8Array } | { ok: false; reason: 'damaged' | 'too-large' };

/**
 * Unpacks a list of bits.
 *
 * @param encoded base64url, for the gzip lists of the W3C with or without the `u` of multibase before it
 * @throws never
 */
export function unpack(encoded: unknown, wrapping: 'gzip' | 'zlib'): Unpacked {
  const text = typeof encoded === 'string' ? encoded : '';
  // A gzip stream's first letter is always H.
  const bytes = readAnyBase64(wrapping === 'gzip' && text.startsWith('u') ? text.slice(1) : text);
  return bytes ? inflate(bytes, wrapping, LARGEST_LIST) : { ok: false, reason: 'damaged' };
}

/** Whether the first place of a byte is its highest bit (W3C lists) or its lowest (Token Status List, §4.1). */
export type Order = 'highest-first' | 'lowest-first';

/**
 * The value at a place of a list.
 *
 * @param size bits of each value, 1 to 32
 * @returns null where the list has no such place
 */
export function valueAt(bytes: Uint8Array, index: number, size: number, order: Order): number | null {
  const start = index * size;
  if (!Number.isSafeInteger(start) || start + size > bytes.length * 8) return null;
  let value = 0;
  for (let n = 0; n < size; n += 1) {
    const at = start + n;
    const byte = bytes[Math.floor(at / 8)] ?? 0;
    const bit = order === 'highest-first' ? (byte >> (7 - (at % 8))) & 1 : (byte >> (at % 8)) & 1;
    // The first bit of a value is its highest where the list runs that way, else its lowest.
    value = order === 'highest-first' ? value * 2 + bit : value + bit * 2 ** n;
  }
  return value;
}
