import { atMost, exactly, type Figure } from '../figure';
import type { Program } from './build';
import { outcome } from './child';
import type { Endurance } from './sides/endure';
import type { Hostility } from './sides/hostile';
import type { TokenTimes } from './sides/token';

/** A token's whole check against the bare signature check by WebCrypto in it. */
export async function tokens(program: (name: Program) => string): Promise<Figure[]> {
  const times = await outcome<TokenTimes[]>(program('token'), '');
  return times.map(({ alg, ours, bare, ratio }) => atMost(`VC-JWT ${alg} warm ÷ the bare signature check`, 1.5, ratio, `${ours.toFixed(3)} ms, ${bare.toFixed(3)} ms`));
}

/** Whether many verifications in one process cost the last as the first. */
export async function endurance(program: (name: Program) => string): Promise<Figure[]> {
  const { runs, time, heap } = await outcome<Endurance>(program('endure'), '', ['--expose-gc']);
  return [
    atMost(`time of the last of ${runs} verifications ÷ the early ones'`, 1.15, time.late / time.early, `${time.early.toFixed(2)} ms, ${time.late.toFixed(2)} ms`),
    atMost('memory after them ÷ early on', 1.05, heap.late / heap.early, `${heap.early.toFixed(1)} MB, ${heap.late.toFixed(1)} MB`),
  ];
}

/** How long one hostile input may take at most, in milliseconds: two canonical forms at their limit, and reading. */
const LONGEST = 5_000;

/** A thousand hostile inputs, from a seed that is printed: `SEED=… npm run bench` makes the same again. */
export async function hostility(program: (name: Program) => string): Promise<Figure[]> {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const { inputs, threw, verified, slowest, heap } = await outcome<Hostility>(program('hostile'), String(seed), ['--expose-gc']);
  return [
    exactly(`${inputs} hostile inputs (seed ${seed}): threw`, 0, threw.length, threw.slice(0, 3).join(', ')),
    exactly('… verified', 0, verified.length, verified.slice(0, 3).join(', ')),
    atMost('… the slowest, ms', LONGEST, Math.round(slowest.milliseconds), slowest.kind),
    atMost('… memory after them ÷ before', 2, heap.after / heap.before, `${heap.before.toFixed(1)} MB, ${heap.after.toFixed(1)} MB`),
  ];
}
