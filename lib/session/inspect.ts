/** "Check this page": looks once at a tab, by the leave that the click in the toolbar gives (`activeTab`). */
import type { CheckedPage, PageDocument } from '../messages';
import { ALL_ISSUER_ORIGINS, covers, looksAt } from '../places';
import { framesOf, lookInto, type Frame } from './frames';

/** Most hosts of unreached frames that are named. */
const MOST_HOSTS = 20;

/** What was looked at, and on which host. */
export interface Inspected extends CheckedPage {
  host: string;
  /** Whether this host could be switched on for good: https, no port of its own. */
  canStay: boolean;
}

/**
 * Runs the page script in a tab: in its top frame, in those of the same host, and in those that are looked at anyway. An
 * issuer's frame is none of them, although the browser would let us. Never throws.
 */
export async function inspect(tabId: number): Promise<Inspected> {
  try {
    const frames = await framesOf(tabId);
    const top = frames.find(({ frameId }) => frameId === 0) ?? { host: '', isHttps: false };
    const taken = await Promise.all(frames.map(async (frame) => ((await belongs(frame, top.host)) ? [frame] : [])));
    const looked = taken.flat();
    const looks = await Promise.allSettled(looked.map((frame) => lookInto(tabId, frame)));
    if (!looks.some(({ status }) => status === 'fulfilled')) throw new Error('No frame could be looked into.');
    const host = hostname(top.host);
    return { reached: 'top', host, canStay: top.isHttps && host === top.host, otherFrames: unreached(frames, looked), documents: documentsOf(looked) };
  } catch {
    return { reached: 'no-access', host: '', canStay: false, otherFrames: [], documents: [] };
  }
}

/** A frame without an address of its own belongs to the page around it. */
const belongs = async ({ host, site }: Frame, top: string): Promise<boolean> => host === '' || host === top || looksAt(site);

/** Frames that stand in the page and were not looked into. Those of issuers are no loss: their address tells the badge. */
function unreached(frames: readonly Frame[], looked: readonly Frame[]): string[] {
  const reached = new Set(looked.map(({ host }) => host));
  const isIssuer = (host: string) => ALL_ISSUER_ORIGINS.some((pattern) => covers(pattern, host));
  const hosts = new Set(frames.flatMap(({ inside }) => inside));
  return [...hosts].filter((host) => !reached.has(host) && !isIssuer(host)).sort().slice(0, MOST_HOSTS);
}

/** Most documents of one page that are offered. */
const MOST_DOCUMENTS = 4;

function documentsOf(frames: readonly Frame[]): PageDocument[] {
  return frames.flatMap(({ frameId, document }) => (document ? [{ frameId, address: document }] : [])).slice(0, MOST_DOCUMENTS);
}

const hostname = (host: string): string => host.replace(/:\d+$/, '');
