import { describe, expect, it } from 'vitest';
import { paragraphs, singleLine } from '../../../lib/i18n/clean';

describe('singleLine', () => {
  it.each([
    ['bidi overrides and isolates', 'Ada\u202E\u2066 Example\u2069\u200F', 'Ada Example'],
    ['line breaks of every kind', 'Ada\r\nVerdict:\u2028Genuine\u0085now\u2029x\vy', 'Ada Verdict: Genuine now xy'],
    ['controls, null and escape', 'A\u0000da\u001B[31m', 'Ada[31m'],
    ['zero-width, soft hyphen, tags', 'A\u200Bd\u00ADa\uFEFF\u{E0041}', 'Ada'],
    ['lone surrogates', 'A\uD800da\uDC00', 'Ada'],
    ['runs of spaces', '  Ada \t  Example ', 'Ada Example'],
    ['only what cannot be seen', '\u202E\u200B\u0007', ''],
  ])('takes out %s', (_, given, shown) => {
    expect(singleLine(given)).toBe(shown);
  });

  it('keeps what is writing: joiners, emoji, accents, other scripts', () => {
    for (const text of ['👩‍🔬 Ada', 'می‌خواهم', 'Zoë Ñandú', '陈小明', 'ليلى مثال', 'Việt Nguyễn']) expect(singleLine(text)).toBe(text);
  });

  it('cuts by letters, never through one, and says that it did', () => {
    expect(singleLine('😀'.repeat(10), 5)).toBe('😀😀😀😀…');
    expect(singleLine('😀'.repeat(5), 5)).toBe('😀'.repeat(5));
    expect(Array.from(singleLine('x'.repeat(5_000_000))).length).toBe(200);
  });

  it('keeps letters from being piled up', () => {
    expect(singleLine(`A${'\u0301'.repeat(50)}da`)).toBe(`A${'\u0301'.repeat(4)}da`);
  });
});

describe('paragraphs', () => {
  it('keeps paragraphs and nothing more', () => {
    expect(paragraphs(' One\r\n\r\n\r\n\r\ntwo  \u202E three \n four\u2028five ')).toBe('One\n\ntwo three\nfour\nfive');
    expect(paragraphs('x'.repeat(3000)).length).toBe(2000);
  });
});
