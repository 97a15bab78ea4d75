import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ALL_ISSUER_ORIGINS, dropUngrantedSites, grantedPages, ISSUER_ORIGINS, ISSUERS, looksAt, placeIsOn, PLACES, scriptFor, siteIsOn, switchedSites, switchOff, switchOn, switchSiteOff, switchSiteOn, SITES_KEY,
} from '../../../lib/places';
import { PLATFORMS } from '../../../lib/platforms/registry';
import { browser, reset, state } from '../session/fake-browser';

const LINKEDIN = 'https://*.linkedin.com/*';
const GMAIL = 'https://mail.google.com/*';
const WEBMAIL = 'https://webmail.example';

beforeEach(reset);

test('each platform’s switch gives exactly the hosts that the platform asks without a click', () => {
  const asking = PLATFORMS.filter(({ asks }) => asks.length > 0);
  expect(ISSUERS.map(({ id, name, origins }) => ({ id, name, origins: [...origins].sort() })))
    .toEqual(asking.map(({ id, name, asks }) => ({ id, name, origins: [...asks].sort() })));
  for (const origin of ISSUER_ORIGINS) expect(ALL_ISSUER_ORIGINS).toContain(origin);
});

test('every host is named whole: https, no path, no bare wildcard', () => {
  for (const origin of [...PLACES.flatMap(({ origins }) => origins), ...ALL_ISSUER_ORIGINS]) expect(origin).toMatch(/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/);
});

test.each([
  ['www.linkedin.com', 'page-linkedin'], ['linkedin.com', 'page-linkedin'], ['*.linkedin.com', 'page-linkedin'], ['mail.google.com', 'page-mail'], ['3c.gmx.net', 'page-mail'], ['3c-lxa.mail.com', 'page-mail'], ['mg.mail.yahoo.com', 'page-mail'], ['notmail.com', 'page'],
  ['app.eu.greenhouse.io', 'page-hiring'], ['wd5.myworkday.com', 'page-hiring'], ['northgate.personio.de', 'page-hiring'], ['lever.co', 'page'], ['github.com', 'page-profiles'], ['x.com', 'page-profiles'], ['gist.github.com', 'page'], ['x.com.example', 'page'], ['www.greenhouse.io.example', 'page'],
  ['notlinkedin.com', 'page'], ['www.linkedin.com.example', 'page'], ['', 'page'],
])('the page script for %s is %s', (host, script) => expect(scriptFor(host)).toBe(script));

describe('a place', () => {
  test('is switched on in one prompt for its hosts and the issuers', async () => {
    expect(await placeIsOn('linkedin')).toBe(false);
    expect(await switchOn('linkedin')).toBe(true);
    expect(state.requested).toEqual([[LINKEDIN, ...ISSUER_ORIGINS]]);
    expect(await placeIsOn('linkedin')).toBe(true);
    expect(await placeIsOn('gmail')).toBe(false);
  });

  test('is asked for in the click itself', () => {
    void switchOn('gmail');
    expect(state.requested).toHaveLength(1);
  });

  test('stays off when the person says no', async () => {
    state.answers.request = false;
    expect(await switchOn('linkedin')).toBe(false);
    expect(await placeIsOn('linkedin')).toBe(false);
  });

  test('gives back its own hosts only, while another is on', async () => {
    await switchOn('linkedin');
    await switchOn('gmail');
    await switchOff('linkedin');
    expect([...state.origins].sort()).toEqual([...ISSUER_ORIGINS, GMAIL].sort());
  });

  test('gives back the issuers with it, when it was the last', async () => {
    await switchOn('webmail');
    await switchOff('webmail');
    expect([...state.origins]).toEqual([]);
  });

  test('stays on when one of its hosts was taken back: the others are still looked at, and can be switched off', async () => {
    await switchOn('webmail');
    state.origins.delete('https://mail.proton.me/*');
    expect(await placeIsOn('webmail')).toBe(true);
    const pages = await grantedPages();
    expect(pages).toContain('https://mail.yahoo.com/*');
    expect(pages).not.toContain('https://mail.proton.me/*');
    await switchOff('webmail');
    expect([...state.origins]).toEqual([]);
  });
});

