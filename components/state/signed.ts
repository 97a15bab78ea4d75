import browser from 'webextension-polyfill';
import { hand } from '../../lib/session/handed';

/** Opens the Check page for a signed badge: only it carries what signatures need. The address is handed over, in no history. */
export async function openSigned(address: string): Promise<void> {
  await hand({ link: address });
  await browser.tabs.create({ url: browser.runtime.getURL('check.html') });
}
