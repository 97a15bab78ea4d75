import { describe, expect, it } from 'vitest';
import { fact } from '../../../lib/check/facts';
import { report } from '../../../lib/check/report';
import { NOTHING_SAID } from '../../../lib/check/report';
import { MOST_LISTED, runImport, type ImportWorld } from '../../../lib/wallet/run-import';
import { progressOf, tryingAgain } from '../../../lib/wallet/progress';
import { newHeld } from '../../../lib/wallet/held';
import type { Held, Import } from '../../../lib/wallet/words';
import type { Learned } from '../../../lib/words';
import { award, genuine, NOW, reference, unconfirmed } from '../store/learned-fixture';

const start = (more: Partial<Import> = {}): Import => ({ id: 'i', name: 'x', kind: 'profile', pending: [], added: 0, known: 0, checked: 0, refused: [], leftOut: 0, startedAt: NOW, ...more });
const listing = { of: reference('users/ada', { kind: 'wallet' }), page: 1 };
const numberOf = (address: string) => address.split('/').at(-1)!;

/** A wallet in memory, pages of a profile, and whatever issuers answer. */
function world(pages: readonly (readonly string[])[], answers: Record<string, Learned> = {}) {
  const held = new Map<string, Held>();
  const asked: string[] = [];
  const disk: { last?: Import } = {};
  const put = async (one: Import) => void (disk.last = one);
  const given: ImportWorld = {
    list: async (_, page) => ({ awards: (pages[page - 1] ?? []).map(award), total: pages.flat().length, more: page < pages.length }),
    learn: async (address) => {
      asked.push(numberOf(address));
      return answers[numberOf(address)] ?? genuine(numberOf(address));
    },
    learnAgain: async (one) => answers[one.id],
    report: (learned) => report(learned, NOTHING_SAID, NOW),
    art: async () => undefined,
    recognise: (address) => reference(numberOf(address)),
    store: {
      find: async ({ reference: of }) => (of && held.has(of.url) ? of.url : undefined),
      add: async (incoming, progress) => {
        held.set(incoming.learned.award, newHeld(incoming.learned.award, incoming.learned, incoming.origin, NOW));
        await put(progress(true));
      },
      change: async (id, change, progress) => {
        held.set(id, change(held.get(id)!));
        await put(progress);
      },
      read: async (id) => held.get(id),
      put,
    },
  };
  return { given, held, asked, disk };
}

const run = (one: Import, given: ImportWorld, signal = new AbortController().signal, told: (now: Import) => void = () => {}) => runImport(one, given, signal, told);

describe('an import', () => {
  it('lists page after page, asks about each award once and adds it', async () => {
    const { given, held, asked, disk } = world([['1', '2', '3'], ['4', '5'], ['5', '6']]);
    expect(await run(start({ listing }), given)).toEqual({ how: 'done' });
    expect([held.size, asked.length]).toEqual([6, 6]);
    expect(disk.last).toMatchObject({ added: 6, known: 1, pending: [], refused: [] });
    expect(progressOf(disk.last!)).toEqual({ done: 7, total: 7 });
  });

  it('goes on where it stood, and asks nobody twice', async () => {
    const { given, asked, disk, held } = world([['1', '2', '3', '4', '5', '6', '7', '8']]);
    const stopper = new AbortController();
    let steps = 0;
    expect(await run(start({ listing }), given, stopper.signal, ({ added }) => { if (added === 3 && steps++ === 0) stopper.abort(); })).toEqual({ how: 'stopped' });
    const between = held.size;
    expect(between).toBeLessThan(8);
    const before = asked.splice(0);
    expect(await run(disk.last!, given)).toEqual({ how: 'done' });
    expect(held.size).toBe(8);
    expect(asked.filter((one) => before.includes(one)).length).toBeLessThanOrEqual(before.length - between);
  });

  it('says why one could not be read, and takes the rest', async () => {
    const bad = genuine('2', NOW);
    const forged = { ...bad, facts: bad.facts.map((one) => (one.id === 'integrity' ? fact('integrity', 'fail', 'integrity.disagree', { at: bad.at, source: 'x' }, { field: 'id' }) : one)) };
    const { given, held, disk } = world([['1', '2', '3', '4']], { 2: forged, 3: unconfirmed('3', 'structure.not-found') });
    expect(await run(start({ listing }), given)).toEqual({ how: 'done' });
    expect([...held.keys()].sort()).toEqual([award(1), award(4)]);
    expect(disk.last!.refused.map(({ verdict, code, again }) => [verdict, code, again]).sort()).toEqual([['invalid', 'integrity.disagree', false], ['unconfirmed', 'structure.not-found', false]]);
  });

  it('pauses when nobody answers, keeps what is to be done, and tries again', async () => {
    const names = Array.from({ length: 40 }, (_, n) => String(n));
    const silent = Object.fromEntries(names.map((name) => [name, unconfirmed(name, 'structure.offline')]));
    const offline = world([names], silent);
    expect(await run(start({ listing }), offline.given)).toMatchObject({ how: 'paused', problem: { code: 'structure.offline' } });
    expect(offline.asked.length).toBeLessThan(20);
    const online = world([names]);
    expect(await run(tryingAgain(offline.disk.last!), online.given)).toEqual({ how: 'done' });
    expect(online.held.size).toBe(40);
  });

  it('takes at most so many of one profile, and says how many it left', async () => {
    const per = 48;
    const pages = Array.from({ length: 150 }, (_, page) => Array.from({ length: per }, (_, n) => String(page * per + n)));
    const { given, held, disk } = world(pages);
    expect(await run(start({ listing }), given)).toEqual({ how: 'done' });
    expect(held.size).toBeLessThanOrEqual(MOST_LISTED);
    expect(disk.last!.leftOut).toBe(150 * per - MOST_LISTED);
  });

  it('checks held badges again, and an outage takes nothing away', async () => {
    const { given, held, disk } = world([], { [award(1)]: unconfirmed(1, 'structure.timeout'), [award(2)]: { ...genuine(2), at: new Date(NOW + 5).toISOString() } });
    for (const n of [1, 2]) held.set(award(n), newHeld(award(n), genuine(n) as never, { kind: 'page', name: '' }, NOW));
    const before = held.get(award(1));
    await run(start({ kind: 'held', pending: [{ held: award(1) }, { held: award(2) }] }), given);
    expect(held.get(award(1))).toEqual(before);
    expect(held.get(award(2))!.confirmedAt).toBe(new Date(NOW + 5).toISOString());
    expect(disk.last).toMatchObject({ checked: 1, refused: [{ again: true }] });
  });

  it('one whose page is read only where it is open keeps what that said', async () => {
    const { given, held, disk } = world([], { [award(1)]: unconfirmed(1, 'structure.not-open') });
    held.set(award(1), newHeld(award(1), genuine(1) as never, { kind: 'page', name: '' }, NOW));
    const before = held.get(award(1));
    await run(start({ kind: 'held', pending: [{ held: award(1) }] }), given);
    expect(held.get(award(1))).toEqual(before);
    expect(disk.last).toMatchObject({ checked: 0, refused: [{ code: 'structure.not-open', again: false }] });
  });
});
