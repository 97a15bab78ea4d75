/** How a badge comes into the wallet: once, however often and from wherever it comes. */
import type { Credential, Learned } from '../words';
import { newHeld, withLearned } from '../wallet/held';
import { keysOf } from '../wallet/identity';
import { shelfOf } from '../wallet/shelf';
import type { Held, Import, Origin, Original } from '../wallet/words';
import type { IDBPObjectStore } from 'idb';
import { kept } from './database';
import type { Schema } from './schema';
import { committed, STORES, type Whole } from './held';

type Rows<Name extends (typeof STORES)[number]> = IDBPObjectStore<Schema, typeof STORES, Name, 'readwrite'>;

/** What comes into the wallet. */
export interface Incoming {
  learned: Learned & { credential: Credential };
  origin: Origin;
  original?: Omit<Original, 'id'>;
  /** As a `data:` URL. */
  art?: string;
}

/** The id of a badge that is held already, or undefined. @throws {NotKept} */
export function findHeld(of: Pick<Learned, 'reference' | 'credential'>): Promise<string | undefined> {
  return kept(async (database) => {
    for (const key of keysOf(of)) {
      const id = await database.getKeyFromIndex('held', 'keys', key);
      if (id !== undefined) return id;
    }
    return undefined;
  });
}

/**
 * Takes a badge in, and notes it in its import in the same step. One that is held already is not held twice: its file is added to it where
 * it proves itself.
 *
 * @param progress the import as it stands after this, given whether the badge was new
 * @throws {NotKept} and then nothing has changed
 */
export function addHeld({ learned, origin, original, art }: Incoming, now: number, progress?: (isNew: boolean) => Import): Promise<{ id: string; isNew: boolean }> {
  return kept(async (database) => {
    const transaction = database.transaction(STORES, 'readwrite');
    return committed(transaction, async () => {
      const held = transaction.objectStore('held');
      let before: Held | undefined;
      for (const key of keysOf(learned)) before ??= await held.index('keys').get(key);
      const id = before?.id ?? crypto.randomUUID();
      const after = before ? withLearned(before, learned, 'came') : newHeld(id, learned, origin, now);
      const takesFile = original !== undefined && (!before || (after !== before && !before.hasOriginal));
      const row = takesFile ? { ...after, hasOriginal: true } : after;
      if (row !== before) await Promise.all([held.put(row), transaction.objectStore('shelf').put(shelfOf(row))]);
      if (takesFile) await transaction.objectStore('originals').put({ ...original, id });
      if (art !== undefined && row !== before) await transaction.objectStore('heldArt').put({ id, dataUrl: art });
      if (progress) await transaction.objectStore('imports').put(progress(!before));
      return { id, isNew: !before };
    });
  });
}

/** Badges that are put back in one step. */
const AT_ONCE = 50;

/**
 * Puts back what a wallet's file held. What is held already stays as it is.
 *
 * @param progress the import that checks them afterwards; those that were put back are noted in it as pending
 * @throws {NotKept} and then what was put back before stays
 */
export async function restoreHeld(all: readonly Whole[], progress: Import): Promise<Import> {
  let now = progress;
  for (let from = 0; from < all.length; from += AT_ONCE) {
    now = await restoreSome(all.slice(from, from + AT_ONCE), now);
  }
  return now;
}

function restoreSome(some: readonly Whole[], progress: Import): Promise<Import> {
  return kept(async (database) => {
    const transaction = database.transaction(STORES, 'readwrite');
    return committed(transaction, async () => {
      let now = progress;
      const [rows, shelf, originals, arts, imports] = STORES.map((name) => transaction.objectStore(name)) as [
        Rows<'held'>, Rows<'shelf'>, Rows<'originals'>, Rows<'heldArt'>, Rows<'imports'>,
      ];
      for (const { held, original, art } of some) {
        const before = await Promise.all(held.keys.map((key) => rows.index('keys').getKey(key)));
        if (before.some((id) => id !== undefined)) {
          now = { ...now, known: now.known + 1 };
          continue;
        }
        // A file from elsewhere may name an id that another badge has here.
        const id = (await rows.getKey(held.id)) === undefined ? held.id : crypto.randomUUID();
        const row = { ...held, id };
        await Promise.all([rows.put(row), shelf.put(shelfOf(row)), original && originals.put({ ...original, id }), art && arts.put({ ...art, id })]);
        now = { ...now, restored: (now.restored ?? 0) + 1, pending: [...now.pending, { held: id }] };
      }
      await imports.put(now);
      return now;
    });
  });
}
