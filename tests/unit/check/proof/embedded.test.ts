import { beforeAll, describe, expect, it } from 'vitest';
import { foldProofs, verifyEmbedded } from '../../../../lib/check/proof/proof';
import { world } from '../keys/world';
import { badge, newKey, oldBadge, signed, type TestKey, type TestKeyType } from './sign';

const env = world();

/** Every suite with every kind of key that it takes. */
const SUITES: readonly [string, TestKeyType, typeof badge][] = [
  ['eddsa-rdfc-2022', 'Ed25519', badge], ['eddsa-2022', 'Ed25519', badge], ['eddsa-jcs-2022', 'Ed25519', badge],
  ['ecdsa-rdfc-2019', 'P-256', badge], ['ecdsa-rdfc-2019', 'P-384', badge],
  ['ecdsa-jcs-2019', 'P-256', badge], ['ecdsa-jcs-2019', 'P-384', badge],
  ['Ed25519Signature2020', 'Ed25519', oldBadge], ['Ed25519Signature2018', 'Ed25519', oldBadge],
];

describe.each(SUITES)('%s with %s', (suite, type, make) => {
  let key: TestKey;
  let whole: Awaited<ReturnType<typeof signed>>;
  beforeAll(async () => {
    key = await newKey(type);
    whole = await signed(make(key.did), { key, suite });
  });
  const check = async (document: object) => (await verifyEmbedded(document, env))[0]!;

  it('fits, by the issuer’s own key', async () => {
    const { integrity, key: finding, ...rest } = await check(whole);
    expect(integrity).toEqual({ state: 'pass' });
    expect(finding.binding).toBe('self-certifying');
    expect(rest).toMatchObject({ suite, method: key.method, remarks: [] });
  });

  it('does not fit another name, date or person', async () => {
    for (const more of [{ name: 'Harbour Master' }, { validUntil: '2036-04-30T00:00:00Z' }, { issuer: { ...(whole as { issuer?: object }).issuer, name: 'Other' } }]) {
      expect((await check({ ...whole, ...more })).integrity.state).not.toBe('pass');
    }
  });

  it('does not fit with a term added or one left out', async () => {
    expect((await check({ ...whole, unknownTerm: 'x' })).integrity.state).not.toBe('pass');
    const { name: _, ...less } = whole as Record<string, unknown>;
    expect((await check(less)).integrity).toEqual({ state: 'fail', reason: 'signature-wrong' });
  });

  it('does not fit another key, nor another date of the proof', async () => {
    const other = await newKey(type);
    expect((await check({ ...whole, proof: { ...whole.proof, verificationMethod: other.method } })).integrity).toEqual({ state: 'fail', reason: 'signature-wrong' });
    expect((await check({ ...whole, proof: { ...whole.proof, created: '2026-04-01T10:00:01Z' } })).integrity).toEqual({ state: 'fail', reason: 'signature-wrong' });
  });

  it('does not take another badge’s proof', async () => {
    const second = await signed(make(key.did), { key, suite, more: { created: '2026-04-02T10:00:00Z' } });
    const swapped = await signed({ ...make(key.did), name: 'Knots' }, { key, suite });
    expect((await check({ ...whole, proof: second.proof })).integrity.state).toBe('pass');
    expect((await check({ ...whole, proof: swapped.proof })).integrity).toEqual({ state: 'fail', reason: 'signature-wrong' });
  });

  it('does not fit a changed, shortened or foreign signature', async () => {
    const member = suite === 'Ed25519Signature2018' ? 'jws' : 'proofValue';
    const value = whole.proof[member] as string;
    const at = value.length - 20;
    const changed = value.slice(0, at) + (value[at] === '4' ? '5' : '4') + value.slice(at + 1);
    for (const one of [changed, value.slice(0, -9), '', 'z', 'u', 'z0OIl', 7, null, ['z1']]) {
      expect((await check({ ...whole, proof: { ...whole.proof, [member]: one } })).integrity.state, String(one)).not.toBe('pass');
    }
  });

  it('is not for another purpose', async () => {
    const login = await signed(make(key.did), { key, suite, more: { proofPurpose: 'authentication' } });
    expect((await check(login)).integrity).toEqual({ state: 'unknown', reason: 'malformed-proof', member: 'proofPurpose' });
  });

  it('is somebody else’s where the badge names another issuer', async () => {
    const forged = await signed(make('https://school.example/profile'), { key, suite });
    const outcome = await check(forged);
    expect(outcome.integrity.state).toBe('pass');
    expect(outcome.key.binding).toBe('unreachable');
  });
});

