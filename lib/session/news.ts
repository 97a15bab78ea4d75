/** Shows in the toolbar that something waits for the holder, where the page in front has nothing of its own to show. */
import browser from 'webextension-polyfill';
import { newsTitle } from '../i18n/news';
import { countNews } from '../store/follow';
import { readSettings } from '../store/settings';
import { languageOf } from './paint';
import { NEWS_KEY } from './view';

/**
 * Paints what waits now, and tells our pages. Never throws.
 *
 * @returns whether it is more or less than before, so that tabs that show it have to be painted anew
 */
export async function paintNews(): Promise<boolean> {
  const { offers, notices } = await countNews();
  const count = offers + notices;
  const before = (await browser.storage.session.get(NEWS_KEY).catch((): Record<string, unknown> => ({})))[NEWS_KEY] ?? 0;
  const language = languageOf(await readSettings());
  await Promise.allSettled([
    browser.action.setBadgeText({ text: count > 0 ? `+${count}` : '' }),
    browser.action.setTitle({ title: newsTitle(language, offers, notices) }),
    browser.storage.session.set({ [NEWS_KEY]: count }),
  ]);
  tellPages();
  return before !== count;
}

/** What changed in the wallet is read anew by our pages. */
function tellPages(): void {
  if (typeof BroadcastChannel !== 'function') return;
  const channel = new BroadcastChannel('wallet');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches our own pages alone
  channel.postMessage('changed');
  channel.close();
}
