import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Learned } from '../words';
import type { ArtOfHeld, Followed, Held, Import, Notice, Offer, Original, Shelf } from '../wallet/words';

/** What is kept of one award, and under whom and where it was seen, so that it can be forgotten by either. */
export interface LearnedRow {
  award: string;
  learned: Learned;
  /** Hosts of the pages on which it was seen. */
  sites: string[];
  /** The people it concerns, as `personKey` writes them. */
  people: string[];
  /** The same people as they were written, for a list that a person reads. */
  names: string[];
  /** When it was learned first, in milliseconds since 1970; its age counts from here, however often it is seen or asked about within a day. */
  keptAt: number;
}

/** A badge's art, as a `data:` URL that our pages show. */
export interface ArtRow {
  url: string;
  dataUrl: string;
  keptAt: number;
}

export interface Schema extends DBSchema {
  learned: { key: string; value: LearnedRow; indexes: { keptAt: number; sites: string; people: string } };
  art: { key: string; value: ArtRow; indexes: { keptAt: number } };
  /** The holder's own badges. Nothing in these five goes by itself: only the holder removes it. */
  held: { key: string; value: Held; indexes: { keys: string } };
  /** What a list of them shows, apart from the rest, so that a thousand are listed at once. */
  shelf: { key: string; value: Shelf };
  originals: { key: string; value: Original };
  heldArt: { key: string; value: ArtOfHeld };
  imports: { key: string; value: Import };
  /** Lists that the holder follows, what they named that is not held, and what is to be said of badges that are. */
  followed: { key: string; value: Followed };
  offers: { key: string; value: Offer; indexes: { keys: string } };
  notices: { key: string; value: Notice; indexes: { held: string } };
}

export type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Brings a database from the version of its place in the list to the next one. */
export type Migration = (database: Database, transaction: Upgrade) => void;

/**
 * Every step that the schema ever took, oldest first; the first makes version 1. A step that has shipped is never changed:
 * what comes later is a further step.
 */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    const learned = database.createObjectStore('learned', { keyPath: 'award' });
    learned.createIndex('keptAt', 'keptAt');
    learned.createIndex('sites', 'sites', { multiEntry: true });
    learned.createIndex('people', 'people', { multiEntry: true });
    database.createObjectStore('art', { keyPath: 'url' }).createIndex('keptAt', 'keptAt');
  },
  (database) => {
    database.createObjectStore('held', { keyPath: 'id' }).createIndex('keys', 'keys', { multiEntry: true });
    for (const name of ['shelf', 'originals', 'heldArt', 'imports'] as const) database.createObjectStore(name, { keyPath: 'id' });
  },
  (database) => {
    database.createObjectStore('followed', { keyPath: 'id' });
    database.createObjectStore('offers', { keyPath: 'id' }).createIndex('keys', 'keys', { multiEntry: true });
    database.createObjectStore('notices', { keyPath: 'id' }).createIndex('held', 'held');
  },
];

/** Takes each step that a database of version `from` (0: none yet) still lacks, in order. */
export function upgrade(migrations: readonly Migration[], database: Database, from: number, transaction: Upgrade): void {
  // A step that fails fails the opening, which says so; the transaction's own word is not needed.
  transaction.done.catch(() => {});
  for (const migrate of migrations.slice(from)) migrate(database, transaction);
}
