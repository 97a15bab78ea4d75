import { hostileInputs } from '../hostile-inputs';
import { check } from './engine';

/** What a thousand hostile inputs came to. */
export interface Hostility {
  inputs: number;
  threw: string[];
  verified: string[];
  /** Milliseconds, and of what kind, of the slowest. */
  slowest: { kind: string; milliseconds: number };
  /** Most badges that one input was taken for. */
  most: number;
  /** Megabytes in use before and after, once the garbage is gone. */
  heap: { before: number; after: number };
}

const inputs = await hostileInputs(1_000, Number(process.argv[2]));
const told: Hostility = { inputs: 0, threw: [], verified: [], slowest: { kind: '', milliseconds: 0 }, most: 0, heap: { before: heap(), after: 0 } };
for (const { kind, make, issuer } of inputs) {
  const bytes = make();
  const before = performance.now();
  try {
    const reports = await check(bytes, issuer);
    told.most = Math.max(told.most, reports.length);
    if (reports.some(({ verdict }) => verdict === 'verified')) told.verified.push(kind);
  } catch {
    told.threw.push(kind);
  }
  const milliseconds = performance.now() - before;
  if (milliseconds > told.slowest.milliseconds) told.slowest = { kind, milliseconds };
  told.inputs += 1;
}
told.heap.after = heap();
process.send?.(told);

function heap(): number {
  (globalThis as { gc?: () => void }).gc!();
  return process.memoryUsage().heapUsed / 1_000_000;
}
