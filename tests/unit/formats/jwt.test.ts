import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnyBase64, readBase64url } from '../../../lib/formats/base64';
import { findJws, readJws } from '../../../lib/formats/jwt';
import { token } from '../../fixtures/documents';
import { effort } from '../effort';

const RS256 = token({ name: 'Größe' }, { alg: 'RS256' }, new Uint8Array(256).fill(9));
const RS256_LONG = token({ name: 'Größe' }, { alg: 'RS256' }, new Uint8Array(512).fill(9));
const ES256 = token({ name: 'Größe' });
const found = (text: string) => findJws(text).map((one) => one.token);
const wrap = (text: string, width: number, end = '\n') => text.match(new RegExp(`.{1,${width}}`, 'gu'))!.join(end);

describe('base64url, to the letter', () => {
  it.each(['A', 'AA=', 'A+AA', 'A/AA', 'AB', 'AAB', 'A A', 'Ä', 'AA\n'])('refuses %j', (text) => expect(readBase64url(text)).toBeNull());
  it('reads what was written', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(Buffer.from(readBase64url(Buffer.from(bytes).toString('base64url'))!)).toEqual(Buffer.from(bytes));
      expect(Buffer.from(readAnyBase64(Buffer.from(bytes).toString('base64'))!)).toEqual(Buffer.from(bytes));
    }));
  });
});

describe('readJws', () => {
  const [head, body, tail] = ES256.split('.') as [string, string, string];
  it.each([
    ['two parts', `${head}.${body}`], ['four', `${ES256}.x`], ['a blank', ` ${ES256}`], ['a payload that is a list', token([1])], ['a header that is text', `${Buffer.from('"x"').toString('base64url')}.${body}.${tail}`],
    ['no JSON', `eyJ.${body}.${tail}`], ['padding', `${head}.${body}.${tail}==`], ['another alphabet', `${head}.${body}.${tail.slice(0, -2)}+/`], ['nothing', ''], ['dots', '..'],
    ['a signature spelled otherwise', `${head}.${body}.${tail.slice(0, -1)}x`],
  ])('refuses %s', (_, text) => expect(readJws(text)).toBeNull());

  it('reads header, payload, what was signed, and the signature', () => {
    const jws = readJws(ES256);
    expect(jws).toMatchObject({ token: ES256, header: { alg: 'ES256' }, payload: { name: 'Größe' } });
    expect(Buffer.from(jws!.signed).toString()).toBe(`${head}.${body}`);
    expect(jws!.signature).toHaveLength(64);
    expect(readJws(`${head}.${body}.`)).toMatchObject({ payload: { name: 'Größe' } });
  });
});

describe('findJws', () => {
  it.each([['', 0], ['no token here', 0], ['eyJ eyJ.eyJ.eyJ', 0], ['a.b.c', 0], [ES256.slice(0, 40), 0]])('finds none in %j', (text, count) => expect(found(text)).toHaveLength(count));

  it.each([
    ['alone', ES256], ['with blanks around it', `\n  ${ES256}\t\n`], ['in lines of 64', wrap(ES256, 64)], ['in lines of 76, as mails break them', wrap(RS256, 76, '\r\n')],
    ['quoted in a mail', `> ${wrap(ES256, 60, '\n> ')}`], ['with invisible letters', wrap(ES256, 50, '\u200b')],
  ])('%s', (_, text) => expect(found(text)).toEqual([text.includes(RS256.slice(0, 20)) ? RS256 : ES256]));

  it.each([
    ['among words', `Here is my badge: ${ES256}. Kind regards`, [ES256]], ['in quotes', `{"token":"${ES256}"}`, [ES256]], ['twice', `${ES256} and ${ES256}`, [ES256]],
    ['two', `${ES256}\n\n${RS256}\n`, [ES256, RS256]], ['after words that look like one', `eyJ is how it starts: ${ES256}!`, [ES256]],
    ['broken, and words after it', `My badge:\n${wrap(ES256, 64)}\nKind regards\nAda`, [ES256]],
    ['of RSA, broken, and words after it', `My badge:\n${wrap(RS256, 76)}\nKind regards from a person with much to say about it\nAda`, [RS256]],
    ['in an address', `https://wallet.example/?jwt=${ES256}&x=1`, [ES256]],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it('finds what was broken anywhere', () => {
    fc.assert(fc.property(fc.integer({ min: 20, max: 100 }), fc.constantFrom('\n', '\r\n', ' ', '\n> '), fc.constantFrom(RS256, RS256_LONG, ES256), fc.constantFrom('', ' Regards'), (width, end, jws, after) => {
      // A line that ends where a shorter key's signature would, and words after it: the one case that cannot be told.
      fc.pre(after === '' || jws !== RS256_LONG || [342, 512].every((length) => (jws.lastIndexOf('.') + 1 + length) % width !== 0));
      expect(found(`Badge: ${wrap(jws, width, end)}${after}`)).toEqual([jws]);
    }), { numRuns: 1_000 });
  });

  it('stays quick on texts made to be slow', async () => {
    for (const text of ['eyJ'.repeat(1_000_000), 'eyJ '.repeat(700_000), 'eyJhIjoxfQ.'.repeat(200_000), `eyJhIjoxfQ.${'A'.repeat(3_000_000)}`, ' '.repeat(3_000_000)]) {
      expect(await effort(() => findJws(text)), text.slice(0, 12)).toBeLessThan(4_000);
    }
  });
});
