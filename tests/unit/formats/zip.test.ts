import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, MOST_BADGES } from '../../../lib/formats/limits';
import { isZip, readCutZip, readZip } from '../../../lib/formats/zip';
import { effort } from '../effort';

const utf8 = (text: string) => new TextEncoder().encode(text);
const entries = (bytes: Uint8Array) => {
  const archive = readZip(bytes);
  return archive.ok ? [...archive.entries].map((entry) => [entry.name, entry.ok ? new TextDecoder().decode(entry.bytes) : entry.reason]) : archive.reason;
};
/** An archive whose directory says something else than is true. */
function lying(bytes: Uint8Array, at: number, value: number, size: 2 | 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 6, true);
  if (size === 2) view.setUint16(directory + at, value, true);
  else view.setUint32(directory + at, value, true);
  return copy;
}

describe('readZip', () => {
  const one = zipSync({ 'ada.json': utf8('{"a":1}'.repeat(50)) });

  it('refuses what is cut, or whose directory is not there', () => {
    for (let length = 0; length < one.length; length += 1) expect(entries(one.slice(0, length))).toBe('truncated');
    expect(entries(lying(one, 0, 0, 4))).toBe('damaged');
  });

  it.each<[string, number, number, 2 | 4, string]>([
    ['locked', 8, 1, 2, 'locked'], ['packed in another way', 10, 12, 2, 'kind'], ['beyond four gigabytes', 20, 0xffffffff, 4, 'kind'], ['a wrong checksum', 16, 1, 4, 'damaged'],
    ['larger than it says', 24, 10, 4, 'damaged'], ['smaller than it says', 24, 100_000, 4, 'damaged'], ['not where it says', 42, 5, 4, 'damaged'], ['longer than the archive', 20, 100_000, 4, 'damaged'],
    ['too large to be unpacked', 24, LARGEST_FILE + 1, 4, 'too-large'],
  ])('says of one entry that it is %s', (_, at, value, size, reason) => expect(entries(lying(one, at, value, size))).toEqual([['ada.json', reason]]));

  it('unpacks no bomb: not one large file, not many, not one that lies', async () => {
    const part = new Uint8Array(1_000);
    const archive = readZip(zipSync({ a: part, b: part, large: new Uint8Array(1_001), c: part, d: part, e: utf8('x') }), { file: 1_000, all: 3_500 });
    expect(archive.ok && [...archive.entries].map((entry) => (entry.ok ? 'ok' : entry.reason))).toEqual(['ok', 'ok', 'too-large', 'ok', 'too-large', 'ok']);
    // It is given up as soon as it is larger than it says: the best of three is far below what all of it takes.
    const liar = lying(zipSync({ a: [new Uint8Array(200_000_000), { level: 1 }] }), 24, 1_000, 4);
    const times: number[] = [];
    for (let n = 0; n < 3; n++) times.push(await effort(() => expect(entries(liar)).toEqual([['a', 'damaged']])));
    expect(Math.min(...times)).toBeLessThan(100);
  }, 30_000);

  it('of one that was cut, reads what stands before the cut, whole or not at all', () => {
    const two = zipSync({ 'a.json': [utf8('{"a":1}'), { level: 0 }], '.hidden': utf8('x'), 'b/': {}, 'b.json': utf8('{"b":2}'.repeat(30)) });
    const read = (bytes: Uint8Array) => [...readCutZip(bytes).entries].map((entry) => [entry.name, entry.ok ? new TextDecoder().decode(entry.bytes) : entry.reason]);
    const all = [['a.json', '{"a":1}'], ['b.json', '{"b":2}'.repeat(30)]];
    for (let length = 0; length < two.length; length += 1) expect(all.slice(0, read(two.slice(0, length)).length)).toEqual(read(two.slice(0, length)));
    expect([read(two), read(two.slice(0, 43)).length, read(two.slice(0, 42)).length]).toEqual([all, 1, 0]);
    const later = two.slice();
    later[6]! |= 8;
    expect(read(later), 'sizes that come later').toEqual([]);
    const wrong = two.slice();
    wrong[38] = 0x5b;
    expect(read(wrong)[0]).toEqual(['a.json', 'damaged']);
    expect([...readCutZip(two, { file: 7, all: 1_000 }).entries].map((entry) => entry.ok || entry.reason)).toEqual([true, 'too-large']);
  });

  it('refuses more files than are read at once', () => expect(entries(zipSync(Object.fromEntries(Array.from({ length: MOST_BADGES + 1 }, (_, n) => [`${n}.json`, utf8('x')]))))).toBe('too-many'));

  it('reads stored and packed files with names in any script, and passes over folders and hidden files', () => {
    const made = zipSync({ 'größe/徽章.json': utf8('{}'), 'stored.txt': [utf8('x'), { level: 0 }], empty: utf8(''), dir: {}, '.hidden': utf8('x'), __MACOSX: { '._a': utf8('x') }, 'a/.DS_Store': utf8('x') });
    expect(isZip(made)).toBe(true);
    expect(entries(made)).toEqual([['größe/徽章.json', '{}'], ['stored.txt', 'x'], ['empty', '']]);
    expect(entries(zipSync({}))).toEqual([]);
  });

  it('no bytes crash it', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: one.length - 1 }), fc.nat({ max: 255 }), (bytes, at, value) => {
      const changed = one.slice();
      changed[at] = value;
      for (const each of [bytes, changed]) expect(() => [entries(each), ...readCutZip(each).entries]).not.toThrow();
    }), { numRuns: 400 });
  });
});
