/**
 * The queue of checks: each award once at a time across all tabs, what is known taken from the store, the rest asked.
 * Nothing that matters is kept here: what is to be done stands in the tabs' records, so a worker that died goes on from them.
 */
import type { OpenPage } from '../net/open-page';
import { isAsked } from '../platforms/registry';
import { isFresh } from '../store/freshness';
import type { Seen } from '../store/learned';
import type { Learned, RequestLine } from '../words';
import { spend } from './budget';
import { createPool } from './pool';
import { isDue, learnedOf, seenIn, type Entry, type TabRecord } from './record';
import type { Publisher } from './publish';
import type { Tabs } from './tabs';

/** Awards that are asked about at once. */
export const CONCURRENCY = 6;

/** What the queue needs of the world around it. Nothing of it throws. */
export interface ChecksWorld {
  tabs: Tabs;
  publisher: Publisher;
  /** Asks the issuer. */
  learn(of: Entry['of'], byClick: boolean, attempt: number, carried?: Entry['carried'], page?: OpenPage): Promise<Learned>;
  /** Asks for the newer copy that a badge offers. */
  newer(before: Learned): Promise<Learned>;
  /** Fetches the badge's art, if it may and is not there yet; tells the request that it made. */
  fetchArt(learned: Learned, byClick: boolean, mayWrite: boolean): Promise<RequestLine | undefined>;
  /** Whether a host may be asked without a click. */
  unbidden(host: string): boolean;
  store: {
    get(award: string, now: number): Promise<Learned | undefined>;
    /** What is forgotten after this is not brought back by `put`. */
    moment(): number;
    put(learned: Learned, seen: Seen, now: number, since: number): Promise<void>;
    note(award: string, seen: Seen): Promise<void>;
  };
  /** Told when the first check begins and when the last has ended. */
  busy(isBusy: boolean): void;
  now(): number;
}

export interface Checks {
  /** Takes up all that waits in a tab; ends when it is handed out or under way. */
  take(tabId: number): Promise<void>;
  /** Asks about an award of a tab anew, on the person's click; ends when the answer is in the tabs' records. */
  askAgain(tabId: number, award: string): Promise<void>;
  /** Gets the newer copy that an award of a tab offers, on the person's click; ends when what came of it is in the tabs' records. */
  getNewer(tabId: number, award: string): Promise<void>;
  /** Checks an award of a tab by its own page as the person has it open, on the click; ends when what came of it is in the tabs' records. */
  readOpen(tabId: number, award: string, page: OpenPage): Promise<void>;
  /** Ends when nothing is being asked. */
  idle(): Promise<void>;
}

type Asked = Pick<Entry, 'award' | 'of' | 'tries' | 'carried'>;

/** What a check rests on besides, where it asks nobody or for another thing. */
interface More {
  before?: Learned | undefined;
  page?: OpenPage | undefined;
}

interface Job {
  /** Tabs that wait for it. */
  tabs: Set<number>;
  /** Where its award was seen when it was asked for, to be kept with the answer. */
  seen: Seen[];
  /** Whether its answer may be written to disk: not only private windows asked for it. */
  mayWrite: boolean;
  /** What was learned; undefined where it failed. */
  answer: Promise<Learned | undefined>;
  done: Promise<void>;
}

