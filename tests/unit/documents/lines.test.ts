import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenAddresses } from '../../../lib/documents/lines';
import { recognise } from '../../../lib/links/recognise';
import { credlyAddress, uuid } from '../../fixtures/answers/ids';

const ID = uuid('lines', 1);
const AWARD = credlyAddress(ID);
const HOSTED = 'https://badges.museum.example/assertions/abc';
const read = (...lines: string[]) => writtenAddresses(lines, recognise).map(({ url }) => url);

describe('written addresses', () => {
  it.each<[string, string[], string[]]>([
    ['whole', [`See ${AWARD}.`], [AWARD]],
    ['without a scheme', [`credly.com/badges/${ID}, www.credly.com/badges/${ID}`], [`credly.com/badges/${ID}`, `www.credly.com/badges/${ID}`]],
    ['in brackets', [`(${AWARD})`, `<${AWARD}/public_url>`], [AWARD, `${AWARD}/public_url`]],
    ['broken in the id', [`a ${AWARD.slice(0, -20)}`, AWARD.slice(-20)], [AWARD]],
    ['broken twice', [AWARD.slice(0, 40), AWARD.slice(40, 50), AWARD.slice(50)], [AWARD]],
    ['broken in the host', [AWARD.slice(0, 15), AWARD.slice(15)], [AWARD]],
    ['broken after the scheme', ['https://w', AWARD.slice(9)], [AWARD]],
    ['with a hyphen that was put in', [`${AWARD.slice(0, 26)}-`, AWARD.slice(26)], [AWARD]],
    ['with a soft hyphen', [`${AWARD.slice(0, 26)}\u00ad`, AWARD.slice(26)], [AWARD]],
    ['broken before words', [AWARD.slice(0, -20), `${AWARD.slice(-20)} and more`], [AWARD]],
    ['whole before a word', [AWARD, 'Experience'], [AWARD]],
    ['of an issuer, whole before a word', [HOSTED, 'Experience'], [HOSTED]],
    ['of an issuer, that ends as if it went on', [`${HOSTED}-`, 'def'], [`${HOSTED}-def`]],
    ['of an issuer, with an id that is cut', [`https://badges.museum.example/assertions/${ID.slice(0, 20)}`, ID.slice(20)], [`https://badges.museum.example/assertions/${ID}`]],
    ['of something else', ['https://example.org/me', 'mail me@credly.com/badges'], []],
    ['within a word', [`xhttps://www.example.org/${ID}`], []],
  ])('%s', (_, lines, expected) => expect(read(...lines)).toEqual(expected));

  it('are put together wherever they are cut', () => {
    for (let cut = 9; cut < AWARD.length; cut += 1) expect(read(`Badge: ${AWARD.slice(0, cut)}`, AWARD.slice(cut)), `cut at ${cut}`).toEqual([AWARD]);
  });

  it('come to an end where a long row of punctuation follows', () => {
    expect(read(`${HOSTED}${'.'.repeat(300_000)}x`, AWARD)).toEqual([AWARD]);
  });

  it('never come out of lines of words, and never throw', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 20 }), (lines) => {
      for (const url of read(...lines)) expect(recognise(url)).not.toBeNull();
    }));
  });
});
