import { describe, expect, it } from 'vitest';
import { fact } from '../../../lib/check/facts';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import { keysOf } from '../../../lib/wallet/identity';
import { lookAt, MOST_NEW, newFollowed, nextLook, type FollowWorld } from '../../../lib/wallet/follow';
import { ignoredWith } from '../../../lib/wallet/removed';
import type { Followed, Held, Offer } from '../../../lib/wallet/words';
import type { Learned } from '../../../lib/words';
import { award, genuine, NOW, reference, unconfirmed } from '../store/learned-fixture';

const HOUR = 3_600_000;
const LIST = reference('users/ada', { kind: 'wallet' });
const numberOf = (address: string) => address.split('/').at(-1)!;

/** A wallet in memory, what a list names now, and what issuers answer. */
function world(given: Partial<FollowWorld> = {}) {
  const state = {
    named: [] as string[][], answers: {} as Record<string, Learned>, asked: [] as string[], held: new Set<string>(), offers: new Map<string, Offer>(), disk: newFollowed(LIST, NOW) as Followed, time: NOW, pages: 0,
    problem: null as Awaited<ReturnType<FollowWorld['list']>> | null,
  };
  const of: FollowWorld = {
    async list(_, page) {
      state.pages += 1;
      return state.problem ?? { awards: (state.named[page - 1] ?? []).map(award), total: state.named.flat().length, more: page < state.named.length };
    },
    async learn(address) {
      state.asked.push(numberOf(address));
      return state.answers[numberOf(address)] ?? genuine(numberOf(address));
    },
    report: (learned) => report(learned, NOTHING_SAID, NOW),
    isHeld: async (one) => keysOf(one).some((key) => state.held.has(key)),
    isOffered: async (keys) => [...state.offers.values()].some((offer) => offer.keys.some((key) => keys.includes(key))),
    take: async (learned) => keysOf(learned).forEach((key) => state.held.add(key)),
    offer: async (one) => state.offers.set(one.id, one),
    put: async (one) => void (state.disk = structuredClone(one)),
    recognise: (address) => reference(numberOf(address)),
    byItself: false, now: () => state.time, random: () => 0.5, ...given,
  };
  return { state, of, look: () => lookAt(state.disk, of) };
}

const problem = (code: 'structure.rate-limited' | 'structure.not-found' | 'structure.unreachable') => fact('structure', 'unknown', code, { at: new Date(NOW).toISOString(), source: 'www.credly.com' });
const numbers = (offers: Map<string, Offer>) => [...offers.values()].map(({ id, state }) => `${numberOf(id)} ${state}`);

