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

/** The table as it stands in the README. */
export function table(all: readonly Figures[]): string {
  const rows = all.map(({ suite, cases, agree, reasons }) => {
    const why = [...reasons].map(([reason, count]) => `${count}: ${reason}`).join('; ');
    return `| ${suite} | ${cases} | ${agree} | ${cases - agree} | ${why} |`;
  });
  const sum = (of: (one: Figures) => number): number => all.reduce((total, one) => total + of(one), 0);
  const [cases, agree] = [sum((one) => one.cases), sum((one) => one.agree)];
  return ['| suite | cases | agree | disagree | why |', '|---|---|---|---|---|', ...rows, `| all | ${cases} | ${agree} | ${cases - agree} | |`].join('\n');
}
