import browser from 'webextension-polyfill';
import { forgetSessionArt } from '../store/art';
import type { Spent } from './budget';
import type { TabRecord } from './record';
import { cut, shortened } from './shorten';
import { focusKey, viewKey } from './view';

/** What an edit has made of a record; nothing: it is to stay as it is. */
type Edited = TabRecord | undefined | void;

/** The tabs' records in `storage.session`. They outlive the worker; nothing of them is on disk. */
export interface Tabs {
  read(tabId: number): Promise<TabRecord | undefined>;
  /** Every tab of which something is known. */
  all(): Promise<TabRecord[]>;
  /**
   * Changes a tab's record. Changes to one tab are done one after the other, each on what the one before has written.
   *
   * @param edit is given the record and may change it; what it returns is written, `undefined` leaves all as it was. Where
   *   there is no record it is given what the tab has used up of its budget on the pages before.
   * @returns the record as it is then, or undefined where there is none
   */
  change(tabId: number, edit: (record: TabRecord | undefined, spent: Spent | undefined) => Edited | Promise<Edited>): Promise<TabRecord | undefined>;
  /**
   * The page has gone: forgets what was seen, after the changes that are under way. The budget goes on.
   *
   * @param only asked in the tab's turn: false keeps the record, which may be another page's by then
   * @returns whether it is forgotten
   */
  clear(tabId: number, only?: (record: TabRecord) => boolean): Promise<boolean>;
  /** The tab has gone: forgets all of it. */
  drop(tabId: number): Promise<void>;
}

/** How many items a list keeps for which there is hardly any room. */
const FEW = 50;
const VERY_FEW = 5;

const PREFIX = viewKey(0).slice(0, -1);
const spentKey = (tabId: number) => `spent:${tabId}`;

export function createTabs(): Tabs {
  const { session } = browser.storage;
  const chains = new Map<number, Promise<void>>();

  /** Runs when all that was asked for this tab before has ended. */
  function inTurn<Result>(tabId: number, work: () => Promise<Result>): Promise<Result> {
    const done = (chains.get(tabId) ?? Promise.resolve()).then(work);
    const settled: Promise<void> = done.then(ended, ended);
    function ended(): void {
      if (chains.get(tabId) === settled) chains.delete(tabId);
    }
    chains.set(tabId, settled);
    return done;
  }

  const read = async (tabId: number) => asRecord((await session.get(viewKey(tabId)))[viewKey(tabId)]);

  return {
    read,
    async all() {
      return Object.entries(await session.get(null)).flatMap(([key, value]) => (key.startsWith(PREFIX) ? (asRecord(value) ?? []) : []));
    },
    change: (tabId, edit) =>
      inTurn(tabId, async () => {
        const stored = await session.get([viewKey(tabId), spentKey(tabId)]);
        const before = asRecord(stored[viewKey(tabId)]);
        const after = (await edit(before, asSpent(stored[spentKey(tabId)]))) ?? undefined;
        if (after) await write(after);
        return after ?? before;
      }),
    clear: (tabId, only) =>
      inTurn(tabId, async () => {
        const record = await read(tabId);
        if (record && only && !only(record)) return false;
        if (record?.spent) await session.set({ [spentKey(tabId)]: record.spent });
        await session.remove([viewKey(tabId), focusKey(tabId)]);
        return true;
      }),
    drop: (tabId) => inTurn(tabId, () => session.remove([viewKey(tabId), focusKey(tabId), spentKey(tabId)])),
  };
}

/** Only this file writes records; anything else under their keys is none. */
function asRecord(value: unknown): TabRecord | undefined {
  return typeof value === 'object' && value !== null && Array.isArray((value as TabRecord).items) ? (value as TabRecord) : undefined;
}

function asSpent(value: unknown): Spent | undefined {
  const { since, count } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Spent>;
  return typeof since === 'number' && typeof count === 'number' ? { since, count } : undefined;
}

/** A full session memory costs art first, then the longest texts, then the end of the list, which is counted as left out. */
async function write(record: TabRecord): Promise<void> {
  const key = viewKey(record.tabId);
  try {
    await browser.storage.session.set({ [key]: record });
  } catch {
    await forgetSessionArt();
    for (const smaller of [shortened(record), cut(shortened(record), FEW), cut(shortened(record), VERY_FEW)]) {
      const isWritten = await browser.storage.session.set({ [key]: smaller }).then(() => true, () => false);
      if (isWritten) return;
    }
    throw new Error('The session memory is full.');
  }
}
