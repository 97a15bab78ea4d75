/**
 * `npm test`: gets what it needs, then types, lint, unit, builds, what is built, Chromium, Firefox. Each runner's own report
 * is counted, and the last line says how many passed and failed. Logs of all steps stay in `test-results/`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { add, none, one, playwrightCounts, summary, vitestCounts, type Counts } from './counts';
import type { Outcome } from './prepare/command';
import { prepare, type Browsers } from './prepare/prepare';
import { tool, type Tool } from './prepare/tools';

const RESULTS = resolve('test-results');

/** One step: a command, and how its outcome is counted. */
interface Step {
  name: string;
  run: [tool: Tool, ...args: string[]];
  seconds: number;
  counts?: (report: string) => Counts;
}

const vitest = (name: string, config: string, seconds: number): Step => ({
  name,
  run: ['vitest', 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${join(RESULTS, `${name}.json`)}`],
  seconds,
  counts: vitestCounts,
});

const STEPS: Step[] = [
  { name: 'types', run: ['tsc', '--noEmit'], seconds: 120 },
  { name: 'lint', run: ['oxlint', '--deny-warnings'], seconds: 60 },
  vitest('unit', 'vitest.config.ts', 480),
  ...['chrome', 'edge', 'firefox', 'safari'].map((browser): Step => ({ name: `build-${browser}`, run: ['wxt', 'build', '-b', browser], seconds: 120 })),
  vitest('built', 'tests/built/vitest.config.ts', 180),
  { name: 'chromium', run: ['playwright', 'test'], seconds: 900, counts: playwrightCounts },
  vitest('firefox', 'tests/firefox/vitest.config.ts', 600),
];

async function take(step: Step, browsers: Browsers): Promise<Counts> {
  const began = Date.now();
  const env = { CHROMIUM: browsers.chromium, FIREFOX: browsers.firefox, FORCE_COLOR: '0' };
  const [name, ...args] = step.run;
  const outcome = await tool(name, args, { seconds: step.seconds, log: join(RESULTS, `${step.name}.log`), env });
  const counts = count(step, outcome);
  console.log(`${counts.failed ? '✗' : '✓'} ${step.name.padEnd(14)} ${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${step.counts ? summary(counts) : ''}`);
  if (counts.failed) console.log(`${outcome.output.trimEnd()}\n${outcome.timedOut ? `stopped after ${step.seconds} s\n` : ''}`);
  return counts;
}

/** A runner that failed without saying which test is one failure; so is one that left no report. */
function count(step: Step, outcome: Outcome): Counts {
  if (!step.counts) return one(outcome.ok);
  try {
    const counts = step.counts(join(RESULTS, `${step.name}.json`));
    const silent = (!outcome.ok && counts.failed === 0) || counts.passed + counts.failed === 0;
    return silent ? add(counts, one(false)) : counts;
  } catch {
    return one(false);
  }
}

async function main(): Promise<Counts> {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const browsers = await prepare();
  // Types of the entrypoints and of `browser.i18n` are written by WXT.
  await tool('wxt', ['prepare'], { seconds: 60, log: join(RESULTS, 'prepare.log') });
  let total = none;
  for (const step of STEPS) total = add(total, await take(step, browsers));
  return total;
}

const total = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return one(false);
});
console.log(summary(total));
process.exitCode = total.failed ? 1 : 0;
