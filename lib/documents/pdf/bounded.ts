/** What takes too long, or hangs. */
export class TooSlow extends Error {}

/**
 * Waits for work no longer than until a time or a signal.
 *
 * @param milliseconds how long at most
 * @throws {TooSlow} after that time; the signal's reason; what the work throws
 */
export async function bounded<T>(work: Promise<T>, milliseconds: number, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  const given = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), Math.max(0, milliseconds));
    stop = () => reject(signal?.reason as Error);
    signal?.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, given]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    // Its end is not waited for, whatever it is.
    work.catch(() => {});
    given.catch(() => {});
  }
}
