import { beforeAll, describe, expect, it } from 'vitest';
import { learnFound, type SignedEnv } from '../../../lib/check/document';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import { checkSigned } from '../../../lib/check/signed';
import { listedAs } from '../../../lib/check/trust';
import { asset } from '../../../lib/assets';
import { open } from '../../../lib/formats/sniff';
import { recognise } from '../../../lib/links/recognise';
import type { Answer } from '../../../lib/env';
import { hostedAward, hostedPaths, hostedRecords } from '../../fixtures/answers/hosted';
import { openBadge05, openBadge10 } from '../../fixtures/documents';
import { badge, newKey, signed, token, type TestKey } from './proof/sign';

const NOW = Date.parse('2026-04-15T12:00:00Z');

/** Addresses that answer from memory: JSON with 200, or a status alone; all others cannot be reached. */
function env(places: Record<string, unknown> = {}): SignedEnv & { asked: string[] } {
  const asked: string[] = [];
  const ask = async ({ url }: { url: string }): Promise<Answer> => {
    asked.push(url);
    const at = new Date(NOW).toISOString();
    if (!(url in places)) return { ok: false, problem: 'unreachable', at };
    const place = places[url];
    const status = typeof place === 'number' ? place : 200;
    const body = typeof place === 'string' ? place : JSON.stringify(place);
    return { ok: true, status, url, type: 'application/json', bytes: new TextEncoder().encode(status === 200 ? body : ''), at };
  };
  return { asked, ask, asset, now: () => NOW, signed: async () => checkSigned };
}

const NO_STATUS = { credentialStatus: undefined, refreshService: undefined };
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

async function check(content: unknown, places: Record<string, unknown> = {}, { lists = { trusted: [] as string[], blocked: [] as string[] }, name = 'badge.json' } = {}) {
  const world = env(places);
  const bytes = new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
  const found = await open(bytes, name);
  const reports = await Promise.all(found.map(async (one) => report(await learnFound(one, world, recognise), NOTHING_SAID, NOW, lists)));
  return { ...reports[0]!, reports, asked: world.asked };
}

let key: TestKey;
let other: TestKey;
let good: Record<string, unknown>;
beforeAll(async () => {
  [key, other] = [await newKey('Ed25519'), await newKey('Ed25519')];
  good = await signed(plain(badge(key.did, NO_STATUS)), { key });
});

describe('what is no badge', () => {
  it.each([
    ['', 'structure.file-empty', 'unconfirmed'], ['hello', 'structure.file-not-a-badge', 'unconfirmed'], [{ type: 'VerifiablePresentation' }, 'structure.presentation', 'unconfirmed'],
    [{ '@context': 'https://w3id.org/openbadges/v2', type: 'BadgeClass', id: 'https://a.example/b', name: 'B' }, 'structure.description-file', 'no-award'],
  ])('%j', async (content, code, verdict) => {
    const { because, verdict: got, award, asked } = await check(content);
    expect([because.code, got, award, asked]).toEqual([code, verdict, 'badge.json', []]);
  });
});

describe('a signed badge', () => {
  it('changed: does not fit, and its status is not asked', async () => {
    expect(await check({ ...good, validFrom: '2026-03-02T00:00:00Z' })).toMatchObject({ verdict: 'invalid', because: { code: 'integrity.signature-wrong' } });
  });
  it('without its proof', async () => {
    expect(await check({ ...good, proof: undefined })).toMatchObject({ verdict: 'unconfirmed', because: { code: 'integrity.no-signature' } });
  });
  it('with a key that only it carries is never verified, trusted or not', async () => {
    const issuer = 'https://school.example/issuer';
    const forged = await signed(plain(badge(issuer, NO_STATUS)), { key, method: `${issuer}#${key.multikey}` });
    const lists = { trusted: ['school.example'], blocked: [] };
    expect(await check(forged, {}, { lists })).toMatchObject({ verdict: 'unconfirmed', because: { code: 'key.unreachable' } });
    expect(await check(forged, { [issuer]: { id: issuer, type: 'Profile', name: 'S' } }, { lists })).toMatchObject({ verdict: 'unconfirmed', because: { code: 'key.self-asserted' } });
    const listing = (one: TestKey) => ({ id: issuer, type: 'Profile', verificationMethod: [{ id: `${issuer}#k`, type: 'Multikey', controller: issuer, publicKeyMultibase: one.multikey }], assertionMethod: [`${issuer}#k`] });
    expect(await check(forged, { [issuer]: listing(other) }, { lists })).toMatchObject({ verdict: 'unconfirmed', because: { code: 'key.not-listed' } });
    expect(await check(forged, { [issuer]: listing(key) })).toMatchObject({ verdict: 'unknown-issuer', because: { code: 'issuer.unknown' } });
    expect(await check(forged, { [issuer]: listing(key) }, { lists })).toMatchObject({ verdict: 'verified' });
    expect(await check(forged, { [issuer]: listing(key) }, { lists: { trusted: ['school.example'], blocked: ['school.example'] } })).toMatchObject({ verdict: 'unknown-issuer', because: { code: 'issuer.blocked' } });
  });
  it('by did:key: the key passes, the issuer is unknown until it is trusted', async () => {
    expect(await check(good)).toMatchObject({ verdict: 'unknown-issuer', award: 'badge.json', reference: { platform: 'document' } });
    expect(listedAs({ id: key.did })).toBe(key.did);
    expect(await check(good, {}, { lists: { trusted: [key.did.toLowerCase()], blocked: [] } })).toMatchObject({ verdict: 'unknown-issuer' });
    expect(await check(good, {}, { lists: { trusted: [key.did], blocked: [] } })).toMatchObject({ verdict: 'verified' });
  });
  it('whose status cannot be asked is not verified', async () => {
    const named = await signed(plain(badge(key.did)), { key });
    expect(await check(named, {}, { lists: { trusted: [key.did], blocked: [] } })).toMatchObject({ verdict: 'unconfirmed', because: { code: 'status.list-unreachable' } });
  });
  it('as a token, pasted', async () => {
    const text = await token(key, plain({ ...badge(key.did, NO_STATUS), iss: key.did }), { kid: key.method, typ: 'vc+jwt' });
    expect(await check(text, {}, { name: '' })).toMatchObject({ verdict: 'unknown-issuer', award: 'https://badges.example/awards/7' });
    expect(await check(`${text.slice(0, -10)}AAAAAAAAAA`, {}, { name: '' })).toMatchObject({ verdict: 'invalid' });
  });
});

