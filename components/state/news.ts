import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { NEWS_KEY } from '../../lib/session/view';

/** How much waits for the holder: new badges of followed lists, and notices about badges that are held. */
export const news = signal(0);

/** Reads it, and follows it. Where nobody can tell, there is none. */
export async function followNews(): Promise<void> {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'session' ? changes[NEWS_KEY] : undefined;
    if (change) news.value = countIn(change.newValue);
  });
  const stored = await browser.storage.session.get(NEWS_KEY).catch((): Record<string, unknown> => ({}));
  news.value = countIn(stored[NEWS_KEY]);
}

const countIn = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);