describe('a list that is followed', () => {
  it('offers what is new and not held, over all its pages, and asks about each once', async () => {
    const { state, look } = world();
    state.named = [['1', '2'], ['2', '3']];
    keysOf(genuine('1')).forEach((key) => state.held.add(key));
    expect(await look()).toMatchObject({ taken: 0, offered: 2 });
    expect([numbers(state.offers), state.asked]).toEqual([['2 waiting', '3 waiting'], ['2', '3']]);
    state.time += 9 * HOUR;
    state.named = [['1', '2'], ['2', '3', '4']];
    expect(await look()).toMatchObject({ offered: 1 });
    expect(state.asked).toEqual(['2', '3', '4']);
  });

  it('takes in by itself what could be checked, where the holder wants that; the rest waits', async () => {
    const { state, look } = world({ byItself: true });
    state.named = [['1', '2', '3']];
    const revoked = genuine('2');
    state.answers = {
      2: { ...revoked, facts: revoked.facts.map((one) => (one.id === 'status' ? fact('status', 'fail', 'status.revoked', { at: revoked.at, source: 'x' }) : one)) },
      3: { ...unconfirmed('3', 'structure.not-asked'), credential: null },
    };
    expect(await look()).toMatchObject({ taken: 1, offered: 2 });
    expect(numbers(state.offers)).toEqual(['2 waiting', '3 waiting']);
  });

  it('does not bring back what was ignored, added, removed or offered by another list', async () => {
    const { state, look } = world();
    state.named = [['1', '2', '3']];
    await look();
    for (const [id, offer] of state.offers) state.offers.set(id, { ...offer, state: 'ignored' });
    state.offers.delete(award('3'));
    expect(await look()).toMatchObject({ offered: 0 });
    // A second list names the same.
    state.disk = newFollowed(reference('collections/x', { kind: 'wallet' }), NOW);
    state.named = [['1', '2']];
    expect(await look()).toMatchObject({ offered: 0, taken: 0 });
    expect(numbers(state.offers)).toEqual(['1 ignored', '2 ignored']);
  });

  it('leaves what its holder removed alone, also where the list is followed anew and new badges come in by themselves', async () => {
    const { state, look } = world({ byItself: true });
    state.named = [['1', '2']];
    expect(await look()).toMatchObject({ taken: 2 });
    keysOf(genuine('1')).forEach((key) => state.held.delete(key));
    const removed = ignoredWith({ learned: genuine('1'), keys: keysOf(genuine('1')), origin: { kind: 'profile', name: LIST.url } } as Held, NOW)!;
    state.offers.set(removed.id, removed);
    state.disk = newFollowed(LIST, NOW);
    state.asked.length = 0;
    expect(await look()).toMatchObject({ taken: 0, offered: 0 });
    expect([state.asked, numbers(state.offers)]).toEqual([[], ['1 ignored']]);
  });

  it('what is disproved or not there is named with its reason and not asked about again; an outage is', async () => {
    const { state, look } = world();
    const bad = genuine('1');
    const forged = { ...bad, facts: bad.facts.map((one) => (one.id === 'integrity' ? fact('integrity', 'fail', 'integrity.disagree', { at: bad.at, source: 'x' }, { field: 'id' }) : one)) };
    state.named = [['1', '2', '3', '4']];
    state.answers = { 1: forged, 2: { ...unconfirmed('2', 'structure.not-found'), credential: null }, 3: { ...unconfirmed('3', 'structure.timeout'), credential: null } };
    await look();
    expect(numbers(state.offers)).toEqual(['4 waiting']);
    expect(state.disk.refused.map(({ code, again }) => [code, again])).toEqual([['integrity.disagree', false], ['structure.not-found', false], ['structure.timeout', true]]);
    state.asked.length = 0;
    state.answers = {};
    await look();
    expect([state.asked, numbers(state.offers), state.disk.refused.map(({ code }) => code)]).toEqual([['3'], ['4 waiting', '3 waiting'], ['integrity.disagree', 'structure.not-found']]);
  });

  it('stops after three that do not answer in a row, and comes back later', async () => {
    const { state, look } = world();
    state.named = [Array.from({ length: 10 }, (_, n) => String(n))];
    state.answers = Object.fromEntries(state.named[0]!.map((n) => [n, { ...unconfirmed(n, 'structure.rate-limited'), credential: null, retryAt: new Date(NOW + 5 * HOUR).toISOString() }]));
    const { now } = await look();
    expect([state.asked.length, now.problem?.code, now.failures, now.nextAt]).toEqual([3, 'structure.rate-limited', 1, NOW + 5 * HOUR]);
  });

  it('of a list that names much at once takes a part, and the next soon', async () => {
    const { state, look } = world();
    state.named = [Array.from({ length: MOST_NEW + 5 }, (_, n) => String(n + 1))];
    expect((await look()).now.nextAt).toBe(NOW + 2 * 60_000);
    expect(state.offers.size).toBe(MOST_NEW);
    await look();
    expect(state.offers.size).toBe(MOST_NEW + 5);
  });

  it('says what was in the way, and forgets it when it is gone', async () => {
    const { state, look } = world();
    state.problem = { problem: problem('structure.not-found') };
    expect((await look()).now).toMatchObject({ lookedAt: NOW, failures: 1, problem: { code: 'structure.not-found' }, seen: [] });
    state.problem = null;
    state.named = [['1']];
    const { now } = await look();
    expect([now.problem, now.failures]).toEqual([undefined, 0]);
  });

  it('a list that never ends is left after some pages', async () => {
    const { state, of, look } = world();
    of.list = async () => { state.pages += 1; return { awards: [], total: 1e9, more: true }; };
    await look();
    expect(state.pages).toBe(40);
  });

  it('what was done stays done where it died in the middle: nothing is offered twice, nothing lost', async () => {
    const { state, of, look } = world();
    state.named = [['1', '2', '3']];
    const put = of.put;
    let steps = 0;
    of.put = async (one) => {
      if (steps++ === 1) throw new Error('died');
      return put(one);
    };
    await expect(look()).rejects.toThrow('died');
    of.put = put;
    await look();
    expect(numbers(state.offers)).toEqual(['1 waiting', '2 waiting', '3 waiting']);
    expect(state.asked).toEqual(['1', '2', '3']);
  });
});

describe('when it is looked at next', () => {
  it.each([[0, 6], [0.5, 8], [1, 10]])('a few times a day, earlier or later by chance %s: %s hours', (random, hours) => expect(nextLook(NOW, 0, random)).toBe(NOW + hours * HOUR));
  it.each([[1, 1], [2, 2], [3, 4], [4, 8], [5, 16], [6, 24], [60, 24]])('after %s failures in %s hours', (failures, hours) => expect(nextLook(NOW, failures, 0)).toBe(NOW + hours * HOUR));
  it('not before the host wants it, and nonsense does not count', () => {
    expect(nextLook(NOW, 1, 0, new Date(NOW + 20 * HOUR).toISOString())).toBe(NOW + 20 * HOUR);
    expect([nextLook(NOW, 1, 0, 'soon'), nextLook(NOW, 1, 0, new Date(NOW - HOUR).toISOString())]).toEqual([NOW + HOUR, NOW + HOUR]);
  });
});
