import browser from 'webextension-polyfill';
import { toolbarTitle } from '../i18n/brief';
import type { Language } from '../store/settings';
import type { TabRecord } from './record';

const CALM = '#44546a';
const ATTENTION = '#b3261e';

/** How many badges were seen so far, and how many of them the toolbar asks attention for: awards, not places. */
export function counts({ items }: Pick<TabRecord, 'items'>): { seen: number; attention: number } {
  const attention = items.filter(({ report }) => report?.attention);
  return { seen: new Set(items.map(({ award }) => award)).size, attention: new Set(attention.map(({ award }) => award)).size };
}

/** Shows a tab's count in the toolbar; attention is a mark of its own besides the colour. Never throws: the tab may be gone. */
export async function paintToolbar(tabId: number, record: Pick<TabRecord, 'items'>, language: Language): Promise<void> {
  const { seen, attention } = counts(record);
  // Without badges here, what is shown for all tabs shows: that something waits for the holder, or nothing.
  const text = seen === 0 ? null : `${seen}${attention > 0 ? '!' : ''}`;
  const title = seen === 0 ? await browser.action.getTitle({}).catch(() => toolbarTitle(language, 0, 0)) : toolbarTitle(language, seen, attention);
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: attention > 0 ? ATTENTION : CALM }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
