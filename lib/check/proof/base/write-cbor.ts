import type { Cbor } from '../cbor';

/** Writes an item as CBOR (RFC 8949) in its shortest form, maps by rising keys: what {@link readCbor} reads. */
export function writeCbor(item: Cbor): number[] {
  if (typeof item === 'number') return head(0, item);
  if (item instanceof Uint8Array) return [...head(2, item.length), ...item];
  if (typeof item === 'string') {
    const bytes = new TextEncoder().encode(item);
    return [...head(3, bytes.length), ...bytes];
  }
  if (item instanceof Map) return [...head(5, item.size), ...[...(item as ReadonlyMap<number, Cbor>)].sort(([a], [b]) => a - b).flatMap(([key, one]) => [...head(0, key), ...writeCbor(one)])];
  const list = item as readonly Cbor[];
  return [...head(4, list.length), ...list.flatMap(writeCbor)];
}

function head(major: number, count: number): number[] {
  const type = major << 5;
  if (count < 24) return [type | count];
  if (count < 0x100) return [type | 24, count];
  return count < 0x1_0000 ? [type | 25, count >> 8, count & 0xff] : [type | 26, (count >>> 24) & 0xff, (count >> 16) & 0xff, (count >> 8) & 0xff, count & 0xff];
}
