import { Gunzip, Inflate, Unzlib } from 'fflate';

/** How compressed bytes are wrapped: RFC 1952, RFC 1950, RFC 1951. */
export type Wrapping = 'gzip' | 'zlib' | 'raw';

export type Inflated = { ok: true; bytes: Uint8Array } | { ok: false; reason: 'damaged' | 'too-large' };

const STREAMS = { gzip: Gunzip, zlib: Unzlib, raw: Inflate } as const satisfies Record<Wrapping, unknown>;

/** Compressed bytes taken at once. A thousandfold is the most that they can grow, so it stops within a megabyte of the bound. */
const STEP = 1_024;

/**
 * Decompresses within a bound. Not with the browser's `DecompressionStream`: browsers and Node do not agree on what they
 * refuse (bytes after the end), and the same badge must get the same facts in each.
 *
 * @param most largest result in bytes; the work stops soon after it is passed
 * @throws never
 */
export function inflate(bytes: Uint8Array, wrapping: Wrapping, most: number): Inflated {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new STREAMS[wrapping]((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  if (bytes.length === 0) return { ok: false, reason: 'damaged' };
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      if (length > most) return { ok: false, reason: 'too-large' };
    }
  } catch {
    return { ok: false, reason: 'damaged' };
  }
  return { ok: true, bytes: joined(chunks, length) };
}

/** Pieces as one. */
export function joined(chunks: readonly Uint8Array[], length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
