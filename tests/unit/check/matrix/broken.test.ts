import { afterAll, describe, expect, it } from 'vitest';
import { FILE } from '../../../fixtures/signed/broken';
import { checkFile } from '../../../fixtures/signed/check';
import { fits, fixture, FORMATS, type Proof, PROOFS, type Recipe } from '../../../fixtures/signed/fixture';

const RECIPES: Recipe[] = FORMATS.flatMap((format) => (Object.keys(PROOFS) as Proof[]).map((proof) => ({ format, proof, home: 'https document' as const, status: 'bitstring list' as const }))).filter(fits);

let count = 0;
afterAll(() => console.log(`broken signed badges | ${count}: ${FILE.length} ways to break ${RECIPES.length} combinations of format and proof`));

describe.each(RECIPES)('$format, $proof', (recipe) => {
  it.each(FILE.filter(({ of }) => !of || of(recipe)))('$name: $verdict', async ({ change, after, verdict, code }) => {
    const whole = await fixture(recipe, (await change?.(recipe)) ?? {});
    const { text, places } = after ? await after(whole) : whole;
    const [got] = await checkFile(text, places, { trusted: [whole.issuer.listed] });
    count += 1;
    expect([got!.verdict, got!.because.code]).toEqual([verdict, code]);
  });
});
