/** Whether a badge, given as its text, is verified. */
export type Verify = (text: string, issuer: string) => Promise<boolean>;

/** What a side's process is asked: to verify again and again for so many milliseconds, and once at least. */
export type Order = { issuer: string; text: string; during: number };
export interface Told {
  /** Whether each time. */
  verified: boolean;
  /** Milliseconds of one verification. */
  milliseconds: number;
  /** Milliseconds until the side was loaded, from before its first import. */
  loading: number;
}

/** Serves orders to the process that started this one. */
export async function serve(load: () => Promise<Verify>): Promise<void> {
  const before = performance.now();
  const verify = await load();
  const loading = performance.now() - before;
  process.on('message', (order: Order) => void answer(verify, order, loading));
  process.send?.('ready');
}

async function answer(verify: Verify, { issuer, text, during }: Order, loading: number): Promise<void> {
  let [verified, runs, passed] = [true, 0, 0];
  const before = performance.now();
  while (runs === 0 || passed < during) {
    verified = await verify(text, issuer) && verified;
    runs += 1;
    passed = performance.now() - before;
  }
  const told: Told = { verified, milliseconds: passed / runs, loading };
  process.send?.(told);
}
