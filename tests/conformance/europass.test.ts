import { expect, it } from 'vitest';
import { asset } from '../../lib/assets';
import { checkSigned } from '../../lib/check/signed';
import type { Env } from '../../lib/env';
import { Vectors } from './vectors';

const env: Env = { ask: () => Promise.reject(new Error('nobody is asked')), asset, now: () => Date.parse('2026-06-04T12:00:00Z') };
const codes = async (document: Record<string, unknown>) => (await checkSigned({ document }, env)).facts.map(({ state, code }) => `${state} ${code}`);

const vectors = new Vectors('edc-elm');
vectors.suite(() => {
  for (const file of vectors.files(/\.jsonld$/u)) {
    const isSealed = file.includes('-signed');
    it(`${file}: ${isSealed ? 'the seal fits, and not a changed text' : 'read, and without a seal'}`, async () => {
      const document = vectors.json(file);
      expect(await codes(document)).toEqual(expect.arrayContaining(['pass structure.ok', ...(isSealed ? ['pass integrity.signature', 'unknown key.certificate'] : ['unknown integrity.no-signature'])]));
      if (isSealed) expect(await codes({ ...document, payload: (document['payload'] as string).replace('Andromeda', 'Andromedas') })).toContain('fail integrity.signature-wrong');
    });
  }
});
