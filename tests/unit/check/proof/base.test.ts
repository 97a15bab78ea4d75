import { describe, expect, it } from 'vitest';
import { pointersWithout, selected } from '../../../../lib/check/proof/base/pointers';
import { writeCbor } from '../../../../lib/check/proof/base/write-cbor';
import { readCbor } from '../../../../lib/check/proof/cbor';
import { disclose } from '../../../../lib/check/proof/disclose';
import { verifyEmbedded } from '../../../../lib/check/proof/proof';
import { toBase64url } from '../../../../lib/check/keys/base64url';
import { readMultibase } from '../../../../lib/check/keys/multikey';
import type { JsonObject } from '../../../../lib/formats/value';
import { part } from '../../../../lib/parts';
import { TEST_CONTEXTS } from '../../../conformance/contexts';
import { Vectors } from '../../../conformance/vectors';
import { world } from '../keys/world';
import { type BaseBadge, baseSigned, derivedByThem, verifiesByThem } from './base-sign';
import { badge, newKey, signed } from './sign';

const env = { ...world(), part };
const ALWAYS = ['/issuer', '/validFrom', '/credentialStatus', '/credentialSubject/achievement/name', '/credentialSubject/achievement/criteria'];

/** A badge in which every detail can be left out, with several nodes that have no id and look alike. */
const made = (did: string) => badge(did, {
  refreshService: undefined, validUntil: '2099-01-01T00:00:00Z',
  evidence: [{ id: 'https://secret.example/evidence', type: ['Evidence'], name: 'Secret essay' }, { type: ['Evidence'], name: 'Other essay' }],
  credentialSubject: {
    id: 'did:example:wilma', type: ['AchievementSubject'],
    identifier: [
      { type: 'IdentityObject', hashed: true, identityHash: 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399', identityType: 'emailAddress', salt: 'Kosher' },
      { type: 'IdentityObject', hashed: false, identityHash: 'Wilma Secret', identityType: 'name' },
    ],
    achievement: {
      id: 'https://badges.example/classes/2', type: ['Achievement'], name: 'Tide Tables', description: 'Reads it.', criteria: { narrative: 'Read twelve.' }, tag: ['Secret skill', 'Tides'],
      alignment: [{ type: ['Alignment'], targetName: 'Navigation', targetUrl: 'https://skills.example/1' }],
    },
  },
});
const plain = (document: object) => JSON.parse(JSON.stringify(document)) as JsonObject;
const whole = plain(await baseSigned(made as never, ALWAYS)) as BaseBadge;
const state = async (document: object) => (await verifyEmbedded(document, env))[0]!.integrity;

async function cut(document: JsonObject, hidden: readonly string[]): Promise<JsonObject> {
  const derived = await disclose(document, pointersWithout(document, hidden), env);
  if (!derived?.ok) throw new Error(`It was not cut: ${derived?.reason}`);
  return derived.credential;
}

const HIDDEN = ['/validUntil', '/evidence', '/credentialSubject/identifier', '/credentialSubject/achievement/tag'];

describe('a base proof, as its holder got it', () => {
  it('fits, and says what it is', async () => {
    expect(await verifyEmbedded(whole, env)).toMatchObject([{ integrity: { state: 'pass' }, key: { binding: 'self-certifying' }, remarks: ['base-proof'] }]);
  });
  it('where the part for it cannot be loaded, nothing is concluded', async () => {
    expect(await verifyEmbedded(whole, world())).toMatchObject([{ integrity: { state: 'unknown', reason: 'not-loaded' } }]);
  });
  it.each<[string, (one: JsonObject) => object]>([
    ['a word changed', (one) => ({ ...one, name: 'Another' })],
    ['a word added', (one) => ({ ...one, description: 'More' })],
    ['a detail taken away', (one) => Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'validUntil'))],
    ['what is always shown changed', (one) => ({ ...one, validFrom: '2020-01-01T00:00:00Z' })],
    ['an evidence exchanged with another', (one) => ({ ...one, evidence: (one.evidence as object[]).map((each) => ({ ...each, name: 'Other essay' })) })],
  ])('%s does not fit', async (_, change) => expect(await state(change(whole))).toEqual({ state: 'fail', reason: 'signature-wrong' }));
  it('another’s key does not fit', async () => {
    const other = await newKey('P-256');
    const forged = { ...whole, issuer: { ...(whole.issuer as object), id: other.did }, proof: { ...whole.proof, verificationMethod: other.method } };
    expect((await state(forged)).state).toBe('fail');
  });
  it('no byte of its value can be changed, but its pointers’ to what means the same', async () => {
    const bytes = readMultibase(whole.proof.proofValue)!;
    for (let at = 3; at < bytes.length; at += 37) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      expect((await state({ ...whole, proof: { ...whole.proof, proofValue: `u${toBase64url(changed)}` } })).state, String(at)).not.toBe('pass');
    }
  });
});

