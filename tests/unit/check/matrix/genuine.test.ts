import { afterAll, describe, expect, it } from 'vitest';
import { checkFile } from '../../../fixtures/signed/check';
import { fits, fixture, FORMATS, type Proof, PROOFS, type Recipe, STATUSES } from '../../../fixtures/signed/fixture';
import { HOMES } from '../../../fixtures/signed/issuer';

/** Every format × way to sign × home of the key × way to withdraw that goes together. */
const RECIPES: Recipe[] = FORMATS.flatMap((format) => (Object.keys(PROOFS) as Proof[]).flatMap((proof) => HOMES.flatMap((home) => STATUSES.map((status) => ({ format, proof, home, status }))))).filter(fits);

describe.each(FORMATS)('%s', (format) => {
  describe.each([...new Set(RECIPES.filter((one) => one.format === format).map(({ proof }) => proof))])('%s', (proof) => {
    const own = RECIPES.filter((one) => one.format === format && one.proof === proof);
    it.each([...new Set(own.map(({ home }) => home))])('with its key as %s is verified, with every status', async (home) => {
      for (const recipe of own.filter((one) => one.home === home)) {
        const { text, places, issuer } = await fixture(recipe);
        const [got, ...more] = await checkFile(text, places, { trusted: [issuer.listed] });
        // Of a badge that may be shown in part, what names its end and its list has to be among what is shown.
        const open = proof === 'ecdsa-sd-2023' && recipe.status === 'none';
        expect([got!.verdict, got!.because.code, more], recipe.status).toEqual(open ? ['unconfirmed', 'status.not-disclosed', []] : ['verified', 'integrity.signature', []]);
        const [unknown] = await checkFile(text, places, { trusted: [] });
        expect([unknown!.verdict, unknown!.because.code], recipe.status).toEqual(['unknown-issuer', 'issuer.unknown']);
      }
    });
  });
});

afterAll(() => console.log(`genuine signed badges | ${RECIPES.length} combinations of format, proof, key and status`));
