import browser from 'webextension-polyfill';
import { isEditor } from '../documents/addresses';
import type { Stop } from '../messages';
import { scriptFor } from '../places';

/** A document or a frame of a tab. */
export type Part = { document: string } | { frameId: number };

/**
 * Whether a document or frame in which our page script ran is still there. The browser is asked, not the page, which could
 * answer anything.
 */
export async function isThere(tabId: number, part: Part): Promise<boolean> {
  const target = 'document' in part ? { tabId, documentIds: [part.document] } : { tabId, frameIds: [part.frameId] };
  try {
    return (await browser.scripting.executeScript({ target, func: () => true })).length > 0;
  } catch {
    return false;
  }
}

/** Tells a page script to stop; all of a tab's, where no frame is given. Never throws: there may be none. */
export async function stopScript(tabId: number, frameId?: number): Promise<void> {
  const stop: Stop = { type: 'stop' };
  await browser.tabs.sendMessage(tabId, stop, frameId === undefined ? {} : { frameId }).catch(() => {});
}

/** A frame of a tab that the browser lets us look into. */
export interface Frame {
  frameId: number;
  /** Its host, with a port where it has one; empty where it has no address of its own. */
  host: string;
  isHttps: boolean;
  /** Whose site it shows, without a port: its own host, or that of the page around it where it has none. */
  site: string;
  /** Hosts of the frames that stand in it. */
  inside: string[];
  /** Its address where it is a document: what the browser shows as one, or an editor's that gives one; else empty. */
  document: string;
}

/**
 * The frames of a tab that the browser lets us look into. That can be more than are to be looked at: issuers' too.
 *
 * @throws where the browser does not let us look into the tab at all
 */
export async function framesOf(tabId: number): Promise<Frame[]> {
  const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: describeFrame });
  const frames = results.map(({ frameId, result }) => ({ frameId, ...asDescribed(result) }));
  const around = frames.find(({ frameId }) => frameId === 0)?.host ?? '';
  return frames.map((frame) => ({ ...frame, site: (frame.host || around).replace(/:\d+$/, '') }));
}

/** Runs the page script in a frame. Where one runs already, it reports everything again. */
export async function lookInto(tabId: number, { frameId, site }: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${scriptFor(site)}.js`] });
}

/** Takes marks whose script has gone out of a tab. Only while none of ours runs there: its marks look the same. */
export async function clearDeadMarks(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: removeMarks });
}

/** Runs in the page, and carries nothing from here. A mark is told by what it holds alone, in a closed root that a page cannot see into and we can. */
function removeMarks(): void {
  type Dom = { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  const dom = (globalThis as { chrome?: { dom?: Dom } }).chrome?.dom;
  const rootOf = (element: Element & { openOrClosedShadowRoot?: ShadowRoot | null }) => element.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(element);
  for (const host of Array.from(document.querySelectorAll('span:empty'))) {
    const root = host.attributes.length === 0 ? rootOf(host) : null;
    if (root?.mode !== 'closed') continue;
    // By its children: ":scope" of a root is nothing in Firefox.
    const [button, ...others] = Array.from(root.children).filter(({ localName }) => localName !== 'style');
    if (others.length === 0 && button?.matches('button[title]') && button.querySelector(':scope > svg > path:only-child')) host.remove();
  }
}

type Described = Omit<Frame, 'frameId' | 'site'>;

/** Runs in the page. Carries nothing from here: only its text is sent. */
function describeFrame(): Omit<Described, 'document'> & { address: string; type: string } {
  const inside = Array.from(document.querySelectorAll('iframe[src]'), (frame) => {
    try {
      const { protocol, host } = new URL((frame as HTMLIFrameElement).src);
      return /^https?:$/.test(protocol) ? host : '';
    } catch {
      return '';
    }
  });
  return { host: location.host, isHttps: location.protocol === 'https:', inside: inside.filter((host) => host !== '').slice(0, 500), address: location.href.slice(0, 8_192), type: document.contentType };
}

function asDescribed(result: unknown): Described {
  const { host, isHttps, inside, address, type } = (typeof result === 'object' && result !== null ? result : {}) as Record<keyof ReturnType<typeof describeFrame>, unknown>;
  const isDocument = isHttps === true && typeof address === 'string' && (type === 'application/pdf' || isEditor(address));
  return {
    host: typeof host === 'string' ? host : '',
    isHttps: isHttps === true,
    inside: Array.isArray(inside) ? inside.filter((one): one is string => typeof one === 'string') : [],
    document: isDocument ? address : '',
  };
}
