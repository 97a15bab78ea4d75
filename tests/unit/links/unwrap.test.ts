import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../lib/links/unwrap/index';
import { gmailImage, google, linkedInRedirect, linkedInSafety, proofpointV3, safeLinks } from '../../fixtures/wrap';

const BADGE = 'https://www.credly.com/badges/0f8fad5b-d9cb-469f-a165-70867728950e/public_url';

/** Second generation: `%` is written `-`, `/` is written `_`, and both are escaped where they stand for themselves. */
const proofpointV2 = (url: string) =>
  `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(url).replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%2F', '_').replaceAll('%', '-')}&d=x&s=y&e=`;

/** `*` and `**X` of Proofpoint's third generation: address as masked, replacements, what it stands for. */
const v3 = (masked: string, replacements: string) =>
  `https://urldefense.com/v3/__${masked}__;${btoa(String.fromCharCode(...new TextEncoder().encode(replacements))).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')}!!Org!sig$`;

describe('what is no wrapper stays as it is', () => {
  it.each([
    BADGE,
    'https://www.linkedin.com/in/ada-example-0000/',
    `https://evil.example/safety/go/?url=${encodeURIComponent(BADGE)}`,
    `https://linkedin.com.evil.example/safety/go/?url=${encodeURIComponent(BADGE)}`,
    `https://notlinkedin.com/safety/go/?url=${encodeURIComponent(BADGE)}`,
    `https://www.google.evil.example/url?q=${encodeURIComponent(BADGE)}`,
    `https://evil-google.com/url?q=${encodeURIComponent(BADGE)}`,
    `https://safelinks.protection.outlook.com.evil.example/?url=${encodeURIComponent(BADGE)}`,
    `https://ci3.googleusercontent.com.evil.example/meips/x#${BADGE}`,
    'https://www.linkedin.com/safety/go/',
    'https://www.linkedin.com/safety/go/?url=',
    'https://www.linkedin.com/safety/go/?url=javascript%3Aalert(1)',
    'https://www.linkedin.com/safety/go/?url=data%3Atext%2Fhtml%2Cx',
    'https://www.google.com/search?q=badges',
    'https://bit.ly/',
    'javascript:alert(1)', 'mailto:ada@mail.example', 'not a url', '', 'https://',
  ])('%s', (raw) => expect(unwrap(raw)).toEqual({ url: raw, wrappers: [] }));

  it('an address that is too long, even inside a wrapper', () => {
    const long = `https://www.credly.com/badges/${'x'.repeat(8_200)}`;
    expect(unwrap(long)).toEqual({ url: long, wrappers: [] });
    expect(unwrap(google(long))).toEqual({ url: google(long), wrappers: [] });
  });

  it.each(['https://urldefense.com/v3/__nothing', 'https://urldefense.com/v3/__https://x.example/*__;w!!a!b$', 'https://urldefense.com/v3/__https://x.example/*__;_w!!a!b$',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__x.example_-ZZ&d=x', 'https://urldefense.proofpoint.com/v1/url?k=x'])('a garbled wrapper: %s', (raw) =>
    expect(unwrap(raw)).toEqual({ url: raw, wrappers: [] }));
});

describe('one wrapper', () => {
  it.each([
    ['linkedin', linkedInSafety(BADGE)],
    ['linkedin', linkedInRedirect(BADGE)],
    ['linkedin', `https://de.linkedin.com/redirect?url=${encodeURIComponent(BADGE)}`],
    ['linkedin', `https://www.linkedin.com/company/northgate/redirect?trk=x&url=${encodeURIComponent(BADGE)}`],
    ['linkedin', `https://www.linkedin.com/safety/go?url=${encodeURIComponent(BADGE)}&trk=flagship-messaging-web&messageThreadUrn=x`],
    ['google', google(BADGE)],
    ['google', `https://google.co.uk/url?url=${encodeURIComponent(BADGE)}`],
    ['safelinks', safeLinks(BADGE)],
    ['safelinks', `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encodeURIComponent(BADGE)}&locale=en-us`],
    ['proofpoint', proofpointV2(BADGE)],
    ['proofpoint', proofpointV3(BADGE)],
    ['proofpoint', `https://urldefense.proofpoint.com/v1/url?u=${encodeURIComponent(BADGE)}&k=x&r=y`],
    ['gmail-image', gmailImage(BADGE)],
    ['gmail-image', `https://ci6.googleusercontent.com/proxy/AbC=s0-d-e1-ft#${BADGE}`],
    ['by-parameter', `https://l.facebook.com/l.php?u=${encodeURIComponent(BADGE)}&h=x`],
    ['by-parameter', `https://ca.ctp.trendmicro.com/wis/clicktime/v1/query?url=${encodeURIComponent(BADGE)}`],
  ])('%s: %s', (id, raw) => expect(unwrap(raw)).toEqual({ url: BADGE, wrappers: [id] }));

  it('v1 keeps hyphens and underscores, v2 does not take them for themselves', () => {
    const address = 'https://x.example/a-b_c';
    expect(unwrap(`https://urldefense.proofpoint.com/v1/url?u=${encodeURIComponent(address)}&k=x`)).toMatchObject({ url: address });
    expect(unwrap('https://urldefense.proofpoint.com/v2/url?u=https-3A__x.example_a-2Db-5Fc&d=x')).toMatchObject({ url: address });
  });
});

describe('Proofpoint v3', () => {
  it.each([
    ['one character', v3('https://x.example/*news', '#'), 'https://x.example/#news'],
    ['a run counted in bytes', v3('https://x.example/**Aa*.html', 'í#'), 'https://x.example/ía#.html'],
    ['a run that a character of three bytes overfills', v3('https://x.example/**A*', '€#'), 'https://x.example/€#'],
    ['what overfills one run counts for the next', v3('https://x.example/**A-**B*', '€abc'), 'https://x.example/€-abc'],
    ['an emoji', v3('https://x.example/**C', '🏅'), 'https://x.example/🏅'],
    ['an asterisk that is nothing', v3('https://x.example/*', ''), 'https://x.example/*'],
    ['the longest run', v3('https://x.example/**_*', '#'.repeat(66)), `https://x.example/${'#'.repeat(66)}`],
    ['`__` in the address', v3('https://x.example/a__;b/c', ''), 'https://x.example/a__;b/c'],
    ['a single slash after the scheme', v3('https:/x.example/a', ''), 'https://x.example/a'],
  ])('%s', (_, raw, url) => expect(unwrap(raw)).toEqual({ url, wrappers: ['proofpoint'] }));
});

describe('wrappers in one another', () => {
  it('opens five', () => {
    const raw = linkedInSafety(google(safeLinks(proofpointV2(linkedInRedirect(BADGE)))));
    expect(unwrap(raw)).toEqual({ url: BADGE, wrappers: ['linkedin', 'google', 'safelinks', 'proofpoint', 'linkedin'] });
  });

  it('says of a sixth that it cannot tell', () => {
    const raw = google(google(google(google(google(google(BADGE))))));
    expect(unwrap(raw)).toEqual({ wrapped: 'www.google.com', url: google(BADGE) });
  });
});

describe('wrappers that only their server can open', () => {
  it.each([
    ['https://lnkd.in/gU6fqBEN', 'lnkd.in'],
    ['https://www.bit.ly/abc', 'bit.ly'],
    ['https://t.co/abc', 't.co'],
    ['https://protect-eu.mimecast.com/s/AbC?domain=credly.com', 'mimecast.com'],
    ['https://x.us5.list-manage.com/track/click?u=1&id=2&e=3', 'list-manage.com'],
    ['https://u123.ct.sendgrid.net/ls/click?upn=x', 'ct.sendgrid.net'],
  ])('%s', (raw, wrapped) => expect(unwrap(raw)).toEqual({ wrapped, url: raw }));

  it('inside another', () =>
    expect(unwrap(linkedInSafety('https://lnkd.in/gU6fqBEN'))).toEqual({ wrapped: 'lnkd.in', url: 'https://lnkd.in/gU6fqBEN' }));

  it('not a host that only ends like one', () =>
    expect(unwrap('https://notbit.ly/abc')).toEqual({ url: 'https://notbit.ly/abc', wrappers: [] }));
});
