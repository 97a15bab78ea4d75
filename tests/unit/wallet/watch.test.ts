import { describe, expect, it } from 'vitest';
import { fact } from '../../../lib/check/facts';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import { newHeld } from '../../../lib/wallet/held';
import { MOST_ASKED, reminderOf, watch, type WatchWorld } from '../../../lib/wallet/watch';
import type { Held, Notice } from '../../../lib/wallet/words';
import type { Credential, Learned, WrittenDate } from '../../../lib/words';
import { genuine, NOW, unconfirmed } from '../store/learned-fixture';

const DAY = 86_400_000;
const HOUR = DAY / 24;

const ending = (days: number): WrittenDate => {
  const text = new Date(NOW + days * DAY).toISOString().slice(0, 10);
  return { text, from: Date.parse(text) - 14 * HOUR, to: Date.parse(text) + 36 * HOUR };
};

/** A badge that was last asked about some days ago. */
function held(id: string, { ends, asked = 0, change = (one: Learned) => one }: { ends?: number; asked?: number; change?: (one: Learned) => Learned } = {}): Held {
  const learned = change(genuine(id, NOW - asked * DAY)) as Learned & { credential: Credential };
  const credential = { ...learned.credential, ...(ends !== undefined && { expires: ending(ends) }) };
  return newHeld(id, { ...learned, credential }, { kind: 'page', name: '' }, NOW - 400 * DAY);
}

const status = (code: 'status.revoked' | 'status.suspended') => (one: Learned): Learned => ({ ...one, facts: one.facts.map((each) => (each.id === 'status' ? fact('status', 'fail', code, { at: one.at, source: 'x' }) : each)) });
const retired = (one: Learned): Learned => ({ ...one, facts: one.facts.map((each) => (each.id === 'status' ? fact('status', 'unknown', 'status.said', { at: one.at, source: 'x' }, { said: 'Retired' }) : each)) });
const sameEnd = (one: Held) => (answer: Learned): Learned => ({ ...answer, credential: answer.credential && { ...answer.credential, ...(one.credential.expires && { expires: one.credential.expires }) } });

function world(badges: Held[], given: Partial<WatchWorld> = {}) {
  const state = { held: new Map(badges.map((one) => [one.id, one])), notices: new Map<string, Notice>(), asked: [] as string[], redrawn: [] as string[], answers: {} as Record<string, (one: Learned) => Learned>, time: NOW };
  const of: WatchWorld = {
    held: async () => [...state.held.values()], notices: async () => [...state.notices.values()],
    isAskable: async () => true,
    async learn(one) {
      state.asked.push(one.id);
      return (state.answers[one.id] ?? sameEnd(one))(genuine(one.id, state.time));
    },
    report: (learned) => report(learned, NOTHING_SAID, state.time),
    async change(id, change) {
      const one = state.held.get(id);
      if (one) state.held.set(id, change(one));
    },
    redrawn: async (id) => state.redrawn.push(id),
    async tell(put, drop) {
      for (const id of drop) state.notices.delete(id);
      for (const one of put) state.notices.set(one.id, one);
    },
    remindDays: [90, 30, 7, 0], isOnline: () => true, now: () => state.time, random: () => 0.5, ...given,
  };
  return { state, run: () => watch(of) };
}

const said = ({ notices }: { notices: Map<string, Notice> }) => [...notices.values()].map(({ kind, held: id, unasked, done }) => [kind, id, ...(unasked ? ['unasked'] : []), ...(done ? ['done'] : [])].join(' '));

describe('when somebody is reminded', () => {
  it.each<[string, number | undefined, number[], string | null]>([
    ['no end', undefined, [30], null], ['far off', 100, [90, 30], null], ['on the first day that was chosen', 90, [90, 30], 'expires'], ['between two', 45, [90, 30], 'expires'],
    ['on the day', 0, [0], 'expires'], ['before the day, where that alone was chosen', 3, [0], null], ['over', -3, [30], 'expired'], ['switched off', 3, [], null], ['over, switched off', -3, [], null],
  ])('%s', (_, ends, days, kind) => expect(reminderOf(held('1', ends === undefined ? {} : { ends }), days, NOW)?.kind ?? null).toBe(kind));

  it('one that was over when it came is no news', () => expect(reminderOf({ ...held('1', { ends: -3 }), addedAt: NOW }, [30], NOW)).toBeNull());

  it('each day that was chosen is its own reminder, and a renewed end another one', () => {
    const ids = [90, 31, 30, 8, 7].map((ends) => reminderOf(held('1', { ends: 10 }), [90, 30, 7], NOW + (10 - ends) * DAY)?.id);
    expect(new Set(ids).size).toBe(3);
    expect(reminderOf(held('1', { ends: 11 }), [30], NOW)?.id).not.toBe(reminderOf(held('1', { ends: 10 }), [30], NOW)?.id);
  });
});

