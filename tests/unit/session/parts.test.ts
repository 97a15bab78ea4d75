import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createArt } from '../../../lib/session/art';
import { BUDGET, spend } from '../../../lib/session/budget';
import { typeOfImage } from '../../../lib/formats/image-type';
import { openPanel } from '../../../lib/session/panel';
import { createPool } from '../../../lib/session/pool';
import { lookAtOpenTabs, syncScripts } from '../../../lib/session/scripts';
import { SITES_KEY } from '../../../lib/places';
import { credential, genuine, NOW } from '../store/learned-fixture';
import { browser, reset, state } from './fake-browser';
import { openTab } from './harness';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const LINKEDIN = 'https://*.linkedin.com/*';
const bytes = (text: string) => new TextEncoder().encode(text);
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0);

beforeEach(reset);

describe('the page script is registered', () => {
  const matches = () => [...state.registered.values()].flatMap(({ matches }) => matches);

  test('for exactly what is granted: places and noted sites, no issuer', async () => {
    for (const origin of [LINKEDIN, 'https://api.credly.com/*', 'https://www.credly.com/*', 'https://site.example/*']) state.origins.add(origin);
    await browser.storage.local.set({ [SITES_KEY]: ['https://site.example/*', 'https://other.example/*'] });
    expect(await syncScripts()).toEqual([LINKEDIN, 'https://site.example/*']);
    const how = { allFrames: true, matchOriginAsFallback: true, runAt: 'document_idle', persistAcrossSessions: true };
    expect([...state.registered.values()]).toEqual([
      { id: 'page', js: ['page.js'], matches: ['https://site.example/*'], ...how },
      { id: 'page-linkedin', js: ['page-linkedin.js'], matches: [LINKEDIN], ...how },
    ]);
  });

  test('for an issuer that was itself switched on as a site', async () => {
    state.origins.add('https://www.credly.com/*');
    await browser.storage.local.set({ [SITES_KEY]: ['https://www.credly.com/*'] });
    await syncScripts();
    expect(matches()).toEqual(['https://www.credly.com/*']);
  });

  test('once, however often and however much at once it is asked for', async () => {
    state.origins.add(LINKEDIN);
    const all = await Promise.all([syncScripts(), syncScripts(), syncScripts({ anew: true })]);
    expect(all).toEqual([[LINKEDIN], [], []]);
    expect(matches()).toEqual([LINKEDIN]);
  });

  test('again after an update alone, or where what is granted has changed', async () => {
    state.origins.add(LINKEDIN);
    await syncScripts();
    const first = state.registered.get('page-linkedin');
    await syncScripts();
    expect(state.registered.get('page-linkedin')).toBe(first);
    await syncScripts({ anew: true });
    expect(state.registered.get('page-linkedin')).not.toBe(first);
    state.registered.set('page-linkedin', { id: 'page-linkedin', matches: ['https://old.example/*'] });
    await syncScripts();
    expect(matches()).toEqual([LINKEDIN]);
  });

  test('no more when all is taken back', async () => {
    state.origins.add(LINKEDIN);
    await syncScripts();
    state.origins.clear();
    expect(await syncScripts()).toEqual([]);
    expect(state.registered.size).toBe(0);
  });

  test('also where the browser does not know frames without an address', async () => {
    state.noMatchOriginAsFallback = true;
    state.origins.add(LINKEDIN);
    await syncScripts();
    expect(state.registered.get('page-linkedin')).not.toHaveProperty('matchOriginAsFallback');
    expect(matches()).toEqual([LINKEDIN]);
  });

  test('and put into tabs that are open already', async () => {
    openTab(7);
    openTab(8, 'https://news.example/');
    await lookAtOpenTabs([LINKEDIN]);
    expect(state.executed.filter(({ files }) => files)).toEqual([{ target: { tabId: 7, frameIds: [0] }, files: ['/page.js'] }]);
    const before = state.executed.length;
    await lookAtOpenTabs([]);
    expect(state.executed).toHaveLength(before);
  });

  test('and not into an issuer\'s frame in them, although the browser would allow it', async () => {
    openTab(7);
    state.origins.add('https://www.credly.com/*');
    state.execute = ({ files }) => (files ? [{ frameId: 0 }] : ['www.linkedin.com', 'www.credly.com', 'static.linkedin.com', ''].map((host, frameId) => ({ frameId, result: { host, isHttps: true, inside: [] } })));
    await lookAtOpenTabs([LINKEDIN]);
    expect(state.executed.flatMap(({ target, files }) => (files ? target.frameIds : [])).toSorted()).toEqual([0, 2, 3]);
  });
});

describe('the panel', () => {
  test('is opened before anything is awaited', () => {
    void openPanel(7);
    expect(state.opened).toEqual(['panel']);
  });

  test('is the popup where there is none, else a tab', async () => {
    state.noSidePanel = true;
    await openPanel(7);
    state.noPopup = true;
    await openPanel(7);
    expect([state.opened, state.created]).toEqual([['popup'], ['chrome-extension://proofmark/sidepanel.html?tab=7']]);
  });
});

