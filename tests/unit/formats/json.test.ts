import { describe, expect, it } from 'vitest';
import { DEEPEST, readJson } from '../../../lib/formats/json';

const read = (text: string) => readJson(new TextEncoder().encode(text));
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('readJson', () => {
  it.each([
    ['10,000 arrays', nested(10_000), 'depth'],
    ['10,000 objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'depth'],
    ['one too deep', nested(DEEPEST + 1), 'depth'],
    ['a million open brackets', '['.repeat(1_000_000), 'depth'],
    ['a million closed brackets', ']'.repeat(1_000_000), 'syntax'],
    ['an endless string', `"${'['.repeat(1_000)}`, 'syntax'],
    ['nothing', '', 'syntax'],
    ['NaN', 'NaN', 'syntax'],
    ['two values', '1 2', 'syntax'],
  ])('refuses %s', (_, text, reason) => expect(read(text)).toEqual({ ok: false, reason }));

  it('refuses what is not UTF-8', () => {
    expect(readJson(new Uint8Array([0x22, 0xc3, 0x28, 0x22]))).toEqual({ ok: false, reason: 'encoding' });
    expect(readJson(new Uint8Array([0xff, 0xfe, 0x31, 0x00]))).toEqual({ ok: false, reason: 'encoding' });
  });

  it('reads what is as deep as allowed', () => expect(read(nested(DEEPEST)).ok).toBe(true));
  it('does not count brackets in strings', () => expect(read(JSON.stringify({ a: `\\"${'['.repeat(200)}` })).ok).toBe(true));
  it('tolerates a byte order mark', () => expect(read('\ufeff{"a":1}')).toEqual({ ok: true, value: { a: 1 } }));
});
