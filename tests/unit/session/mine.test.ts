import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../lib/env';
import { newFollowed } from '../../../lib/wallet/follow';
import { newHeld } from '../../../lib/wallet/held';
import type { Credential, Learned, Recognition } from '../../../lib/words';
import { award, genuine, NOW, reference } from '../store/learned-fixture';
import { browser, reset, state } from './fake-browser';
import { createWorld, type TestWorld } from './harness';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ID = '0a8d2e5c-0000-4000-8000-00000000000';
const LIST = { platform: 'credly', kind: 'wallet', id: 'users/ada', url: 'https://www.credly.com/users/ada' } as const;

let world: TestWorld;
let listing: Answer;
let mine: ReturnType<typeof import('../../../lib/session/mine').createMine>;
let follow: typeof import('../../../lib/store/follow');
let held: typeof import('../../../lib/store/held') & typeof import('../../../lib/store/take-in');
const repainted = { times: 0 };

beforeEach(async () => {
  reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  Object.assign(navigator, { onLine: true });
  repainted.times = 0;
  follow = await import('../../../lib/store/follow');
  held = { ...(await import('../../../lib/store/held')), ...(await import('../../../lib/store/take-in')) };
  world = createWorld();
  lists([1]);
  world.recognise = (raw): Recognition => ({ type: 'reference', reference: raw === LIST.url ? LIST : reference(raw.split('/').at(-1)!) });
  world.ask = async ({ url }) => {
    world.asked.push({ award: url, byClick: false, attempt: 0 });
    return url.includes('badges.json') ? listing : { ok: false, problem: 'unreachable', at: new Date(NOW).toISOString() };
  };
  const { createMine } = await import('../../../lib/session/mine');
  mine = createMine(world, () => { repainted.times += 1; });
});

function lists(numbers: readonly number[]): void {
  const json = { data: numbers.map((n) => ({ id: `${ID}${n}`, public: true, state: 'accepted' })), metadata: { total_count: numbers.length, total_pages: 1 } };
  listing = { ok: true, status: 200, url: 'x', type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(json)), at: new Date(NOW).toISOString() };
}

const clock = (name: string) => (state.alarms.get(name) as { when: number } | undefined)?.when;
const followIt = (nextAt = NOW) => follow.putFollowed({ ...newFollowed(LIST, NOW), nextAt });
const the = async () => (await follow.readFollowed())[0]!;

describe('lists that are followed', () => {
  it('with none, nobody is asked and no clock stands', async () => {
    await mine.plan();
    await mine.follow();
    expect([world.asked, clock('follow')]).toEqual([[], undefined]);
  });

  it('one that is due is looked at, what is new waits, the toolbar says so, and the clock stands for the next time', async () => {
    await followIt();
    await mine.follow();
    const offers = await follow.readOffers();
    expect(offers.map(({ id, state: is }) => [id, is])).toEqual([[award(`${ID}1`), 'waiting']]);
    expect(state.badge.get(-1)).toMatchObject({ text: '+1', title: 'Proofmark: 1 new badge waits for your yes or no' });
    expect([browser.storage.session.store.get('news'), repainted.times]).toEqual([1, 1]);
    const next = (await the()).nextAt;
    expect(next - NOW).toBeGreaterThanOrEqual(6 * HOUR);
    expect(next - NOW).toBeLessThanOrEqual(10 * HOUR);
    expect(clock('follow')).toBe(next);
    // Asked for without a click, as everything that comes by itself.
    expect(world.asked.every(({ byClick }) => !byClick)).toBe(true);
  });

  it('one that is not due is left alone, whatever rings', async () => {
    await followIt(NOW + HOUR);
    await mine.follow();
    expect([world.asked, clock('follow')]).toEqual([[], NOW + HOUR]);
  });

  it('on the holder’s click it is looked at now', async () => {
    await followIt(NOW + HOUR);
    await mine.look(LIST.url);
    expect((await follow.readOffers())).toHaveLength(1);
  });

  it('without a line nobody is asked, and it is tried again soon', async () => {
    await followIt();
    Object.assign(navigator, { onLine: false });
    await mine.follow();
    expect([world.asked, clock('follow'), (await the()).failures]).toEqual([[], NOW + HOUR / 2, 0]);
  });

  it('without leave it says so; with it, it is due', async () => {
    await followIt();
    listing = { ok: false, problem: 'no-permission', at: new Date(NOW).toISOString(), needs: 'https://www.credly.com/*' };
    await mine.follow();
    expect(await the()).toMatchObject({ problem: { code: 'structure.no-permission' }, failures: 1 });
    await mine.granted();
    expect([(await the()).nextAt, clock('follow')]).toEqual([NOW, NOW + 60_000]);
  });

  it('a host that wants a pause has it', async () => {
    await followIt();
    listing = { ok: true, status: 429, url: 'x', type: '', bytes: new Uint8Array(), at: new Date(NOW).toISOString(), retryAt: new Date(NOW + 3 * HOUR).toISOString() };
    await mine.follow();
    expect(await the()).toMatchObject({ problem: { code: 'structure.rate-limited' }, nextAt: NOW + 3 * HOUR });
  });

  it('accepted by itself, where that was switched on; the system says it only with its own switch and leave', async () => {
    browser.storage.local.store.set('settings', { acceptNew: true });
    await followIt();
    await mine.follow();
    expect([(await held.readShelf()).length, (await follow.readOffers()).length, state.notified]).toEqual([1, 0, []]);
    const later = async (numbers: number[], settings: object) => {
      browser.storage.local.store.set('settings', { acceptNew: true, ...settings });
      lists(numbers);
      await mine.look(LIST.url);
    };
    await later([1, 2], { notify: true });
    expect(state.notified).toEqual([]);
    state.permissions.add('notifications');
    await later([1, 2, 3], { notify: true });
    expect(state.notified).toEqual(['1 new badge is in your badges']);
    await later([1, 2, 3, 4], { notify: false });
    expect(state.notified).toHaveLength(1);
  });

  it('one that was left while it was looked at does not come back', async () => {
    await followIt();
    const { learn } = world;
    world.learn = async (...given) => {
      await follow.dropFollowed(LIST.url);
      return learn(...given);
    };
    await mine.follow();
    expect(await follow.readFollowed()).toEqual([]);
  });

  it('a worker that dies at it leaves a clock that takes it up again', async () => {
    await followIt();
    world.slow = true;
    void mine.follow();
    await vi.waitFor(() => expect(world.running).toBe(1));
    expect(clock('follow')).toBe(NOW + 5 * 60_000);
    expect((await the()).nextAt).toBe(NOW);
    world.release();
  });
});

