/** What the background holds of a tab: the view that our pages show, and what it needs itself to go on after a restart. */
import type { AwardReference, Fact, Learned, PageClaim, PageNames, Report, Unreferenced } from '../words';
import { LEARNED_FACTS, unlisted } from '../check/facts';
import type { Seen } from '../store/learned';
import type { Spent } from './budget';
import type { Item, TabView } from './view';

/** Where an item was seen: the frame, the sighting's number in it, and what the frame showed then. */
export interface Place {
  frameId: number;
  n: number;
  route: string;
}

export interface Entry extends Item {
  at: Place[];
  /** What it points at; never a raw address, which can carry a secret (law 8). */
  of: AwardReference | Unreferenced;
  names: PageNames;
  claim: PageClaim;
  /** How often it was asked about by itself without an answer. */
  tries: number;
  /** When to try again by itself, in milliseconds since 1970. */
  again?: number;
  /** The person asked for it, so hosts that we do not know are asked too. */
  clicked?: true;
  /** Over the tab's budget: waits for a click. */
  held?: true;
}

export interface TabRecord extends TabView {
  items: Entry[];
  /** A document of the page shown (the top one once it spoke), where the browser tells: when it is gone, so is the page. */
  document?: { frameId: number; id: string };
  spent?: Spent;
  /** Looked at by "Check this page": without a grant, until the page goes. */
  once?: true;
  /** In a private window: nothing of it is written to disk. */
  isPrivate?: true;
  /** Whom the page names for frames that cannot see it. */
  around?: { name?: string; email?: string };
  /** The top frame and those with items: the host of each, and what it showed last. */
  frames: Record<number, { host: string; route: string }>;
  /** Sightings that found no room here, and by frame those that its page script did not even report. */
  leftOutHere: number;
  leftOutIn: Record<number, number>;
}

/** A tab of which nothing was seen yet. What it used up of its budget goes on. */
export function emptyRecord(tabId: number, spent?: Spent): TabRecord {
  return { tabId, host: '', route: '', items: [], wrapped: [], leftOut: 0, leftOutHere: 0, leftOutIn: {}, frames: {}, marks: 'off', ...(spent && { spent }) };
}

/** Whom the page names around an item, told by the frame that it stands in or by the page around that. */
export function namesOf({ names }: Pick<Entry, 'names'>, { around }: Pick<TabRecord, 'around'>): PageNames {
  if (names.kind !== 'around') return names;
  return around?.name || around?.email ? { ...names, kind: 'own', ...around } : { kind: 'unknown' };
}

/** Whom an item is compared with: the name that the person typed, where they did, else whom the page names. */
export function comparedWith(item: Pick<Entry, 'names'>, record: Pick<TabRecord, 'around' | 'typed'>): PageNames {
  return record.typed === undefined ? namesOf(item, record) : { kind: 'typed', name: record.typed };
}

/** Whether a page's person is compared with the badge's. */
export const isNamed = ({ kind }: PageNames): boolean => kind === 'own' || kind === 'author';

/** What was learned, out of a report: without the page's names and claim, without the word of lists, and without what is judged anew each day. */
export function learnedOf(report: Report): Learned {
  const { verdict: _, because: __, holder: ___, holderBasis: ____, attention: _____, typed: ______, holds, ...rest } = report;
  const facts = asLearned(report.facts);
  return { ...rest, facts, ...(holds && { holds: holds.map((one) => ({ credential: one.credential, facts: asLearned(one.facts) })) }), requests: report.requests.filter(({ purpose }) => purpose !== 'registry') };
}

function asLearned(facts: readonly Fact[]): Fact[] {
  return unlisted(facts).filter(({ id }) => (LEARNED_FACTS as readonly string[]).includes(id));
}

/** Host patterns (`https://host/*`) whose grant would let a check go on, also where it stopped for want of a click. */
export function lacking(report: Report | null): string[] {
  const named = (report?.facts ?? []).filter(({ code }) => code === 'structure.no-permission' || code === 'structure.not-asked');
  return [...new Set([...(report?.needs ?? []), ...named.flatMap(({ params }) => (params?.['host'] ? [`https://${params['host']}/*`] : []))])];
}

/** Where some awards were seen and whom the pages name there, for the store to forget them by; private windows do not count. */
export function seenIn(records: readonly TabRecord[], award: string): Seen {
  const here = records.filter(({ items, isPrivate }) => !isPrivate && items.some((item) => item.award === award));
  const named = here.flatMap((record) => record.items.filter((item) => item.award === award).map((item) => namesOf(item, record)));
  return {
    sites: [...new Set(here.map(({ host }) => host).filter((host) => host !== ''))],
    people: named.filter(isNamed).flatMap(({ name, email }) => [name, email].filter((one) => one !== undefined)),
  };
}

/** Whether an entry is to be asked about by itself now. */
export function isDue({ state, held, again }: Entry, now: number): boolean {
  return state !== 'done' && !held && (again === undefined || again <= now);
}
