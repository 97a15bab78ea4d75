import { crc32 } from './crc32';

/** One chunk of a PNG (PNG 3rd edition, §5.3). */
export interface Chunk {
  type: string;
  data: Uint8Array;
  /** Where it begins and ends in the file, length and CRC included. */
  start: number;
  end: number;
}

export type Chunks = { ok: true; chunks: Chunk[] } | { ok: false; reason: 'truncated' | 'damaged' };

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and CRC. */
const FRAME = 12;

/** Whether bytes begin as every PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, n) => bytes[n] === byte);
}

/**
 * The chunks of a PNG, from IHDR to IEND; what follows IEND is no part of the picture. Their CRCs are not looked at here.
 *
 * @throws never
 */
export function chunksOf(bytes: Uint8Array): Chunks {
  if (!isPng(bytes)) return { ok: false, reason: 'damaged' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let start = SIGNATURE.length; start + FRAME <= bytes.length; ) {
    const end = start + FRAME + view.getUint32(start);
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    if (!/^[A-Za-z]{4}$/u.test(type) || (chunks.length === 0 && type !== 'IHDR')) return { ok: false, reason: 'damaged' };
    if (end > bytes.length) return { ok: false, reason: 'truncated' };
    chunks.push({ type, data: bytes.subarray(start + 8, end - 4), start, end });
    if (type === 'IEND') return { ok: true, chunks };
    start = end;
  }
  return { ok: false, reason: 'truncated' };
}

/** Whether a chunk is as it was written. */
export function isSound(bytes: Uint8Array, { start, end }: Chunk): boolean {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(end - 4) === crc32(bytes.subarray(start + 4, end - 4));
}

/** A chunk as it is written. */
export function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(FRAME + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(Array.from(type, (letter) => letter.charCodeAt(0)), 4);
  bytes.set(data, 8);
  view.setUint32(FRAME + data.length - 4, crc32(bytes.subarray(4, FRAME + data.length - 4)));
  return bytes;
}
