import { openDB } from 'idb';
import { MIGRATIONS, upgrade, type Database, type Migration, type Schema } from './schema';

export const DATABASE = 'proofmark';

let opened: Promise<Database> | null = null;

/**
 * Opens a database and brings it up to date.
 *
 * @throws where IndexedDB is switched off, full or broken, holds a newer version than ours, or is held by an older copy of us
 */
export async function open(name: string = DATABASE, migrations: readonly Migration[] = MIGRATIONS): Promise<Database> {
  let held: (reason: Error) => void = () => {};
  const blocked = new Promise<never>((_, reject) => (held = reject));
  const opening: Promise<Database> = openDB<Schema>(name, migrations.length, {
    upgrade: (database, from, _to, transaction) => upgrade(migrations, database, from, transaction),
    // An older copy of us (a page left open over an update) does not let go: go on without a cache meanwhile.
    blocked: () => {
      held(new Error('The database is held open by an older version.'));
      void opening.then((late) => late.close()).catch(() => {});
    },
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  });
  return Promise.race([opening, blocked]);
}

/** Longest that a check waits for the database, in milliseconds: a disk that is too busy is as good as none. */
const PATIENCE = 3_000;

/**
 * Does some work with the database, or does without: a failing or stalled store never stops a check.
 *
 * @param otherwise the result where there is no database or the work failed
 */
export async function stored<Result>(work: (database: Database) => Promise<Result>, otherwise: Result): Promise<Result> {
  try {
    const opening = (opened ??= open());
    return await inTime(async () => work(await opening));
  } catch {
    // A connection that failed once is tried anew the next time.
    opened = null;
    return otherwise;
  }
}

/** Why something that has to be kept could not be: no room left, or a database that is switched off, broken or of a newer version. */
export class NotKept extends Error {
  constructor(readonly reason: 'full' | 'broken', cause: unknown) {
    super(`The database is ${reason}.`, { cause });
  }
}

/**
 * Does some work with the database that has to succeed: what the holder keeps is not done without.
 *
 * @throws {NotKept}
 */
export async function kept<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  try {
    const opening = (opened ??= open());
    return await work(await opening);
  } catch (error) {
    const full = isFull(error);
    if (!full) opened = null;
    throw new NotKept(full ? 'full' : 'broken', error);
  }
}

/** A transaction that found no room ends with an error that may only name that as its cause. */
function isFull(error: unknown): boolean {
  return error instanceof Error && (error.name === 'QuotaExceededError' || isFull(error.cause));
}

/** @throws when the work is not done in time; it may still be done later, and nobody waits for it */
async function inTime<Result>(work: () => Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE)));
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
