/**
 * The only door between contexts. A page script may say two things: "I saw these" and "open the panel at this one".
 * Everything else needs one of our own pages as its sender. The page script takes only types from here: it carries no library.
 */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { HolderMatch, PageNames, RawSighting, Verdict } from './words';

/** Page script → background: badges seen in this frame since the last time. */
export interface Saw {
  type: 'saw';
  /**
   * Changes when the page shows something else (SPA navigation); a new route starts a new list. It ends in `-` and a number that
   * grows within a document, so that a message which comes late is known as one.
   */
  route: string;
  /** Whom the page as a whole names, from the top frame only. */
  subject?: string;
  /**
   * Of the mail that is open: who wrote it, for what stands in frames that cannot see that, and nobody when it is empty; and a number that
   * changes with its pictures. Of the kind `around` it is told by such a frame, which does not know who wrote. Of a profile: how many certifications
   * are listed without anything to check, so far; taken from the top frame only.
   */
  around?: { kind?: PageNames['kind']; name?: string; email?: string; pictures?: number; unlinked?: number };
  /** At most 200; more come in a further message. */
  sightings: RawSighting[];
  /** How many more this route has than are reported; they were only counted. */
  leftOut?: number;
  /** Set when the page took our marks away so often that we stopped. */
  marksRemoved?: boolean;
}

/** Page script → background: the person activated the mark of sighting `n`. */
export interface OpenPanel {
  type: 'open';
  n: number;
}

/** Our pages → background. */
export type Command =
  /** Look at this tab once (`activeTab`); answers what could not be reached. */
  | { type: 'check-page'; tabId: number }
  /** Read the page in this tab, where it is an award's own that is read only where it is open; answers what came of it. */
  | { type: 'read-page'; tabId: number }
  /** Ask the issuer again, now. Also the click of law 4: the award's own host is asked. */
  | { type: 'check-again'; tabId: number; key: string }
  /** Compare the badges of this tab with a name that the person typed; without one, again with whom the page names. */
  | { type: 'compare-with'; tabId: number; name?: string }
  /** Get the newer copy that a badge offers; answers what came of it. */
  | { type: 'get-newer'; tabId: number; key: string }
  /** Look now at a list that is followed. */
  | { type: 'look'; list: string }
  /** Something that the background does for the holder by itself has changed: lists, what waits. */
  | { type: 'plan' }
  /** Forget what was learned about other people. */
  | { type: 'forget'; person?: string; site?: string };

/** Background → page script: what the marks are to show. */
export interface Marks {
  type: 'marks';
  /** Whether this page gets marks at all (off by default on linkedin.com). */
  on: boolean;
  verdicts: {
    n: number;
    verdict: Verdict | 'checking';
    holder: HolderMatch;
    label: string;
    /** It imitates an address or an issuer: drawn as gravely as a forgery, whatever the verdict. */
    alert?: true;
  }[];
}

/** A document in a tab: the page itself (frame 0), or what a frame of it shows. */
export interface PageDocument {
  frameId: number;
  /** The frame's address. */
  address: string;
}

/** Background → page script: this page is not looked at any more. */
export interface Stop {
  type: 'stop';
  on?: false;
}

/** The answer to `check-page`. */
export interface CheckedPage {
  /** `top`: it ran. `no-access`: this page cannot be looked at (browser pages, stores). */
  reached: 'top' | 'no-access';
  /** Hosts of frames of other origins that were not reached. */
  otherFrames: string[];
  /** Documents that the page is, shows or edits; it can be asked for them (`lib/net/in-page.ts`). */
  documents: PageDocument[];
}

/** The answer to `read-page`. */
export interface ReadPage {
  /** `none`: it is no such page. `moved`: it showed something else meanwhile. `no-access`: the browser does not let us. */
  read: 'done' | 'none' | 'moved' | 'no-access';
}

/** Most sightings of one message, and longest texts of one, in UTF-16 units. */
export const BOUNDS = { sightings: 200, url: 8_192, route: 8_192, text: 300, key: 16_384 } as const;

/** A page's own words can be of any length; more than this is not needed to compare or to show. */
const text = v.pipe(v.string(), v.transform((words) => words.slice(0, BOUNDS.text).toWellFormed()));
const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The length is looked at before anything in it is. */
const few = v.custom<unknown[]>((value) => Array.isArray(value) && value.length <= BOUNDS.sightings);

/** Words of a mail: none of its addresses, which can accept a badge or sign somebody in, and no codes, nor parts of them. No name has a digit. */
const words = v.pipe(text, v.transform((all) => all.replace(/[!-~]*[/=?@\d][!-~]*|[!-~]{25,}/g, ' ')));

