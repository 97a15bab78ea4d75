import { computed, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { hand } from '../../lib/session/handed';
import { scriptFor } from '../../lib/places';
import { announce } from './live';
import { looksHere } from './places';
import { host, tab } from './tab';
import { t } from './voice';

/** Most attachments of one page that are handed to the Check page. */
const MOST = 20;

/** An attachment of the mail that is open. */
export interface Attachment {
  link: string;
  /** Its file's name. */
  name: string;
}

/** Whether the page at hand is a webmail that is switched on. */
export const isMail = computed(() => looksHere.value && scriptFor(host.value) === 'page-mail');

/** Whether attachments are being looked for, and whether the last look found none. */
export const looking = signal(false);
export const foundNone = signal(false);

/**
 * Looks for attachments in the mail that is open and opens the Check page with them. Nobody is asked here: each is asked for there, by the
 * page that shows it, from its own host.
 */
export async function checkAttachments(): Promise<void> {
  const id = tab.peek()?.id;
  if (id === undefined || looking.peek()) return;
  looking.value = true;
  foundNone.value = false;
  try {
    const ran = await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, func: listAttachments });
    const found = ran.flatMap(({ frameId, result }) => attachmentsIn(result).map((one) => ({ ...one, frameId })));
    const chosen = [...new Map(found.map((one) => [one.link, one])).values()].slice(0, MOST);
    for (const { link, name, frameId } of chosen) await hand({ link, name, document: true, from: { tabId: id, frameId } });
    if (chosen.length > 0) await browser.tabs.create({ url: browser.runtime.getURL('check.html') });
    else foundNone.value = true;
  } catch {
    foundNone.value = true;
  } finally {
    looking.value = false;
    if (foundNone.peek()) announce(t('attachments.none'));
  }
}

function attachmentsIn(result: unknown): Attachment[] {
  if (!Array.isArray(result)) return [];
  return result.filter((one: Partial<Attachment> | null): one is Attachment =>
    typeof one?.link === 'string' && typeof one.name === 'string' && one.link.length <= 8_192 && one.name.length <= 200 && one.link.startsWith('https://'));
}

/**
 * Runs in the page. Carries nothing from here: only its text is sent. Gmail says of each attachment what it is, what it is called and where
 * it is; elsewhere a link of the mail's own host is one when it, its text or the name under which it is saved ends as a file that is read.
 */
export function listAttachments(): Attachment[] {
  const ending = /\.(?:pdf|docx|odt|png|svg)$/i;
  const found: Attachment[] = [];
  const add = (address: string, names: readonly (string | null | undefined)[]) => {
    const name = names.find((one) => one && ending.test(one.trim()))?.trim().split('/').at(-1);
    if (!name || found.length >= 20) return;
    try {
      const url = new URL(address, document.baseURI);
      if (url.protocol !== 'https:' || url.origin !== self.origin) return;
      found.push({ link: url.href, name: name.slice(0, 200) });
    } catch {
      // no address: nothing to read
    }
  };
  for (const chip of document.querySelectorAll('[download_url]')) {
    const [, name, address] = /^[^:]*:([^:]*):(https:.*)$/s.exec(chip.getAttribute('download_url') ?? '') ?? [];
    let plain = name;
    try {
      plain = decodeURIComponent(name ?? '');
    } catch {
      // as it is
    }
    if (address) add(address, [plain]);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (!link.closest('[contenteditable]:not([contenteditable="false" i])')) add(link.href, [link.getAttribute('download'), link.title, link.textContent, link.pathname]);
  }
  return found;
}
