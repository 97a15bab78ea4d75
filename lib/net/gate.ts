/** How many requests one host gets, and how fast. */
export interface GateLimits {
  /** At once. */
  concurrent: number;
  /** Without a pause, after a rest. */
  burst: number;
  /** Per second, in the long run. */
  perSecond: number;
  /** Waiting; more are turned away. */
  queued: number;
}

/** Lets requests to one host through, a few at once and no faster than a steady rate (a token bucket). */
export interface Gate {
  /** Waits for its turn; gives the function to call when done, or null when too many wait already. */
  enter(): Promise<(() => void) | null>;
  /** How long until the bucket has a token for everybody who waits, in milliseconds. */
  wait(): number;
  /** Whether nothing runs or waits and the bucket is full: the gate can be forgotten. */
  idle(): boolean;
}

/** @param now milliseconds since 1970 */
export function createGate(limits: GateLimits, now: () => number): Gate {
  const waiting: (() => void)[] = [];
  let running = 0;
  let tokens = limits.burst;
  let filled = now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function refill(): void {
    const at = now();
    // A clock set back gives nothing and takes nothing.
    tokens = Math.min(limits.burst, tokens + (Math.max(0, at - filled) / 1_000) * limits.perSecond);
    filled = at;
  }

  function pump(): void {
    refill();
    while (waiting.length > 0 && running < limits.concurrent && tokens >= 1) {
      running += 1;
      tokens -= 1;
      waiting.shift()?.();
    }
    if (waiting.length > 0 && running < limits.concurrent && timer === undefined) {
      timer = setTimeout(() => {
        timer = undefined;
        pump();
      }, Math.ceil(((1 - tokens) / limits.perSecond) * 1_000));
    }
  }

  function leave(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      running -= 1;
      pump();
    };
  }

  return {
    enter() {
      if (waiting.length >= limits.queued) return Promise.resolve(null);
      return new Promise((resolve) => {
        waiting.push(() => resolve(leave()));
        pump();
      });
    },
    wait: () => Math.ceil(((waiting.length + 1) / limits.perSecond) * 1_000),
    idle() {
      refill();
      return running === 0 && waiting.length === 0 && tokens >= limits.burst;
    },
  };
}
