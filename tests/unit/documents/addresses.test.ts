import { describe, expect, it } from 'vitest';
import { documentAddress } from '../../../lib/documents/addresses';

const EXPORT = 'https://docs.google.com/document/d/1AbcdefghijklmnopqrstuvwxyZ-_0123456789/export?format=pdf';

describe('addresses of documents', () => {
  it.each([
    ['https://example.org/cv/Ada%20Example.PDF?dl=1#page=2', 'https://example.org/cv/Ada%20Example.PDF?dl=1#page=2', 'Ada Example.PDF'],
    ['https://example.org/cv.docx', 'https://example.org/cv.docx', 'cv.docx'], ['https://example.org/cv.odt', 'https://example.org/cv.odt', 'cv.odt'],
    ['https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fcv.pdf&sa=D', 'https://example.org/cv.pdf', 'cv.pdf'],
    ['https://docs.google.com/document/d/1AbcdefghijklmnopqrstuvwxyZ-_0123456789/edit?tab=t.0', EXPORT, 'Google Docs'],
    ['https://docs.google.com/document/u/1/d/1AbcdefghijklmnopqrstuvwxyZ-_0123456789/preview', EXPORT, 'Google Docs'],
  ])('%s', (raw, url, name) => expect(documentAddress(raw)).toMatchObject({ url, name }));

  it.each([
    'http://example.org/cv.pdf', 'https://example.org/cv.pdf/view', 'https://example.org/?file=cv.pdf', 'file:///home/ada/cv.pdf', 'cv.pdf', 'https://lnkd.in/cv.pdf', 'javascript:cv.pdf',
    'https://docs.google.com.evil.example/document/d/1AbcdefghijklmnopqrstuvwxyZ-_0123456789/edit', 'https://docs.google.com/spreadsheets/d/1AbcdefghijklmnopqrstuvwxyZ-_0123456789/edit', 'https://docs.google.com/document/d/e/2PACX/pub',
  ])('%s is none', (raw) => expect(documentAddress(raw)).toBeNull());

  it('an export may be handed over to its company’s host for what users made, and to no other', () => {
    const ends = documentAddress(EXPORT)?.mayEndAt;
    expect(['https://doc-0s-6c-docstext.googleusercontent.com/export/x', 'https://googleusercontent.com.evil.example/', 'https://evilgoogleusercontent.com/', 'http://a.googleusercontent.com/', 'https://accounts.google.com/'].map((url) => ends?.(new URL(url))))
      .toEqual([true, false, false, false, false]);
    expect(documentAddress('https://example.org/cv.pdf')?.mayEndAt).toBeUndefined();
  });
});
