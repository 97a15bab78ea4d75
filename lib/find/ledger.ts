import { closest, elementOf } from './dom';
import type { Found } from './scan';
import { MAX_SIGHTINGS } from './limits';

/**
 * What was seen since the route began, each element once for each address it has had. One script runs in one document, so
 * the state of what it does is its modules' own; that also keeps it small.
 */

/** A badge that was seen: what is known of it in this frame. */
export interface Entry extends Found {
  n: number;
  /** What was last reported of it, to report it again only when that changes. */
  said?: string;
}

const entries = new Map<number, Entry>();

/** The addresses that each node has shown, counted ones too. */
let seen = new WeakMap<Node, string[]>();

/** What the route before had and was still there when this one began. */
let carried: Entry[] = [];

let last = 0;
let end = MAX_SIGHTINGS;

/** How many more were seen than are reported. */
export let leftOut = 0;

/** What is still in the document. */
export const present = (): Entry[] => [...entries.values()].filter(({ node }) => node.isConnected);

/**
 * Takes down what was found.
 *
 * @returns the new entry; undefined when it is known already, or when there are too many
 */
export function add(found: Found): Entry | undefined {
  const { node, place, url } = found;
  if (seen.get(node)?.includes(url)) return undefined;
  // An element shows one badge at a time: a new address means that a list has reused it. A text can hold several.
  if (place !== 'text') drop(node);
  seen.set(node, [...(seen.get(node) ?? []), url]);
  if (last >= end) return void leftOut++;
  const entry: Entry = { ...found, n: ++last };
  entries.set(last, entry);
  return entry;
}

/** Whether a node has shown a badge since the route began. */
export const isKnown = (node: Node): boolean => seen.has(node);

/** Forgets an element whose address is a badge's no more. */
export function drop(node: Node): void {
  if (seen.delete(node)) for (const entry of entries.values()) if (entry.node === node) entries.delete(entry.n);
}

/** Begins a new route: everything that is there will be seen anew. Numbers go on, so that none means two things. */
export function restart(): void {
  carried = present();
  entries.clear();
  seen = new WeakMap();
  end = last + MAX_SIGHTINGS;
  leftOut = 0;
}

/** Whether something of the route before has gone only now: what was read since then was partly the old page. */
export const wasStale = (): boolean => carried.some(({ node }) => !node.isConnected);

/**
 * The sighting of a number, when it is the one to be marked: a list's row often links to one badge by its title and by a
 * button, and then the later of the two is.
 */
export function marked(n: number): Entry | undefined {
  const entry = entries.get(n);
  const row = entry && closest(elementOf(entry.node), 'li,tr');
  return row && present().some((other) => other.n > n && other.url === entry.url && row.contains(other.node)) ? undefined : entry;
}
