/** The badges' art, fetched by the background and shown by our pages as `data:` URLs: a page of ours hot-links nothing. */
import browser from 'webextension-polyfill';
import { stored } from './database';
import { mayKeep } from './settings';

/** Bounds of the session memory that art takes: it is shared with the tabs' lists, which matter more. */
const MOST_IN_SESSION = 30;
const LONGEST_IN_SESSION = 150_000;

/** Where art stands in `storage.session` when nothing may be written to disk. */
const sessionKey = (url: string) => `art:${url}`;

/** The art at an address as a `data:` URL, or undefined where it was not fetched. */
export async function getArt(url: string): Promise<string | undefined> {
  const row = await stored((database) => database.get('art', url), undefined);
  return row?.dataUrl ?? inSession(url);
}

async function inSession(url: string): Promise<string | undefined> {
  try {
    const key = sessionKey(url);
    const value = (await browser.storage.session.get(key))[key];
    return typeof value === 'string' && value.startsWith('data:image/') ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps art: on disk, or where the user wants nothing kept (or the disk cannot) in the browser's session memory.
 *
 * @param mayWrite false for what was seen in private windows only: nothing of it goes to disk
 * @returns whether it was kept anywhere
 */
export async function putArt(url: string, dataUrl: string, now: number, mayWrite = true): Promise<boolean> {
  if (mayWrite && (await mayKeep()) && (await stored((database) => database.put('art', { url, dataUrl, keptAt: now }), null)) !== null) return true;
  if (dataUrl.length > LONGEST_IN_SESSION) return false;
  try {
    if ((await keysInSession()).length >= MOST_IN_SESSION) await forgetSessionArt();
    await browser.storage.session.set({ [sessionKey(url)]: dataUrl });
    return true;
  } catch {
    return false;
  }
}

const keysInSession = async (): Promise<string[]> => Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(sessionKey('')));

/** Takes all art out of the browser's session memory. Never throws. */
export async function forgetSessionArt(): Promise<void> {
  try {
    await browser.storage.session.remove(await keysInSession());
  } catch {
    // It goes with the browser.
  }
}