describe('a site', () => {
  test('is noted before it is asked for, and asked for in the click itself', () => {
    void switchSiteOn(WEBMAIL);
    expect(state.requested).toEqual([[`${WEBMAIL}/*`, ...ISSUER_ORIGINS]]);
  });

  test('is on once granted, and looked at', async () => {
    expect(await switchSiteOn(WEBMAIL)).toBe(true);
    expect([await siteIsOn(WEBMAIL), await grantedPages()]).toEqual([true, [`${WEBMAIL}/*`]]);
  });

  test('is not noted when the person says no', async () => {
    state.answers.request = false;
    expect(await switchSiteOn(WEBMAIL)).toBe(false);
    expect(await switchedSites()).toEqual([]);
  });

  test('gives its host back, and the issuers when it was the last', async () => {
    await switchSiteOn(WEBMAIL);
    await switchSiteOn('https://other.example');
    await switchSiteOff(WEBMAIL);
    expect([...state.origins].sort()).toEqual([...ISSUER_ORIGINS, 'https://other.example/*'].sort());
    await switchSiteOff('https://other.example');
    expect([...state.origins]).toEqual([]);
  });

  test.each(['https://mail.google.com', 'https://www.linkedin.com'])('%s goes with the place that it belongs to: who switches that off is not looked at there any more', async (site) => {
    await switchOn('gmail');
    await switchOn('linkedin');
    await switchSiteOn(site);
    await switchOff('gmail');
    await switchOff('linkedin');
    expect([await siteIsOn(site), await switchedSites(), [...state.origins]]).toEqual([false, [], []]);
  });

  test('that is an issuer too goes without taking the issuer from the places', async () => {
    await switchOn('linkedin');
    await switchSiteOn('https://www.credly.com');
    await switchSiteOff('https://www.credly.com');
    expect([...state.origins].sort()).toEqual([LINKEDIN, ...ISSUER_ORIGINS].sort());
    expect([await looksAt('www.credly.com'), await grantedPages()]).toEqual([false, [LINKEDIN]]);
    await switchOff('linkedin');
    expect([...state.origins]).toEqual([]);
  });

  test('is not lost when the list could not be read', async () => {
    await switchSiteOn(WEBMAIL);
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('broken'));
    await expect(switchSiteOn('https://other.example')).rejects.toThrow();
    expect(await switchedSites()).toEqual([`${WEBMAIL}/*`]);
  });

  test.each(['http://webmail.example', 'https://webmail.example:8443', 'https://*', 'https://*.example', 'file://', 'https://a.example/path', ''])('cannot be "%s"', async (origin) => {
    expect(await switchSiteOn(origin)).toBe(false);
    expect(state.requested).toEqual([]);
  });

  test('whose grant is gone is dropped', async () => {
    await switchSiteOn(WEBMAIL);
    await switchSiteOn('https://other.example');
    state.origins.delete(`${WEBMAIL}/*`);
    await dropUngrantedSites();
    expect(await switchedSites()).toEqual(['https://other.example/*']);
  });

  test('notes that are none are not read', async () => {
    await browser.storage.local.set({ [SITES_KEY]: ['https://*/*', 3, null, 'https://ok.example/*', 'https://ok.example/*', '<all_urls>'] });
    expect(await switchedSites()).toEqual(['https://ok.example/*']);
  });
});

test('an issuer that was granted is not looked at', async () => {
  await switchOn('linkedin');
  expect(await Promise.all(['www.linkedin.com', 'linkedin.com', 'www.credly.com', 'mail.google.com', 'notlinkedin.com', ''].map(looksAt))).toEqual([true, true, false, false, false, false]);
  expect(await grantedPages()).toEqual([LINKEDIN]);
});
