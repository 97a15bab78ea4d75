import type { Said } from '../check/report';
import type { Learned, Report, RequestLine } from '../words';
import { comparedWith, learnedOf, type Entry, type TabRecord } from './record';
import type { Tabs } from './tabs';

/** How often an award is asked about again by itself while its tab shows it. */
export const MOST_TRIES = 5;

export interface Publisher {
  /**
   * Puts what was learned into a tab's items.
   *
   * @param answers what was learned, by award
   * @param byClick whether it answers a click: then it replaces what is shown; else it only fills what waits
   * @returns the tab's record then
   */
  publish(tabId: number, answers: ReadonlyMap<string, Learned>, byClick: boolean): Promise<TabRecord | undefined>;
  /** Makes reports anew whose names or claim have changed; all of a tab's, where the user's lists of issuers have. */
  remake(tabId: number, keys: readonly string[] | 'all'): Promise<void>;
  /** Adds a request that was made after the reports on an award were out (its art). */
  addRequest(tabId: number, award: string, line: RequestLine): Promise<void>;
  /** Shows the tab's state in the toolbar and the marks, soon; many calls make one picture. */
  refresh(tabId: number): void;
  /** Ends when all pictures that were asked for are painted. */
  painted(): Promise<void>;
}

export interface PublishWorld {
  tabs: Tabs;
  report(learned: Learned, said: Said, now: number): Promise<Report>;
  /** Whether a host may be asked without a click. */
  unbidden(host: string): boolean;
  /** Shows a tab's state. */
  paint(tabId: number): Promise<void>;
  /** Told when something is to be tried again by itself, in milliseconds since 1970. */
  planRetry(at: number): void;
  now(): number;
}

interface Steps {
  begun?(): void;
  settle?(item: Entry, learned: Learned): void;
}

export function createPublisher({ tabs, report, unbidden, paint, planRetry, now }: PublishWorld): Publisher {
  const painting = new Map<number, Promise<void>>();
  const outdated = new Set<number>();
  /** What was learned for a tab and waits for its turn: answers that come together are written together. */
  const batches = new Map<number, { answers: Map<string, { learned: Learned; byClick: boolean }>; written: Promise<TabRecord | undefined> }>();

  function refresh(tabId: number): void {
    outdated.add(tabId);
    if (painting.has(tabId)) return;
    painting.set(tabId, repaint(tabId));
  }

  /** One picture at a time; what changes meanwhile makes one more. */
  async function repaint(tabId: number): Promise<void> {
    while (outdated.has(tabId)) {
      // In turn with the changes: what was asked for before is in the picture.
      await tabs.change(tabId, () => void outdated.delete(tabId)).catch(() => void outdated.delete(tabId));
      await paint(tabId).catch(() => {});
    }
    // At once, or a change between the last look and the end would make no picture.
    painting.delete(tabId);
  }

  /**
   * Makes reports and puts them in.
   *
   * @param learnedFor what is known for an item; undefined leaves it alone
   * @param steps what is done when the tab's turn begins, and to each item before it gets its report
   */
  async function put(tabId: number, learnedFor: (item: Entry) => Learned | undefined, { begun, settle }: Steps = {}): Promise<TabRecord | undefined> {
    const record = await tabs.change(tabId, async (record) => {
      begun?.();
      let changed = false;
      for (const item of record?.items ?? []) {
        const learned = learnedFor(item);
        if (!learned) continue;
        changed = true;
        settle?.(item, learned);
        item.report = await report(learned, { names: comparedWith(item, record!), claim: item.claim }, now());
      }
      return changed ? record : undefined;
    });
    refresh(tabId);
    return record;
  }

  function publish(tabId: number, answers: ReadonlyMap<string, Learned>, byClick: boolean): Promise<TabRecord | undefined> {
    const batch = batches.get(tabId) ?? begin(tabId);
    for (const [award, learned] of answers) if (byClick || !batch.answers.get(award)?.byClick) batch.answers.set(award, { learned, byClick });
    return batch.written;
  }

  function begin(tabId: number) {
    const answers = new Map<string, { learned: Learned; byClick: boolean }>();
    const learnedFor = (item: Entry) => {
      const answer = answers.get(item.award);
      return answer && (answer.byClick || (item.state !== 'done' && !item.clicked)) ? answer.learned : undefined;
    };
    // What comes after its turn has begun goes into another batch; so it does after a failure.
    const close = () => void (batches.get(tabId)?.answers === answers && batches.delete(tabId));
    const written = put(tabId, learnedFor, { begun: close, settle });
    written.catch(close);
    const batch = { answers, written };
    batches.set(tabId, batch);
    return batch;
  }

  /** What becomes of an item with its answer: done, or waiting for the next try. */
  function settle(item: Entry, { at, retryAt, requests }: Learned): void {
    const again = retryAt === undefined ? Number.NaN : Date.parse(retryAt);
    const isAnother = item.report?.at !== at;
    delete item.held;
    delete item.clicked;
    delete item.again;
    // A host that we do not know is asked on a click only, the second time too. A page's own picture is not asked for again.
    if (Number.isNaN(again) || item.tries >= MOST_TRIES || !requests.every(({ url, purpose }) => purpose === 'document' || unbidden(hostOf(url)))) {
      item.state = 'done';
      return;
    }
    item.state = 'waiting';
    item.again = again;
    if (isAnother) item.tries += 1;
    planRetry(again);
  }

  return {
    refresh,
    publish,
    async remake(tabId, keys) {
      await put(tabId, (item) => ((keys === 'all' || keys.includes(item.key)) && item.report ? learnedOf(item.report) : undefined));
    },
    async addRequest(tabId, award, line) {
      await tabs.change(tabId, (record) => {
        for (const { report } of record?.items.filter((item) => item.award === award) ?? []) {
          // Two checks of one award can have waited for one picture.
          if (!report?.requests.some(({ url, at }) => url === line.url && at === line.at)) report?.requests.push(line);
        }
        return record;
      });
    },
    async painted() {
      while (painting.size > 0) await Promise.all(painting.values());
    },
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');
