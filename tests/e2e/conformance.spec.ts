import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { agrees, type Case, type Input, type Outcome } from '../conformance/table/case';
import { SUITES } from '../conformance/table/cases';
import { figuresOf, overview } from '../conformance/table/figures';
import { NODE_ENGINE } from '../conformance/table/node';
import { run } from '../conformance/table/run';
import { expect, test } from './fixtures';

/** How many cases go to the page at once. */
const AT_ONCE = 20;
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The function that runs a case, with the engine's parts that vectors are of, as one script. Built as the extension is. */
async function probe(): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'error', resolve: { alias: { setimmediate: path('../../lib/check/proof/set-immediate.ts') } },
    build: {
      write: false, target: 'es2022', minify: false, lib: { entry: path('../conformance/table/probe.ts'), formats: ['iife'], name: 'probe' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('Nothing was built');
  return first.output[0].code;
}

/** In the page: whole files go to the engine that the Check page itself loads. */
async function inPage({ inputs, chunk }: { inputs: Input[]; chunk: string }): Promise<string> {
  const built = (await import(chunk)) as typeof import('../../components/state/engine-parts');
  const { open, learnFound, report, recognise, NOTHING_SAID } = built;
  const engine = { open, learnFound, report, recognise, NOTHING_SAID, env: built.envUntil(new AbortController().signal) };
  const { runCase } = globalThis as unknown as { runCase: typeof run };
  const outcomes: Outcome[] = [];
  for (const input of inputs) outcomes.push(await runCase(input, engine));
  return JSON.stringify(outcomes);
}

test('every public vector comes to the same facts in a page of the extension as in Node', async ({ fresh }) => {
  test.skip(!SUITES.every(({ vectors }) => vectors.present) && process.env['VECTORS'] !== 'required', 'the public vectors are not beside the project');
  test.setTimeout(300_000);
  const page = await fresh.extension.open('check');
  await page.evaluate(await probe());
  const chunks = readdirSync(path('../../.output/chrome-mv3/chunks')).filter((name) => /^engine-parts-.*\.js$/u.test(name));
  expect(chunks).toHaveLength(1);
  const figures = [];
  const different: { suite: string; name: string; here: unknown; inNode: unknown }[] = [];
  for (const { vectors, cases } of SUITES) {
    const all: Case[] = await cases(vectors);
    const results: { one: Case; agrees: boolean }[] = [];
    for (let at = 0; at < all.length; at += AT_ONCE) {
      const some = all.slice(at, at + AT_ONCE);
      const outcomes = JSON.parse(await page.evaluate(inPage, { inputs: some.map(({ input }) => input), chunk: `/chunks/${chunks[0]}` })) as Outcome[];
      for (const [i, one] of some.entries()) {
        const here = outcomes[i]!;
        const inNode = JSON.parse(JSON.stringify(await run(one.input, NODE_ENGINE))) as Outcome;
        results.push({ one, agrees: agrees(one, here) });
        if (JSON.stringify(here) !== JSON.stringify(inNode)) different.push({ suite: one.suite, name: one.name, here, inNode });
      }
    }
    figures.push(figuresOf(vectors.name, results));
  }
  console.log(overview(figures));
  expect(different).toEqual([]);
  for (const { reasons } of figures) expect([...reasons.keys()]).not.toContain('unexplained');
});
