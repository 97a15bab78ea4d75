/** The clocks that start the worker again, should it have died: they are the browser's, and outlive it. */
import browser from 'webextension-polyfill';

export type AlarmName = 'resume' | 'retry' | 'prune' | 'follow' | 'watch';

/** A counter of what is under way: while it is above zero, an alarm stands that takes up again what a dead worker left. */
export interface Wake {
  /** @returns lets go again */
  hold(): () => void;
}

export function createWake(): Wake {
  let holding = 0;
  return {
    hold() {
      holding += 1;
      if (holding === 1) set('resume', { delayInMinutes: 1, periodInMinutes: 1 });
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        holding -= 1;
        if (holding === 0) void browser.alarms.clear('resume' satisfies AlarmName).catch(() => {});
      };
    },
  };
}

/** The next time at which something is tried again by itself. */
export interface Retry {
  /** @param at milliseconds since 1970 */
  plan(at: number): void;
  /** The alarm has rung: what is planned from now on needs a new one. */
  rang(): void;
}

export function createRetry(): Retry {
  let earliest = Number.POSITIVE_INFINITY;
  return {
    plan(at) {
      if (at >= earliest) return;
      earliest = at;
      set('retry', { when: at });
    },
    rang() {
      earliest = Number.POSITIVE_INFINITY;
    },
  };
}

/** How often what is too old is deleted, in milliseconds. */
export const PRUNE_EVERY = 6 * 60 * 60_000;

/** Begins to delete what is too old, again and again. */
export function setPruning(): void {
  set('prune', { delayInMinutes: 1, periodInMinutes: PRUNE_EVERY / 60_000 });
}

/** Sets the clock of what is done for the holder. @param when milliseconds since 1970 */
export function setClock(name: 'follow' | 'watch', when: number): void {
  set(name, { when });
}

/** Whether a clock runs: a browser that starts, or takes an extension up again, may have dropped it. Never throws. */
export function runs(name: AlarmName): Promise<boolean> {
  return Promise.resolve(browser.alarms.get(name)).then((alarm) => alarm !== undefined && alarm !== null, () => false);
}

function set(name: AlarmName, when: { when: number } | { delayInMinutes: number; periodInMinutes: number }): void {
  // Chromium answers with a promise, others with nothing; a clock that cannot be set costs only the retry.
  void Promise.resolve(browser.alarms.create(name, when)).catch(() => {});
}
