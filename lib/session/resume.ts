/** Goes on from what stands in the tabs' records: after the worker's death, at a planned time, after a grant. */
import browser from 'webextension-polyfill';
import { covers, looksAt } from '../places';
import { pruneChecks } from '../store/checked-sites';
import { readSettings, type Settings } from '../store/settings';
import { prune } from '../store/learned';
import { syncSettings } from '../store/sync';
import { PRUNE_EVERY, type AlarmName } from './alarms';
import { isThere, stopScript } from './frames';
import { paintMarks } from './marks';
import { keepPlaces } from './merge';
import { lacking, type TabRecord } from './record';
import type { Session } from './session';

/** Takes up all that waits in any tab, and plans the next retry. Never throws. */
export async function resume({ tabs, checks, retry, wake }: Session): Promise<void> {
  const letGo = wake.hold();
  try {
    const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
    for (const { tabId, items } of await tabs.all()) {
      if (!open.has(tabId)) {
        await tabs.drop(tabId);
        continue;
      }
      await checks.take(tabId);
      for (const { again, state } of items) if (state === 'waiting' && again !== undefined) retry.plan(again);
    }
  } catch {
    // The browser's storage failed; the alarm comes again.
  } finally {
    letGo();
  }
}

/** An alarm has rung. */
export async function onAlarm(session: Session, name: string): Promise<void> {
  switch (name as AlarmName) {
    case 'retry':
      session.retry.rang();
      return resume(session);
    case 'resume':
      return resume(session);
    case 'follow':
      return session.mine.follow();
    case 'watch':
      return session.mine.watch();
    case 'prune':
      // What the browser did not take is tried again.
      await syncSettings(session.world.now()).catch(() => {});
      await pruneChecks(session.world.now() + PRUNE_EVERY).catch(() => {});
      return pruneAhead((await readSettings()).keepDays, session.world.now());
  }
}

/** Deletes what would become too old before it is looked for the next time: nothing is kept longer than was agreed. */
const pruneAhead = (keepDays: Settings['keepDays'], now: number): Promise<void> => prune(keepDays, now + PRUNE_EVERY);

/**
 * Hosts were granted: what lacked them is checked again. A grant of exactly the host that a badge lacked is the click on it
 * (the popup that asked may be closed by now); a wider one is not.
 *
 * @param origins match patterns, as the browser tells them
 */
export async function onGranted({ tabs, checks, world }: Session, origins: readonly string[]): Promise<void> {
  for (const { tabId, items } of await tabs.all()) {
    const wanted = new Map<string, boolean>();
    for (const { key, report } of items) {
      const needs = lacking(report);
      if (needs.length === 0 || !(await anyGranted(needs))) continue;
      wanted.set(key, needs.some((need) => origins.includes(need) && !world.unbidden(need.slice('https://'.length, -'/*'.length))));
    }
    if (wanted.size === 0) continue;
    await tabs.change(tabId, (record) => {
      for (const item of record?.items ?? []) {
        const byClick = wanted.get(item.key);
        if (byClick === undefined || item.state !== 'done') continue;
        item.state = 'waiting';
        if (byClick) item.clicked = true;
      }
      return record;
    });
    await checks.take(tabId);
  }
}

async function anyGranted(patterns: readonly string[]): Promise<boolean> {
  const granted = await Promise.all(patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] }).catch(() => false)));
  return granted.includes(true);
}

/**
 * Hosts were taken back, or a site was switched off: pages that may not be looked at any more are forgotten, and their marks
 * go; so does what was seen in frames of such a host.
 *
 * @param origins match patterns that were taken back; a page of theirs goes although "Check this page" was clicked on it
 */
export async function onWithdrawn({ tabs, publisher }: Session, origins: readonly string[] = []): Promise<void> {
  for (const record of await tabs.all()) {
    const { tabId, host, once } = record;
    if (once && !origins.some((pattern) => covers(pattern, host))) continue;
    // Where the top frame never spoke, it was not looked at before either: only the frames in it count.
    const isGone = record.frames[0] !== undefined && !(await looksAt(host));
    const gone = await framesTakenBack(record);
    if (!isGone && gone.size === 0) continue;
    await paintMarks(tabId, { ...record, marks: 'off' }, 'en', NO_MARKS);
    await stopScripts(record, gone, isGone);
    if (isGone) await tabs.clear(tabId);
    else await tabs.change(tabId, (now) => now && without(now, gone));
    publisher.refresh(tabId);
  }
}

/** Scripts of a page that is not looked at any more end with it, silent ones in its frames too; where a frame of another place stays, each by itself. */
async function stopScripts({ tabId, frames }: TabRecord, gone: ReadonlySet<number>, isGone: boolean): Promise<void> {
  const ended = isGone ? [0, ...gone] : [...gone];
  const stays = Object.entries(frames).some(([frameId, { host }]) => host !== '' && !ended.includes(Number(frameId)));
  if (isGone && !stays) await stopScript(tabId);
  else await Promise.all(ended.map((frameId) => stopScript(tabId, frameId)));
}

const NO_MARKS = { marks: false, marksOnLinkedIn: false };

function without(record: TabRecord, gone: ReadonlySet<number>): TabRecord {
  keepPlaces(record, ({ frameId }) => !gone.has(frameId));
  return record;
}

async function framesTakenBack({ frames }: TabRecord): Promise<Set<number>> {
  const gone = await Promise.all(Object.entries(frames).map(async ([frameId, { host }]) => (host === '' || (await looksAt(host)) ? [] : [Number(frameId)])));
  return new Set(gone.flat());
}

/**
 * A tab loads something, or its page only changed its address: browsers tell these apart only by whether the document
 * is still there.
 */
export async function onTabUpdated({ tabs, publisher }: Session, tabId: number, status: string | undefined): Promise<void> {
  if (status === undefined) return;
  // In turn: what the page said before it went is in the record by now, and does not come after.
  const record = await tabs.change(tabId, () => undefined);
  if (!record) return;
  const stays = record.document ? await isThere(tabId, { document: record.document.id }) : status !== 'loading';
  // Meanwhile the next page may have begun its own list.
  if (!stays && (await tabs.clear(tabId, ({ document }) => document?.id === record.document?.id))) publisher.refresh(tabId);
}
