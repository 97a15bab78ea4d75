import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate, type Wrapping } from '../../../lib/formats/inflate';

const PACK: Readonly<Record<Wrapping, (bytes: Uint8Array) => Uint8Array>> = { gzip: gzipSync, zlib: deflateSync, raw: deflateRawSync };

describe.each(['gzip', 'zlib', 'raw'] as const)('%s', (wrapping) => {
  const pack = (bytes: Uint8Array) => new Uint8Array(PACK[wrapping](bytes));

  it('refuses nothing, noise and what is cut', () => {
    expect(inflate(new Uint8Array(), wrapping, 10)).toEqual({ ok: false, reason: 'damaged' });
    expect(inflate(new Uint8Array(20).fill(0xff), wrapping, 10)).toEqual({ ok: false, reason: 'damaged' });
    const packed = pack(Uint8Array.from({ length: 5_000 }, (_, n) => (n * n) % 251));
    expect(inflate(packed.subarray(0, packed.length / 2), wrapping, 10_000)).toEqual({ ok: false, reason: 'damaged' });
  });

  it('keeps the bound', () => {
    expect(inflate(pack(new Uint8Array(1_000)), wrapping, 999)).toEqual({ ok: false, reason: 'too-large' });
    expect(inflate(pack(new Uint8Array(1_000)), wrapping, 1_000)).toEqual({ ok: true, bytes: new Uint8Array(1_000) });
  });

  it('gives back what was packed', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 20_000, size: 'max' }), (bytes) => {
      const inflated = inflate(pack(bytes), wrapping, 20_000);
      expect(inflated.ok && Buffer.from(inflated.bytes).equals(Buffer.from(bytes))).toBe(true);
    }), { numRuns: 30 });
  });
});
