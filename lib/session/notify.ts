/** Notifications of the system: only where the holder switched them on, the browser has them and gives leave. */
import browser from 'webextension-polyfill';
import { newsText } from '../i18n/news';
import { changeNotices, readNotices } from '../store/follow';
import { readSettings } from '../store/settings';
import { languageOf } from './paint';

const ID = 'proofmark-mine';

/** The browser's own door to them. Absent without the leave, and in Safari altogether. */
const door = () => (browser as unknown as { notifications?: typeof browser.notifications }).notifications;

/**
 * Tells what came of a look or a run, once each thing. Never throws: what cannot be told stands in the popup all the same.
 *
 * @param fresh how many badges are new since the last time, in the wallet and waiting
 */
export async function notify(fresh: { taken: number; waiting: number }, now: number): Promise<void> {
  try {
    const settings = await readSettings();
    const untold = (await readNotices()).filter(({ told, done }) => !told && !done);
    const text = newsText(languageOf(settings), { ...fresh, notices: untold }, now);
    if (!settings.notify || text === '' || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
    await door()?.create(ID, { type: 'basic', iconUrl: browser.runtime.getURL('icon/128.png'), title: 'Proofmark', message: text });
    if (untold.length > 0) await changeNotices(untold.map((one) => ({ ...one, told: true })));
  } catch {
    // Without it, the toolbar and the popup still say so.
  }
}

/** A click on a notification opens "My badges". Call it as the background starts: the event can be what wakes it. */
export function onNotificationClick(open: () => void): void {
  const listener = (id: string) => {
    if (id === ID) open();
  };
  door()?.onClicked.addListener(listener);
}
