/** What of CBOR (RFC 8949) selective proofs hold: whole numbers, bytes, texts, lists, and maps from numbers. */
export type Cbor = number | Uint8Array | string | readonly Cbor[] | ReadonlyMap<number, Cbor>;

/** Most items of one list or map. */
const MOST = 5_000;

/**
 * Decodes one item, in definite lengths and nothing after it.
 *
 * @returns null for anything else
 */
export function readCbor(bytes: Uint8Array): Cbor | null {
  const cursor = { bytes, at: 0 };
  try {
    const item = readItem(cursor, 0);
    return cursor.at === bytes.length ? item : null;
  } catch {
    return null;
  }
}

interface Cursor {
  bytes: Uint8Array;
  at: number;
}

function readItem(cursor: Cursor, depth: number): Cbor {
  const first = byteOf(cursor);
  const length = readLength(cursor, first & 0x1f);
  switch (first >> 5) {
    case 0: return length;
    case 2: return take(cursor, length);
    case 3: return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(take(cursor, length));
    case 4: return Array.from({ length: bounded(length, depth) }, () => readItem(cursor, depth + 1));
    case 5: return readMap(cursor, bounded(length, depth), depth);
    default: throw new Error('CBOR that is not read');
  }
}

function readMap(cursor: Cursor, length: number, depth: number): ReadonlyMap<number, Cbor> {
  const map = new Map<number, Cbor>();
  for (let i = 0; i < length; i += 1) {
    const key = readItem(cursor, depth + 1);
    if (typeof key !== 'number' || map.has(key)) throw new Error('A key that is none, or twice');
    map.set(key, readItem(cursor, depth + 1));
  }
  return map;
}

function readLength(cursor: Cursor, short: number): number {
  if (short < 24) return short;
  if (short > 26) throw new Error('A length that is not read');
  let length = 0;
  for (let left = 2 ** (short - 24); left > 0; left -= 1) length = length * 256 + byteOf(cursor);
  return length;
}

function bounded(length: number, depth: number): number {
  if (length > MOST || depth > 4) throw new Error('Too much');
  return length;
}

function take(cursor: Cursor, length: number): Uint8Array {
  const end = cursor.at + length;
  if (end > cursor.bytes.length) throw new Error('Cut off');
  const part = cursor.bytes.slice(cursor.at, end);
  cursor.at = end;
  return part;
}

function byteOf(cursor: Cursor): number {
  return take(cursor, 1)[0]!;
}
