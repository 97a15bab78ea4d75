import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../lib/links/unwrap/index';
import { gitHubImage, gmailImage, google, linkedInRedirect, linkedInSafety, proofpointV3, safeLinks } from '../../fixtures/wrap';

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
    expect(unwrap(raw)).toEqual({ url: raw, wrapped: new URL(raw).hostname }));
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

const base64url = (text: string) => btoa(text).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
const e = encodeURIComponent;

describe('mail gateways, mailers and networks', () => {
  it.each([
    ['Barracuda', 'by-parameter', `https://linkprotect.cudasvc.com/url?a=${e(BADGE)}&c=E,1,abc&typo=1`],
    ['Check Point', 'by-parameter', `https://checkpoint.url-protection.com/v1/r01/url?o=${e(BADGE)}&g=x&h=y`],
    ['Check Point, today', 'check-point', `https://protect.checkpoint.com/v2/r02/___${BADGE}___.YzJlOm5vcnRoZ2F0ZTpjOm86OGY`],
    ['Avanan', 'check-point', `https://url.avanan.click/v2/___${BADGE}___.YXAzOm5vcnRoZ2F0ZTphOmc6ZmU0`],
    ['Avanan, one slash, nothing behind', 'check-point', `https://url.avanan.click/v2/r01/___${BADGE.replace('//', '/')}___`],
    ['Edgepilot', 'by-parameter', `https://link.edgepilot.com/s/0a1b2c3d/Ab-C_9?u=${e(BADGE)}`],
    ['ESVA', 'by-parameter', `https://urlsand.esvalabs.com/?u=${e(BADGE)}&e=x`],
    ['Hornetsecurity', 'by-parameter', `https://atpscan.global.hornetsecurity.com/?d=x&f=y&u=${e(BADGE)}`],
    ['Symantec', 'by-parameter', `https://clicktime.symantec.com/3AbC9?u=${e(BADGE)}`],
    ['Symantec, old', 'by-parameter', `https://clicktime.symantec.com/a/1/Ab-c=?d=x&u=${e(BADGE)}`],
    ['Trend Micro', 'by-parameter', `https://hes32-ctp.trendmicro.com/wis/clicktime/v1/query?url=${e(BADGE).replaceAll('.', '%2e').replaceAll('-', '%2d')}&umid=x&auth=y`],
    ['Trend Micro, cloud', 'by-parameter', `https://cas5-0-urlprotect.trendmicro.com:443/wis/clicktime/v1/query?url=${e(BADGE)}`],
    ['TitanHQ', 'by-parameter', `https://linklock.titanhq.com/analyse?url=${e(BADGE)}&data=x`],
    ['Trustwave', 'by-parameter', `https://scanmail.trustwave.com/?c=1&d=x&u=${e(BADGE)}`],
    ['Topsec', 'by-parameter', `https://scanner.topsec.com/?d=1&r=show&u=${e(BADGE)}&t=x`],
    ['Vade', 'by-parameter', `https://antiphishing.vadesecure.com/v4?f=x&i=y&u=${e(BADGE)}`],
    ['Vade for Microsoft 365', 'by-parameter', `https://m365.eu.vadesecure.com/safeproxy/v4?f=x&u=${e(BADGE)}`],
    ['Zix', 'by-parameter', `https://link.zixcentral.com/u/0a1b2c3d/Ab_9?u=${e(BADGE)}`],
    ['Zscaler', 'by-parameter', `https://0a1b2c3d.isolation.zscaler.com/profile/0f8fad5b-d9cb-469f-a165-70867728950e/zia-session/?original_url=${e(BADGE)}&key=x`],
    ['Proofpoint isolation', 'by-parameter', `https://urlisolation.com/browser?clickId=x&traceToken=y&url=${e(BADGE)}`],
    ['Mimecast with an address', 'by-parameter', `https://protect-us.mimecast.com/s/AbC?url=${e(BADGE)}`],
    ['Mailchimp', 'by-parameter', `https://us12.mailchimp.com/mctx/clicks?url=${e(BADGE)}&h=x`],
    ['Bluesky', 'by-parameter', `https://go.bsky.app/redirect?u=${e(BADGE)}`],
    ['YouTube', 'by-parameter', `https://m.youtube.com/redirect?event=x&q=${e(BADGE)}`],
    ['href.li', 'href-li', `https://href.li/?${BADGE}`],
    ['href.li, encoded', 'href-li', `https://href.li/?url=${e(BADGE)}`],
    ['Google, a search', 'google', `https://www.google.de/url?sa=t&rct=j&q=&esrc=s&source=web&url=${e(BADGE)}`],
    ['Google, with what was searched for', 'google', `https://www.google.com/url?sa=t&q=credly+badge&url=${e(BADGE)}`],
    ['VK', 'by-parameter', `https://vk.com/away.php?to=${e(BADGE)}&utf=1`],
    ['Threads', 'by-parameter', `https://l.threads.com/?u=${e(BADGE)}&e=x`],
    ['Mail.ru', 'by-parameter', `https://checklink.mail.ru/proxy?es=x&egid=y&url=${e(BADGE)}`],
    ['mail.com, leaving', 'by-parameter', `https://service.mail.com/dereferrer/?target=${e(BADGE)}`],
    ['Yahoo pictures', 'by-parameter', `https://ecp.yusercontent.com/mail?url=${e(BADGE)}&t=1&ymreqid=x`],
    ['Proton pictures', 'by-parameter', `https://mail.proton.me/api/core/v4/images?Url=${e(BADGE)}&DryRun=0&UID=x`],
    ['GMX', 'deref-mail', `https://deref-gmx.net/mail/client/12XJ9x8ZdSA/dereferrer/?redirectUrl=${e(BADGE)}`],
    ['WEB.DE', 'deref-mail', `https://deref-web-02.de/mail/client/x/dereferrer/?redirectUrl=${e(BADGE)}&lm`],
    ['GMX, twice encoded', 'deref-mail', `https://deref-gmx.com/mail/client/x/dereferrer/?redirectUrl=${e(e(BADGE))}`],
    ['GMX, the client', 'deref-mail', `https://3c-bs.gmx.com/mail/client/dereferrer?redirectUrl=${e(BADGE)}`],
    ['mail.com, light', 'deref-mail', `https://lightmailer.mail.com/ab-c9/deref/?redirectUrl=${e(BADGE)}`],
    ['FireEye', 'fireeye', `https://protect2.fireeye.com/v1/url?k=x&q=1&e=y&u=${e(BADGE)}`],
    ['FireEye, the address as it is', 'fireeye', `https://protect2.fireeye.com/url?k=x&q=1&e=y&u=${BADGE}`],
    ['Sophos', 'encoded', `https://eu-central-1.protection.sophos.com/?d=credly.com&u=${base64url(BADGE)}&i=x&t=y&h=z`],
    ['Yandex', 'encoded', `https://mail.yandex.com.tr/re.jsx?h=x&l=${base64url(BADGE)}`],
    ['Mailinblack', 'encoded', `https://mibc-fr-04.mailinblack.com/securelink/?url=https%3A%2F%2Fwww.credly.com&key=${base64url(JSON.stringify({ lang: 'FR', token: 'x', url: BADGE }))}`],
    ['Mandrill', 'encoded', `https://mandrillapp.com/track/click/30/www.credly.com?p=${base64url(JSON.stringify({ s: 'x', v: 1, p: JSON.stringify({ u: 30, url: BADGE }) }))}`],
    ['Cisco', 'in-path', `https://secure-web.cisco.com/1Ab-C_9/${e(BADGE)}`],
    ['Cisco, twice encoded', 'in-path', `https://secure-web.cisco.com/1Ab-C_9/${e(e(BADGE))}`],
    ['Amazon SES', 'in-path', `https://abc.r.eu-central-1.awstrack.me/L0/${e(BADGE)}/1/0102-0304/sig-nature=5`],
    ['Postmark', 'in-path', `https://click.pstmrk.it/3s/${e(BADGE.slice('https://'.length))}/Ab9/x/y`],
    ['Defender for Cloud Apps', 'cloud-app', BADGE.replace('www.credly.com', 'www.credly.com.mcas.ms')],
    ['Defender, the warning', 'cloud-app', `https://mcas-proxyweb.mcas.ms/certificate-checker?login=false&originalUrl=${e(BADGE)}`],
  ])('%s', (_, id, raw) => expect(unwrap(raw)).toEqual({ url: BADGE, wrappers: [id] }));

  it('keeps the query of an address that stands as it is', () =>
    expect(unwrap('https://protect2.fireeye.com/v1/url?k=x&u=https://x.example/a?b=1&c=2#d')).toMatchObject({ url: 'https://x.example/a?b=1&c=2#d' }));

  it('keeps the query, the fragment and the underscores of an address between underscores', () => {
    for (const inside of ['https://x.example/a?b=1&c=2#d', 'https://x.example/a___b__c', 'https://x.example/___.y'])
      expect(unwrap(`https://protect.checkpoint.com/v2/r01/___${inside}___.YzJl`)).toEqual({ url: inside, wrappers: ['check-point'] });
    expect(unwrap('https://href.li/?https://x.example/a?b=1&c=2#d')).toMatchObject({ url: 'https://x.example/a?b=1&c=2#d' });
  });

  it.each([
    `https://protect2.fireeye.com.evil.example/v1/url?u=${e(BADGE)}`,
    `https://deref-gmx.net.evil.example/mail/client/x/dereferrer/?redirectUrl=${e(BADGE)}`,
    `https://mail.evil.example/fmlurlsvc/?fewReq=x&url=${e(BADGE)}`,
    `https://mail.evil.example/owa/redir.aspx?C=x&URL=${e(BADGE)}`,
    `https://evil-checkpoint.url-protection.com.example/v1/url?o=${e(BADGE)}`,
    `https://url.avanan.click.evil.example/v2/___${BADGE}___.x`, `https://evil.example/v2/___${BADGE}___.x`, `https://href.li.evil.example/?${BADGE}`, 'https://href.li/?javascript:alert(1)', 'https://href.li/',
    `https://x-protection.sophos.com/?u=${base64url(BADGE)}`,
    `https://mail.yandex.evil.example/re.jsx?l=${base64url(BADGE)}`,
    'https://mcas.ms/badges/x', 'https://portal.mcas.ms/badges/x', 'https://www.credly.com.notmcas.ms/badges/x',
    'https://mail.yandex.ru/re.jsx?l=%%%', 'https://mibc-fr-04.mailinblack.com/securelink/?key=bm90IGpzb24',
  ])('not %s', (raw) => expect(unwrap(raw)).toEqual({ url: raw, wrappers: [] }));
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
    ['https://click.pstmrk.it/2s/', 'pstmrk.it'],
    ['https://secure-web.cisco.com/1abcDEF', 'secure-web.cisco.com'],
    ['https://clicktime.symantec.com/a/1/abc=?d=opaque', 'clicktime.symantec.com'],
    ['https://protect-eu.mimecast.com/s/AbC?domain=%22%3E%3Cimg', 'mimecast.com'],
    ['https://x.us5.list-manage.com/track/click?u=1&id=2&e=3', 'list-manage.com'],
    ['https://u123.ct.sendgrid.net/ls/click?upn=x', 'ct.sendgrid.net'],
    ['https://mail.northgate.example/e3t/Ctc/LX+113/x', 'mail.northgate.example'], ['https://protect.checkpoint.com/v2/r01/AbC', 'protect.checkpoint.com'],
  ])('%s', (raw, wrapped) => expect(unwrap(raw)).toEqual({ wrapped, url: raw }));

  it.each([
    ['https://protect-eu.mimecast.com/s/AbC?domain=Credly.com', 'mimecast.com', 'credly.com'],
    ['https://url.de.m.mimecastprotect.com/s/AbC?domain=www.credly.com', 'mimecastprotect.com', 'www.credly.com'],
    ['https://eu-central-1.protection.sophos.com/?d=credly.com&b=x&q=y', 'protection.sophos.com', 'credly.com'],
  ])('%s, which names the host', (raw, wrapped, to) => expect(unwrap(raw)).toEqual({ wrapped, to, url: raw }));

  it('inside another', () =>
    expect(unwrap(linkedInSafety('https://lnkd.in/gU6fqBEN'))).toEqual({ wrapped: 'lnkd.in', url: 'https://lnkd.in/gU6fqBEN' }));

  it('not a host that only ends like one', () =>
    expect(unwrap('https://notbit.ly/abc')).toEqual({ url: 'https://notbit.ly/abc', wrappers: [] }));
});

