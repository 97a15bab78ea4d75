import { describe, expect, it } from 'vitest';
import type { Code } from '../../../../lib/codes';
import type { Problem, Verdict } from '../../../../lib/words';
import { LIST } from '../../../fixtures/lists';
import { checkFile, type Outage } from '../../../fixtures/signed/check';
import { type Change, type Fixture, fits, fixture, NOW, type Proof, PROOFS, type Recipe, type Status } from '../../../fixtures/signed/fixture';
import { type Home, issuerAt, keyOf } from '../../../fixtures/signed/issuer';

/** What can be wrong at the issuer's: nothing of it is ever verified, and each time the reason is said. */

async function verdict({ text, places, issuer }: Pick<Fixture, 'text' | 'places' | 'issuer'>, more: Record<string, unknown> = {}): Promise<[Verdict, Code]> {
  const [report] = await checkFile(text, { ...places, ...more }, { trusted: [issuer.listed] });
  return [report!.verdict, report!.because.code];
}

const OUTAGES: readonly (readonly [string, unknown, key: Code, list: Code])[] = [
  ...(['unreachable', 'timeout', 'redirect', 'rate-limited', 'offline', 'refused-address', 'too-large', 'no-permission', 'not-asked'] as const satisfies readonly Problem[]).map((problem) => [
    problem, { problem } satisfies Outage,
    problem === 'no-permission' || problem === 'not-asked' ? (`key.${problem}` as const) : 'key.unreachable',
    ({ 'no-permission': 'status.no-permission', 'not-asked': 'status.not-asked', offline: 'status.offline', 'refused-address': 'status.refused-address', 'too-large': 'status.list-too-large' } as Partial<Record<Problem, Code>>)[problem] ?? 'status.list-unreachable',
  ] as const),
  ...[401, 403, 404, 410, 429, 500, 503].map((status) => [String(status), { status, body: '{}' }, 'key.unreachable', 'status.list-unreachable'] as const),
  ['a page', '<!doctype html><title>Sign in</title>', 'key.unreachable', 'status.list-unreadable'],
  ['nothing', '', 'key.unreachable', 'status.list-unreadable'],
  ['bytes', new Uint8Array([0xff, 0xfe, 0xfd]), 'key.unreachable', 'status.list-unreadable'],
  ['a list where an object should be', '[]', 'key.unreachable', 'status.list-unreadable'],
  ['brackets without end', '['.repeat(100_000), 'key.unreachable', 'status.list-unreadable'],
];

const SIGNED: readonly Proof[] = ['eddsa-rdfc-2022', 'ecdsa-jcs-2019 P-256', 'ecdsa-sd-2023', 'ES256', 'RS256'];
const PUBLISHED: readonly Home[] = ['did:web', 'did:web with a path', 'https document', 'JWK set', 'PEM in the profile'];
const BADGES: Recipe[] = SIGNED.flatMap((proof) => PUBLISHED.map((home) => ({ format: 'Open Badge 3.0' as const, proof, home, status: 'none' as const }))).filter(fits);

describe.each(BADGES)('the key of $proof as $home', (recipe) => {
  it.each(OUTAGES)('answers with %s', async (_, place, code) => {
    const whole = await fixture(recipe);
    // A set of keys that cannot be had leaves a profile that lists none.
    const expected = recipe.home === 'JWK set' ? 'key.not-listed' : code;
    expect(await verdict(whole, { [whole.issuer.document]: place })).toEqual(['unconfirmed', expected]);
  });

  const other = () => keyOf(PROOFS[recipe.proof], 'stranger');
  const rewritten = async (change: (document: Record<string, unknown>) => unknown): Promise<[Verdict, Code]> => {
    const whole = await fixture(recipe);
    return verdict(whole, { [whole.issuer.document]: change(structuredClone(whole.places[whole.issuer.document]) as Record<string, unknown>) });
  };
  const eachKey = (document: Record<string, unknown>, more: object): unknown => JSON.parse(JSON.stringify(document, (name, value: unknown) =>
    ['verificationMethod', 'publicKey'].includes(name) ? (value as object[]).map((one) => ({ ...one, ...more })) : value));

  it('is another one by the same name', async () => {
    const whole = await fixture(recipe);
    expect(await verdict(whole, issuerAt(recipe.home, await other()).places)).toEqual(['invalid', 'integrity.signature-wrong']);
  });
  it('is not in the document any more', async () => {
    const whole = await fixture(recipe);
    const [expected] = await verdict(whole, { [whole.issuer.document]: { id: whole.issuer.id, type: 'Profile', name: 'Northgate Institute' } });
    expect(expected).toBe('unconfirmed');
  });
  if (recipe.home !== 'JWK set') it('was withdrawn, its time is over, it is somebody else’s, or the document is', async () => {
    for (const more of [{ revoked: '2026-01-01T00:00:00Z' }, { expires: '2026-01-01T00:00:00Z' }, { controller: 'https://evil.example/', owner: 'https://evil.example/' }]) {
      expect(await rewritten((document) => eachKey(document, more)), JSON.stringify(more)).toEqual(['unconfirmed', 'key.not-listed']);
    }
    expect(await rewritten((document) => ({ ...document, id: 'https://evil.example/' }))).toEqual(['unconfirmed', 'key.other-controller']);
  });
  if (recipe.home.startsWith('did:web')) it('is there for another use', async () => {
    expect(await rewritten((document) => ({ ...document, assertionMethod: [], authentication: document['assertionMethod'] }))).toEqual(['unconfirmed', 'key.not-listed']);
    expect(await rewritten((document) => ({ ...document, assertionMethod: undefined }))).toEqual(['unconfirmed', 'key.not-listed']);
  });
});

