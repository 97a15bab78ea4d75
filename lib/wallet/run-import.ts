/** Brings badges in, one after the other, so that it can end at any time and go on where it stood. */
import type { Listed } from '../platforms/platform';
import { createPool } from '../session/pool';
import { mayPass } from '../store/freshness';
import type { AwardReference, Fact, Learned, Report } from '../words';
import { withLearned } from './held';
import { mayHold } from './may-hold';
import type { Held, Import, Pending, Refused } from './words';
import type { Incoming } from '../store/take-in';

/** Most badges of one profile that are taken; of a longer one the rest is left out, and that is said. */
export const MOST_LISTED = 5_000;
/** Badges that are asked about at once. */
const AT_ONCE = 4;
/** After as many in a row without an answer, nobody is asked further for now. */
const ENOUGH = 8;

/** What an import needs of the world. */
export interface ImportWorld {
  list(of: AwardReference, page: number): Promise<Listed | { problem: Fact }>;
  learn(address: string): Promise<Learned>;
  /** Undefined where there is nothing to ask by. */
  learnAgain(held: Held): Promise<Learned | undefined>;
  report(learned: Learned): Promise<Report>;
  /** A badge's art as a `data:` URL, or undefined. Never throws. */
  art(learned: Learned): Promise<string | undefined>;
  store: {
    find(of: Pick<Learned, 'reference' | 'credential'>): Promise<string | undefined>;
    add(incoming: Incoming, progress: (isNew: boolean) => Import): Promise<unknown>;
    change(id: string, change: (held: Held) => Held, progress: Import): Promise<void>;
    read(id: string): Promise<Held | undefined>;
    put(progress: Import): Promise<unknown>;
  };
  recognise(address: string): AwardReference | null;
}

/** How it ended: all done; stopped by the person; nobody answers for now, or the profile could not be listed. */
export type Ended = { how: 'done' | 'stopped' } | { how: 'paused'; problem: Fact };

/**
 * Goes on with an import until it is done. Each step is on disk before the next one, so nothing is lost or taken twice, whatever ends it.
 *
 * @param told is told how far it is
 * @throws {NotKept} where the disk refuses; what was done before stays done
 */
export async function runImport(start: Import, world: ImportWorld, signal: AbortSignal, told: (now: Import) => void): Promise<Ended> {
  let now = start;
  let silent = 0;
  let last: Fact | undefined;
  const tell = (next: Import): Import => {
    now = next;
    told(next);
    return next;
  };

  const done = (what: Pending, more: Partial<Import>): Import => ({ ...now, pending: now.pending.filter((one) => one !== what), ...more });

  async function refuse(what: Pending, report: Report, name: string): Promise<void> {
    const again = mayPass(report);
    const { code, params } = report.because;
    const one: Refused = { what, name, verdict: report.verdict, code, ...(params && { params }), again };
    if (again) last = report.because;
    silent = again ? silent + 1 : 0;
    await world.store.put(tell(done(what, { refused: [...now.refused, one] })));
  }

  async function take(what: Pending): Promise<void> {
    if ('held' in what) return checkAgain(what, what.held);
    const reference = world.recognise(what.award);
    if (reference && (await world.store.find({ reference, credential: null })) !== undefined) return void (await world.store.put(tell(done(what, { known: now.known + 1 }))));
    const learned = await world.learn(what.award);
    if (signal.aborted) return;
    const report = await world.report(learned);
    if (!mayHold(report)) return refuse(what, report, learned.credential?.name ?? learned.award);
    silent = 0;
    const art = await world.art(learned);
    if (signal.aborted) return;
    const origin = { kind: start.kind === 'profile' ? 'profile' : 'address', name: start.name } as const;
    await world.store.add({ learned: { ...learned, credential: learned.credential! }, origin, ...(art && { art }) }, (isNew) => tell(done(what, isNew ? { added: now.added + 1 } : { known: now.known + 1 })));
  }

  async function checkAgain(what: Pending, id: string): Promise<void> {
    const held = await world.store.read(id);
    const learned = held && (await world.learnAgain(held));
    if (signal.aborted) return;
    if (!learned) return void (await world.store.put(tell(done(what, { checked: now.checked + 1 }))));
    // Of a page that is read only where it is open nothing was learned either: what it said stays, with its date.
    if (mayPass(learned) || learned.facts.some(({ code }) => code === 'structure.not-open')) return refuse(what, await world.report(learned), held.credential.name);
    silent = 0;
    await world.store.change(id, (one) => withLearned(one, learned, 'checked'), tell(done(what, { checked: now.checked + 1 })));
  }

  for (;;) {
    const pool = createPool(AT_ONCE);
    const outcomes = await Promise.allSettled(now.pending.map((what) => pool(async () => {
      if (!signal.aborted && silent < ENOUGH) await take(what);
    })));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    // Two of them can be written in another order than they were done.
    await world.store.put(now);
    if (signal.aborted) return { how: 'stopped' };
    if (silent >= ENOUGH && last) return { how: 'paused', problem: last };
    if (!now.listing) return { how: 'done' };
    const { of, page } = now.listing;
    const listed = await world.list(of, page);
    if (signal.aborted) return { how: 'stopped' };
    if ('problem' in listed) return { how: 'paused', problem: listed.problem };
    const room = MOST_LISTED - (page - 1) * listed.awards.length;
    const pending = listed.awards.slice(0, Math.max(0, room)).map((award) => ({ award }));
    const { listing: _, ...rest } = now;
    const goesOn = listed.more && room > listed.awards.length;
    const leftOut = listed.more && !goesOn ? Math.max(0, listed.total - MOST_LISTED) : 0;
    await world.store.put(tell({ ...rest, pending, total: listed.total, leftOut, ...(goesOn && { listing: { of, page: page + 1 } }) }));
  }
}
