import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import type { Report } from '../../../../lib/words';
import { checkFile } from '../../../fixtures/signed/check';
import { SUBJECTS } from './plan';

/** How many changed copies are made in all; more by hand: `MUTANTS=200000 npx vitest run tests/unit/check/mutants`. */
const TOTAL = Number(process.env['MUTANTS'] ?? 20_000);
const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const RUNS = Math.ceil(TOTAL / Object.values(SUBJECTS).flat().length);

/** A changed file, and what answers about it. */
export interface Mutant {
  text: string | Uint8Array;
  places: Record<string, unknown>;
}

/** What is hunted: genuine files, ways to change them, and who tells whether one is still what it was. */
export interface Quarry<Change> {
  /** Whoever the person trusts, so that everything genuine is verified. */
  trusted: string;
  /** The genuine files; each has to be verified unchanged. */
  genuine: readonly Mutant[];
  changes: fc.Arbitrary<Change>;
  mutate: (change: Change) => Mutant | Promise<Mutant>;
  /** Whether what is verified is one of the genuine ones all the same, told without the engine. */
  same: (mutant: Mutant, which: number) => boolean;
  /** What most changed copies come to: refused, unless much of the file makes no difference to the badge. */
  mostly?: 'refused' | 'green or not';
  /** What the genuine ones are; another verdict where even those can never be verified. */
  verdict?: 'verified' | 'unconfirmed';
}

const tally = { count: 0, green: 0 };

/** Changes genuine files at random, and lets none be verified that is not what it was: in what was signed, and in what is shown. */
export async function hunt<Change>({ trusted, genuine, changes, mutate, same, mostly = 'refused', verdict: genuinely = 'verified' }: Quarry<Change>): Promise<void> {
  const shown: Report[] = [];
  for (const one of genuine) {
    const reports = await checkFile(one.text, one.places, { trusted: [trusted] });
    expect(reports.map(({ verdict }) => verdict)).toEqual([genuinely]);
    shown.push(reports[0]!);
  }
  const before = { ...tally };
  await fc.assert(fc.asyncProperty(changes, async (change) => {
    const mutant = await mutate(change);
    tally.count += 1;
    const green = (await checkFile(mutant.text, mutant.places, { trusted: [trusted] })).filter(({ verdict }) => verdict === 'verified');
    if (green.length > 0) tally.green += 1;
    for (const report of green) {
      const isGenuine = shown.some(({ credential }, which) => isDeepStrictEqual(credential, report.credential) && same(mutant, which));
      if (!isGenuine) throw new Error(`Verified, and not what was signed. checkFile(text, places, { trusted }) with: ${replay(mutant, trusted)}`);
    }
  }), { seed: SEED, numRuns: RUNS });
  const [count, green] = [tally.count - before.count, tally.green - before.green];
  // The changes do change something.
  expect(green).toBeLessThan(mostly === 'refused' ? count * 0.6 : count);
}

/** Everything that is needed to see it once more: keys are fresh each time, so the seed alone is not enough. */
function replay({ text, places }: Mutant, trusted: string): string {
  return JSON.stringify({ ...(typeof text === 'string' ? { text } : { base64: Buffer.from(text).toString('base64') }), places, trusted });
}

/** Says at the end of a file how many there were. */
export function sayHowMany(group: keyof typeof SUBJECTS): string {
  afterAll(() => console.log(`no mutant turns green | ${group} | seed ${SEED} | ${tally.count} of ${RUNS * Object.values(SUBJECTS).flat().length} changed copies | ${tally.green} still the same credential`));
  return `no mutant turns green: ${group} (seed ${SEED}, ${RUNS} of each)`;
}
