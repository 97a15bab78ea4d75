/** How a badge comes into the wallet: once, however often and from wherever it comes. */
import type { Credential, Learned } from '../words';
import { newHeld, withLearned } from '../wallet/held';
import { keysOf } from '../wallet/identity';
import { shelfOf } from '../wallet/shelf';
import type { Held, Import, Origin, Original } from '../wallet/words';
import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import { kept } from './database';
import type { Schema } from './schema';
import { committed, STORES, type Whole } from './held';

type Writing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;
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

/** What came of taking one in. */
export interface TakenIn {
  id: string;
  isNew: boolean;
}

/**
 * Takes a badge in, and notes it in its import in the same step. One that is held already is not held twice: its file is added to it where
 * it proves itself.
 *
 * @param progress the import as it stands after this, given whether the badge was new
 * @throws {NotKept} and then nothing has changed
 */
export function addHeld(incoming: Incoming, now: number, progress?: (isNew: boolean) => Import): Promise<TakenIn> {
  return kept(async (database) => {
    const transaction = database.transaction(STORES, 'readwrite');
    return committed(transaction, async () => {
      const taken = await takeIn(transaction, incoming, now);
      if (progress) await transaction.objectStore('imports').put(progress(taken.isNew));
      return taken;
    });
  });
}

/**
 * Takes some badges in at once: of many, one step for each would take the disk several times as long. Of two that are one the first is
 * taken in first.
 *
 * @throws {NotKept} and then nothing has changed
 */
export function addSomeHeld(some: readonly Incoming[], now: number): Promise<TakenIn[]> {
  return kept(async (database) => {
    const transaction = database.transaction(STORES, 'readwrite');
    return committed(transaction, async () => {
      const known = await Promise.all(some.map((one) => heldAs(transaction, one)));
      const keys = new Set<string>();
      const apart = some.map((one, n) => {
        const own = keysOf(one.learned);
        const shared = known[n] !== undefined || own.some((key) => keys.has(key));
        for (const key of own) keys.add(key);
        return !shared;
      });
      const taken = await Promise.all(some.map((one, n) => (apart[n] ? write(transaction, one, undefined, now) : undefined)));
      for (const [n, one] of some.entries()) taken[n] ??= await takeIn(transaction, one, now);
      return taken as TakenIn[];
    });
  });
}

const takeIn = async (transaction: Writing, one: Incoming, now: number): Promise<TakenIn> => write(transaction, one, await heldAs(transaction, one), now);

/** The badge that is held already and is this one. */
async function heldAs(transaction: Writing, { learned }: Incoming): Promise<Held | undefined> {
  const index = transaction.objectStore('held').index('keys');
  return (await Promise.all(keysOf(learned).map((key) => index.get(key)))).find((one) => one !== undefined);
}

async function write(transaction: Writing, { learned, origin, original, art }: Incoming, before: Held | undefined, now: number): Promise<TakenIn> {
  const id = before?.id ?? crypto.randomUUID();
  const after = before ? withLearned(before, learned, 'came') : newHeld(id, learned, origin, now);
  const takesFile = original !== undefined && (!before || (after !== before && !before.hasOriginal));
  const row = takesFile ? { ...after, hasOriginal: true } : after;
  const writes = [
    ...(row !== before ? [() => transaction.objectStore('held').put(row), () => transaction.objectStore('shelf').put(shelfOf(row))] : []),
    ...(takesFile ? [() => transaction.objectStore('originals').put({ ...original, id })] : []),
    ...(art !== undefined && row !== before ? [() => transaction.objectStore('heldArt').put({ id, dataUrl: art })] : []),
  ];
  // What cannot be written may say so at once, while others are under way.
  await Promise.all(writes.map(async (put) => put()));
  return { id, isNew: !before };
}

/** Badges that are put back in one step. */
const AT_ONCE = 50;

/**
 * Puts back what a wallet's file held. What is held already stays as it is.
 *
 * @param progress the import that checks them afterwards; those that were put back are noted in it as pending
 * @param told is told how far it is
 * @throws {NotKept} and then what was put back before stays
 */
export async function restoreHeld(all: readonly Whole[], progress: Import, told: (now: Import) => void = () => {}): Promise<Import> {
  let now = progress;
  for (let from = 0; from < all.length; from += AT_ONCE) {
    now = await restoreSome(all.slice(from, from + AT_ONCE), now);
    told(now);
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
