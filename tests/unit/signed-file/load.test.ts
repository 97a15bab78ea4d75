import { getDomain as tldts } from 'tldts';
import { afterEach, expect, test, vi } from 'vitest';
import script from '../../../entrypoints/signed';
import { asset } from '../../../lib/extension-assets';
import { getDomain } from '../../../lib/signed-file/domains';
import { SIGNED, type SignedStack } from '../../../lib/signed-file/handover';
import { signedLoader } from '../../../lib/signed-file/load';
import type { Env } from '../../../lib/env';
import { badge, newKey, signed } from '../check/proof/sign';

const here = globalThis as { [SIGNED]?: SignedStack };
/** As the background's: without contexts. */
const env: Env = {
  ask: async () => ({ ok: false, problem: 'unreachable', at: '2026-04-15T12:00:00.000Z' }),
  asset,
  now: () => Date.parse('2026-04-15T12:00:00Z'),
};

afterEach(() => {
  delete here[SIGNED];
});

test('the file brings the engine with its contexts, takes the list of public suffixes, and is run once', async () => {
  const run = vi.fn(() => script.main());
  const load = signedLoader(run);
  const key = await newKey();
  const document = JSON.parse(JSON.stringify(badge(key.did, { credentialStatus: undefined, refreshService: undefined }))) as ReturnType<typeof badge>;
  const [first, second] = await Promise.all([load(), load()]);
  expect(first).toBe(second);
  expect(run).toHaveBeenCalledTimes(1);
  const { facts } = await first({ document: await signed(document, { key }) }, env);
  expect(facts.find(({ id }) => id === 'integrity')).toMatchObject({ state: 'pass' });
  expect(getDomain('badges.example.co.uk')).toBe(tldts('badges.example.co.uk'));
});

test('what cannot be run, and what leaves nothing, is an error that the next call tries to mend', async () => {
  const run = vi.fn<() => unknown>(() => undefined);
  const load = signedLoader(run);
  await expect(load()).rejects.toThrow('left nothing');
  run.mockImplementation(() => { throw new Error('NetworkError'); });
  await expect(load()).rejects.toThrow('NetworkError');
  run.mockImplementation(() => { here[SIGNED] = { check: async () => ({ credential: null, facts: [] }), disclose: async () => null, assets: { contexts: {}, 'blockcerts-contexts': {} }, useDomains: () => {} }; });
  expect(await (await load())({ document: {} }, env)).toEqual({ credential: null, facts: [] });
});
