import { assert, constantFrom, property, string, tuple, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnyBase64, readBase64url } from '../../../lib/formats/base64';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The strict reading by another's decoder: only the text that it would write itself. */
function reference(text: string): number[] | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? [...bytes] : null;
}

const read = (text: string): number[] | null => {
  const bytes = readBase64url(text);
  return bytes && [...bytes];
};

describe('readBase64url', () => {
  it('reads every text of up to two letters as it is meant, and no other', () => {
    const letters = [...LETTERS, '+', '/', '=', ' ', '\n', '\u0000', 'é', 'Ł', '中'];
    for (const a of letters) {
      expect(read(a), a).toEqual(reference(a));
      for (const b of letters) expect(read(a + b), a + b).toEqual(reference(a + b));
    }
  });
  it('reads back what was written', () => {
    assert(property(uint8Array({ maxLength: 200 }), (bytes) => {
      expect(read(Buffer.from(bytes).toString('base64url'))).toEqual([...bytes]);
    }));
  });
  it('reads any text as the strict reference does', () => {
    const letter = constantFrom(...LETTERS);
    const text = tuple(string({ unit: letter, maxLength: 40 }), string({ maxLength: 1 }), string({ unit: letter, maxLength: 6 }));
    assert(property(text, (parts) => {
      expect(read(parts.join(''))).toEqual(reference(parts.join('')));
    }), { numRuns: 2_000 });
  });
  it.each(['A', 'AAAAA', 'AB', 'AAB', 'AA==', 'AA A', 'A+/A', 'ÁAAA', 'AA\nA', 'AAŁA'])('refuses %j', (text) => expect(readBase64url(text)).toBeNull());
});

describe('readAnyBase64', () => {
  it('also reads the other alphabet, padding and blanks at the end', () => {
    expect([...readAnyBase64('+/8=\n')!]).toEqual([0xfb, 0xff]);
    expect(readAnyBase64('+/9=')).toBeNull();
    expect(readAnyBase64('+ /8=')).toBeNull();
  });
});
