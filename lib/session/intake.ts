/** Takes in what page scripts saw. */
import type { PageSender, Saw } from '../messages';
import { looksAt } from '../places';
import { isThere, stopScript } from './frames';
import { isOtherDocument, keepPlaces, merge } from './merge';
import type { TabRecord } from './record';
import { createNear } from './near';
import { createPictures } from './pictures';
import type { Session } from './session';

/** Messages of one tab that wait; a page that sends more is not listened to until they are done. */
const MOST_WAITING = 100;

/** @returns takes in one message; ends when what it brought is handed out or being asked. Never throws. */
export function createIntake(session: Session): (saw: Saw, from: PageSender) => Promise<void> {
  const { world, tabs, checks, publisher, wake } = session;
  const lookAtPictures = createPictures(session);
  const lookNear = createNear(session);
  const waiting = new Map<number, number>();

  async function take(saw: Saw, from: PageSender): Promise<void> {
    let merged: ReturnType<typeof merge> | undefined;
    // All of it in the tab's turn: messages are taken in as they came, and what comes after sees what they brought.
    await tabs.change(from.tabId, async (record, spent) => {
      if (!(await mayLook(from, record && !isOtherDocument(record, from) ? record : undefined))) return undefined;
      merged = merge(record, saw, from, world.recognise, spent);
      return merged.record;
    });
    // One that runs on after its place was switched off is told so.
    if (!merged) return void (await stopScript(from.tabId, from.frameId));
    if (merged.turned) await dropGoneFrames(from.tabId, merged.record);
    if (merged.changed.length > 0) await publisher.remake(from.tabId, merged.changed);
    publisher.refresh(from.tabId);
    await lookNear(saw, from);
    await checks.take(from.tabId);
    await lookAtPictures(saw, from);
  }

  /** Frames leave no word when they go: after the page has turned to something else, each is looked for. */
  async function dropGoneFrames(tabId: number, { items }: TabRecord): Promise<void> {
    const frames = [...new Set(items.flatMap(({ at }) => at.map(({ frameId }) => frameId)))].filter((frameId) => frameId !== 0);
    const there = await Promise.all(frames.map((frameId) => isThere(tabId, { frameId })));
    const gone = new Set(frames.filter((_, n) => !there[n]));
    if (gone.size === 0) return;
    await tabs.change(tabId, (record) => {
      if (record) keepPlaces(record, ({ frameId }) => !gone.has(frameId));
      return record;
    });
  }

  return async (saw, from) => {
    const before = waiting.get(from.tabId) ?? 0;
    if (before >= MOST_WAITING) return;
    waiting.set(from.tabId, before + 1);
    const letGo = wake.hold();
    try {
      await take(saw, from);
    } catch {
      // The browser's storage failed: what was written is taken up again, the rest the page reports anew.
    } finally {
      letGo();
      const left = (waiting.get(from.tabId) ?? 1) - 1;
      if (left > 0) waiting.set(from.tabId, left);
      else waiting.delete(from.tabId);
    }
  };
}

/**
 * Whether a page may be looked at: it is switched on, or the person clicked "Check this page" on it. A page script that runs
 * on after its place was switched off is not listened to.
 *
 * @param record what is known of the page that the tab shows
 */
export async function mayLook({ host, tabHost }: Pick<PageSender, 'host' | 'tabHost'>, record: TabRecord | undefined): Promise<boolean> {
  if (record?.once) return true;
  // A frame without an address of its own belongs to the page that it stands in.
  if (host === '') return tabHost === '' ? record !== undefined : looksAt(tabHost);
  return looksAt(host);
}