describe('the suite is not the attacker’s to choose', () => {
  it('a key of another curve is never tried', async () => {
    const [ed, nist] = [await newKey('Ed25519'), await newKey('P-256')];
    const whole = await signed(badge(ed.did), { key: ed });
    const proof = { ...whole.proof, verificationMethod: nist.method };
    expect((await verifyEmbedded({ ...whole, proof }, env))[0]!.integrity).toEqual({ state: 'unknown', reason: 'malformed-proof', member: 'verificationMethod' });
  });

  it.each(['eddsa-jcs-2022', 'ecdsa-rdfc-2019', 'bbs-2023', 'none', '', '__proto__', 'constructor'])('renamed to %s', async (cryptosuite) => {
    const key = await newKey();
    const whole = await signed(badge(key.did), { key });
    expect((await verifyEmbedded({ ...whole, proof: { ...whole.proof, cryptosuite } }, env))[0]!.integrity.state).not.toBe('pass');
  });

  it('a suite that is not checked says its name', async () => {
    const proof = { type: 'DataIntegrityProof', cryptosuite: 'xi-2023', verificationMethod: 'did:key:z6Mk', proofPurpose: 'assertionMethod', proofValue: 'u2V0D' };
    const [outcome] = await verifyEmbedded({ ...badge('did:example:1'), proof }, env);
    expect(outcome).toMatchObject({ suite: 'xi-2023', integrity: { state: 'unknown', reason: 'unsupported-suite', kind: 'xi-2023' } });
  });

  it.each(['JsonWebSignature2020', 'EcdsaSecp256k1Signature2019', 'EcdsaSecp256k1RecoverySignature2020', 'BbsBlsSignatureProof2020'])('%s is recognised and named, and disproves nothing', async (type) => {
    const proof = { type, verificationMethod: 'did:web:school.example#k', proofPurpose: 'assertionMethod', jws: 'eyJhbGciOiJFUzI1NksiLCJiNjQiOmZhbHNlLCJjcml0IjpbImI2NCJdfQ..c2ln', proofValue: 'z2' };
    expect((await verifyEmbedded({ ...badge('did:web:school.example'), proof }, env))[0]!.integrity).toEqual({ state: 'unknown', reason: 'unsupported-suite', kind: type });
  });

  it('a proof whose time is over proves nothing', async () => {
    const key = await newKey();
    const whole = await signed(badge(key.did), { key, more: { expires: '2026-04-30T00:00:00Z' } });
    expect((await verifyEmbedded(whole, env))[0]!.integrity).toEqual({ state: 'unknown', reason: 'proof-expired', member: 'expires' });
  });
});

describe('several proofs', () => {
  it('a chain covers what came before', async () => {
    const [first, second] = [await newKey(), await newKey()];
    const one = await signed(badge(first.did), { key: first, more: { id: 'urn:uuid:1' } });
    const two = await signed(one, { key: second, more: { previousProof: 'urn:uuid:1' } });
    const chain = { ...one, proof: [one.proof, two.proof] };
    expect((await verifyEmbedded(chain, env)).map(({ integrity }) => integrity.state)).toEqual(['pass', 'pass']);
    const other = await signed(badge(first.did), { key: first, more: { id: 'urn:uuid:1', created: '2026-04-03T00:00:00Z' } });
    expect((await verifyEmbedded({ ...one, proof: [other.proof, two.proof] }, env)).map(({ integrity }) => integrity.state)).toEqual(['pass', 'fail']);
    expect((await verifyEmbedded({ ...one, proof: [two.proof] }, env))[0]!.integrity).toEqual({ state: 'unknown', reason: 'malformed-proof', member: 'previousProof' });
    expect((await verifyEmbedded({ ...one, proof: [one.proof, one.proof, two.proof] }, env))[2]!.integrity.state).toBe('unknown');
  });

  it('one that does not fit is what is said, whatever stands beside it', async () => {
    const key = await newKey();
    const good = await signed(badge(key.did), { key });
    const bad = { ...good.proof, created: '2026-01-01T00:00:00Z' };
    const unknown = { type: 'SomeProofType', proofPurpose: 'assertionMethod' };
    const fold = async (proof: unknown[]) => foldProofs(await verifyEmbedded({ ...good, proof }, env))?.integrity.state;
    expect(await fold([good.proof, bad])).toBe('fail');
    expect(await fold([unknown, good.proof])).toBe('pass');
    expect(await fold([unknown])).toBe('unknown');
    expect(await fold([])).toBeUndefined();
  });

  it.each([['no proof', undefined, 0], ['a text', 'x', 1], ['a number among them', [1], 1], ['eleven', Array.from({ length: 11 }, () => ({})), 1]])('%s', async (_, proof, count) => {
    const outcomes = await verifyEmbedded({ ...badge('did:example:1'), ...(proof !== undefined && { proof }) }, env);
    expect(outcomes).toHaveLength(count);
    expect(outcomes.every(({ integrity }) => integrity.state === 'unknown')).toBe(true);
  });
});
