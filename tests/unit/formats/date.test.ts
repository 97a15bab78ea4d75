import { describe, expect, it } from 'vitest';
import { daysDiffer, readDate } from '../../../lib/formats/date';

const utc = (text: string) => Date.parse(text);

describe('readDate', () => {
  it.each([
    '', ' ', 'never', 'NaN', '2025', '2025-02', '2025-02-30', '2025-13-01', '2025-00-10', '2025-01-00', '2023-02-29', '12025-01-01', '+012025-01-01', '-2025-01-01',
    '0001-01-01', '1899-12-31', '2025-01-01T', '2025-01-01T25:00:00Z', '2025-01-01T10:60:00Z', '2025-01-01T10:00:00+15:00', '2025-01-01T10:00:00+99:00',
    '2025-01-01T10:00:00 CET', '2025-01-01T10:00:00\ufeffZ', '2025-01-01T10:00:00\u00a0+02', '\ufeff2025-01-01', '2025-01-01\u2003', '2025-01-01T10:00:00\nZ', '01/02/2025', '٢٠٢٥-٠١-٠١', `2025-01-01${' '.repeat(100)}x`, 'May 3, 2025',
    NaN, Infinity, -Infinity, 1.5, 1e15, null, undefined, true, {}, [], ['2025-01-01'],
  ])('refuses %j', (value) => expect(readDate(value)).toBeNull());

  it('a day lasts from its beginning at UTC+14 to its end at UTC-12', () => {
    expect(readDate('2028-02-29')).toEqual({ text: '2028-02-29', from: utc('2028-02-28T10:00:00Z'), to: utc('2028-03-01T12:00:00Z') - 1 });
  });

  it('a time without a zone is that time anywhere on Earth', () => {
    expect(readDate('2025-05-03T10:00')).toEqual({ text: '2025-05-03T10:00', from: utc('2025-05-02T20:00:00Z'), to: utc('2025-05-03T22:00:00Z') });
  });

  it.each([
    ['2025-05-03T10:00:00Z', '2025-05-03T10:00:00Z'],
    ['2025-05-03t10:00:00.5z', '2025-05-03T10:00:00.500Z'],
    ['2019-03-07T14:43:39.394206+00:00', '2019-03-07T14:43:39.394Z'],
    ['2023-07-26T10:06:03+09:00', '2023-07-26T01:06:03Z'],
    ['2023-07-26T10:06:03-0330', '2023-07-26T13:36:03Z'],
    ['2023-07-26 10:06:03 +02', '2023-07-26T08:06:03Z'],
  ])('%s is one instant', (text, instant) => expect(readDate(text)).toEqual({ text, from: utc(instant), to: utc(instant) }));

  it('blanks around it are none of it', () => expect(readDate(' 2025-05-03T10:00:00Z\r\n')?.text).toBe('2025-05-03T10:00:00Z'));
  it('reads Unix seconds (Open Badges 1.x)', () => expect(readDate(1_400_000_000)).toEqual({ text: '1400000000', from: 1.4e12, to: 1.4e12 }));
  it('reads the end that means never', () => expect(readDate('9999-12-31')?.text).toBe('9999-12-31'));
});

describe('daysDiffer', () => {
  it.each([
    ['2025-05-03T00:00:00Z', '2025-05-03', false], ['2025-05-03T00:00:00Z', '2025-05-02', false], ['2025-05-03T23:59:59Z', '2025-05-04', false],
    ['2025-05-03T00:00:00Z', '2025-05-05', true], ['2025-05-03T00:00:00Z', '2025-05-01', true], ['2025-05-03', '2026-05-03', true],
  ])('%s, %s: %s', (a, b, differ) => {
    expect(daysDiffer(readDate(a)!, readDate(b)!)).toBe(differ);
    expect(daysDiffer(readDate(b)!, readDate(a)!)).toBe(differ);
  });
});
