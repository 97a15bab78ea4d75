/** "Check this badge" in the context menu of links and pictures. */
import browser, { type Menus } from 'webextension-polyfill';
import { menuTitle } from '../i18n/brief';
import { readSettings } from '../store/settings';
import { hand } from './handed';
import { languageOf } from './paint';

const ID = 'check';

let working: Promise<unknown> = Promise.resolve();

/** Puts the entry in, in the language chosen; an older one is replaced. Calls wait for each other. */
export function syncMenu(): Promise<void> {
  const synced = working.then(sync);
  working = synced.catch(() => {});
  return synced;
}

async function sync(): Promise<void> {
  const menus = menusHere();
  if (!menus) return;
  await menus.removeAll();
  const title = menuTitle(languageOf(await readSettings()));
  // The callback reads the browser's error, which would be reported as unhandled else.
  await new Promise<void>((done) => menus.create({ id: ID, title, contexts: ['link', 'image'] }, done));
}

/** The person chose the entry: hands over what was pointed at, and opens the Check page. What the page does is its own business. */
export async function onMenu({ menuItemId, linkUrl, mediaType, srcUrl }: Menus.OnClickData): Promise<void> {
  if (menuItemId !== ID) return;
  const image = mediaType === 'image' ? srcUrl : undefined;
  if (!linkUrl && !image) return;
  await hand({ ...(linkUrl && { link: linkUrl }), ...(image && { image }) });
  await browser.tabs.create({ url: browser.runtime.getURL('check.html') });
}

/** Phones have no context menus. */
export function menusHere(): typeof browser.contextMenus | undefined {
  return (browser as Partial<typeof browser>).contextMenus;
}
