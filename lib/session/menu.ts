/** "Check this badge" in the context menu of links and pictures, and "Check this résumé" in that of links to documents. */
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { documentMenuTitle, menuTitle } from '../i18n/brief';
import { recognise } from '../links/recognise';
import { readSettings } from '../store/settings';
import { hand } from './handed';
import { languageOf } from './paint';

const ID = 'check';
const DOCUMENT = 'document';

/** Links that show that they lead to a document. */
const DOCUMENTS = ['pdf', 'docx', 'odt'].flatMap((ending) => [`https://*/*.${ending}`, `https://*/*.${ending}?*`]).concat('https://docs.google.com/document/*');

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
  const language = languageOf(await readSettings());
  // The callback reads the browser's error, which would be reported as unhandled else.
  await new Promise<void>((done) => menus.create({ id: ID, title: menuTitle(language), contexts: ['link', 'image'] }, done));
  await new Promise<void>((done) => menus.create({ id: DOCUMENT, title: documentMenuTitle(language), contexts: ['link'], targetUrlPatterns: DOCUMENTS }, done));
}

/** The person chose the entry: hands over what was pointed at, and opens the Check page. What the page does is its own business. */
export async function onMenu({ menuItemId, linkUrl, mediaType, srcUrl, frameId = 0 }: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  if (menuItemId !== ID && menuItemId !== DOCUMENT) return;
  const isDocument = menuItemId === DOCUMENT;
  const image = mediaType === 'image' && !isDocument ? srcUrl : undefined;
  if (!linkUrl && !image) return;
  const from = linkUrl && tab?.id !== undefined && tab.id >= 0 ? { from: { tabId: tab.id, frameId } } : {};
  await hand({ ...(linkUrl && { link: isDocument ? linkUrl : withoutSecret(linkUrl) }), ...(image && { image }), ...(isDocument && { document: true }), ...from });
  await browser.tabs.create({ url: browser.runtime.getURL('check.html') });
}

/** What is handed over is kept for a moment: a link that can claim or sign in goes as what is known of it, and is still told for one. */
function withoutSecret(link: string): string {
  const found = recognise(link);
  if (found?.type !== 'reference') return link;
  const { kind, platform, url } = found.reference;
  if (kind === 'claim-link') return new URL(platform === 'hosted' ? `${url}?claim=` : '/claim/', url).href;
  return found.accepts ? url : link;
}

/** Phones have no context menus. */
export function menusHere(): typeof browser.contextMenus | undefined {
  return (browser as Partial<typeof browser>).contextMenus;
}
