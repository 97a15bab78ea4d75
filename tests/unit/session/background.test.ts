import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import background from '../../../entrypoints/background';
import { missingFrom } from '../../../lib/place-hosts';
import { DECLINED_KEY, ISSUER_ORIGINS, originsOf, SITES_KEY } from '../../../lib/places';
import { forget } from '../../../lib/store/learned';
import { browser, reset, state } from './fake-browser';
import { openTab, saw, seen, TAB, turns, view } from './harness';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const PAGE = { id: 'proofmark', frameId: 0, documentId: 'D1', url: 'https://www.linkedin.com/in/ada', tab: { id: TAB, url: 'https://www.linkedin.com/in/ada' } };
const OURS = { id: 'proofmark', url: 'chrome-extension://proofmark/popup.html' };
const BADGE = 'https://www.credly.com/badges/3f2b6c1e-0d53-4e0b-9a55-0c4a6d1e2f30';

/** Sends a message as the browser does: the answer, or undefined where nobody gives one. */
function send(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const [answers] = browser.runtime.onMessage.emit(message, sender, resolve);
    if (answers !== true) resolve(undefined);
  });
}

const fetched = vi.fn<typeof fetch>();

beforeEach(async () => {
  reset();
  await forget('all');
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  fetched.mockReset();
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  vi.stubGlobal('fetch', fetched);
  openTab();
  background.main();
});

describe('the worker', () => {
  test('has every listener before the first await', () => {
    reset();
    background.main();
    for (const event of [
      browser.runtime.onMessage, browser.runtime.onInstalled, browser.runtime.onStartup, browser.permissions.onAdded, browser.permissions.onRemoved,
      browser.tabs.onRemoved, browser.tabs.onUpdated, browser.alarms.onAlarm, browser.storage.onChanged,
    ]) expect(() => event.emit({}, {}, {})).not.toThrow();
    expect(browser.runtime.onMessage.emit({ type: 'forget' }, OURS, () => {})).toEqual([true]);
  });

  test('opens the welcome page on the first install only, and asks for nothing', async () => {
    browser.runtime.onInstalled.emit({ reason: 'update' });
    await turns();
    expect(state.created).toEqual([]);
    browser.runtime.onInstalled.emit({ reason: 'install' });
    await turns();
    expect([state.created, state.requested]).toEqual([['chrome-extension://proofmark/welcome.html'], []]);
    expect(state.alarms.has('prune')).toBe(true);
  });

  test('looks anew, after an update, at open tabs that may be looked at; marks of the version before are taken away first', async () => {
    openTab(TAB + 1, 'https://news.example/');
    state.origins.clear();
    browser.runtime.onInstalled.emit({ reason: 'update' });
    await turns();
    expect(state.executed, 'nothing is granted').toEqual([]);
    state.origins.add('https://*.linkedin.com/*');
    state.execute = () => [{ frameId: 0, result: { host: 'www.linkedin.com', isHttps: true, inside: [] } }];
    browser.runtime.onInstalled.emit({ reason: 'chrome_update' });
    await turns();
    expect(state.executed, 'it is our own update').toEqual([]);
    browser.runtime.onInstalled.emit({ reason: 'update' });
    await turns();
    expect(state.executed.map(({ target, files }) => ({ ...target, files }))).toEqual([
      { tabId: TAB, allFrames: true, files: undefined }, { tabId: TAB, allFrames: true, files: undefined }, { tabId: TAB, frameIds: [0], files: ['/page-linkedin.js'] },
    ]);
  });
});

describe('messages', () => {
  test('a page that is seen is answered when its badges are taken in; a known platform is asked only with leave', async () => {
    expect(await send(saw([seen(BADGE)]), PAGE)).toBeNull();
    await turns();
    expect(fetched).not.toHaveBeenCalled();
    expect(view()?.items[0]?.report?.needs).toContain('https://api.credly.com/*');
  });

  test('a page cannot have us fetch an address of its choosing, nor command us', async () => {
    for (const origin of ['https://*/*']) state.origins.add(origin);
    await send(saw([seen('https://evil.example/collect?who=1'), seen('https://evil.example/assertion.json'), seen('https://192.168.0.1/a'), seen('https://www.credly.com.evil.example/badges/1')]), PAGE);
    for (const command of [{ type: 'check-page', tabId: TAB }, { type: 'check-again', tabId: TAB, key: 'https://evil.example/assertion.json ada example' }, { type: 'forget' }])
      expect(await send(command, PAGE)).toBeUndefined();
    await turns();
    expect([fetched.mock.calls, state.executed]).toEqual([[], []]);
  });

  test('a mark opens the panel at once', () => {
    browser.runtime.onMessage.emit({ type: 'open', n: 1 }, PAGE, () => {});
    expect(state.opened).toEqual(['panel']);
  });

  test('a command that fails is answered all the same', async () => {
    vi.spyOn(browser.storage.session, 'get').mockRejectedValueOnce(new Error('broken'));
    expect(await send({ type: 'check-again', tabId: TAB, key: 'k' }, OURS)).toBeNull();
  });
});

