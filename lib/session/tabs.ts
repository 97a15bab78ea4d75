import browser from 'webextension-polyfill';
import type { Spent } from './budget';
import type { TabRecord } from './record';
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
  /** The page has gone: forgets what was seen, after the changes that are under way. The budget goes on. */
  clear(tabId: number): Promise<void>;
  /** The tab has gone: forgets all of it. */
  drop(tabId: number): Promise<void>;
}

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
    clear: (tabId) =>
      inTurn(tabId, async () => {
        const spent = (await read(tabId))?.spent;
        if (spent) await session.set({ [spentKey(tabId)]: spent });
        await session.remove([viewKey(tabId), focusKey(tabId)]);
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

/** A full session memory costs the longest texts first, and never the list. */
async function write(record: TabRecord): Promise<void> {
  const key = viewKey(record.tabId);
  try {
    await browser.storage.session.set({ [key]: record });
  } catch {
    await browser.storage.session.set({ [key]: shortened(record) });
  }
}

const SHORT = 500;

function shortened(record: TabRecord): TabRecord {
  const items = record.items.map((item) => {
    const { report } = item;
    if (!report?.credential) return item;
    const { description, criteria, skills, evidence } = report.credential;
    const short = { description: description.slice(0, SHORT), criteria: criteria.slice(0, SHORT), skills: skills.slice(0, 10), evidence: evidence.slice(0, 3) };
    return { ...item, report: { ...report, credential: { ...report.credential, ...short } } };
  });
  return { ...record, items };
}
