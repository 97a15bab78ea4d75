import { beforeEach, describe, expect, test, vi } from 'vitest';
import { allowMissing, decline, missingFrom, noteGranted, noteTakenBack } from '../../../lib/place-hosts';
import { DECLINED_KEY, grantedPages, ISSUER_ORIGINS, looksAt, originsOf, placeIsOn, PLACES, SITES_KEY, switchedSites, switchOff, switchOn, switchSiteOn } from '../../../lib/places';
import { syncScripts } from '../../../lib/session/scripts';
import { browser, reset, state } from '../session/fake-browser';

vi.mock('webextension-polyfill', () => import('../session/fake-browser'));

const NEW = ['https://*.mail.com/*', 'https://mg.mail.yahoo.com/*'];
const PROTON = 'https://mail.proton.me/*';

beforeEach(reset);

/** As an earlier version left it: the place switched on in one prompt, before it named the new hosts. */
function switchedOnBefore(): void {
  for (const origin of [...originsOf('webmail'), ...ISSUER_ORIGINS]) if (!NEW.includes(origin)) state.origins.add(origin);
}

/** As the browser does when the person takes hosts back in its own settings. */
async function takeBack(...patterns: string[]): Promise<void> {
  for (const pattern of patterns) state.origins.delete(pattern);
  await noteTakenBack(patterns);
}

describe('a place that a later version widened', () => {
  beforeEach(switchedOnBefore);

  test('stays on, for the hosts that were granted, and offers the others without asking', async () => {
    expect(await placeIsOn('webmail')).toBe(true);
    expect(await missingFrom('webmail')).toEqual({ offered: NEW, declined: [] });
    expect([await looksAt('mail.proton.me'), await looksAt('3c-lxa.mail.com'), await looksAt('mg.mail.yahoo.com')]).toEqual([true, false, false]);
    expect(state.requested).toEqual([]);
  });

  test('has its script where it was granted, and nowhere else', async () => {
    await syncScripts({ anew: true });
    const { matches } = state.registered.get('page-mail')!;
    expect(matches).toEqual(originsOf('webmail').filter((origin) => !NEW.includes(origin)).sort());
  });

  test('takes the new hosts in one prompt for exactly them, asked for in the click itself', async () => {
    const asked = allowMissing(NEW);
    expect(state.requested).toEqual([NEW]);
    expect(await asked).toBe(true);
    await noteGranted(NEW);
    expect(await missingFrom('webmail')).toEqual({ offered: [], declined: [] });
    expect(await syncScripts()).toEqual(expect.arrayContaining(NEW));
  });

  test('keeps offering them where the browser’s question was answered with no: that is no "not now" of ours', async () => {
    state.answers.request = false;
    expect(await allowMissing(NEW)).toBe(false);
    expect(await missingFrom('webmail')).toEqual({ offered: NEW, declined: [] });
  });

  test('goes without those that were declined, and can have them still', async () => {
    await decline([NEW[0]!]);
    expect(await missingFrom('webmail')).toEqual({ offered: [NEW[1]], declined: [NEW[0]] });
    expect(await placeIsOn('webmail')).toBe(true);
    state.origins.add(NEW[0]!);
    await noteGranted([NEW[0]!]);
    await takeBack();
    expect(await missingFrom('webmail')).toEqual({ offered: [NEW[1]], declined: [] });
  });

  test('keeps what was declined of the others when one is granted; of what stood in the storage only hosts of a place', async () => {
    await browser.storage.local.set({ [DECLINED_KEY]: ['https://gone.example/*', 7, NEW[1]] });
    await decline([NEW[0]!]);
    expect(await browser.storage.local.get(DECLINED_KEY)).toEqual({ [DECLINED_KEY]: [NEW[1], NEW[0]] });
    await noteGranted([NEW[0]!]);
    expect(await missingFrom('webmail')).toEqual({ offered: [NEW[0]], declined: [NEW[1]] });
  });

  test('offers all where what was declined cannot be read', async () => {
    await decline(NEW);
    const get = browser.storage.local.get;
    vi.spyOn(browser.storage.local, 'get').mockImplementation((keys) => (keys === DECLINED_KEY ? Promise.reject(new Error('corrupt')) : get(keys)));
    expect(await missingFrom('webmail')).toEqual({ offered: NEW, declined: [] });
    vi.restoreAllMocks();
  });

  test('is switched off whole, with what came later', async () => {
    await allowMissing([NEW[0]!]);
    await switchOff('webmail');
    expect([...state.origins]).toEqual([]);
    expect(await missingFrom('webmail')).toEqual({ offered: [], declined: [] });
  });
});

