import { computed, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { PageDocument } from '../../lib/messages';
import { hand } from '../../lib/session/handed';
import { askThrough } from './ask';
import { checkRows, clearAll, followJudgement, takeDocument } from './files';
import { rows } from './rows';
import { tab } from './tab';

/** The tab whose document is listed here, and its address then. */
const read = signal<{ tabId: number; url: string | undefined } | null>(null);

/** Whether the badges of a document in the tab at hand are listed here. */
export const documentIsListed = computed(() => read.value !== null && rows.value.length > 0 && tab.value?.id === read.value.tabId && tab.value.url === read.value.url);

let follows = false;

/** Reads a document of a tab here, beside it: the popup and the panel do what the Check page does. */
export async function readHere(tabId: number, document: PageDocument): Promise<void> {
  if (!follows) {
    follows = true;
    followJudgement();
    askThrough((key, before) => (rows.peek().some(({ item }) => item.key === key) ? checkRows([key]) : before(key)));
  }
  clearAll();
  read.value = { tabId, url: tab.peek()?.url };
  await takeDocument(tabId, document);
}

/** Opens the Check page for the document that a tab shows, where the browser lets nobody into that page. */
export async function readElsewhere(address: string): Promise<void> {
  await hand({ link: address, document: true });
  await browser.tabs.create({ url: browser.runtime.getURL('check.html') });
}