const LISTED: readonly Status[] = ['bitstring list', 'bitstring list as a token', 'status list 2021', 'revocation list 2020', '1EdTech list', 'token status list'];
const WITH_LIST: Recipe[] = LISTED.map((status) => ({
  format: /20/u.test(status) ? 'Open Badge 3.0, VCDM 1.1' as const : 'Open Badge 3.0' as const, proof: status === 'token status list' ? 'ES256' as const : 'ecdsa-rdfc-2019 P-256' as const, home: 'https document' as const, status,
}));

describe.each(WITH_LIST)('a $status', (recipe) => {
  const signed = recipe.status !== '1EdTech list';
  const token = recipe.status === 'bitstring list as a token' || recipe.status === 'token status list';
  const withList = async (list: Change['list']) => verdict(await fixture(recipe, { list: { ...list } }));

  it.each(OUTAGES)('answers with %s', async (_, place, __, code) => expect(await verdict(await fixture(recipe), { [LIST]: place })).toEqual(['unconfirmed', code]));

  it('says withdrawn', async () => expect(await withList({ value: 1 })).toEqual(['revoked', 'status.revoked']));
  if (signed) it('is signed by a stranger, in the issuer’s name or in its own', async () => {
    const key = await keyOf('P-256', 'stranger');
    for (const value of [0, 1]) expect(await withList({ value, signer: key })).toEqual(['unconfirmed', 'status.list-forged']);
    expect(await withList({ issuer: { id: key.did, method: key.method, key } })).toEqual(['unconfirmed', 'status.list-other-issuer']);
    expect(await withList({ issuer: { id: 'https://badges.northgate.example/issuers/1', method: key.method, key } })).toEqual(['unconfirmed', 'status.list-unverified']);
  });
  if (signed && !token) it('is not signed', async () => {
    expect(await withList({ unsigned: true })).toEqual(['unconfirmed', 'status.list-unverified']);
    expect(await withList({ unsigned: true, value: 1 })).toEqual(['unconfirmed', 'status.list-says-withdrawn']);
  });
  if (signed) it('is signed in the name of the host by a key that anybody could have put there', async () => {
    const key = await keyOf('P-256', 'stranger');
    const method = 'https://badges.northgate.example/people/7/key.json';
    const whole = await fixture(recipe, { list: { issuer: { id: 'https://badges.northgate.example/', method, key } } });
    const listed = { 'https://badges.northgate.example/': { id: 'https://badges.northgate.example/', type: 'Profile', name: 'Northgate' } };
    expect(await verdict(whole, { ...listed, [method]: { id: method, type: 'Multikey', publicKeyMultibase: key.multikey } })).toEqual(['unconfirmed', 'status.list-unverified']);
  });
  it('is another list of the same issuer', async () => expect(await withList({ change: recipe.status === 'token status list' ? { sub: `${LIST}4` } : { id: `${LIST}4` } })).toEqual(['unconfirmed', 'status.list-other']));
  if (signed) it('is an older one of the same issuer, whose time is over', async () => {
    const early = recipe.format === 'Open Badge 3.0, VCDM 1.1';
    const change = recipe.status === 'token status list' ? { exp: NOW / 1_000 - 3_600 } : { [early ? 'expirationDate' : 'validUntil']: '2026-04-01T00:00:00Z' };
    expect(await withList({ change })).toEqual(['unconfirmed', 'status.list-out-of-date']);
  });
  it('is another credential', async () => {
    const whole = await fixture(recipe);
    expect(await verdict(whole, { [LIST]: isJson(whole.text) ? JSON.parse(whole.text) : whole.text })).toEqual(['unconfirmed', expect.stringMatching(/^status\.list-other/u)]);
  });
  if (recipe.status.startsWith('bitstring')) it('is for another purpose', async () => expect(await withList({ subject: { statusPurpose: 'suspension' } })).toEqual(['unconfirmed', 'status.list-other']));
  if (signed && recipe.status !== 'token status list') it('has no place for it, no bits, or a flood of them', async () => {
    const { gzipSync } = await import('node:zlib');
    const packed = (bytes: number) => `${recipe.status.startsWith('bitstring') ? 'u' : ''}${gzipSync(new Uint8Array(bytes)).toString('base64url')}`;
    expect(await withList({ subject: { encodedList: packed(0) } })).toEqual(['unconfirmed', 'status.list-too-short']);
    expect(await withList({ subject: { encodedList: 'u***' } })).toEqual(['unconfirmed', 'status.list-unreadable']);
    expect(await withList({ subject: { encodedList: packed(40_000_000) } })).toEqual(['unconfirmed', 'status.list-too-large']);
  });
});

