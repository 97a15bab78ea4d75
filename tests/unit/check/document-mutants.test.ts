import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { asset } from '../../../lib/assets';
import { learnFound } from '../../../lib/check/document';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import type { Env } from '../../../lib/env';
import { open } from '../../../lib/formats/sniff';
import { recognise } from '../../../lib/links/recognise';
import { type Change, KIND_COUNT, mutate, seen } from './proof/mutate';
import { badge, newKey, oldBadge, signed, token } from './proof/sign';

/** How many changed copies of each fixture go through the whole engine; more by hand: `MUTANTS=5000 npx vitest run tests/unit/check/document-mutants`. */
const RUNS = Number(process.env.MUTANTS ?? 150);
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const NOW = Date.parse('2026-04-15T12:00:00Z');
const env: Env = { ask: async () => ({ ok: false, problem: 'unreachable', at: new Date(NOW).toISOString() }), asset, now: () => NOW };

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const changes = fc.array(fc.record<Change>({ kind: fc.nat(KIND_COUNT - 1), at: fc.nat(5_000), by: fc.nat(5_000) }), { minLength: 1, maxLength: 3 });

/** The verdicts of a file, with its issuer trusted: what could be green, is. */
async function verdicts(text: string, trusted: string): Promise<string[]> {
  const found = await open(new TextEncoder().encode(text), 'mutant.json');
  return Promise.all(found.map(async (one) => (await report(await learnFound(one, env, recognise), NOTHING_SAID, NOW, { trusted: [trusted], blocked: [] })).verdict));
}

const NO_STATUS = { credentialStatus: undefined, refreshService: undefined };

describe(`no mutant turns green (seed ${SEED}, ${RUNS} of each)`, () => {
  let [count, green] = [0, 0];
  afterAll(() => console.log(`no mutant turns green | seed ${SEED} | ${count} changed copies | ${green} still the same credential`));

  it.each([['eddsa-rdfc-2022', badge], ['eddsa-jcs-2022', badge], ['Ed25519Signature2020', oldBadge]] as const)('%s', async (suite, make) => {
    const key = await newKey('Ed25519');
    const whole = await signed(plain({ ...make(key.did), ...NO_STATUS }), { key, suite });
    const other = await signed(plain({ ...make(key.did), ...NO_STATUS, id: 'https://badges.example/awards/8', name: 'Knots' }), { key, suite });
    expect(await verdicts(JSON.stringify(whole), key.did)).toEqual(['verified']);
    const same = [whole, other].map((one) => seen({ ...plain(one), proof: undefined }));
    await fc.assert(fc.asyncProperty(changes, async (list) => {
      const mutant = mutate(plain(whole), plain(other), list);
      count += 1;
      const got = await verdicts(JSON.stringify(mutant), key.did);
      if (!got.includes('verified')) return;
      green += 1;
      const now = seen({ ...plain(mutant), proof: undefined });
      expect(same.some((one) => isDeepStrictEqual(one, now)), JSON.stringify(mutant)).toBe(true);
    }), { seed: SEED, numRuns: RUNS });
  }, 600_000);

  it('token: any letter of it', async () => {
    const key = await newKey('P-256');
    const whole = await token(key, plain({ ...badge(key.did, NO_STATUS), iss: key.did }), { kid: key.method, typ: 'vc+jwt' });
    expect(await verdicts(whole, key.did)).toEqual(['verified']);
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.constantFrom(...'ABCxyz0189-_.=+/') });
    await fc.assert(fc.asyncProperty(change, async ({ at, to }) => {
      const mutant = whole.slice(0, at) + to + whole.slice(at + 1);
      count += 1;
      if ((await verdicts(mutant, key.did)).includes('verified')) expect(mutant).toBe(whole);
    }), { seed: SEED, numRuns: RUNS });
  }, 600_000);
});
