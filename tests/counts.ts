import { readFileSync } from 'node:fs';

/** How many tests ended how. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };
export const one = (ok: boolean): Counts => ({ ...none, [ok ? 'passed' : 'failed']: 1 });

export const add = (a: Counts, b: Counts): Counts => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

/** The last line of a test run. */
export const summary = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

const number = (value: unknown) => (typeof value === 'number' ? value : 0);
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

/** Counts of Vitest's JSON report; a file that failed outside of its tests (it does not load, its set-up fails) is a failure of its own. */
export function vitestCounts(file: string): Counts {
  const report = read(file);
  const broken = (report.testResults as { status: string; assertionResults: { status: string }[] }[]).filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: number(report.numPassedTests),
    failed: number(report.numFailedTests) + broken.length,
    skipped: number(report.numPendingTests) + number(report.numTodoTests),
  };
}

/** Counts of Playwright's JSON report; errors outside of tests (a spec that does not load) are failures too. */
export function playwrightCounts(file: string): Counts {
  const report = read(file);
  const stats = report.stats as Record<string, unknown>;
  return {
    passed: number(stats.expected),
    failed: number(stats.unexpected) + number(stats.flaky) + (report.errors as unknown[]).length,
    skipped: number(stats.skipped),
  };
}