describe('GitHub’s picture proxy', () => {
  const art = 'https://images.credly.com/images/0f8fad5b-d9cb-469f-a165-70867728950e/café.png';
  const hex = (url: string) => gitHubImage(url).replace(/.*\//, '');

  it('is opened by the hex in its path, whatever digest it has', () => {
    for (const raw of [gitHubImage(art), `https://camo.githubusercontent.com/${'4f'.repeat(20)}/${hex(art)}`, `https://camo.githubusercontent.com/${'4F'.repeat(32)}/${hex(art).toUpperCase()}`]) {
      expect(unwrap(raw)).toEqual({ url: art, wrappers: ['github-image'] });
    }
    expect(unwrap(gitHubImage(gmailImage(BADGE)))).toEqual({ url: BADGE, wrappers: ['github-image', 'gmail-image'] });
  });

  it.each([
    gitHubImage('javascript:alert(1)'), gitHubImage(''), `https://camo.githubusercontent.com/${hex(art)}`, `https://camo.githubusercontent.com/4f/${hex(art)}`,
    gitHubImage(art).slice(0, -1), `${gitHubImage(art)}/x`, `https://camo.githubusercontent.com/${'4f'.repeat(32)}/ff68747470`, gitHubImage(art).replace('.com/', '.com.evil.example/'),
    gitHubImage(art).replace('camo.', 'evil.camo.'),
  ])('stays closed: %s', (raw) => expect(unwrap(raw)).toEqual({ url: raw, wrappers: [] }));
});
