/** What was learned about awards: kept for as long as the user lets us, found again, and forgotten (law 11). */
import type { Learned } from '../words';
import { forgetSessionArt } from './art';
import { stored } from './database';
import { isFresh, worthKeeping } from './freshness';
import { people, personKey } from './person';
import type { Database, LearnedRow } from './schema';
import { mayKeep, type Settings } from './settings';

const DAY = 86_400_000;

/** Most sites and people that one award is kept with. */
const MOST = 50;

/** Where an award was seen, and whom the page names there. */
export interface Seen {
  /** Hosts of the pages; nothing else of their addresses is kept. */
  sites: readonly string[];
  people: readonly string[];
}

/**
 * What is known of an award, or undefined where it has to be asked: never asked, too old, another version's, no store.
 *
 * @param now milliseconds since 1970
 */
export async function getLearned(award: string, now: number): Promise<Learned | undefined> {
  const row = await stored((database) => database.get('learned', award), undefined);
  return row && isFresh(row.learned, now) ? row.learned : undefined;
}

/** How often something was forgotten, in the life of this worker. */
let forgotten = 0;

/** A moment, for {@link putLearned}: what is forgotten after it is not brought back by an answer that was on its way. */
export const moment = (): number => forgotten;

/**
 * Keeps an answer, with where it was seen. Writes nothing where the user wants nothing kept, or where nobody was asked.
 *
 * @param since the {@link moment} when the question was asked
 */
export async function putLearned(learned: Learned, seen: Seen, now: number, since = moment()): Promise<void> {
  if (!worthKeeping(learned) || !(await mayKeep())) return;
  await edit(learned.award, (old) => {
    if (since !== forgotten) return undefined;
    // A day later it is kept anew: where the award was seen long ago does not live on with each new answer.
    const row = old && now - old.keptAt < DAY ? old : { award: learned.award, sites: [], people: [], names: [], keptAt: now };
    return withSeen({ ...row, learned }, { ...seen, people: [learned.credential?.holder.name ?? '', ...seen.people] });
  });
}

/** Notes that a known award was seen at a further place, so that it is forgotten with that site or person too. */
export async function noteSeen(award: string, seen: Seen): Promise<void> {
  await edit(award, (old) => old && withSeen(old, seen));
}

/** One read and write in one transaction: two tabs at once lose nothing. */
async function edit(award: string, change: (old: LearnedRow | undefined) => LearnedRow | undefined): Promise<void> {
  await stored(async (database) => {
    const { store, done } = database.transaction('learned', 'readwrite');
    const row = change(await store.get(award));
    await Promise.all([row && store.put(row), done]);
  }, undefined);
}

function withSeen(row: LearnedRow, seen: Seen): LearnedRow {
  const { keys, names } = people([...row.names, ...seen.people]);
  return {
    ...row,
    sites: [...new Set([...row.sites, ...seen.sites])].slice(0, MOST),
    people: keys.slice(0, MOST),
    names: names.slice(0, MOST),
  };
}

/** What to forget: everything about a person, everything seen on a site, or all. */
export type Forget = { person: string } | { site: string } | 'all';

/**
 * Deletes what was learned. An award is deleted whole, also where it was seen elsewhere too: it is learned again in no time.
 *
 * @returns how many awards were forgotten
 */
export async function forget(what: Forget): Promise<number> {
  forgotten += 1;
  if (what === 'all') await forgetSessionArt();
  return stored(async (database) => {
    if (what === 'all') {
      const count = await database.count('learned');
      await Promise.all([database.clear('learned'), database.clear('art')]);
      return count;
    }
    const [index, key] = 'person' in what ? (['people', personKey(what.person)] as const) : (['sites', what.site] as const);
    const rows = await database.getAllFromIndex('learned', index, key);
    const count = await deleteAll(database, rows.map(({ award }) => award));
    await deleteUnusedArt(database, rows);
    return count;
  }, 0);
}

/** A picture can be one person's (the badge is written into it): it goes with the last award that shows it. */
async function deleteUnusedArt(database: Database, gone: readonly LearnedRow[]): Promise<void> {
  const used = new Set((await database.getAll('learned')).map(imageOf));
  const unused = gone.map(imageOf).filter((url) => url !== undefined && !used.has(url));
  await Promise.all(unused.map((url) => database.delete('art', url!)));
}

const imageOf = ({ learned }: LearnedRow): string | undefined => learned.credential?.image;

/**
 * Deletes what is older than the user lets us keep; all of it for 0 days.
 *
 * @param now milliseconds since 1970
 */
export async function prune(keepDays: Settings['keepDays'], now: number): Promise<void> {
  if (keepDays === 0) return void (await forget('all'));
  const old = IDBKeyRange.upperBound(now - keepDays * DAY);
  await stored(async (database) => {
    await deleteAll(database, await database.getAllKeysFromIndex('learned', 'keptAt', old));
    for (const url of await database.getAllKeysFromIndex('art', 'keptAt', old)) await database.delete('art', url);
  }, undefined);
}

async function deleteAll(database: Database, awards: readonly string[]): Promise<number> {
  const { store, done } = database.transaction('learned', 'readwrite');
  await Promise.all([...awards.map((award) => store.delete(award)), done]);
  return awards.length;
}
