import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Request } from '../../../lib/env';
import { createDoor, type DoorParts } from '../../../lib/net/door';

const NOW = Date.parse('2026-01-15T12:00:00.000Z');
const URL_A = 'https://badges.example.org/a';
const request = (url = URL_A, more: Partial<Request> = {}): Request => ({ url, purpose: 'award', accept: 'json', ...more });
const CLICK = { byClick: true };
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => vi.useRealTimers());

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

function door(fetch: Fetch, parts: Partial<DoorParts> = {}) {
  const spy = vi.fn(fetch);
  return { fetch: spy, ...createDoor({ fetch: spy as unknown as typeof globalThis.fetch, permitted: () => Promise.resolve(true), unbidden: () => false, now: () => Date.now(), ...parts }) };
}
const ok = (body = '{}', init: ResponseInit = {}) => Promise.resolve(new Response(body, init));

describe('the guards, in their order', () => {
  it('refuses an address before anything else is looked at', async () => {
    const permitted = vi.fn(() => Promise.resolve(true));
    const { ask, fetch } = door(() => ok(), { permitted, unbidden: () => true });
    for (const url of ['http://badges.example.org/', 'https://127.0.0.1/', 'https://u@badges.example.org/', 'https://localhost/', 'nonsense', '']) {
      expect(await ask(request(url), CLICK)).toMatchObject({ ok: false, problem: 'refused-address' });
    }
    expect([permitted.mock.calls.length, fetch.mock.calls.length]).toEqual([0, 0]);
  });

  it('asks a host that we do not know on a click only, and says so before looking for permission', async () => {
    const permitted = vi.fn(() => Promise.resolve(true));
    const { ask, fetch } = door(() => ok(), { permitted, unbidden: (host) => host === 'api.credly.com' });
    expect(await ask(request(), { byClick: false })).toMatchObject({ ok: false, problem: 'not-asked' });
    expect([permitted.mock.calls.length, fetch.mock.calls.length]).toEqual([0, 0]);
    expect(await ask(request('https://api.credly.com/a'), { byClick: false })).toMatchObject({ ok: true });
    expect(await ask(request(), CLICK)).toMatchObject({ ok: true });
  });

  it('looks up permission before each request, and says what to grant', async () => {
    let granted = false;
    const permitted = vi.fn((_pattern: string) => Promise.resolve(granted));
    const { ask, fetch } = door(() => ok(), { permitted });
    expect(await ask(request(), CLICK)).toMatchObject({ problem: 'no-permission', needs: 'https://badges.example.org/*' });
    granted = true;
    expect(await ask(request(), CLICK)).toMatchObject({ ok: true });
    granted = false;
    expect(await ask(request(), CLICK)).toMatchObject({ problem: 'no-permission' });
    expect([permitted.mock.calls.map(([pattern]) => pattern), fetch.mock.calls.length]).toEqual([Array.from({ length: 3 }, () => 'https://badges.example.org/*'), 1]);
  });

  it('takes a browser that cannot say for one that says no', async () => {
    const { ask, fetch } = door(() => ok(), { permitted: () => Promise.reject(new Error('gone')) });
    expect(await ask(request(), CLICK)).toMatchObject({ problem: 'no-permission' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('asks nobody while offline', async () => {
    const { ask, fetch } = door(() => ok(), { online: () => false });
    expect(await ask(request(), CLICK)).toMatchObject({ problem: 'offline' });
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('a query', () => {
  const posts = new Set([URL_A]);
  const query = (url = URL_A, more: Partial<Request> = {}) => request(url, { post: { slug: 'ada' }, ...more });

  it('is sent as JSON to an address that is named for it, without credentials, and followed nowhere', async () => {
    const { ask, fetch } = door(() => ok(), { posts });
    expect(await ask(query(), CLICK)).toMatchObject({ ok: true });
    expect(fetch.mock.calls[0]).toMatchObject([URL_A, { method: 'POST', body: '{"slug":"ada"}', credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-store', headers: { Accept: 'application/json', 'Content-Type': 'application/json' } }]);
  });

  it.each<[string, Request, Partial<DoorParts>]>([
    ['where none is named', query(), {}], ['to another path', query(`${URL_A}/b`), { posts }], ['with another query', query(`${URL_A}?x=1`), { posts }],
    ['to another host', query('https://badges.example.net/a'), { posts }], ['that could be led elsewhere', query(URL_A, { mayEndAt: () => true }), { posts }],
    ['that is long', query(URL_A, { post: { slug: 'a'.repeat(5_000) } }), { posts }],
  ])('is not sent %s', async (_, asked, parts) => {
    const { ask, fetch } = door(() => ok(), parts);
    expect(await ask(asked, CLICK)).toMatchObject({ ok: false, problem: 'refused-address' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('needs leave and a click as every request does', async () => {
    expect(await door(() => ok(), { posts }).ask(query(), { byClick: false })).toMatchObject({ problem: 'not-asked' });
    expect(await door(() => ok(), { posts, permitted: () => Promise.resolve(false) }).ask(query(), CLICK)).toMatchObject({ problem: 'no-permission' });
  });

  it('is not taken for another that is under way', async () => {
    const { ask, fetch } = door((_, { body }) => ok(String(body ?? 'read')), { posts });
    const answers = await Promise.all([ask(query(), CLICK), ask(query(URL_A, { post: { slug: 'tomas' } }), CLICK), ask(query(), CLICK), ask(request(), CLICK)]);
    expect([answers.map((answer) => answer.ok && decode(answer.bytes)), fetch.mock.calls.length]).toEqual([['{"slug":"ada"}', '{"slug":"tomas"}', '{"slug":"ada"}', 'read'], 3]);
  });
});

describe('what is read only where it is open', () => {
  it('is asked of nobody, whoever wants it', async () => {
    const { ask, fetch } = door(() => ok(), { unbidden: () => true });
    expect(await ask(request(URL_A, { only: 'open-page' }), CLICK)).toMatchObject({ ok: false, problem: 'not-open' });
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('a request', () => {
  it('carries no credentials, no referrer, no cache, and follows nothing', async () => {
    const { ask, fetch } = door(() => ok('{"a":1}', { headers: { 'Content-Type': 'Application/JSON; charset=utf-8' } }));
    const answer = await ask(request(`${URL_A}#part`), CLICK);
    expect(fetch.mock.calls[0]).toMatchObject([URL_A, { method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-store', headers: { Accept: 'application/json' } }]);
    expect(answer).toMatchObject({ ok: true, status: 200, url: URL_A, type: 'application/json', at: '2026-01-15T12:00:00.000Z' });
    expect(answer.ok && decode(answer.bytes)).toBe('{"a":1}');
  });

  it.each([404, 410, 401, 500])('%d is an answer', async (status) => {
    expect(await door(() => ok('x', { status })).ask(request(), CLICK)).toMatchObject({ ok: true, status });
  });

  it.each<[string, () => Promise<Response>, string]>([
    ['DNS or TLS', () => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
    ['a fetch that throws at once', () => { throw new Error('no'); }, 'unreachable'],
    ['a body that breaks', () => Promise.resolve(new Response(new ReadableStream({ start: (c) => c.error(new Error('cut')) }))), 'unreachable'],
    ['a redirect', () => Promise.resolve(new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } })), 'redirect'],
    ['an opaque redirect', () => Promise.resolve({ type: 'opaqueredirect', status: 0, url: URL_A, headers: new Headers(), body: null } as Response), 'redirect'],
    ['an answer from another address', () => Promise.resolve(Object.defineProperty(new Response('{}'), 'url', { value: 'https://evil.example/' })), 'redirect'],
    ['a length beyond the limit', () => ok('x', { headers: { 'Content-Length': '5000000' } }), 'too-large'],
  ])('%s', async (_, fetch, problem) => expect(await door(fetch).ask(request(), CLICK)).toMatchObject({ ok: false, problem }));

  it('is offline when the network went away meanwhile', async () => {
    let online = true;
    const { ask } = door(() => { online = false; return Promise.reject(new TypeError('failed')); }, { online: () => online });
    expect(await ask(request(), CLICK)).toMatchObject({ problem: 'offline' });
  });

  it('reads no more than the limit, whatever the length said', async () => {
    let given = 0;
    const endless = () => Promise.resolve(new Response(new ReadableStream({
      pull(controller) {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    }), { headers: { 'Content-Length': '10' } }));
    expect(await door(endless).ask(request(), CLICK)).toMatchObject({ problem: 'too-large' });
    expect(given).toBeLessThan(1_400_000);
    const small = door(() => ok('12345678'), { limits: { textBytes: 8 } });
    expect(await small.ask(request(), CLICK)).toMatchObject({ ok: true });
    const art = door(() => ok('12345678'), { limits: { artBytes: 7 } });
    expect(await art.ask(request(URL_A, { accept: 'image' }), CLICK)).toMatchObject({ problem: 'too-large' });
  });

  it('ends after ten seconds, headers and body together, also where the signal is not heeded', async () => {
    const deaf = door(() => new Promise(() => {}));
    const first = deaf.ask(request(), CLICK);
    await vi.advanceTimersByTimeAsync(9_999);
    const slow = door(() => Promise.resolve(new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array(1)) }))));
    const second = slow.ask(request(), CLICK);
    await vi.advanceTimersByTimeAsync(1);
    expect(await first).toMatchObject({ problem: 'timeout' });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(await second).toMatchObject({ problem: 'timeout' });
    expect(deaf.fetch.mock.calls[0]![1].signal?.aborted).toBe(true);
  });
});

describe('a host that wants to know who asks', () => {
  it('is told by headers, which no other request shares', async () => {
    const { ask, fetch } = door(() => ok());
    await Promise.all([ask(request(), CLICK), ask(request(), { ...CLICK, access: { headers: { 'X-API-Key': 'one' } } }), ask(request(), { ...CLICK, access: { headers: { 'X-API-Key': 'one', Accept: 'text/plain' } } })]);
    expect(fetch.mock.calls.map(([, { headers }]) => headers)).toEqual([{ Accept: 'application/json' }, { 'X-API-Key': 'one', Accept: 'application/json' }, { 'X-API-Key': 'one', Accept: 'application/json' }]);
  });

  it('is told by the query, which is no part of the address that is looked at', async () => {
    const { ask, fetch } = door(() => ok());
    const query = { app_id: 'own', app_key: 'a&b =' };
    expect(await ask(request(), { ...CLICK, access: { query } })).toMatchObject({ ok: true });
    expect(await ask(request(`${URL_A}?what=a%20b#x`), { ...CLICK, access: { query } })).toMatchObject({ ok: true });
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([`${URL_A}?app_id=own&app_key=a%26b%20%3D`, `${URL_A}?what=a%20b&app_id=own&app_key=a%26b%20%3D`]);
    // An address that itself carries a secret is refused, whatever goes with it.
    expect(await ask(request(`${URL_A}?app_key=own`), { ...CLICK, access: { query } })).toMatchObject({ problem: 'refused-address' });
  });

  it('is not told where it may not be asked, and a redirect takes nothing on', async () => {
    const refused = door(() => ok(), { permitted: () => Promise.resolve(false) });
    await refused.ask(request(), { ...CLICK, access: { headers: { 'X-API-Key': 'one' } } });
    expect(refused.fetch).not.toHaveBeenCalled();
    const moved = door(() => Promise.resolve(new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } })));
    expect(await moved.ask(request(), { ...CLICK, access: { headers: { 'X-API-Key': 'one' } } })).toMatchObject({ problem: 'redirect' });
    expect(moved.fetch).toHaveBeenCalledTimes(1);
  });
});

describe('a short link', () => {
  const follow = request('https://www.credly.com/go/Ab12Cd34', { accept: 'html', mayEndAt: (url) => url.pathname.startsWith('/badges/') });
  const ending = (url: string, redirected = true) => () => Promise.resolve(Object.defineProperties(new Response('x'), { url: { value: url }, redirected: { value: redirected } }));

  it('is followed, and its final address must be one that it may end at', async () => {
    const good = door(ending('https://www.credly.com/badges/1'));
    expect(await good.ask(follow, CLICK)).toMatchObject({ ok: true, url: 'https://www.credly.com/badges/1' });
    expect(good.fetch.mock.calls[0]![1].redirect).toBe('follow');
    for (const end of ['https://www.credly.com/users/sign_in', 'https://www.credly.com:8443/badges/1', 'http://www.credly.com/badges/1', 'https://127.0.0.1/badges/1']) {
      expect(await door(ending(end)).ask(follow, CLICK)).toMatchObject({ problem: 'redirect' });
    }
  });

  it('that leads nowhere is an answer', async () => {
    expect(await door(() => ok('x', { status: 404 })).ask(follow, CLICK)).toMatchObject({ ok: true, status: 404, url: follow.url });
  });

  it('may end at a query of any kind, which nobody is asked with again', async () => {
    expect(await door(ending('https://www.credly.com/badges/x?share_key=1')).ask(follow, CLICK)).toMatchObject({ ok: true });
  });

  it('gives its target without contacting it, where a fetch shows the redirect', async () => {
    const seen = door(() => Promise.resolve(new Response(null, { status: 302, headers: { Location: '/badges/1' } })));
    expect(await seen.ask(follow, CLICK)).toMatchObject({ ok: true, url: 'https://www.credly.com/badges/1' });
    expect(seen.fetch).toHaveBeenCalledTimes(1);
  });
});

describe('a host that asks for a pause', () => {
  it('is left alone until then, for every address and whoever asks', async () => {
    const { ask, fetch } = door(() => ok('', { status: 429, headers: { 'Retry-After': '120' } }));
    const retryAt = '2026-01-15T12:02:00.000Z';
    expect(await ask(request(), CLICK)).toMatchObject({ ok: true, status: 429, retryAt });
    expect(await ask(request('https://badges.example.org/b'), CLICK)).toMatchObject({ ok: false, problem: 'rate-limited', retryAt });
    expect(await ask(request('https://other.example/'), CLICK)).toMatchObject({ ok: true });
    vi.setSystemTime(NOW + 120_000);
    await ask(request(), CLICK);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('503 pauses only when it says until when, 429 always', async () => {
    const down = door(() => ok('', { status: 503 }));
    await down.ask(request(), CLICK);
    await down.ask(request(), CLICK);
    expect(down.fetch).toHaveBeenCalledTimes(2);
    const busy = door(() => ok('', { status: 429, headers: { 'Retry-After': 'soon' } }));
    await busy.ask(request(), CLICK);
    expect(await busy.ask(request(), CLICK)).toMatchObject({ problem: 'rate-limited', retryAt: '2026-01-15T12:00:30.000Z' });
  });

  it('stops those who were waiting in line', async () => {
    const { ask, fetch } = door(() => ok('', { status: 429 }), { limits: { concurrent: 1 } });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => ask(request(`https://badges.example.org/${n}`), CLICK)));
    expect([fetch.mock.calls.length, answers.slice(1).every((answer) => !answer.ok && answer.problem === 'rate-limited')]).toEqual([1, true]);
  });
});

describe('how much is asked', () => {
  it('one request is in flight per address, shared by those who ask', async () => {
    const { ask, fetch } = door(() => ok('{"a":1}'));
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => ask(request(n % 2 ? URL_A : `${URL_A}#${n}`), CLICK)));
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(new Set(answers)).toHaveLength(1);
    await ask(request(), CLICK);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('at most four at once to one host; another host does not wait', async () => {
    let now = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    const { ask, fetch } = door(() => {
      most = Math.max(most, (now += 1));
      return new Promise((resolve) => ends.push(() => { now -= 1; resolve(new Response('{}')); }));
    });
    const all = Array.from({ length: 9 }, (_, n) => ask(request(`https://badges.example.org/${n}`), CLICK));
    await vi.advanceTimersByTimeAsync(0);
    expect([fetch.mock.calls.length, most]).toEqual([4, 4]);
    const elsewhere = ask(request('https://other.example/'), CLICK);
    await vi.advanceTimersByTimeAsync(0);
    expect(fetch).toHaveBeenCalledTimes(5);
    ends.pop()!();
    await elsewhere;
    most = 0;
    for (let left = 9; left > 0; left -= 1) {
      ends.shift()!();
      await vi.advanceTimersByTimeAsync(0);
    }
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
    expect(most).toBeLessThanOrEqual(4);
  });

  it('a burst of forty, then eight a second, then a bounded line', async () => {
    const { ask, fetch } = door(() => ok(), { limits: { queued: 100 } });
    const all = Array.from({ length: 200 }, (_, n) => ask(request(`https://badges.example.org/${n}`), CLICK));
    await vi.advanceTimersByTimeAsync(1);
    expect(fetch).toHaveBeenCalledTimes(40);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fetch.mock.calls.length).toBeGreaterThanOrEqual(47);
    expect(fetch.mock.calls.length).toBeLessThanOrEqual(49);
    await vi.advanceTimersByTimeAsync(60_000);
    const refused = (await Promise.all(all)).filter((answer) => !answer.ok);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every((answer) => !answer.ok && answer.problem === 'rate-limited' && answer.retryAt !== undefined)).toBe(true);
    expect(fetch.mock.calls.length + refused.length).toBe(200);
  });
});