describe.each(WITH_LIST)('a $status named by a badge that a stranger signed in the issuer’s name', (recipe) => {
  it('takes nothing back that the issuer never gave, unless it is the issuer’s own', async () => {
    const key = await keyOf('P-256', 'stranger');
    const forged: Change = { signer: key, method: key.method };
    const listed = { ...forged, list: { value: 1, issuer: { id: key.did, method: key.method, key } } };
    expect(await verdict(await fixture(recipe, listed))).toEqual(['unconfirmed', 'key.other-controller']);
    if (recipe.status !== '1EdTech list') expect(await verdict(await fixture(recipe, { ...forged, list: { value: 1 } }))).toEqual(['revoked', 'status.revoked']);
  });
});

describe('how long a list says that it stands', () => {
  it.each([1e300, 9e15, 1e16, -1, 0, 'long', null])('a ttl of %s changes nothing of what it says', async (ttl) => {
    expect(await verdict(await fixture({ format: 'Open Badge 3.0', proof: 'eddsa-jcs-2022', home: 'did:web', status: 'bitstring list' }, { list: { subject: { ttl } } }))).toEqual(['verified', 'integrity.signature']);
  });
  it('an end that no date can have is none', async () => {
    const recipe: Recipe = { format: 'Open Badge 3.0', proof: 'ES256', home: 'did:web', status: 'token status list' };
    for (const exp of [1e14, 9e15]) expect((await verdict(await fixture(recipe, { list: { change: { exp } } })))[0]).toBe('unconfirmed');
  });
});

describe('suspended is its own answer', () => {
  it('by a bitstring list', async () => {
    const entry = (purpose: string, index: string) => ({ id: `${LIST}#${purpose}`, type: 'BitstringStatusListEntry', statusPurpose: purpose, statusListIndex: index, statusListCredential: LIST });
    const recipe: Recipe = { format: 'Open Badge 3.0', proof: 'eddsa-jcs-2022', home: 'did:web', status: 'bitstring list' };
    const both = (index: string): Change => ({ before: (it) => ({ ...it, credentialStatus: [entry('revocation', '5'), entry('suspension', index)] }), list: { subject: { statusPurpose: ['revocation', 'suspension'] } } });
    expect(await verdict(await fixture(recipe, both('0')))).toEqual(['suspended', 'status.suspended']);
    expect(await verdict(await fixture(recipe, both('6')))).toEqual(['verified', 'integrity.signature']);
    // Of two entries, one that cannot be learned is enough.
    const unknown: Change = { before: (it) => ({ ...it, credentialStatus: [entry('revocation', '5'), { ...entry('revocation', '5'), statusListCredential: 'https://elsewhere.example/list' }] }) };
    expect(await verdict(await fixture(recipe, unknown))).toEqual(['unconfirmed', 'status.list-unreachable']);
  });
  it('by a token status list', async () => expect(await verdict(await fixture({ format: 'Open Badge 3.0', proof: 'ES256', home: 'did:jwk', status: 'token status list' }, { list: { value: 2 } }))).toEqual(['suspended', 'status.suspended']));
});

function isJson(text: string): boolean {
  return text.startsWith('{');
}