export function createChecks({ tabs, publisher, learn, newer, fetchArt, unbidden, store, busy, now }: ChecksWorld): Checks {
  const pool = createPool(CONCURRENCY);
  const jobs = new Map<string, Job>();
  /** Whether one of the jobs under way, or the last of them, did not bring its answer into the records. */
  let hasFailed = false;

  /**
   * Starts a check, or joins the one under way.
   *
   * @param before what is known of the award, where its newer copy is wanted
   * @param page the award's own page, where that is to be read
   */
  function start(entry: Asked, byClick: boolean, record: TabRecord, { before, page }: More = {}): Promise<void> {
    const key = before ? `newer ${entry.award}` : page ? `page ${entry.award}` : jobKey(entry.award, byClick);
    const running = jobs.get(key);
    const job: Job = running ?? { tabs: new Set(), seen: [], mayWrite: false, answer: Promise.resolve(undefined), done: Promise.resolve() };
    job.tabs.add(record.tabId);
    job.seen.push(seenIn([record], entry.award));
    job.mayWrite ||= !record.isPrivate;
    if (running) return running.done;
    if (jobs.size === 0) {
      hasFailed = false;
      busy(true);
    }
    jobs.set(key, job);
    job.done = pool(() => run(entry, byClick, job, key, { before, page }), { whose: record.tabId, first: byClick });
    // What fails stands in the record as not done, and is taken up again.
    job.done.catch(() => {});
    return job.done;
  }

  async function run(entry: Asked, byClick: boolean, job: Job, key: string, { before, page }: More): Promise<void> {
    const { award } = entry;
    try {
      const since = store.moment();
      const answer = before ? newer(before) : page ? learn(entry.of, true, 0, undefined, page) : find(entry, byClick);
      job.answer = answer.catch(() => undefined);
      const learned = await answer;
      const served = await handOut(award, learned, byClick, job);
      const line = await fetchArt(learned, byClick, job.mayWrite);
      if (line) for (const { tabId } of served) await publisher.addRequest(tabId, award, line);
      const seen = union([...job.seen, seenIn(served, award)]);
      const known = line ? { ...learned, requests: [...learned.requests, line] } : learned;
      if (job.mayWrite) await store.put(known, seen, now(), since);
      // Tabs that joined meanwhile; between the last look and the end of the job nothing is awaited.
      while (job.tabs.size > 0) await store.note(award, seenIn(await handOut(award, known, byClick, job), award));
    } catch (error) {
      hasFailed = true;
      throw error;
    } finally {
      jobs.delete(key);
      // After a failure the clock goes on that has what was left undone taken up again.
      if (jobs.size === 0 && !hasFailed) busy(false);
    }
  }

  async function find({ award, of, tries, carried }: Asked, byClick: boolean): Promise<Learned> {
    // Since it was looked up, another tab's check may have ended; from here on whoever wants it joins this one.
    const known = byClick ? await underWay(award, of) : await stored(award, of);
    return known ?? learn(of, byClick, tries, carried);
  }

  /** What is kept of an award; of anything else nothing is. */
  const stored = async (award: string, of: Entry['of']): Promise<Learned | undefined> => (costs(of) ? store.get(award, now()) : undefined);

  /**
   * The answer that is on its way to nobody's click, where it will do for a click too: a grant has a badge checked by itself, and
   * is followed by the click that asked for it. It will not where a click may ask more than is asked without one.
   */
  async function underWay(award: string, of: Entry['of']): Promise<Learned | undefined> {
    if (!('kind' in of) || !unbidden(hostOf(of.url))) return undefined;
    const answer = await jobs.get(jobKey(award, false))?.answer;
    return answer && isFresh(answer, now()) && answer.retryAt === undefined ? answer : undefined;
  }

  /** Gives the answer to the tabs that wait for it; the answer to a click, to every tab. Returns their records then. */
  async function handOut(award: string, learned: Learned, byClick: boolean, job: Job): Promise<TabRecord[]> {
    const all = byClick ? (await tabs.all()).map(({ tabId }) => tabId) : [];
    const waiting = [...new Set([...job.tabs, ...all])];
    job.tabs.clear();
    const served: TabRecord[] = [];
    for (const tabId of waiting) {
      const record = await publisher.publish(tabId, new Map([[award, learned]]), byClick);
      if (record) served.push(record);
    }
    return served;
  }

  /** From the store, else from what a tab shows: also where nothing may be kept, nobody is asked twice for one answer. */
  async function recall({ award, of }: Asked, records: readonly TabRecord[]): Promise<Learned | undefined> {
    const known = await stored(award, of);
    if (known) {
      await store.note(award, seenIn(records, award));
      return known;
    }
    const shown = records.flatMap(({ items }) => items).find((item) => item.award === award && item.report && isFresh(item.report, now()));
    return shown?.report ? learnedOf(shown.report) : undefined;
  }

  async function take(tabId: number): Promise<void> {
    const records = await tabs.all();
    const here = records.find((record) => record.tabId === tabId);
    const due = here?.items.filter((item) => isDue(item, now())) ?? [];
    for (const item of due) if (here && item.clicked) void start(item, true, here);
    const open = new Map(due.flatMap((item) => (item.clicked ? [] : [[item.award, item] as const])));
    const answers = new Map<string, Learned>();
    for (const [award, item] of open) {
      const learned = await recall(item, records);
      if (learned) answers.set(award, learned);
    }
    for (const award of answers.keys()) open.delete(award);
    if (answers.size > 0) await publisher.publish(tabId, answers, false);
    if (open.size > 0) await ask(tabId, open);
  }

  /** Asks about what the tab's budget allows, and holds the rest for a click. */
  async function ask(tabId: number, open: ReadonlyMap<string, Asked>): Promise<void> {
    await tabs.change(tabId, (record) => {
      if (!record) return undefined;
      // Another message's turn may have brought the answer meanwhile.
      const due = new Set(record.items.filter((item) => isDue(item, now()) && !item.clicked).map(({ award }) => award));
      const wanted = [...open.values()].filter(({ award }) => due.has(award));
      const costing = wanted.filter(({ award, of }) => costs(of) && !jobs.has(jobKey(award, false)));
      const { granted, spent } = spend(record.spent, costing.length, now());
      const held = new Set(costing.slice(granted).map(({ award }) => award));
      for (const item of record.items) {
        if (item.clicked || !isDue(item, now()) || !open.has(item.award)) continue;
        if (held.has(item.award)) item.held = true;
        else item.state = 'checking';
      }
      for (const entry of wanted) if (!held.has(entry.award)) void start(entry, false, record);
      return { ...record, spent };
    });
    publisher.refresh(tabId);
  }

  /** @param how whether the award is asked about anew, its newer copy is got (only where it offers one), or its open page is read */
  async function clicked(tabId: number, award: string, how: 'again' | 'newer' | OpenPage): Promise<void> {
    const known = (await tabs.read(tabId))?.items.find((item) => item.award === award)?.report;
    const before = how === 'newer' && known?.refresh !== undefined ? learnedOf(known) : undefined;
    if (how === 'newer' && !before) return;
    let entry: Entry | undefined;
    const record = await tabs.change(tabId, (record) => {
      for (const item of record?.items.filter((item) => item.award === award) ?? []) {
        entry = Object.assign(item, { state: 'checking', clicked: true, tries: 0 } as const);
        delete item.held;
        delete item.again;
      }
      return record;
    });
    if (!entry || !record) return;
    publisher.refresh(tabId);
    await start(entry, true, record, { before, ...(typeof how === 'object' && { page: how }) });
  }

  return {
    take,
    askAgain: (tabId, award) => clicked(tabId, award, 'again'),
    getNewer: (tabId, award) => clicked(tabId, award, 'newer'),
    readOpen: (tabId, award, page) => clicked(tabId, award, page),
    async idle() {
      while (jobs.size > 0) await Promise.allSettled([...jobs.values()].map(({ done }) => done));
      await publisher.painted();
    },
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

const union = (all: readonly Seen[]): Seen => ({ sites: [...new Set(all.flatMap(({ sites }) => sites))], people: all.flatMap(({ people }) => people) });

const jobKey = (award: string, byClick: boolean) => `${byClick ? 'click' : 'alone'} ${award}`;

/** Only an award is asked about, and a list that its issuer keeps; the rest is told at once. */
const costs = (of: Entry['of']): boolean => 'kind' in of && isAsked(of);
