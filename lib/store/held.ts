/** The holder's own badges on disk. Each change is one transaction: all of it is kept, or nothing is, and then it says why. */
import { ignoredWith } from '../wallet/removed';
import { shelfOf } from '../wallet/shelf';
import type { ArtOfHeld, Held, Import, Original, Shelf } from '../wallet/words';
import { kept, stored } from './database';

/** All stores that a badge stands in. */
const ALL = ['held', 'shelf', 'originals', 'heldArt'] as const;

/** The same, and where an import notes how far it is. */
export const STORES = ['held', 'shelf', 'originals', 'heldArt', 'imports'] as const;

/** The rows of the list, in no order. @throws {NotKept} */
export const readShelf = (): Promise<Shelf[]> => kept((database) => database.getAll('shelf'));

/** @throws {NotKept} */
export const readHeld = (id: string): Promise<Held | undefined> => kept((database) => database.get('held', id));

/** @throws {NotKept} */
export const readAllHeld = (): Promise<Held[]> => kept((database) => database.getAll('held'));

/** @throws {NotKept} */
export const readOriginal = (id: string): Promise<Original | undefined> => kept((database) => database.get('originals', id));

/** A held badge's art; where it cannot be read it is done without. */
export const readArt = (id: string): Promise<string | undefined> => stored(async (database) => (await database.get('heldArt', id))?.dataUrl, undefined);

/** Changes some badges, each from what it is then; none where it was removed meanwhile. @throws {NotKept} and then nothing has changed */
export function changeHeld(ids: readonly string[], change: (held: Held) => Held, progress?: Import): Promise<void> {
  return kept(async (database) => {
    const transaction = database.transaction(['held', 'shelf', 'imports'], 'readwrite');
    return committed(transaction, async () => {
      for (const id of ids) {
        const before = await transaction.objectStore('held').get(id);
        if (!before) continue;
        const after = change(before);
        await Promise.all([transaction.objectStore('held').put(after), transaction.objectStore('shelf').put(shelfOf(after))]);
      }
      if (progress) await transaction.objectStore('imports').put(progress);
    });
  });
}

/** Keeps art of a badge that is held. A picture that finds no room is done without. */
export const putHeldArt = (art: ArtOfHeld): Promise<unknown> =>
  stored(async (database) => ((await database.getKey('held', art.id)) === undefined ? undefined : database.put('heldArt', art)), undefined);

/** Everything about a badge, to be put back as it was. */
export interface Whole {
  held: Held;
  original?: Original;
  art?: ArtOfHeld;
}

/** @throws {NotKept} */
export function readWhole(id: string): Promise<Whole | undefined> {
  return kept(async (database) => {
    const transaction = database.transaction(ALL);
    const [held, original, art] = await Promise.all([transaction.objectStore('held').get(id), transaction.objectStore('originals').get(id), transaction.objectStore('heldArt').get(id)]);
    return held && { held, ...(original && { original }), ...(art && { art }) };
  });
}

/** Puts badges as they are given; one that is held under the same id is replaced. @throws {NotKept} and then nothing has changed */
export function putWhole(all: readonly Whole[], progress?: Import): Promise<void> {
  return kept(async (database) => {
    const transaction = database.transaction(STORES, 'readwrite');
    return committed(transaction, async () => {
      for (const { held, original, art } of all) {
        await Promise.all([
          transaction.objectStore('held').put(held), transaction.objectStore('shelf').put(shelfOf(held)),
          original && transaction.objectStore('originals').put(original), art && transaction.objectStore('heldArt').put(art),
        ]);
      }
      if (progress) await transaction.objectStore('imports').put(progress);
    });
  });
}

/**
 * Removes a badge, and gives it back for whoever wants to undo that. That it was removed is remembered (`lib/wallet/removed.ts`).
 *
 * @param now milliseconds since 1970
 * @throws {NotKept} and then nothing has changed
 */
export async function removeHeld(id: string, now: number): Promise<Whole | undefined> {
  const whole = await readWhole(id);
  const ignored = whole && ignoredWith(whole.held, now);
  await kept(async (database) => {
    const transaction = database.transaction([...ALL, 'notices', 'offers'] as const, 'readwrite');
    return committed(transaction, async () => {
      const notices = await transaction.objectStore('notices').index('held').getAllKeys(id);
      if (ignored) await transaction.objectStore('offers').put(ignored);
      await Promise.all([...ALL.map((store) => transaction.objectStore(store).delete(id)), ...notices.map((key) => transaction.objectStore('notices').delete(key))]);
    });
  });
  return whole;
}

/** Imports that are under way or whose outcome was not yet put away. @throws {NotKept} */
export const readImports = (): Promise<Import[]> => kept((database) => database.getAll('imports'));

/** @throws {NotKept} */
export const putImport = (one: Import): Promise<unknown> => kept((database) => database.put('imports', one));

/** @throws {NotKept} */
export const dropImport = (id: string): Promise<void> => kept((database) => database.delete('imports', id));

/** Work in a transaction, until it is on disk. Where the work fails, nothing of it is. */
export async function committed<Result>(transaction: { done: Promise<unknown>; abort(): void }, work: () => Promise<Result>): Promise<Result> {
  // Its own word comes with `work` or after it; until then nobody listens.
  transaction.done.catch(() => {});
  let result: Result;
  try {
    result = await work();
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It had ended by itself.
    }
    throw error;
  }
  await transaction.done;
  return result;
}
