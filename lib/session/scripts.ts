/** Runs the page script on exactly the pages that the user switched on: places and single sites, never an issuer as such. */
import browser, { type Scripting } from 'webextension-polyfill';
import { grantedPages, looksAt } from '../places';
import { framesOf, lookInto, PAGE_SCRIPT } from './frames';

const ID = 'page';

let working: Promise<unknown> = Promise.resolve();

/**
 * Makes the registration what the grants say. Any number of calls, in any order, end in the same; they wait for each other.
 *
 * @param anew also replaces a registration that is right, since it may be another version's
 * @returns the match patterns that are looked at now and were not before
 */
export function syncScripts({ anew = false } = {}): Promise<string[]> {
  const synced = working.then(() => sync(anew));
  working = synced.catch(() => {});
  return synced;
}

async function sync(anew: boolean): Promise<string[]> {
  const wanted = (await grantedPages()).sort();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const present = registered?.matches ?? [];
  const added = wanted.filter((pattern) => !present.includes(pattern));
  if (!anew && added.length === 0 && present.length === wanted.length) return [];
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (wanted.length > 0) await register(wanted);
  return added;
}

async function register(matches: string[]): Promise<void> {
  const script: Scripting.RegisteredContentScript = {
    id: ID, js: [PAGE_SCRIPT], matches, allFrames: true, runAt: 'document_idle', persistAcrossSessions: true,
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

/** Also finds frames of places in pages of others; leaves frames of issuers alone, although the browser would let us. */
async function lookAt(tabId: number): Promise<void> {
  const looks = (await framesOf(tabId)).map(async ({ frameId, host }) => {
    if (host === '' || (await looksAt(host.replace(/:\d+$/, '')))) await lookInto(tabId, frameId);
  });
  await Promise.allSettled(looks);
}
