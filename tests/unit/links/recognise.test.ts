import { describe, expect, it } from 'vitest';
import { recogniseWith, type Recogniser } from '../../../lib/links/recognise-with';
import type { AwardReference } from '../../../lib/words';
import { google, linkedInSafety, safeLinks } from '../../fixtures/wrap';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const PATH = `/badges/${ID}`;
const AWARD: AwardReference = { platform: 'credly', kind: 'award', id: ID, url: `https://www.credly.com${PATH}` };

const asked: string[] = [];
const known: Recogniser = {
  domains: ['credly.com', 'youracclaim.com'],
  recognise(url) {
    asked.push(url.href);
    const id = /^\/badges\/([0-9a-f-]{36})(?:\/public_url)?$/.exec(url.pathname)?.[1];
    return id ? { platform: 'credly', kind: 'award', id, url: `https://www.credly.com/badges/${id}` } : null;
  },
};
/** Takes badges of every host, as hosted Open Badges do. */
const anyHost: Recogniser = {
  domains: [],
  recognise: (url) => (/^\/(?:badges|assertions)\//.test(url.pathname) ? { platform: 'hosted', kind: 'award', id: url.href, url: url.href } : null),
};
const recognise = (raw: string) => recogniseWith([anyHost, known], raw);

describe('nothing to do with badges', () => {
  it.each(['', ' ', 'badge', 'https://', 'https://[::', 'javascript:alert(1)', `javascript:https://www.credly.com${PATH}`, 'data:text/html,badge', `ftp://www.credly.com${PATH}`,
    'https://www.credly.com/', 'https://www.credly.com/explore', 'https://evil.example/', '\u0000', '💥', `https://www.credly.com${PATH}${'x'.repeat(9_000)}`,
    'https://credit.com/credentials', 'https://credly.evil.example/', 'https://xn--999999999999/badges/x', `${'a.'.repeat(400)}com/x`])('%j', (raw) => expect(recognise(raw)).toBeNull());

  it.each([undefined, null, 7, {}, []])('%j, which is no text', (raw) => expect(recognise(raw as unknown as string)).toBeNull());

  it('a platform that stumbles', () => {
    const broken: Recogniser = { domains: ['credly.com'], recognise: () => { throw new Error('broken'); } };
    expect(recogniseWith([broken], `https://credly.com${PATH}`)).toBeNull();
  });
});

describe('an award', () => {
  it.each([
    `https://www.credly.com${PATH}`, `http://www.credly.com${PATH}`, `https://www.credly.com:443${PATH}`, `HTTPS://WWW.CREDLY.COM${PATH}`, `  https://credly.com${PATH}\n`,
    `//www.credly.com${PATH}`, `www.credly.com${PATH}`, `https://www.youracclaim.com${PATH}`, `https://www.credly.com.${PATH}`, `https://ｗｗｗ.credly.com${PATH}`,
    `https://www.credly.com${PATH}/public_url?trk=x&source=linked_in_profile`, linkedInSafety(`https://www.credly.com${PATH}/public_url`),
    linkedInSafety(google(safeLinks(`https://www.credly.com${PATH}`))),
    // as sentences and mailers leave them
    `<https://www.credly.com${PATH}>`, `"www.credly.com${PATH}"`, `(https://www.credly.com${PATH}).`, `https://www.credly.com${PATH}.`, `https://www.credly.com${PATH}),`, `https://www.credly.com${PATH}。`,
    `https://www.credly.com${PATH}\u200b`, `https://www.credly.com${PATH}%E2%80%8B`, `https://www.credly.com${PATH}%20`, `https://www.credly.com${PATH}%3E`, google(`https://www.credly.com${PATH}.`),
  ])('%s', (raw) => expect(recognise(raw)).toEqual({ type: 'reference', reference: AWARD }));

  it('is asked about by https and without what tracks', () => {
    asked.length = 0;
    recognise(`http://www.credly.com${PATH}?trk=x`);
    expect(asked).toEqual([`https://www.credly.com${PATH}`]);
  });

  it('of any host', () => {
    const url = 'https://badges.school.example/assertions/7';
    expect(recognise(url)).toEqual({ type: 'reference', reference: { platform: 'hosted', kind: 'award', id: url, url } });
  });
});

describe('a wrapper that cannot be opened', () => {
  it.each(['https://lnkd.in/gU6fqBEN', linkedInSafety('https://lnkd.in/gU6fqBEN'), 'lnkd.in/gU6fqBEN'])('%s', (raw) =>
    expect(recognise(raw)).toEqual({ type: 'wrapped', url: 'https://lnkd.in/gU6fqBEN', wrapper: 'lnkd.in' }));
});

describe('a look-alike', () => {
  it.each([
    // the known domain at the front of another
    'credly.com.evil.example', 'www.credly.com.evil.example', 'credly-com.evil.example', 'www.youracclaim.com.evil.example', 'login.credly.com.example.org',
    // letters of other alphabets, as typed and as punycode
    'crеdly.com', 'xn--crdly-0we.com', 'сredly.com', 'credlу.com', 'crεdly.com', 'www.crеdly.com', 'crеdly.com.evil.example',
    // digits for letters, l for i
    'cred1y.com', 'credIy.net', 'www.cr3dly.com', 'credly.net', 'credly.co.uk', 'cred.ly',
    // one edit
    'creddly.com', 'credy.com', 'crefly.com', 'cerdly.com', 'youracclaims.com', 'www.youraclaim.com',
    // words and hyphens
    'credly-badges.com', 'my-credly.com', 'credlyverify.com', 'cred-ly.com', 'verify-credly.co.uk', 'crеdly-badges.com',
  ])('%s', (host) => {
    const found = recognise(`https://${host}${PATH}`);
    expect(found).toMatchObject({ type: 'look-alike', host: new URL(`https://${host}`).hostname });
    expect(found).toHaveProperty('resembles', expect.stringMatching(/^(?:credly|youracclaim)\.com$/));
  });

  it.each([`https://www.credly.com@evil.example${PATH}`, `https://www.credly.com:x@evil.example${PATH}`, `https://credly.com%2F@evil.example${PATH}`])('by user-info: %s', (raw) =>
    expect(recognise(raw)).toMatchObject({ type: 'look-alike', host: 'evil.example', resembles: 'credly.com' }));

  it.each([`https://ada@www.credly.com${PATH}`, `https://www.credly.com:8443${PATH}`, `http://www.credly.com:8080${PATH}`, `https://a:b@credly.com${PATH}`])(
    'by a trick on the known host itself: %s', (raw) => expect(recognise(raw)).toMatchObject({ type: 'look-alike', resembles: 'credly.com' }));

  it('inside a wrapper', () =>
    expect(recognise(linkedInSafety(`https://credly.com.evil.example${PATH}`))).toMatchObject({ type: 'look-alike', host: 'credly.com.evil.example' }));

  it('keeps no password', () =>
    expect(recognise(`https://www.credly.com:secret@evil.example${PATH}`)).toHaveProperty('url', `https://www.credly.com@evil.example${PATH}`));

  it('is not seen in honest hosts', () => {
    for (const host of ['credit.com', 'medly.com', 'cloudly.com', 'badges.school.example', 'credible.com', 'acclaim.com', 'credential.net', 'academy.example', 'reddit.com', 'incredibly.com'])
      expect(recognise(`https://${host}${PATH}`)).not.toHaveProperty('type', 'look-alike');
  });

  it('needs a path that a badge could have', () => {
    expect(recognise('https://credly-fans.com/about')).toBeNull();
    expect(recognise('https://credly-fans.com/badges/7')).toHaveProperty('type', 'look-alike');
  });
});
