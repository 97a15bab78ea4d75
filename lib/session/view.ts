import type { Carried } from '../check/carried';
import type { Report, SightingPlace } from '../words';

/** One badge in a tab's list. */
export interface Item {
  /** Award address plus whom the page names: the same badge under two names is two items. */
  key: string;
  /** Award address, or the raw one where it was not recognised; shown as `data-award`. */
  award: string;
  /** What the page calls it, until the issuer has answered. */
  title: string;
  place: SightingPlace;
  /** Whom the page names here, for the line "name compared". */
  pageName?: string;
  /** What the page claims (law 9). */
  pageTitle?: string;
  /** `waiting` for its turn or for a retry, `checking`, `done`. */
  state: 'waiting' | 'checking' | 'done';
  report: Report | null;
  /** One of its links is a known platform's by which it is accepted there. The link itself is not kept. */
  accepts?: true;
  /** It is a badge that a picture carries: the award then tells it by its content, whatever it calls itself. */
  carried?: Carried;
  /** Where its marks are. */
  at: { frameId: number; n: number }[];
}

/** What is known of one tab; kept in `storage.session` under `tab:<id>`, gone when the browser closes. */
export interface TabView {
  tabId: number;
  /** Host of the page, e.g. "www.linkedin.com". */
  host: string;
  route: string;
  /** Whom the page as a whole names. */
  subject?: string;
  /** A name that the person typed: badges are compared with it, and not with whom the page names, until the page shows something else. */
  typed?: string;
  items: Item[];
  /** Links whose target cannot be told without following them, by wrapper ("lnkd.in"), and the host that the wrapper names. */
  wrapped: { url: string; wrapper: string; to?: string; /** A known platform's host that it stands on, or says it leads to. */ platform?: string }[];
  /** How many sightings were left out because the page has more than we look at. */
  leftOut: number;
  /** How many certifications are listed without anything to check, so far. */
  unlinked?: number;
  marks: 'on' | 'off' | 'removed-by-page';
}

/** Key of a tab's view in `storage.session`. */
export const viewKey = (tabId: number) => `tab:${tabId}`;

/** Key in `storage.session` of how much waits for the holder, a number. */
export const NEWS_KEY = 'news';

/** Key under which the panel is told at which item to open: `{ key, at }`. */
export const focusKey = (tabId: number) => `focus:${tabId}`;