describe('the type of a picture is told by its bytes', () => {
  test.each([
    ['image/png', PNG], ['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)], ['image/gif', bytes('GIF89a')], ['image/webp', bytes('RIFF1234WEBPVP8 ')],
    ['image/svg+xml', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')], ['image/svg+xml', bytes('\uFEFF<?xml version="1.0"?>\n<!-- drawn -->\n<!DOCTYPE svg PUBLIC "x" "y">\n<svg>')],
    [undefined, bytes('<!doctype html><svg>')], [undefined, bytes('<html><svg></svg></html>')], [undefined, bytes('<script>1</script>')], [undefined, bytes('RIFF1234WAVE')], [undefined, new Uint8Array()],
    [undefined, bytes(`<!--${'-'.repeat(100_000)}`)], [undefined, bytes('<svgx>')],
  ])('%s', (type, given) => expect(typeOfImage(given)).toBe(type));
});

describe('art', () => {
  const IMAGE = 'https://images.credly.com/a.png';
  const at = new Date(NOW).toISOString();
  const withArt = (image: string | undefined) => genuine(1, NOW, { credential: credential(1, 'Ada Example', { image }) });

  function world(body: Uint8Array = PNG, status = 200) {
    const kept = new Map<string, string>();
    const ask = vi.fn(async ({ url }: { url: string }) => ({ ok: true as const, status, url, type: 'image/png', bytes: body, at }));
    return { kept, ask, art: createArt({ ask, unbidden: (host) => host === 'images.credly.com', get: async (url) => kept.get(url), put: async (url, data) => Boolean(kept.set(url, data)), now: () => NOW }) };
  }

  test('of a known host is fetched once at a time, kept as data, and told', async () => {
    const { art, ask, kept } = world();
    const lines = await Promise.all([art(withArt(IMAGE), false), art(withArt(IMAGE), false)]);
    expect(lines).toEqual([{ url: IMAGE, purpose: 'art', at, status: 200 }, { url: IMAGE, purpose: 'art', at, status: 200 }]);
    expect(ask.mock.calls).toEqual([[{ url: IMAGE, purpose: 'art', accept: 'image' }, { byClick: false }]]);
    expect(kept.get(IMAGE)).toBe(`data:image/png;base64,${Buffer.from(PNG).toString('base64')}`);
    expect(await art(withArt(IMAGE), true)).toBeUndefined();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test('that stands within the badge is asked of nobody, clicked or not', async () => {
    const { art, ask } = world();
    for (const byClick of [false, true]) expect(await art(withArt('data:image/png;base64,iVBORw0KGgo='), byClick)).toBeUndefined();
    expect(ask).not.toHaveBeenCalled();
  });

  test('of an unknown host is fetched on a click only', async () => {
    const { art, ask } = world();
    expect(await art(withArt('https://tracker.example/a.png'), false)).toBeUndefined();
    expect(ask).not.toHaveBeenCalled();
    expect(await art(withArt('https://tracker.example/a.png'), true)).toMatchObject({ status: 200 });
  });

  test.each([['no picture', bytes('<html>'), 200], ['a picture that was not found', PNG, 404]])('%s is told and not kept', async (_, body, status) => {
    const { art, kept } = world(body, status);
    expect(await art(withArt(IMAGE), false)).toMatchObject({ status });
    expect(kept.size).toBe(0);
  });

  test.each([undefined, '', 'not an address'])('at %j is not asked for', async (image) => {
    const { art, ask } = world();
    expect(await art(withArt(image), true)).toBeUndefined();
    expect(ask).not.toHaveBeenCalled();
  });

  test('of half a megabyte becomes data as well', async () => {
    const large = new Uint8Array(524_288).fill(0xff);
    large.set(PNG);
    const { art, kept } = world(large);
    await art(withArt(IMAGE), false);
    expect(kept.get(IMAGE)).toBe(`data:image/png;base64,${Buffer.from(large).toString('base64')}`);
  });
});

describe('a tab\'s budget', () => {
  test('gives what is left, and nothing beyond', () => {
    const first = spend(undefined, 150, NOW);
    const second = spend(first.spent, 150, NOW + 1);
    expect([first.granted, second.granted, spend(second.spent, 1, NOW + 2).granted]).toEqual([150, BUDGET - 150, 0]);
  });

  test('begins anew after ten minutes, and when the clock was set back', () => {
    const spent = { since: NOW, count: BUDGET };
    expect([spend(spent, 5, NOW + 599_999).granted, spend(spent, 5, NOW + 600_000).granted, spend(spent, 5, NOW - 1).granted]).toEqual([0, 5, 5]);
  });
});

test('a pool goes on after a failure, in order', async () => {
  const pool = createPool(1);
  const order: number[] = [];
  const work = [1, 2, 3].map((n) => pool(async () => {
    order.push(n);
    if (n === 1) throw new Error('failed');
  }));
  await expect(work[0]).rejects.toThrow('failed');
  await Promise.all(work.slice(1));
  expect(order).toEqual([1, 2, 3]);
});

test('in a pool owners take turns: who brings many keeps nobody waiting for them all, and a click goes first', async () => {
  const pool = createPool(1);
  const order: string[] = [];
  const work = (name: string, whose: number, first?: true) => pool(async () => void order.push(name), { whose, ...(first && { first }) });
  await Promise.all([...['a1', 'a2', 'a3', 'a4'].map((name) => work(name, 1)), ...['b1', 'b2'].map((name) => work(name, 2)), work('c1', 3), work('click', 1, true)]);
  // The first ran at once, before anybody else had come.
  expect(order).toEqual(['a1', 'click', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
});
