import { now } from './dom';
import { CALM, LONGEST_WAIT, SETTLE } from './limits';

/**
 * Numbers what a page shows one after the other. A page script cannot hook the History API without touching the page, so
 * addresses are compared whenever there is work anyway.
 */

/** Random, so that the next document's routes are never taken for this one's; says nothing about the address. */
const id = Math.random();
let count = 0;
let place = '';
let last = -CALM;
let wait = SETTLE;

/** The name of what is shown now. */
export const name = (): string => `${id}-${count}`;

/** Whether the address has changed since the last time. What follows `#` counts only where it looks like a path (Gmail). */
export function moved(): boolean {
  const before = place;
  const { href } = location;
  const [path = '', hash] = href.split('#');
  place = hash?.includes('/') ? href : path;
  return place !== before;
}

/** Begins a new route; returns how many milliseconds to wait before it is read. */
export function next(): number {
  count++;
  const since = now() - last;
  last += since;
  return (wait = since < wait + CALM ? Math.min(LONGEST_WAIT, 2 * wait) : SETTLE);
}
