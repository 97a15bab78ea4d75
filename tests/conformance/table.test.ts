import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { agrees, type Case } from './table/case';
import { SUITES } from './table/cases';
import { figuresOf, table, type Figures } from './table/figures';
import { NODE_ENGINE } from './table/node';
import { run } from './table/run';

/** Every public vector, by the engine in Node. A browser is given the same in `tests/e2e/conformance.spec.ts`. */
const figures: Figures[] = [];

for (const { vectors, cases } of SUITES) {
  const results: { one: Case; agrees: boolean }[] = [];
  const all = vectors.present ? await cases(vectors) : [];
  vectors.suite(() => {
    it.each(all.map((one) => [one.name, one] as const))('%s', async (_, one) => {
      const outcome = await run(one.input, NODE_ENGINE);
      const same = agrees(one, outcome);
      results.push({ one, agrees: same });
      // A difference has its reason, and a reason its difference.
      expect(same, JSON.stringify({ says: outcome.says, differs: one.differs, detail: outcome.detail }).slice(0, 600)).toBe(one.differs === undefined);
    });
    afterAll(() => void figures.push(figuresOf(vectors.name, results)));
  });
}

describe('the table', () => {
  it.skipIf(!SUITES.every(({ vectors }) => vectors.present))('stands in the README with its figures', () => {
    const printed = table(figures);
    console.log(printed);
    const readme = readFileSync('README.md', 'utf8');
    const [before, rest] = readme.split('<!-- conformance -->\n') as [string, string];
    const [, after] = rest.split('<!-- /conformance -->') as [string, string];
    const whole = `${before}<!-- conformance -->\n${printed}\n<!-- /conformance -->${after}`;
    // After a change that is meant: CONFORMANCE=write npx vitest run tests/conformance/table
    if (process.env['CONFORMANCE'] === 'write') writeFileSync('README.md', whole);
    else expect(readme).toBe(whole);
  });
});