describe('a signed badge whose id is an address that answers', () => {
  const id = 'https://badges.example/public/assertions/Abc-1';
  const lists = () => ({ trusted: [key.did], blocked: [] });
  it.each([[410, 'revoked'], [404, 'verified'], [500, 'verified']])('%i: %s', async (status, verdict) => {
    const one = await signed(plain(badge(key.did, { ...NO_STATUS, id })), { key });
    expect(await check(one, { [id]: status }, { lists: lists() })).toMatchObject({ verdict });
  });
  it('contradicted there: invalid; the same there: verified', async () => {
    const one = await signed(plain(badge(key.did, { ...NO_STATUS, id })), { key });
    const another = await signed(plain(badge(key.did, { ...NO_STATUS, id, validFrom: '2024-01-01T00:00:00Z' })), { key });
    expect(await check(one, { [id]: another }, { lists: lists() })).toMatchObject({ verdict: 'invalid', because: { code: 'integrity.copy-differs', params: { field: 'issued' } } });
    expect(await check(one, { [id]: one }, { lists: lists() })).toMatchObject({ verdict: 'verified' });
  });
});

describe('a file of a hosted badge', () => {
  const of = hostedAward('badges.example.org', 'guide-1');
  const paths = hostedPaths(of);
  const places = () => {
    const records = hostedRecords(of);
    return { [paths.assertion]: records.assertion, [paths.badge]: records.badge, [paths.issuer]: records.issuer };
  };
  const lists = { trusted: ['example.org'], blocked: [] };
  it('proves nothing by itself', async () => {
    expect(await check(hostedRecords(of).assertion, {}, { lists })).toMatchObject({ verdict: 'unconfirmed' });
  });
  it('is asked for at its address, each record once', async () => {
    const { verdict, asked, award } = await check(hostedRecords(of).assertion, places(), { lists });
    expect([verdict, award, asked]).toEqual(['verified', 'badge.json', [paths.assertion, paths.badge, paths.issuer]]);
  });
  it('is withdrawn where its address is gone', async () => {
    expect(await check(hostedRecords(of).assertion, { [paths.assertion]: 410 }, { lists })).toMatchObject({ verdict: 'revoked' });
  });
  it('that says something else than its issuer is false', async () => {
    const changed = { ...hostedRecords(of).assertion, issuedOn: '2019-01-01' };
    expect(await check(changed, places(), { lists })).toMatchObject({ verdict: 'invalid', because: { params: { field: 'issued' } } });
  });
  it('of 1.0 counts on its issuer’s host, and not elsewhere; of 0.5 without an address cannot be asked', async () => {
    const old = openBadge10();
    const [a, b, i] = ['a/1', 'b/1', 'issuer'].map((path) => `https://old.northgate.example/${path}`) as [string, string, string];
    const there = (issuer: string) => ({ [a]: old, [b]: { name: 'Bridge', description: 'x', image: `${b}.png`, criteria: `${b}.html`, issuer }, [issuer]: { name: 'Northgate', url: issuer } });
    const trusted = { trusted: ['northgate.example'], blocked: [] };
    expect(await check(old, there('https://elsewhere.northgate.example/issuer'), { lists: trusted })).toMatchObject({ verdict: 'unconfirmed', because: { id: 'key' } });
    expect(await check(old, there(i), { lists: trusted })).toMatchObject({ verdict: 'verified' });
    expect(await check(openBadge05(), {}, { lists: trusted })).toMatchObject({ verdict: 'unconfirmed', because: { params: { field: 'verify.url' } } });
  });
});
