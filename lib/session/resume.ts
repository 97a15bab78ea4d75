/** Goes on from what stands in the tabs' records: after the worker's death, at a planned time, after a grant. */
import browser from 'webextension-polyfill';
import { readSettings } from '../store/settings';
import { prune } from '../store/learned';
import type { AlarmName } from './alarms';
import { isThere } from './frames';
import { mayLook } from './intake';
import { paintMarks } from './marks';
import { lacking } from './record';
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
    case 'prune':
      return prune((await readSettings()).keepDays, session.world.now());
  }
}

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

/** Hosts were taken back: pages that may not be looked at any more are forgotten, and their marks go. */
export async function onWithdrawn({ tabs, publisher }: Session): Promise<void> {
  for (const record of await tabs.all()) {
    if (await mayLook({ host: record.host, tabHost: record.host }, record)) continue;
    await paintMarks(record.tabId, { ...record, marks: 'off' }, 'en');
    await tabs.clear(record.tabId);
    publisher.refresh(record.tabId);
  }
}

/**
 * A tab loads something, or its page only changed its address: browsers tell these apart only by whether the document
 * is still there.
 */
export async function onTabUpdated({ tabs, publisher }: Session, tabId: number, status: string | undefined): Promise<void> {
  if (status === undefined) return;
  const record = await tabs.read(tabId);
  if (!record) return;
  const stays = record.document ? await isThere(tabId, { document: record.document.id }) : status !== 'loading';
  if (stays) return;
  await tabs.clear(tabId);
  publisher.refresh(tabId);
}
