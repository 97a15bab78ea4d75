import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { open, stored } from '../../../lib/store/database';
import { MIGRATIONS, type Migration } from '../../../lib/store/schema';
import { reset } from '../session/fake-browser';
import { award, genuine, NOW } from './learned-fixture';

vi.mock('webextension-polyfill', () => import('../session/fake-browser'));

const row = { award: award(1), learned: genuine(1), sites: ['www.linkedin.com'], people: ['ada example'], names: ['Ada Example'], keptAt: NOW };

/** Two steps that a later version might take. */
const LATER: readonly Migration[] = [
  ...MIGRATIONS,
  (database) => void (database as unknown as IDBDatabaseLike).createObjectStore('later'),
  (_, transaction) => void transaction.objectStore('learned').createIndex('later' as never, 'learned.at'),
];
interface IDBDatabaseLike {
  createObjectStore(name: string): unknown;
}

beforeEach(() => {
  reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('migrations', () => {
  test('a new database has the newest schema at once', async () => {
    const database = await open('new', LATER);
    expect([...database.objectStoreNames]).toEqual(['art', 'followed', 'held', 'heldArt', 'imports', 'later', 'learned', 'notices', 'offers', 'originals', 'shelf']);
    expect(database.version).toBe(5);
    database.close();
  });

  test('an older one is brought up step by step, and keeps what it has', async () => {
    const old = await open('old', MIGRATIONS.slice(0, 1));
    expect(old.version).toBe(1);
    await old.put('learned', row);
    old.close();
    const database = await open('old', LATER);
    expect(database.version).toBe(5);
    expect([...database.transaction('learned').store.indexNames]).toContain('later');
    expect(await database.get('learned', row.award)).toEqual(row);
    expect(await database.getAllKeysFromIndex('learned', 'people', 'ada example')).toEqual([row.award]);
    database.close();
  });

  test('one in between takes only the steps that it lacks', async () => {
    (await open('between', LATER.slice(0, 4))).close();
    const taken: number[] = [];
    (await open('between', LATER.map((step, n) => (...given: Parameters<Migration>) => { taken.push(n); step(...given); }))).close();
    expect(taken).toEqual([4]);
  });
});

test('a copy of us that does not let go of an older one is not waited for', async () => {
  (await open('held')).close();
  const held = await openDB('held', MIGRATIONS.length);
  await expect(open('held', LATER)).rejects.toThrow('older version');
  held.close();
});

/** The store's functions over the IndexedDB of the moment, with no connection yet. */
async function freshStore() {
  vi.resetModules();
  return import('../../../lib/store/learned');
}

describe('a store that fails never stops a check', () => {
  const seen = { sites: ['www.linkedin.com'], people: [] };

  test.each([
    ['IndexedDB is switched off', () => vi.stubGlobal('indexedDB', undefined)],
    ['opening throws', () => vi.stubGlobal('indexedDB', { open: () => { throw new DOMException('blocked by a policy', 'SecurityError'); } })],
  ])('%s', async (_, breakIt) => {
    breakIt();
    const store = await freshStore();
    await store.putLearned(genuine(1), seen, NOW);
    expect(await store.getLearned(award(1), NOW)).toBeUndefined();
    expect(await store.forget('all')).toBe(0);
    await store.prune(30, NOW);
  });

  test('the database is a newer version of us', async () => {
    (await openDB('proofmark', 99)).close();
    const store = await freshStore();
    await store.putLearned(genuine(1), seen, NOW);
    expect(await store.getLearned(award(1), NOW)).toBeUndefined();
  });

  test('writing fails for want of room, and the next answer is written again', async () => {
    const store = await freshStore();
    await store.putLearned(genuine(1), seen, NOW);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => { throw new DOMException('full', 'QuotaExceededError'); });
    await store.putLearned(genuine(2), seen, NOW);
    put.mockRestore();
    expect(await store.getLearned(award(2), NOW)).toBeUndefined();
    await store.putLearned(genuine(2), seen, NOW);
    expect(await store.getLearned(award(2), NOW)).toBeDefined();
  });
});

test('a database that does not answer is done without', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const answer = stored(() => new Promise<string>(() => {}), 'nothing kept');
  await vi.advanceTimersByTimeAsync(2_999);
  await expect(Promise.race([answer, 'still waiting'])).resolves.toBe('still waiting');
  await vi.advanceTimersByTimeAsync(1);
  await expect(answer).resolves.toBe('nothing kept');
  vi.useRealTimers();
});
