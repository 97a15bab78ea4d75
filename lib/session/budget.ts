/** How many look-ups one tab causes by itself in ten minutes; beyond them it takes a click. */
export const BUDGET = 200;
const WINDOW = 10 * 60_000;

/** What a tab has used up. It outlives routes and pages, or a page could flood us by moving on. */
export interface Spent {
  /** When the window began, in milliseconds since 1970. */
  since: number;
  count: number;
}

/**
 * Takes up to `wanted` look-ups out of a tab's budget.
 *
 * @param now milliseconds since 1970
 * @returns how many it gets, and what it has used up then
 */
export function spend(spent: Spent | undefined, wanted: number, now: number): { granted: number; spent: Spent } {
  // A clock that was set back begins a new window, and so cannot block a tab for good.
  const current = spent && now >= spent.since && now - spent.since < WINDOW ? spent : { since: now, count: 0 };
  const granted = Math.max(0, Math.min(wanted, BUDGET - current.count));
  return { granted, spent: { since: current.since, count: current.count + granted } };
}