describe('a copy that shows less', () => {
  it('fits here and by Digital Bazaar’s, with everything and with nothing hidden', async () => {
    for (const hidden of [[], HIDDEN, ['/credentialSubject/achievement/alignment', '/evidence/0']]) {
      const derived = await cut(whole, hidden);
      expect(await verifyEmbedded(derived, env)).toMatchObject([{ integrity: { state: 'pass' }, remarks: ['selective'] }]);
      expect(await verifiesByThem(derived)).toBe(true);
    }
  });
  it('is what their tool makes of the same choice', async () => {
    const shown = ['/name', '/evidence/1', '/credentialSubject/identifier/0'];
    const derived = await disclose(whole, shown, env);
    expect(derived).toEqual({ ok: true, credential: await derivedByThem(whole, shown) });
  });
  it('holds nothing of what was left out: not as words, not as a hash, not as the signature of a guess', async () => {
    const derived = await cut(whole, HIDDEN);
    const text = JSON.stringify(derived);
    for (const secret of ['2099', 'secret.example', 'Secret essay', 'Other essay', 'Wilma Secret', 'Kosher', 'b5809d8a92f8', 'Secret skill', 'Tides"']) expect(text, secret).not.toContain(secret);
    const [before, after] = [readCbor(readMultibase(whole.proof.proofValue)!.subarray(3)), readCbor(readMultibase((derived.proof as { proofValue: string }).proofValue)!.subarray(3))] as [unknown[], unknown[]];
    const bytes = Buffer.from(readMultibase((derived.proof as { proofValue: string }).proofValue)!);
    // Neither the secret by which labels could be guessed, nor the signature of any statement that is not there.
    expect(bytes.includes(Buffer.from(before[2] as Uint8Array))).toBe(false);
    expect((before[3] as Uint8Array[]).filter((one) => bytes.includes(Buffer.from(one))).length).toBe((after[2] as unknown[]).length);
    expect((after[2] as unknown[]).length).toBeLessThan((before[3] as unknown[]).length - 10);
    expect((after[3] as Map<number, unknown>).size).toBeLessThan(8);
  });
  it('always shows what the issuer wants shown', async () => {
    const derived = await cut(whole, ['/issuer', '/validFrom', '/credentialStatus', '/credentialSubject']);
    expect(derived).toMatchObject({ issuer: whole.issuer, validFrom: whole.validFrom, credentialStatus: whole.credentialStatus });
    expect((derived.credentialSubject as { achievement: unknown }).achievement).toEqual({ id: 'https://badges.example/classes/2', type: ['Achievement'], name: 'Tide Tables', criteria: { narrative: 'Read twelve.' } });
    expect(await verifiesByThem(derived)).toBe(true);
  });
  it('does not fit once it is changed, here and there', async () => {
    const derived = await cut(whole, HIDDEN);
    for (const forged of [{ ...derived, validUntil: '2100-01-01T00:00:00Z' }, { ...derived, name: 'Better' }, { ...derived, validFrom: '2020-01-01T00:00:00Z' }]) {
      expect((await state(forged)).state).toBe('fail');
      expect(await verifiesByThem(forged)).toBe(false);
    }
  });
  it('is not cut again: it says no more than it shows', async () => expect(await disclose(await cut(whole, HIDDEN), ['/name'], env)).toBeNull());
  it('keeps none of the other proofs, which would not fit', async () => {
    const { proof, ...bare } = whole;
    const other = await signed(bare, { key: await newKey() });
    const derived = await disclose({ ...whole, proof: [other.proof, proof] } as never, ['/name'], env);
    expect(derived).toMatchObject({ ok: true, credential: { proof: { cryptosuite: 'ecdsa-sd-2023' } } });
  });
});

