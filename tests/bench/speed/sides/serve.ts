/** Whether a badge, given as its text, is verified. */
export type Verify = (text: string, issuer: string) => Promise<boolean>;

/** What a side's process is asked: one verdict, or how many milliseconds so many verifications take. */
export type Order = { issuer: string; text: string; runs: number };
export interface Told {
  verified: boolean;
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

async function answer(verify: Verify, { issuer, text, runs }: Order, loading: number): Promise<void> {
  let verified = true;
  const before = performance.now();
  for (let i = 0; i < runs; i += 1) verified = await verify(text, issuer) && verified;
  const told: Told = { verified, milliseconds: performance.now() - before, loading };
  process.send?.(told);
}
