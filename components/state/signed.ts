import browser from 'webextension-polyfill';
import type { Item } from '../../lib/session/view';
import { hand } from '../../lib/session/handed';

/** Opens the Check page for a signed badge: only it carries what signatures need. The address, or the badge that a picture carries, is handed over, in no history. */
export async function openSigned({ award, carried }: Pick<Item, 'award' | 'carried'>): Promise<void> {
  await hand(carried && 'text' in carried.inside ? { text: carried.inside.text } : { link: award });
  await browser.tabs.create({ url: browser.runtime.getURL('check.html') });
}
