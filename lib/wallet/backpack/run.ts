/** Brings in what a connected backpack holds, page by page, so that it can end at any time and go on where it stood. */
import type { Learned, Report } from '../../words';
import type { Incoming } from '../../store/take-in';
import { mayHold } from '../may-hold';
import { MOST_LISTED } from '../run-import';
import type { Import, Origin, Original, Refused } from '../words';
import type { BackpackPage, Reader } from './read';
import { BackpackError, type BackpackProblem, type Owner } from './words';

/** Badges that are asked about at once. */
const AT_ONCE = 4;
/** Most pages of one backpack. */
export const MOST_PAGES = 500;

/** One badge of a backpack, checked. */
export interface Taken {
  learned: Learned;
  original?: Omit<Original, 'id'>;
}

/** What bringing in needs of the world. */
export interface BackpackImportWorld {
  reader: Pick<Reader, 'page'>;
  /** Whose backpack it is: each badge is compared with that. */
  owner: Owner;
  /** The badges in a document or token, each checked with its issuer. Never throws. */
  learn(text: string): Promise<Taken[]>;
  report(learned: Learned, owner: Owner): Promise<Report>;
  art(learned: Learned): Promise<string | undefined>;
  add(incoming: Incoming, progress: (isNew: boolean) => Import): Promise<unknown>;
  put(progress: Import): Promise<unknown>;
}

export type BackpackEnded = { how: 'done' | 'stopped' } | { how: 'paused'; problem: BackpackProblem };

/**
 * Goes on with an import from a backpack until all of its pages were read.
 *
 * @param start with the place in the backpack where it stands
 * @param told is told how far it is
 * @throws {NotKept} where the disk refuses; what was done before stays done
 */
export async function runBackpack(start: Import & Required<Pick<Import, 'backpack'>>, world: BackpackImportWorld, signal: AbortSignal, told: (now: Import) => void): Promise<BackpackEnded> {
  let now: Import = start;
  const tell = (next: Import): Import => {
    now = next;
    told(next);
    return next;
  };
  const origin: Origin = { kind: 'backpack', name: start.name, ...(Object.keys(world.owner).length > 0 && { owner: world.owner }) };

  async function take(text: string): Promise<void> {
    const all = await world.learn(text);
    if (all.length === 0) return void tell({ ...now, refused: [...now.refused, unread(start.name)] });
    for (const { learned, original } of all) {
      if (signal.aborted) return;
      const report = await world.report(learned, world.owner);
      if (!mayHold(report)) {
        tell({ ...now, refused: [...now.refused, refusedAs(learned, report, start.name)] });
        continue;
      }
      const art = await world.art(learned);
      if (signal.aborted) return;
      await world.add({ learned: { ...learned, credential: learned.credential! }, origin, ...(original && { original }), ...(art && { art }) }, (isNew) => tell({ ...now, ...(isNew ? { added: now.added + 1 } : { known: now.known + 1 }) }));
    }
  }

  const seen = new Set<string>();
  for (let place = start.backpack; ;) {
    let page: BackpackPage;
    try {
      // A backpack that leads in a circle, or on and on, is not followed.
      if (seen.has(place.page) || place.before >= MOST_PAGES) throw new BackpackError('endless');
      seen.add(place.page);
      page = await world.reader.page(place.page);
    } catch (error) {
      if (error instanceof BackpackError) return signal.aborted ? { how: 'stopped' } : { how: 'paused', problem: error.problem };
      throw error;
    }
    if (signal.aborted) return { how: 'stopped' };
    if (page.total !== undefined) tell({ ...now, total: Math.min(page.total, MOST_LISTED) });
    for (let at = place.done; at < page.badges.length; at += AT_ONCE) {
      const outcomes = await Promise.allSettled(page.badges.slice(at, at + AT_ONCE).map(take));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
      if (signal.aborted) return { how: 'stopped' };
      await world.put(tell({ ...now, backpack: { ...place, done: at + AT_ONCE } }));
    }
    const { backpack: _, ...rest } = now;
    const done = now.added + now.known + now.refused.length;
    if (page.next && page.badges.length === 0) return { how: 'paused', problem: 'endless' };
    const goesOn = page.next !== undefined && done < MOST_LISTED;
    if (!goesOn) {
      await world.put(tell({ ...rest, leftOut: page.next ? Math.max(0, (page.total ?? done) - done) : 0 }));
      return { how: 'done' };
    }
    place = { ...place, page: page.next!, done: 0, before: place.before + 1 };
    await world.put(tell({ ...now, backpack: place }));
  }
}

/** @param from what it came from, for one without a name or an id */
function refusedAs(learned: Learned, report: Report, from: string): Refused {
  const { code, params } = report.because;
  return { what: { award: learned.award }, name: learned.credential?.name || learned.award || from, verdict: report.verdict, code, ...(params && { params }), again: false };
}

/** What is neither a document nor a token of a badge. */
function unread(name: string): Refused {
  return { what: { award: '' }, name, verdict: 'unconfirmed', code: 'structure.not-a-badge', again: false };
}
