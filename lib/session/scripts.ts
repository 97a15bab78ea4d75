/** Runs the page script on exactly the pages that the user switched on: places and single sites, never an issuer as such. */
import browser, { type Scripting } from 'webextension-polyfill';
import { grantedPages, hostIn, looksAt, PAGE_SCRIPTS, scriptFor, type PageScript } from '../places';
import { clearDeadMarks, framesOf, lookInto } from './frames';

let working: Promise<unknown> = Promise.resolve();

/**
 * Makes the registrations what the grants say. Any number of calls, in any order, end in the same; they wait for each other.
 *
 * @param anew also replaces registrations that are right, since they may be another version's
 * @returns the match patterns that are looked at now and were not before
 */
export function syncScripts({ anew = false } = {}): Promise<string[]> {
  const synced = working.then(() => sync(anew));
  working = synced.catch(() => {});
  return synced;
}

async function sync(anew: boolean): Promise<string[]> {
  const pages = (await grantedPages()).sort();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [...PAGE_SCRIPTS] });
  const before = new Set(registered.flatMap(({ matches = [] }) => matches));
  for (const id of PAGE_SCRIPTS) {
    const wanted = pages.filter((pattern) => scriptFor(hostIn(pattern)) === id);
    const one = registered.find((script) => script.id === id);
    if (!anew && isSame(one?.matches ?? [], wanted)) continue;
    if (one) await browser.scripting.unregisterContentScripts({ ids: [id] });
    if (wanted.length > 0) await register(id, wanted);
  }
  return pages.filter((pattern) => !before.has(pattern));
}

const isSame = (present: readonly string[], wanted: readonly string[]) => present.length === wanted.length && wanted.every((pattern) => present.includes(pattern));

async function register(id: PageScript, matches: string[]): Promise<void> {
  const script: Scripting.RegisteredContentScript = {
    id, js: [`${id}.js`], matches, allFrames: true, runAt: 'document_idle', persistAcrossSessions: true,
  };
  try {
    // Sandboxed and srcdoc frames, in which webmail shows its messages, have no address of their own to match.
    await browser.scripting.registerContentScripts([{ ...script, matchOriginAsFallback: true }]);
  } catch {
    // A browser without that option still looks at frames with an address.
    await browser.scripting.registerContentScripts([script]);
  }
}

/** Looks at once at open tabs of pages that were just switched on; nobody has to reload them. Never throws. */
export async function lookAtOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const open = await browser.tabs.query({ url: [...patterns] }).catch(() => []);
  await Promise.allSettled(open.map(({ id }) => id !== undefined && lookAt(id)));
}

/**
 * After an update the scripts of the version before speak for nobody. They end by themselves as soon as their page changes; a page that
 * stands still would keep their marks, and one of Firefox, which takes such scripts away whole, for good. So these are taken out of all open tabs
 * that may be looked at, and this version looks there anew. Never throws.
 */
export async function takeOverOpenTabs(): Promise<void> {
  const pages = await grantedPages();
  const open = pages.length > 0 ? await browser.tabs.query({ url: pages }).catch(() => []) : [];
  await Promise.allSettled(open.flatMap(({ id }) => (id === undefined ? [] : clearDeadMarks(id))));
  await lookAtOpenTabs(pages);
}

/** Also finds frames of places in pages of others; leaves frames of issuers alone, although the browser would let us. */
async function lookAt(tabId: number): Promise<void> {
  const looks = (await framesOf(tabId)).map(async (frame) => {
    if (frame.host === '' || (await looksAt(frame.site))) await lookInto(tabId, frame);
  });
  await Promise.allSettled(looks);
}
