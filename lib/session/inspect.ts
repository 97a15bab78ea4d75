/** "Check this page": looks once at a tab, by the leave that the click in the toolbar gives (`activeTab`). */
import browser from 'webextension-polyfill';
import type { CheckedPage } from '../messages';
import { MOST_CHECKED_SITES, writeSettings } from '../store/settings';
import { PAGE_SCRIPT } from './frames';

/** Most hosts of unreached frames that are named. */
const MOST_HOSTS = 20;

/** What was looked at, and on which host. */
export interface Inspected extends CheckedPage {
  host: string;
}

/** Runs the page script in a tab, in each frame that may be looked at. Never throws. */
export async function inspect(tabId: number): Promise<Inspected> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.executeScript({ target, files: [`/${PAGE_SCRIPT}`] });
    const frames = await browser.scripting.executeScript({ target, func: hostsHere });
    const reached = new Set<string>();
    const embedded = new Set<string>();
    let host = '';
    for (const { frameId, result } of frames) {
      const { own, inside } = asHosts(result);
      if (own) reached.add(own);
      if (frameId === 0) host = own;
      for (const name of inside) embedded.add(name);
    }
    return { reached: 'top', host, otherFrames: [...embedded].filter((name) => !reached.has(name)).sort().slice(0, MOST_HOSTS) };
  } catch {
    return { reached: 'no-access', host: '', otherFrames: [] };
  }
}

/** Runs in the page: its host, and the hosts of the frames in it. Carries nothing from here: only its text is sent. */
function hostsHere(): { own: string; inside: string[] } {
  const inside = Array.from(document.querySelectorAll('iframe[src]'), (frame) => {
    try {
      const { protocol, host } = new URL((frame as HTMLIFrameElement).src);
      return /^https?:$/.test(protocol) ? host : '';
    } catch {
      return '';
    }
  });
  return { own: location.host, inside: inside.filter((host) => host !== '').slice(0, 500) };
}

function asHosts(result: unknown): { own: string; inside: string[] } {
  const { own, inside } = (typeof result === 'object' && result !== null ? result : {}) as { own?: unknown; inside?: unknown };
  return {
    own: typeof own === 'string' ? own : '',
    inside: Array.isArray(inside) ? inside.filter((host): host is string => typeof host === 'string') : [],
  };
}

/** Counts a click on a site, so that the third can offer the standing switch. Never throws. */
export async function countCheck(host: string): Promise<void> {
  if (!host) return;
  const counted = writeSettings(({ checkedSites }) => {
    const known = Object.keys(checkedSites).length < MOST_CHECKED_SITES || Object.hasOwn(checkedSites, host) ? checkedSites : {};
    return { checkedSites: { ...known, [host]: Math.min(999, (known[host] ?? 0) + 1) } };
  });
  await counted.catch(() => {});
}
