import { afterAll, describe, expect, it } from 'vitest';
import { standsIn } from '../unit/docs/generated';
import { agrees, type Case } from './table/case';
import { SUITES } from './table/cases';
import { differences, figuresOf, overview, type Figures } from './table/figures';
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

describe('the figures', () => {
  const present = SUITES.every(({ vectors }) => vectors.present);
  it.skipIf(!present)('stand in the README', () => standsIn('README.md', 'conformance', overview(figures)));
  it.skipIf(!present)('stand with their reasons in docs/conformance.md', () => standsIn('docs/conformance.md', 'conformance', differences(figures)));
});
