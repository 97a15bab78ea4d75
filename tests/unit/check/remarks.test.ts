import { beforeAll, describe, expect, it } from 'vitest';
import { asset } from '../../../lib/assets';
import { learnFound, type SignedEnv } from '../../../lib/check/document';
import { recorder } from '../../../lib/check/record';
import { checkSigned } from '../../../lib/check/signed';
import { proofRemarks } from '../../../lib/check/signed/remarks';
import type { Answer, Env } from '../../../lib/env';
import { open } from '../../../lib/formats/sniff';
import { recognise } from '../../../lib/links/recognise';
import { hostedAward, hostedPaths, hostedRecords } from '../../fixtures/answers/hosted';
import { badge, newKey, signed, token, type TestKey } from './proof/sign';

const NOW = Date.parse('2026-04-15T12:00:00Z');
const NO_STATUS = { credentialStatus: undefined, refreshService: undefined };
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function env(places: Record<string, unknown> = {}): SignedEnv {
  const at = new Date(NOW).toISOString();
  const ask = async ({ url }: { url: string }): Promise<Answer> => (url in places
    ? { ok: true, status: 200, url, type: '', bytes: new TextEncoder().encode(JSON.stringify(places[url])), at }
    : { ok: false, problem: 'unreachable', at });
  return { ask, asset, now: () => NOW, signed: async () => checkSigned };
}

async function remarks(content: unknown, places: Record<string, unknown> = {}) {
  const [found] = await open(new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)), 'badge.json');
  return (await learnFound(found!, env(places), recognise)).remarks;
}

let key: TestKey;
beforeAll(async () => {
  key = await newKey('Ed25519');
});

describe('a badge of which there is nothing to note', () => {
  it('has no remarks at all', async () => expect(await remarks(await signed(plain(badge(key.did, NO_STATUS)), { key }))).toBeUndefined());
});

describe('what is noted of a proof', () => {
  it('each in a code of its own, what is missing together', () => {
    expect(proofRemarks(['selective', 'missing-sub', 'missing-jti', 'exp-differs', 'nbf-differs', 'vc-claim'])).toEqual([
      { code: 'remark.selective' }, { code: 'remark.exp-differs' }, { code: 'remark.nbf-differs' }, { code: 'remark.vc-claim' }, { code: 'remark.missing-claims', params: { claims: 'sub, jti' } },
    ]);
  });
  it('of a token without what the standard asks for, and with another end', async () => {
    const claims = { ...plain(badge(key.did, NO_STATUS)), iss: key.did, exp: NOW / 1_000 + 60 };
    expect(await remarks(await token(key, claims, { kid: key.method }))).toEqual([{ code: 'remark.exp-differs' }, { code: 'remark.missing-claims', params: { claims: 'sub, jti, nbf' } }]);
  });
});

it('evidence that was not looked at', async () => {
  const one = await signed(plain(badge(key.did, { ...NO_STATUS, evidence: [{ id: 'https://work.example/1', type: ['Evidence'] }] })), { key });
  expect(await remarks(one)).toEqual([{ code: 'remark.evidence' }]);
});

it('the extensions of a hosted badge, by their names, each once', async () => {
  const of = hostedAward('badges.example.org', 'guide-1');
  const [paths, records] = [hostedPaths(of), hostedRecords(of)];
  Object.assign(records.assertion, { 'extensions:geo': { type: ['Extension'] }, 'extensions:': {} });
  Object.assign(records.badge, { 'extensions:geo': {}, 'extensions:learningOutcome\u202e': 7 });
  Object.assign(records.issuer, { 'extensions:accreditation': null });
  const places = { [paths.assertion]: records.assertion, [paths.badge]: records.badge, [paths.issuer]: records.issuer };
  expect(await remarks(records.assertion, places)).toContainEqual({ code: 'remark.extensions', params: { names: 'geo, learningOutcome, accreditation' } });
});

it('an address that led on to another, where that may be', async () => {
  const at = new Date(NOW).toISOString();
  const world: Env = { ...env(), ask: async ({ url }) => ({ ok: true, status: 200, url: url.replace('short.example/x', 'long.example/badges/1?who=ada'), type: '', bytes: new Uint8Array(), at }) };
  const record = recorder(world);
  await record.env.ask({ url: 'https://short.example/x', purpose: 'short-link', accept: 'html', mayEndAt: () => true });
  await record.env.ask({ url: 'https://plain.example', purpose: 'short-link', accept: 'html', mayEndAt: () => true });
  expect(record.remarks()).toEqual([{ code: 'remark.redirected', params: { from: 'short.example/x', to: 'long.example/badges/1' } }]);
});