describe('badges that are held', () => {
  const put = async (ends: number) => {
    const at = new Date(NOW + ends * DAY).toISOString();
    const learned = genuine(1, NOW - 3 * DAY) as Learned & { credential: Credential };
    const credential = { ...learned.credential, expires: { text: at, from: NOW + ends * DAY, to: NOW + ends * DAY } };
    await held.putWhole([{ held: newHeld('h', { ...learned, credential }, { kind: 'page', name: '' }, NOW - 30 * DAY) }]);
  };

  it('are asked about before they are spoken of, where a platform that is built in may be asked', async () => {
    await put(20);
    await mine.watch();
    expect([world.asked, (await follow.readNotices()).map(({ kind, unasked }) => [kind, unasked])]).toEqual([[], [['expires', true]]]);
    await follow.changeNotices([], (await follow.readNotices()).map(({ id }) => id));
    state.origins.add('https://api.credly.com/*');
    const { answer } = world;
    world.answer = (...given) => {
      const learned = answer(...given);
      return { ...learned, credential: { ...learned.credential!, expires: { text: '2026-05-24', from: NOW + 20 * DAY, to: NOW + 20 * DAY } } };
    };
    await mine.watch();
    expect([world.asked.map(({ award: of }) => of), (await follow.readNotices()).map(({ kind, unasked }) => [kind, unasked])]).toEqual([[award(1)], [['expires', undefined]]]);
    expect(state.badge.get(-1)).toMatchObject({ text: '+1', title: 'Proofmark: 1 notice about your badges' });
    expect(clock('watch')! - NOW).toBeGreaterThan(4 * HOUR);
  });

  it('are told of by the system once', async () => {
    browser.storage.local.store.set('settings', { notify: true });
    state.permissions.add('notifications');
    await put(1);
    await mine.watch();
    await mine.watch();
    expect(state.notified).toEqual(['“Badge 1” expires tomorrow']);
  });

  it('that are removed take their notices with them', async () => {
    await put(1);
    await mine.watch();
    await held.removeHeld('h', Date.now());
    expect(await follow.readNotices()).toEqual([]);
  });

  it('the clock is made where there is none, and left where there is one', async () => {
    await mine.plan();
    const first = clock('watch')!;
    expect(first - NOW).toBeGreaterThanOrEqual(60_000);
    expect(first - NOW).toBeLessThanOrEqual(10 * 60_000);
    await mine.plan();
    expect(clock('watch')).toBe(first);
  });
});