/** Whom a page names and what it claims, as its script tells. */
export const named = v.object({ kind: v.picklist(['own', 'author', 'quoted', 'other', 'unknown', 'around']), name: v.optional(text), email: v.optional(text), near: v.optional(words) });
export const claimed = v.object({ title: v.optional(text), issuer: v.optional(text), dates: v.optional(text) });

const sighting = v.object({
  n: natural,
  place: v.picklist(['link', 'image', 'embed', 'text']),
  url: v.pipe(v.string(), v.maxLength(BOUNDS.url)),
  names: named,
  claim: v.optional(claimed),
});

const fromPage = v.variant('type', [
  v.object({
    type: v.literal('saw'),
    route: v.pipe(v.string(), v.maxLength(BOUNDS.route)),
    subject: v.optional(text),
    around: v.optional(v.object({ ...v.partial(named).entries, pictures: v.optional(natural), unlinked: v.optional(natural) })),
    sightings: v.pipe(few, v.array(sighting)),
    leftOut: v.optional(natural),
    marksRemoved: v.optional(v.boolean()),
  }),
  v.object({ type: v.literal('open'), n: natural }),
]);

const command = v.variant('type', [
  v.object({ type: v.picklist(['check-page', 'read-page']), tabId: natural }),
  v.object({ type: v.picklist(['check-again', 'get-newer']), tabId: natural, key: v.pipe(v.string(), v.maxLength(BOUNDS.key)) }),
  v.object({ type: v.literal('compare-with'), tabId: natural, name: v.optional(text) }),
  v.object({ type: v.literal('look'), list: v.pipe(v.string(), v.maxLength(BOUNDS.key)) }),
  v.object({ type: v.literal('plan') }),
  v.object({ type: v.literal('forget'), person: v.optional(text), site: v.optional(text) }),
]);

/** Which frame of which tab said something. All of it comes from the browser, none from the page. */
export interface PageSender {
  tabId: number;
  /** 0 for the top frame. */
  frameId: number;
  /** The document, where the browser tells; it changes with each page that is loaded. */
  documentId?: string;
  /** Host of the frame, without a port; empty for one without an address of its own (`about:srcdoc`). */
  host: string;
  /** Host of the tab's page, where the browser tells. */
  tabHost: string;
  /** The tab is in a private window. */
  isPrivate?: true;
}

/**
 * Reads what a page script says.
 *
 * @returns undefined for what is not said by our own script in a frame of a tab, or is not one of the two things it may
 *   say, or is larger than it may be. Never throws.
 */
export function readFromPage(message: unknown, sender: Runtime.MessageSender): { message: Saw | OpenPanel; from: PageSender } | undefined {
  const from = pageSender(sender);
  if (!from) return undefined;
  const read = v.safeParse(fromPage, message);
  return read.success ? { message: read.output, from } : undefined;
}

/**
 * Reads what one of our own pages wants.
 *
 * @returns undefined for what comes from anywhere else, a page script included, or is no command. Never throws.
 */
export function readFromOurPages(message: unknown, sender: Runtime.MessageSender): Command | undefined {
  if (!isOurs(sender) || !isOurPage(sender)) return undefined;
  const read = v.safeParse(command, message);
  return read.success ? read.output : undefined;
}

const isOurs = (sender: Runtime.MessageSender) => sender.id === browser.runtime.id;

/** Also true of our pages in a tab, which have a `tab` as page scripts do: only the address tells them apart. */
const isOurPage = (sender: Runtime.MessageSender) => sender.url?.startsWith(browser.runtime.getURL('')) === true;

function pageSender(sender: Runtime.MessageSender): PageSender | undefined {
  const tabId = sender.tab?.id;
  const { frameId, documentId, url } = sender;
  // A page that is being prepared behind the one shown (prerendering), or is on its way out, is not what this tab shows.
  const shown = ((sender as { documentLifecycle?: string }).documentLifecycle ?? 'active') === 'active';
  if (!isOurs(sender) || isOurPage(sender) || !shown || !Number.isInteger(tabId) || !Number.isInteger(frameId)) return undefined;
  const isPrivate = sender.tab?.incognito === true && { isPrivate: true as const };
  return { tabId: tabId!, frameId: frameId!, ...(documentId && { documentId }), host: hostOf(url), tabHost: hostOf(sender.tab?.url), ...isPrivate };
}

const hostOf = (url: string | undefined): string => (url && URL.canParse(url) ? new URL(url).hostname : '');

const ROUTE = /^(.*)-(\d{1,15})$/su;

/** Whether a route of a frame came before another one that the same document has told. */
export function isBefore(route: string, other: string): boolean {
  const [one, two] = [ROUTE.exec(route), ROUTE.exec(other)];
  return one !== null && two !== null && one[1] === two[1] && Number(one[2]) < Number(two[2]);
}