describe('grants', () => {
  test('one that is given registers the page script, looks at open tabs, and asks what had to wait', async () => {
    await send(saw([seen(BADGE)]), PAGE);
    await turns();
    for (const origin of ['https://*.linkedin.com/*', ...ISSUER_ORIGINS]) state.origins.add(origin);
    browser.permissions.onAdded.emit({ origins: ['https://*.linkedin.com/*', ...ISSUER_ORIGINS] });
    await turns();
    expect(state.registered.get('page-linkedin')?.matches).toEqual(['https://*.linkedin.com/*']);
    expect(state.executed).toContainEqual({ target: { tabId: TAB, frameIds: [0] }, files: ['/page.js'] });
    expect(fetched.mock.calls.length).toBeGreaterThan(0);
    for (const [url] of fetched.mock.calls) expect(String(url)).toMatch(/^https:\/\/(?:api|www|images)\.credly\.com\//);
  });

  test('one that is taken back ends it', async () => {
    state.origins.add('https://*.linkedin.com/*');
    browser.permissions.onAdded.emit({ origins: ['https://*.linkedin.com/*'] });
    await send(saw([seen(BADGE)]), PAGE);
    await turns();
    state.origins.clear();
    browser.permissions.onRemoved.emit({ origins: ['https://*.linkedin.com/*'] });
    await turns();
    expect([state.registered.size, view()]).toEqual([0, undefined]);
  });

  test('one host of a place that is taken back leaves the others their script, and is not offered until it is granted again', async () => {
    for (const origin of originsOf('webmail')) state.origins.add(origin);
    browser.permissions.onAdded.emit({ origins: originsOf('webmail') });
    await turns();
    state.origins.delete('https://*.mail.com/*');
    browser.permissions.onRemoved.emit({ origins: ['https://*.mail.com/*'] });
    await turns();
    expect(state.registered.get('page-mail')?.matches).toEqual(originsOf('webmail').filter((origin) => origin !== 'https://*.mail.com/*').sort());
    expect(await missingFrom('webmail')).toEqual({ offered: [], declined: ['https://*.mail.com/*'] });
    state.origins.add('https://*.mail.com/*');
    browser.permissions.onAdded.emit({ origins: ['https://*.mail.com/*'] });
    await turns();
    expect(browser.storage.local.store.get(DECLINED_KEY)).toEqual([]);
  });

  test('a site that is switched off while its host stays granted as an issuer\'s: its list goes', async () => {
    for (const origin of ISSUER_ORIGINS) state.origins.add(origin);
    await browser.storage.local.set({ [SITES_KEY]: ['https://www.credly.com/*'] });
    const there = { ...PAGE, url: 'https://www.credly.com/users/ada', tab: { id: TAB, url: 'https://www.credly.com/users/ada' } };
    await send(saw([seen(BADGE)]), there);
    await turns();
    expect(view()?.items).toHaveLength(1);
    await browser.storage.local.set({ [SITES_KEY]: [] });
    await turns();
    expect(view()).toBeUndefined();
    await send(saw([seen(BADGE)]), there);
    expect(view()).toBeUndefined();
  });

  test('a site that is noted after its grant is looked at too', async () => {
    state.origins.clear();
    state.origins.add('https://site.example/*');
    await browser.storage.local.set({ [SITES_KEY]: ['https://site.example/*'] });
    await turns();
    expect(state.registered.get('page')?.matches).toEqual(['https://site.example/*']);
  });
});

test('a tab that closes is forgotten', async () => {
  await send(saw([seen(BADGE)]), PAGE);
  browser.tabs.onRemoved.emit(TAB);
  await turns();
  expect(view()).toBeUndefined();
});
