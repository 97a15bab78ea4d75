/** Runs some work when there is room for it. */
export type Pool = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * A pool with room for so many at once; the rest waits, first come, first served.
 *
 * @param size how many run at once, at least 1
 */
export function createPool(size: number): Pool {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= size) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes over this place, so the count stays.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
