import type { Page } from '@playwright/test';
import type { Followed, Held } from '../../lib/wallet/words';

/** Lets time pass for what the holder has, as the extension keeps it: from a page of the extension that has opened its database. */
async function change(page: Page, store: 'followed' | 'held', how: 'due' | 'older'): Promise<void> {
  await page.evaluate(async ({ store, how }) => {
    const done = <Result>(request: IDBRequest<Result>) => new Promise<Result>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const database = await done(indexedDB.open('proofmark'));
    const rows = database.transaction(store, 'readwrite').objectStore(store);
    for (const row of await done(rows.getAll() as IDBRequest<(Followed | Held)[]>)) {
      if (how === 'due') await done(rows.put({ ...row, nextAt: 0 }));
      else {
        const one = row as Held;
        const at = new Date(Date.now() - 10 * 86_400_000).toISOString();
        await done(rows.put({ ...one, triedAt: 0, learned: { ...one.learned, at } }));
      }
    }
    database.close();
  }, { store, how });
}

/** Every list that is followed is due. */
export const listsAreDue = (page: Page): Promise<void> => change(page, 'followed', 'due');

/** Ten days have passed since any badge was asked about. */
export const daysHavePassed = (page: Page): Promise<void> => change(page, 'held', 'older');