describe('what is not cut', () => {
  it.each<[string, () => object]>([
    ['a proof of another kind', () => ({ ...whole, proof: { ...whole.proof, cryptosuite: 'eddsa-rdfc-2022' } })],
    ['a value of nonsense', () => ({ ...whole, proof: { ...whole.proof, proofValue: 'u2V0AhVhA' } })],
    ['a proof that stands on another', () => ({ ...whole, proof: { ...whole.proof, previousProof: 'urn:uuid:1' } })],
    ['no proof', () => ({ name: 'x' })],
    ['what is too deep', () => ({ ...whole, deep: JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`) as unknown })],
  ])('%s', async (_, make) => expect(await disclose(make() as JsonObject, ['/name'], env)).toBeNull());
  it.each<[string, (one: JsonObject) => object, readonly string[]]>([
    ['a document that was changed', (one) => ({ ...one, name: 'Another' }), ['/name']],
    ['one with a word more', (one) => ({ ...one, description: 'More' }), ['/name']],
    ['a pointer that leads nowhere', (one) => one, ['/nothing/here']],
    ['a context that is not known', (one) => ({ ...one, '@context': [...(one['@context'] as string[]), 'https://evil.example/context'] }), ['/name']],
    ['blank nodes that the issuer named', (one) => ({ ...one, evidence: [{ id: '_:b0', type: ['Evidence'] }] }), ['/name']],
  ])('%s gives nothing', async (_, change, shown) => expect(await disclose(change(whole) as JsonObject, shown, env)).toMatchObject({ ok: false }));
});

describe('JSON pointers', () => {
  const document = { '@context': 'c', id: 'i', type: ['T'], a: { id: 'x', type: 'A', b: 1, 'c/d~e': [1, { f: 2, g: 3 }] }, h: 4 };
  it('select what they lead to, with ids and types on the way', () => {
    expect(selected(document, ['/a/c~1d~0e/1/g'])).toEqual({ '@context': 'c', id: 'i', type: ['T'], a: { id: 'x', type: 'A', 'c/d~e': [{ g: 3 }] } });
    expect(selected(document, ['/a/c~1d~0e/7'])).toBeNull();
    expect(selected(document, ['/constructor'])).toBeNull();
    expect(selected(document, ['no-slash'])).toBeNull();
  });
  it('lead to all but what is hidden', () => {
    expect(pointersWithout(document, ['/a/c~1d~0e/1/f', '/h'])).toEqual(['/id', '/type', '/a/id', '/a/type', '/a/b', '/a/c~1d~0e/0', '/a/c~1d~0e/1/g']);
    expect(pointersWithout(document, [])).toEqual(['/id', '/type', '/a', '/h']);
  });
});

it('CBOR that was written is read again', () => {
  const item = [0, 23, 24, 300, 70_000, Uint8Array.from([1, 2]), 'é', new Map<number, unknown>([[3, new Uint8Array(300)], [1, 2]]), []];
  expect(readCbor(Uint8Array.from(writeCbor(item as never)))).toEqual(item);
});

const vectors = new Vectors('w3c-vc-di-ecdsa');
describe.skipIf(!vectors.present)('the public vectors', () => {
  const known = { ...world({}, TEST_CONTEXTS), part };
  it.each([['prc', 'prCredSelective.json'], ['employ', 'employSelective.json']])('%s: its base proof fits, and the copy is the published one to the letter', async (folder, pointers) => {
    const base = vectors.json<JsonObject>(`ecdsa-sd-2023/${folder}/addSignedSDBase.json`);
    expect(await verifyEmbedded(base, known)).toMatchObject([{ integrity: { state: 'pass' }, remarks: ['base-proof'] }]);
    const derived = await disclose(base, vectors.json<string[]>(pointers), known);
    expect(derived).toEqual({ ok: true, credential: vectors.json(`ecdsa-sd-2023/${folder}/derivedRevealDocument.json`) });
  });
});
