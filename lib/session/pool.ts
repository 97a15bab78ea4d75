/** Whose work it is, and whether a person waits for it. */
export interface Turn {
  whose?: unknown;
  /** It goes before all that waits. */
  first?: boolean;
}

/** Runs some work when there is room for it. */
export type Pool = <Result>(work: () => Promise<Result>, turn?: Turn) => Promise<Result>;

/**
 * A pool with room for so many at once. The rest waits: each in its owner's own line, first come, first served, and the owners take
 * turns, so that one who brings hundreds keeps nobody else waiting for them all.
 *
 * @param size how many run at once, at least 1
 */
export function createPool(size: number): Pool {
  const first: (() => void)[] = [];
  /** In the order of their turns: who has had one goes to the end. */
  const lines = new Map<unknown, (() => void)[]>();
  let running = 0;

  function next(): (() => void) | undefined {
    const urgent = first.shift();
    if (urgent) return urgent;
    for (const [whose, line] of lines) {
      lines.delete(whose);
      const go = line.shift();
      if (line.length > 0) lines.set(whose, line);
      return go;
    }
    return undefined;
  }

  function wait(go: () => void, turn: Turn): void {
    if (turn.first) return void first.push(go);
    const line = lines.get(turn.whose);
    if (line) line.push(go);
    else lines.set(turn.whose, [go]);
  }

  return async (work, turn = {}) => {
    if (running >= size) await new Promise<void>((go) => wait(go, turn));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes over this place, so the count stays.
      const go = next();
      if (go) go();
      else running -= 1;
    }
  };
}
