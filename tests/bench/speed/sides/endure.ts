import { median } from '../../trace';
import { manyBadges } from '../badges';
import { check } from './engine';

/** How the last of many verifications differ from the early ones. */
export interface Endurance {
  runs: number;
  /** Median milliseconds of one. */
  time: { early: number; late: number };
  /** Megabytes in use once the garbage is gone. */
  heap: { early: number; late: number };
}

const [RUNS, WINDOW, ISSUERS] = [10_000, 500, 60];

const badges = (await manyBadges(ISSUERS)).map(({ text, issuer }) => ({ bytes: new TextEncoder().encode(text), issuer }));
const windows: { time: number; heap: number }[] = [];
for (let run = 0; run < RUNS;) {
  const times: number[] = [];
  for (let i = 0; i < WINDOW; i += 1, run += 1) {
    const { bytes, issuer } = badges[run % ISSUERS]!;
    const before = performance.now();
    const reports = await check(bytes, issuer);
    times.push(performance.now() - before);
    if (reports.length !== 1 || reports[0]!.verdict !== 'verified') throw new Error('A badge was not verified');
  }
  (globalThis as { gc?: () => void }).gc!();
  windows.push({ time: median(times), heap: process.memoryUsage().heapUsed / 1_000_000 });
}
// The first windows are for warming up.
const [early, late] = [windows.slice(2, 6), windows.slice(-4)];
const middle = (of: typeof windows, what: 'time' | 'heap') => median(of.map((one) => one[what]));
const told: Endurance = { runs: RUNS, time: { early: middle(early, 'time'), late: middle(late, 'time') }, heap: { early: middle(early, 'heap'), late: middle(late, 'heap') } };
process.send?.(told);
