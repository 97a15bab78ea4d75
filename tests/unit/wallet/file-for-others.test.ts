import { describe, expect, it } from 'vitest';
import { disclose } from '../../../lib/check/proof/disclose';
import { verifyEmbedded } from '../../../lib/check/proof/proof';
import { bakePng, readPng } from '../../../lib/formats/png';
import type { JsonObject } from '../../../lib/formats/value';
import { part } from '../../../lib/parts';
import { fileForOthers, withBaseProof, type FileForOthers } from '../../../lib/wallet/file-for-others';
import { ALL_DETAILS } from '../../../lib/wallet/held';
import type { Details } from '../../../lib/wallet/words';
import type { Credential } from '../../../lib/words';
import { png } from '../../fixtures/answers/art';
import { world } from '../check/keys/world';
import { type BaseBadge, baseSigned, verifiesByThem } from '../check/proof/base-sign';
import { badge, newKey, signed } from '../check/proof/sign';

const env = { ...world(), part };
const words = (subject: object = {}, more: object = {}) => (did: string) => badge(did, {
  name: 'Ada Secret', refreshService: undefined, validUntil: '2099-01-01T00:00:00Z', evidence: [{ id: 'https://proofs.example/essay', type: ['Evidence'] }],
  credentialSubject: {
    type: ['AchievementSubject'], identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'ada@secret.example', identityType: 'emailAddress' }],
    achievement: { id: 'https://badges.example/classes/2', type: ['Achievement'], name: 'Tide Tables', description: 'Reads it.', criteria: { narrative: 'Read twelve.' }, tag: ['Tides'] },
    ...subject,
  },
  ...more,
});
const ALWAYS = ['/issuer', '/validFrom', '/credentialStatus'];
const json = (document: unknown) => ({ name: 'my badge.json', type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(document)) });
const disclosed = (document: JsonObject, shown: readonly string[]) => disclose(document, shown, env);
const forOthers = (original: ReturnType<typeof json>, details: Partial<Details>, format: Credential['format'] = 'open-badges-3.0-json') =>
  fileForOthers({ credential: { format } as Credential, details: { ...ALL_DETAILS, ...details } }, original, disclosed);
const base = async (subject?: object, more?: object, always: readonly string[] = ALWAYS) => JSON.parse(JSON.stringify(await baseSigned(words(subject, more) as never, always))) as BaseBadge;
const textOf = (file: FileForOthers) => ('file' in file ? new TextDecoder().decode(file.file.bytes) : '');

describe('a badge whose proof lets it be cut', () => {
  it.each<[keyof Details, readonly string[]]>([
    ['name', ['Ada Secret', 'ada@secret.example', 'emailAddress']], ['expiry', ['2099', 'validUntil']], ['evidence', ['proofs.example', 'Evidence']], ['skills', ['Tides', '"tag"']],
  ])('without its %s', async (detail, gone) => {
    const file = await forOthers(json(await base()), { [detail]: false });
    expect(file).toMatchObject({ kind: 'cut', kept: [], file: { name: 'my badge.json' } });
    for (const one of gone) expect(textOf(file)).not.toContain(one);
    expect(textOf(file)).toContain('Tide Tables');
    expect(await verifyEmbedded(JSON.parse(textOf(file)) as object, env)).toMatchObject([{ integrity: { state: 'pass' }, remarks: ['selective'] }]);
    expect(await verifiesByThem(JSON.parse(textOf(file)) as object)).toBe(true);
  });
  it('with all of them it is cut as well: the holder’s own copy is never given out', async () => {
    const whole = await base();
    const file = await forOthers(json(whole), {});
    expect(file).toMatchObject({ kind: 'cut', kept: [] });
    expect(textOf(file)).not.toContain(whole.proof.proofValue.slice(0, 200));
    expect(withBaseProof(textOf(file))).toBeNull();
    expect(await verifyEmbedded(JSON.parse(textOf(file)) as object, env)).toMatchObject([{ integrity: { state: 'pass' } }]);
  });
  it('whatever letters its proof is written in', async () => {
    const whole = await base();
    const written = { ...whole, proof: { ...whole.proof, proofValue: `z${'2'.repeat(400)}` } };
    expect(await forOthers(json(written), {})).toEqual({ kind: 'failed' });
  });
  it('in a picture', async () => {
    const baking = bakePng(png(20, 90, 160), 'openbadgecredential', JSON.stringify(await base()));
    if (!baking.ok) throw new Error('not baked');
    const file = await forOthers({ name: 'badge.png', type: 'image/png', bytes: Uint8Array.from(baking.bytes) }, { name: false });
    expect(file).toMatchObject({ kind: 'cut', file: { name: 'badge.json' }, carries: { keyword: 'openbadgecredential' } });
    expect(textOf(file)).not.toContain('Ada');
    const given = bakePng(png(1, 1, 1), 'openbadgecredential', textOf(file));
    expect(given.ok && readPng(given.bytes)).toMatchObject({ ok: true, texts: [{ text: textOf(file) }] });
  });
  it('what the issuer always has shown stays, and is said to stay', async () => {
    expect(await forOthers(json(await base({}, {}, [...ALWAYS, '/validUntil', '/credentialSubject/identifier'])), { name: false, expiry: false, evidence: false })).toMatchObject({ kind: 'cut', kept: ['name', 'expiry'] });
    expect(await forOthers(json(await base({}, {}, [...ALWAYS, '/evidence/id'])), { evidence: false })).toMatchObject({ kept: ['evidence'] });
  });
  it('what also stands elsewhere is said to stand there', async () => {
    expect(await forOthers(json(await base({ id: 'mailto:ada@secret.example' })), { name: false })).toMatchObject({ kept: ['name'] });
    expect(await forOthers(json(await base({ id: 'did:example:ada' })), { name: false })).toMatchObject({ kept: ['name'] });
    expect(await forOthers(json(await base({ narrative: 'Awarded to ADA SECRET for diligence.' })), { name: false })).toMatchObject({ kept: ['name'] });
  });
  it('the name of the badge itself is nobody’s name', async () => {
    const file = await forOthers(json(await base({}, { name: 'Tide Tables' })), { name: false });
    expect(JSON.parse(textOf(file))).toMatchObject({ name: 'Tide Tables' });
  });
  it('one that was changed gives nothing', async () => {
    expect(await forOthers(json({ ...await base(), description: 'Better' }), {})).toEqual({ kind: 'failed' });
  });
});

describe('a badge whose proof does not', () => {
  it('is given as it came while everything is shown, and not at all when something is kept back', async () => {
    const key = await newKey();
    const original = json(await signed(words()(key.did), { key }));
    expect(await forOthers(original, {})).toMatchObject({ kind: 'whole', file: original });
    for (const detail of ['name', 'expiry', 'evidence', 'skills']) expect(await forOthers(original, { [detail]: false })).toEqual({ kind: 'uncut' });
  });
  it('nor is a learner record, nor a token, nor nonsense', async () => {
    expect(await forOthers(json(await base()), {}, 'clr-2.0-json')).toEqual({ kind: 'uncut' });
    for (const text of ['eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln', '{"proof":', '{"proof":[1,null,{"cryptosuite":"ecdsa-sd-2023"}]}', '']) {
      expect(await forOthers({ name: 'x', type: 'text/plain', bytes: new TextEncoder().encode(text) }, { name: false }, 'open-badges-3.0-jwt')).toEqual({ kind: 'uncut' });
    }
  });
});
