/** On disk: the lists that the holder follows, what they named, and what is to be said of badges that are held. */
import type { Followed, Notice, Offer } from '../wallet/words';
import { kept, stored } from './database';
import { committed } from './held';

/** @throws {NotKept} */
export const readFollowed = (): Promise<Followed[]> => kept((database) => database.getAll('followed'));

/** @throws {NotKept} */
export const putFollowed = (one: Followed): Promise<unknown> => kept((database) => database.put('followed', one));

/** Changes one from what it is then; nothing where it is not followed any more. @throws {NotKept} */
export function changeFollowed(id: string, change: (one: Followed) => Followed): Promise<void> {
  return kept(async (database) => {
    const transaction = database.transaction('followed', 'readwrite');
    return committed(transaction, async () => {
      const before = await transaction.store.get(id);
      if (before) await transaction.store.put(change(before));
    });
  });
}

/** Follows a list no longer; what of it waits goes, what was ignored stays so. @throws {NotKept} */
export function dropFollowed(id: string): Promise<void> {
  return kept(async (database) => {
    const transaction = database.transaction(['followed', 'offers'], 'readwrite');
    return committed(transaction, async () => {
      const offers = transaction.objectStore('offers');
      const waiting = (await offers.getAll()).filter(({ from, state }) => from === id && state === 'waiting');
      await Promise.all([transaction.objectStore('followed').delete(id), ...waiting.map((one) => offers.delete(one.id))]);
    });
  });
}

/** @throws {NotKept} */
export const readOffers = (): Promise<Offer[]> => kept((database) => database.getAll('offers'));

/** Whether one of these keys was offered already, whatever became of it. @throws {NotKept} */
export function isOffered(keys: readonly string[]): Promise<boolean> {
  return kept(async (database) => {
    for (const key of keys) if ((await database.getKeyFromIndex('offers', 'keys', key)) !== undefined) return true;
    return false;
  });
}

/** @throws {NotKept} */
export const putOffer = (one: Offer): Promise<unknown> => kept((database) => database.put('offers', one));

/** @throws {NotKept} */
export const dropOffer = (id: string): Promise<void> => kept((database) => database.delete('offers', id));

/** @throws {NotKept} */
export const readNotices = (): Promise<Notice[]> => kept((database) => database.getAll('notices'));

/** Puts notices and takes others away, in one step. @throws {NotKept} */
export function changeNotices(put: readonly Notice[], drop: readonly string[] = []): Promise<void> {
  return kept(async (database) => {
    const transaction = database.transaction('notices', 'readwrite');
    return committed(transaction, async () => {
      await Promise.all([...drop.map((id) => transaction.store.delete(id)), ...put.map((one) => transaction.store.put(one))]);
    });
  });
}

/** How much waits to be looked at by the holder; none where it cannot be read. */
export interface News {
  offers: number;
  notices: number;
}

export function countNews(): Promise<News> {
  return stored(async (database) => {
    const [offers, notices] = await Promise.all([database.getAll('offers'), database.getAll('notices')]);
    return { offers: offers.filter(({ state }) => state === 'waiting').length, notices: notices.filter(({ done }) => !done).length };
  }, { offers: 0, notices: 0 });
}