describe('a host that was taken back in the browser’s own settings', () => {
  beforeEach(() => switchOn('webmail'));

  test('is not offered again, only named; its place stays on for the others', async () => {
    await takeBack(PROTON);
    expect(await placeIsOn('webmail')).toBe(true);
    expect(await missingFrom('webmail')).toEqual({ offered: [], declined: [PROTON] });
    expect([await looksAt('mail.proton.me'), await looksAt('mail.zoho.eu')]).toEqual([false, true]);
  });

  test('the last of them switches the place off, and switching it on again asks for all', async () => {
    for (const origin of originsOf('webmail')) await takeBack(origin);
    expect(await placeIsOn('webmail')).toBe(false);
    state.requested.splice(0);
    await switchOn('webmail');
    expect(state.requested).toEqual([[...originsOf('webmail'), ...ISSUER_ORIGINS]]);
    expect(await missingFrom('webmail')).toEqual({ offered: [], declined: [] });
  });

  test('switching the place off says nothing about one host of it, also where the browser tells of them one by one', async () => {
    await switchOff('webmail');
    await noteTakenBack(originsOf('webmail'));
    expect(browser.storage.local.store.has(DECLINED_KEY)).toBe(false);
    await switchOn('webmail');
    await noteGranted(originsOf('webmail'));
    state.origins.delete(PROTON);
    expect((await missingFrom('webmail')).declined).toEqual([]);
  });

  test('nothing is noted of an issuer, a site, or a host of nobody', async () => {
    await takeBack('https://api.credly.com/*', 'https://webmail.example/*');
    expect(browser.storage.local.store.has(DECLINED_KEY)).toBe(false);
  });

  test('several at one time are all noted', async () => {
    await Promise.all([takeBack(PROTON), takeBack('https://mail.yahoo.com/*'), decline(NEW)]);
    for (const origin of NEW) state.origins.delete(origin);
    expect((await missingFrom('webmail')).declined.sort()).toEqual([...NEW, PROTON, 'https://mail.yahoo.com/*'].sort());
  });
});

describe('a host that was switched on by itself, as a site, before its place named it', () => {
  test('does not switch the place on, and is looked at', async () => {
    await switchSiteOn('https://mg.mail.yahoo.com');
    expect([await placeIsOn('webmail'), await looksAt('mg.mail.yahoo.com')]).toEqual([false, true]);
    expect(await missingFrom('webmail')).toEqual({ offered: [], declined: [] });
  });

  test('is not offered with the place, and goes with it', async () => {
    switchedOnBefore();
    await switchSiteOn('https://mg.mail.yahoo.com');
    expect(await missingFrom('webmail')).toEqual({ offered: ['https://*.mail.com/*'], declined: [] });
    await switchOff('webmail');
    expect([[...state.origins], await switchedSites()]).toEqual([[], []]);
  });
});

test('a place of one host is on with it, also where that was noted as a site', async () => {
  state.origins.add('https://mail.google.com/*');
  await browser.storage.local.set({ [SITES_KEY]: ['https://mail.google.com/*'] });
  expect(await placeIsOn('gmail')).toBe(true);
});

test('a place that is off lacks nothing: its switch asks for all of it', async () => {
  for (const { id } of PLACES) expect(await missingFrom(id), id).toEqual({ offered: [], declined: [] });
  expect(await grantedPages()).toEqual([]);
});

test('a grant for all sites is one for what comes later too', async () => {
  state.origins.add('https://*/*');
  expect(await missingFrom('webmail')).toEqual({ offered: [], declined: [] });
});

test.each([['nothing', undefined], ['nonsense', 'x'], ['other hosts', ['https://evil.example/*', 3, null, '<all_urls>']]])('a note of %s declines nothing', async (_, note) => {
  switchedOnBefore();
  await browser.storage.local.set({ [DECLINED_KEY]: note });
  expect(await missingFrom('webmail')).toEqual({ offered: NEW, declined: [] });
});

test('a note that cannot be read is not written over, and what is granted is looked at all the same', async () => {
  switchedOnBefore();
  await decline([NEW[0]!]);
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('broken'));
  await expect(decline([NEW[1]!])).rejects.toThrow('broken');
  expect((await missingFrom('webmail')).declined).toEqual([NEW[0]]);
});

test('what was declined stays in this browser, as the grants do', async () => {
  await decline(NEW);
  expect([...browser.storage.sync.store.keys()]).toEqual([]);
  expect([...browser.storage.local.store.keys()]).toEqual([DECLINED_KEY]);
});
