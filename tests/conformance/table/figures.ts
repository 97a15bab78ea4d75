import { folded, table } from '../../unit/docs/markdown';
import type { Case } from './case';

/** What a suite came to. */
export interface Figures {
  suite: string;
  cases: number;
  agree: number;
  /** How many cases come out otherwise for each reason. */
  reasons: Map<string, number>;
}

/** One suite's figures, from its cases and whether each agrees. */
export function figuresOf(suite: string, results: readonly { one: Case; agrees: boolean }[]): Figures {
  const reasons = new Map<string, number>();
  for (const { one, agrees } of results) if (!agrees) reasons.set(one.differs ?? 'unexplained', (reasons.get(one.differs ?? 'unexplained') ?? 0) + 1);
  return { suite, cases: results.length, agree: results.filter(({ agrees }) => agrees).length, reasons };
}

/** How many suites, cases and agreements: the sum in one line, with each suite's figures below it, as in the README. */
export function overview(all: readonly Figures[]): string {
  const rows = all.map(({ suite, cases, agree }) => [suite, cases, agree, cases - agree]);
  const { cases, agree } = sum(all);
  return `**${cases} cases of ${all.length} public suites: ${agree} agree, and each of the other ${cases - agree} has its reason.**\n\n${folded('By suite', table(['suite', 'cases', 'agree', 'disagree'], rows))}`;
}

/** What disagrees in each suite, and why. */
export function differences(all: readonly Figures[]): string {
  const rows = all.flatMap(({ suite, reasons }) => [...reasons].map(([reason, count]) => [suite, count, reason]));
  const { cases, agree } = sum(all);
  return table(['suite', 'cases', 'why'], [...rows, ['all', cases - agree, '']]);
}

const sum = (all: readonly Figures[]): { cases: number; agree: number } =>
  all.reduce(({ cases, agree }, one) => ({ cases: cases + one.cases, agree: agree + one.agree }), { cases: 0, agree: 0 });
