/** Opens the link by which a badge is accepted. It is nowhere but in the page that shows it until somebody clicks. */
import browser from 'webextension-polyfill';
import type { Item } from '../../lib/session/view';
import { tab } from './tab';

/** The code that knows platforms. The card loads it when it is shown, so that the click need not wait. */
export const loadAcceptParts = () => import('./accept-parts');

/** Most links, and most characters of addresses, that one frame is asked for. */
const MOST = { links: 5_000, characters: 1_048_576 };

/** What came of a click. */
export type Opened =
  /** The platform's page is open in a tab. */
  | { opened: true }
  /** The page has several such links; which one is meant, the person says. */
  | { opened: false; several: number }
  /** The link is not there any more, or may not be opened. */
  | { opened: false; several: 0 };

/**
 * Reads the page's links anew and opens the one by which this badge is accepted; the page cannot have another address opened than one that is
 * recognised as such at this moment. Nothing of it is kept.
 *
 * @param nth which one, from 0, where the page has several; absent: the only one
 */
export async function openAcceptLink(item: Item, nth?: number): Promise<Opened> {
  const id = tab.peek()?.id;
  const { acceptLinkOf } = await loadAcceptParts();
  const shown = id === undefined ? [] : await Promise.all(framesOf(item).map((frameId) => addressesIn(id, frameId)));
  const accepting = (addresses: readonly string[]) => [...new Set(addresses.flatMap((address) => {
    const link = acceptLinkOf(address);
    return link?.reference.url === item.award ? [link.url] : [];
  }))];
  // An address that is written out counts where no link has it: the text of a link can be a shortened one.
  const links = accepting(shown.flatMap(({ links }) => links));
  const all = links.length > 0 ? links : accepting(shown.flatMap(({ written }) => written));
  const url = nth === undefined && all.length > 1 ? undefined : all[nth ?? 0];
  if (url === undefined) return { opened: false, several: nth === undefined ? all.length : 0 };
  await browser.tabs.create({ url });
  return { opened: true };
}

const framesOf = ({ at }: Pick<Item, 'at'>): number[] => [...new Set(at.map(({ frameId }) => frameId))].sort((one, other) => one - other);

interface Addresses {
  links: string[];
  written: string[];
}

async function addressesIn(tabId: number, frameId: number): Promise<Addresses> {
  try {
    const [ran] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func: listAddresses, args: [MOST.links, MOST.characters] });
    const { links, written } = (typeof ran?.result === 'object' && ran.result !== null ? ran.result : {}) as Partial<Addresses>;
    return { links: addressesOf(links), written: addressesOf(written) };
  } catch {
    return { links: [], written: [] }; // the browser does not let us into that frame any more
  }
}

/** A page can answer anything. */
function addressesOf(value: unknown): string[] {
  return Array.isArray(value) ? [...new Set(value)].slice(0, MOST.links).filter((one): one is string => typeof one === 'string' && one.length <= 8_192) : [];
}

/** Runs in the page. Carries nothing from here: only its text is sent. Links, and addresses that are only written; not where somebody writes. */
export function listAddresses(most: number, characters: number): Addresses {
  const links: string[] = [];
  let room = characters;
  for (const link of document.querySelectorAll<HTMLAnchorElement | HTMLAreaElement>('a[href],area[href]')) {
    if (links.length >= most || link.href.length > room || link.closest('[contenteditable]:not([contenteditable="false" i]),[role=textbox]')) continue;
    room -= link.href.length;
    links.push(link.href);
  }
  const text = (document.body?.textContent ?? '').slice(0, characters);
  const written = [...text.matchAll(/https:\/\/[^\s<>"“”«»()[\]{}]{1,8000}/g)].slice(0, most);
  return { links, written: written.map(([address]) => address.replace(/[.,;:!?'’…。，、]{1,9}$/, '')) };
}