describe('a run', () => {
  it('asks the issuer before it reminds, and is not wrong about what was renewed', async () => {
    const { state, run } = world([held('soon', { ends: 20, asked: 3 }), held('renewed', { ends: 5, asked: 3 })]);
    state.answers['renewed'] = (one) => ({ ...one, credential: { ...one.credential!, expires: ending(800) } });
    await run();
    expect([said(state), state.asked]).toEqual([['expires soon'], ['soon', 'renewed']]);
  });

  it('an issuer that does not answer is said so, and changes nothing; nobody is asked twice a day', async () => {
    const { state, run } = world([held('1', { ends: 20, asked: 3 })]);
    state.answers['1'] = () => ({ ...unconfirmed('1', 'structure.timeout'), credential: null });
    const before = state.held.get('1')!.learned;
    await run();
    expect([said(state), state.held.get('1')!.learned]).toEqual([['expires 1 unasked'], before]);
    state.time += 7 * HOUR;
    await run();
    state.time += 7 * HOUR;
    await run();
    expect([state.asked, said(state)]).toEqual([['1'], ['expires 1 unasked']]);
  });

  it('what was put away is not said again; a nearer day is, and takes its place', async () => {
    const { state, run } = world([held('1', { ends: 40 })]);
    await run();
    const [first] = [...state.notices.values()];
    state.notices.set(first!.id, { ...first!, done: true });
    state.time += DAY;
    await run();
    expect(said(state)).toEqual(['expires 1 done']);
    state.time += 15 * DAY;
    await run();
    expect(said(state)).toEqual(['expires 1']);
  });

  it.each([['revoked', status('status.revoked')], ['suspended', status('status.suspended')], ['retired', retired], ['gone', () => ({ ...unconfirmed('1', 'structure.not-found'), credential: null })]] as const)(
    'says once that a badge is %s, keeps it, and says nothing when it was so before', async (kind, change) => {
      const { state, run } = world([held('1', { asked: 8 }), held('so', { asked: 8, change: kind === 'gone' ? (one) => one : change })]);
      state.answers['1'] = change;
      if (kind !== 'gone') state.answers['so'] = change;
      await run();
      expect(said(state)).toEqual([`${kind} 1`]);
      expect(state.held.get('1')!.credential.name).toBe(genuine('1').credential!.name);
      state.time += 8 * DAY;
      await run();
      expect(said(state)).toEqual([`${kind} 1`]);
      // It is as it was: the notice goes, and may come again.
      delete state.answers['1'];
      state.time += 8 * DAY;
      await run();
      expect(said(state)).toEqual([]);
    });

  it('asks about a few in one run, those of which something is to be said first, and goes on soon', async () => {
    const many = Array.from({ length: MOST_ASKED + 5 }, (_, n) => held(`old ${n}`, { asked: 30 }));
    const { state, run } = world([...many, held('soon', { ends: 6, asked: 3 })]);
    expect(await run() - NOW).toBeLessThan(HOUR);
    expect([state.asked.length, state.asked[0]]).toEqual([MOST_ASKED, 'soon']);
    state.time += HOUR;
    expect(await run() - state.time).toBe(6 * HOUR);
    expect(new Set(state.asked).size).toBe(MOST_ASKED + 6);
    expect(state.asked).toHaveLength(MOST_ASKED + 6);
  });

  it('a reminder waits for its turn to ask rather than be wrong', async () => {
    const { state, run } = world(Array.from({ length: MOST_ASKED + 2 }, (_, n) => held(`${n}`, { ends: 6, asked: 3 })));
    await run();
    expect(state.notices.size).toBe(MOST_ASKED);
    await run();
    expect(state.notices.size).toBe(MOST_ASKED + 2);
  });

  it('asks nobody without a line or without leave, and reminds all the same', async () => {
    for (const given of [{ isOnline: () => false }, { isAskable: async () => false }]) {
      const { state, run } = world([held('1', { ends: 6, asked: 3 })], given);
      await run();
      expect([state.asked, said(state)]).toEqual([[], ['expires 1 unasked']]);
    }
  });

  it('what was asked about lately is not asked about', async () => {
    const { state, run } = world([held('1', { asked: 6 }), held('2', { asked: 8 })]);
    await run();
    expect(state.asked).toEqual(['2']);
  });

  it('one that is removed meanwhile is not spoken of', async () => {
    const { state, run } = world([held('1', { ends: 6, asked: 3 })]);
    state.answers['1'] = (one) => {
      state.held.delete('1');
      return status('status.revoked')(one);
    };
    await run();
    expect(said(state)).toEqual([]);
  });

  it('a new picture of the same badge is fetched', async () => {
    const { state, run } = world([held('1', { asked: 8 }), held('2', { asked: 8 })]);
    state.answers['1'] = (one) => ({ ...one, credential: { ...one.credential!, image: 'https://images.credly.com/images/new.png' } });
    await run();
    expect(state.redrawn).toEqual(['1']);
  });
});
