import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldProofs, verifyEmbedded, verifyJwt } from '../../../../lib/check/proof/proof';
import { world } from '../keys/world';
import { type Change, KIND_COUNT, mutate, seen } from './mutate';
import { badge, newKey, oldBadge, signed, token, type TestKeyType } from './sign';

/** How many changed copies of each fixture; more by hand: `MUTANTS=5000 npx vitest run tests/unit/check/proof/mutants`. */
const RUNS = Number(process.env.MUTANTS ?? 250);
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const env = world();

const changes = fc.array(fc.record<Change>({ kind: fc.nat(KIND_COUNT - 1), at: fc.nat(5_000), by: fc.nat(5_000) }), { minLength: 1, maxLength: 3 });

const SUITES: readonly [string, TestKeyType, typeof badge][] = [
  ['eddsa-rdfc-2022', 'Ed25519', badge], ['eddsa-jcs-2022', 'Ed25519', badge], ['ecdsa-rdfc-2019', 'P-256', badge], ['ecdsa-rdfc-2019', 'P-384', badge],
  ['ecdsa-jcs-2019', 'P-256', badge], ['Ed25519Signature2020', 'Ed25519', oldBadge], ['Ed25519Signature2018', 'Ed25519', oldBadge],
];

describe(`no changed copy is genuine (seed ${SEED}, ${RUNS} of each)`, () => {
  describe.each(SUITES)('%s with %s', (suite, type, make) => {
    let [whole, other]: object[] = [];
    beforeAll(async () => {
      const key = await newKey(type);
      whole = await signed(make(key.did), { key, suite });
      other = await signed({ ...make(key.did), name: 'Knots', validUntil: undefined, credentialStatus: undefined, id: 'https://badges.example/awards/8' }, { key, suite });
      other = JSON.parse(JSON.stringify(other)) as object;
    });
    it('unless it is the same credential', async () => {
      let same = 0;
      await fc.assert(fc.asyncProperty(changes, async (list) => {
        const mutant = mutate(whole!, other!, list);
        const outcome = foldProofs(await verifyEmbedded(mutant, env));
        if (outcome?.integrity.state !== 'pass' || outcome.key.binding !== 'self-certifying') return;
        same += 1;
        const [a, b] = [seen({ ...mutant, proof: undefined }), seen({ ...whole!, proof: undefined })];
        const [c, d] = [seen({ ...mutant, proof: undefined }), seen({ ...other!, proof: undefined })];
        if (!isDeepStrictEqual(a, b) && !isDeepStrictEqual(c, d)) expect(a, JSON.stringify(mutant)).toEqual(b);
      }), { seed: SEED, numRuns: RUNS });
      // The changes do change something: most copies are refused.
      expect(same).toBeLessThan(RUNS / 2);
    }, 600_000);
  });

  it.each(['Ed25519', 'P-256', 'P-384'] as const)('token by %s, unless it is the same token', async (type) => {
    const key = await newKey(type);
    const whole = await token(key, { ...badge(key.did), iss: key.did }, { kid: key.method, typ: 'vc+jwt' });
    const other = await token(key, { ...badge(key.did, { name: 'Knots' }), iss: key.did }, { kid: key.method, typ: 'vc+jwt' });
    const part = fc.nat(2);
    const change = fc.oneof(
      fc.record({ at: fc.nat(whole.length - 1), to: fc.constantFrom(...'ABCxyz0189-_.=+/ \n') }).map(({ at, to }) => whole.slice(0, at) + to + whole.slice(at + 1)),
      fc.record({ at: fc.nat(whole.length - 1), length: fc.nat(8) }).map(({ at, length }) => whole.slice(0, at) + whole.slice(at + length)),
      fc.tuple(part, part).map(([a, b]) => whole.split('.').with(a, other.split('.')[b]!).join('.')),
      changes.map((list) => {
        const [header, claims, signature] = whole.split('.') as [string, string, string];
        const json = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
        return `${header}.${Buffer.from(JSON.stringify(mutate(json, json, list))).toString('base64url')}.${signature}`;
      }),
      changes.map((list) => {
        const [header, claims, signature] = whole.split('.') as [string, string, string];
        const json = JSON.parse(Buffer.from(header, 'base64url').toString()) as object;
        return `${Buffer.from(JSON.stringify(mutate(json, { alg: 'none', jwk: key.jwk, crit: ['x'] }, list))).toString('base64url')}.${claims}.${signature}`;
      }),
    );
    await fc.assert(fc.asyncProperty(change, async (mutant) => {
      const { integrity } = await verifyJwt(mutant, env);
      if (integrity.state === 'pass') expect([whole, other]).toContain(mutant);
    }), { seed: SEED, numRuns: RUNS });
  }, 600_000);
});
