import { describe, expect, it } from 'vitest';
import { acceptLink } from '../../../lib/links/accept';
import { recognise } from '../../../lib/links/recognise';
import { PLATFORMS } from '../../../lib/platforms/registry';
import type { Platform } from '../../../lib/platforms/platform';
import { google, linkedInSafety, proofpointV2, proofpointV3, safeLinks } from '../../fixtures/wrap';

const UUID = '6f1d2c3b-4a59-4687-9b0c-1d2e3f405162';
const open = (raw: string) => acceptLink(PLATFORMS, raw)?.url ?? null;

/** Links by which a badge is accepted, and what is known of them without their secret. */
const LINKS: readonly (readonly [url: string, kept: string])[] = [
  [`https://www.credly.com/earner/earned/badge/${UUID}`, `https://www.credly.com/badges/${UUID}`],
  [`https://www.credential.net/${UUID}?key=5ecret0fAda`, `https://www.credential.net/${UUID}`],
  ['https://www.credential.net/claim/5ecret0fAda', 'https://www.credential.net/'],
  ['https://badgr.com/accept-badge/5ecret0fAda?token=5ecret', 'https://badgr.com/'],
  ['https://northgate.badges.parchment.eu/claim/5ecret', 'https://northgate.badges.parchment.eu/'],
  ['https://www.edubadges.nl/accept/5ecret', 'https://www.edubadges.nl/'],
  ['https://openbadgepassport.com/obpv1/factory/receive?e=ada%40mail.example&k=5ecret&t=5ecret', 'https://openbadgepassport.com/'],
  ['https://openbadgefactory.com/c/receive/5ecret', 'https://openbadgefactory.com/'],
];

describe('a link by which a badge is accepted', () => {
  it.each(LINKS)('%s is opened as it is, and known without its secret', (url, kept) => {
    const link = acceptLink(PLATFORMS, url);
    expect([link?.url, link?.reference.url]).toEqual([url, kept]);
    expect(JSON.stringify([recognise(url), link?.reference])).not.toMatch(/5ecret|mail\.example/);
  });

  it.each(LINKS)('%s is the same in wrappers, which are not opened', (url) => {
    for (const wrap of [google, safeLinks, proofpointV2, proofpointV3, linkedInSafety]) expect(open(wrap(url)), wrap.name).toBe(url);
  });

  it('is opened by https, however it is written', () => expect(open('http://badgr.com/accept-badge/5ecret')).toBe('https://badgr.com/accept-badge/5ecret'));
});

describe('what is never opened', () => {
  it.each([
    ['nothing', ''], ['a word', 'claim'], ['a script', 'javascript:alert(1)//badgr.com/claim/1'], ['a data address', 'data:text/html,https://badgr.com/claim/1'], ['an own page', 'chrome-extension://abc/claim/1'],
    ['an award', `https://www.credly.com/badges/${UUID}`], ['an award at Accredible', `https://www.credential.net/${UUID}#acc.AbCd1234`], ['an award at Badgr', 'https://badgr.com/public/assertions/Kd3fG7hJ9kL1mN2pQ4rS6t?action=download'], ['a profile', 'https://www.credly.com/users/ada'], ['where one applies', 'https://openbadgefactory.com/c/earnablebadge/T5EFYFaNXGX/apply/5ecret'],
    ['another platform’s sign-in', 'https://www.credly.com/users/sign_in?return=1'], ['a host that nobody knows', 'https://badges.school.example/claim/5ecret/badge.json'],
    ['a customer’s host', `https://certificates.northgate.example/${UUID}?key=5ecret#acc.AbCd1234`],
    ['a host below', 'https://badgr.com.evil.example/accept-badge/5ecret'], ['a look-alike', 'https://badqr.com/accept-badge/5ecret'], ['Cyrillic letters', 'https://www.crеdly.com/earner/earned/badge/' + UUID],
    ['user-info', 'https://ada@badgr.com/accept-badge/5ecret'], ['a host in user-info', 'https://badgr.com@evil.example/accept-badge/5ecret'], ['a port', 'https://badgr.com:8443/accept-badge/5ecret'],
    ['one that names another address', 'https://badgr.com/accept-badge/5ecret?next=https://evil.example/'], ['escaped', 'https://badgr.com/accept-badge/5ecret?next=https%3A%2F%2Fevil.example'],
    ['escaped twice', 'https://badgr.com/accept-badge/5ecret?next=https%253A%252F%252Fevil.example'], ['without a scheme', 'https://badgr.com/accept-badge/5ecret?next=//evil.example'],
    ['with backslashes', 'https://badgr.com/accept-badge/5ecret?next=%5C%5Cevil.example'], ['in the fragment', 'https://badgr.com/accept-badge/5ecret#//evil.example'], ['in the path', 'https://badgr.com/accept-badge/https://evil.example'],
    ['a tracker that cannot be opened here', 'https://url1234.credly.com/ls/click?upn=u001.5ecret'], ['a short link', 'https://lnkd.in/eXample1'],
    ['one that is too long', `https://badgr.com/accept-badge/${'5'.repeat(9_000)}`],
  ])('%s: %s', (_, raw) => expect(open(raw)).toBeNull());

  it('an escape that hides in many takes no time', () => expect(open(`https://badgr.com/accept-badge/5?x=${'%25'.repeat(2_500)}2f`)).not.toBeUndefined());
});

it('only platforms with hosts of their own know such links', () => {
  for (const { id, domains, accepts } of PLATFORMS as readonly Platform[]) expect(accepts === undefined || domains.length > 0, id).toBe(true);
});

describe('a look-alike of such a link', () => {
  it.each(['https://badgr.com.evil.example/accept-badge/5ecret', 'https://credlv.com/claim/5ecret', 'https://cred1y.com/claim/5ecret', 'https://openbadgepasport.com/obpv1/factory/receive?k=5ecret'])('%s is named, without its secret', (raw) => {
    const found = recognise(raw);
    expect(found).toMatchObject({ type: 'look-alike' });
    expect(JSON.stringify(found)).not.toContain('5ecret');
  });
});

describe('a notification’s link that only its own server can open', () => {
  it.each([
    ['https://url1234.credly.com/ls/click?upn=u001.AbCd', { wrapper: 'url1234.credly.com', platform: 'url1234.credly.com' }],
    ['https://email.mg.badgr.com/c/eJwVjTsOwyAQBU8DpcVnWZuCIkoiX2', { wrapper: 'email.mg.badgr.com', platform: 'email.mg.badgr.com' }],
    ['https://protect-eu.mimecast.com/s/AbCd?domain=credly.com', { wrapper: 'mimecast.com', to: 'credly.com', platform: 'credly.com' }],
    ['https://u77.ct.sendgrid.net/ls/click?upn=u001.AbCd', { wrapper: 'ct.sendgrid.net' }],
  ])('%s is said to be one, and where it seems to lead', (raw, said) => {
    expect(recognise(raw)).toEqual({ type: 'wrapped', url: raw, ...said });
  });

  it('does not make a platform’s own page one', () => expect(recognise('https://www.credly.com/c/about')).toBeNull());
});
