import { beforeAll, describe, expect, it } from 'vitest';
import { asset } from '../../../lib/assets';
import { learnFound, type SignedEnv } from '../../../lib/check/document';
import { refreshed } from '../../../lib/check/refresh';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import { checkSigned } from '../../../lib/check/signed';
import type { Answer, Request } from '../../../lib/env';
import { open } from '../../../lib/formats/sniff';
import { recognise } from '../../../lib/links/recognise';
import { part } from '../../../lib/parts';
import { badge, newKey, signed, token, type TestKey } from './proof/sign';

const NOW = Date.parse('2026-05-15T12:00:00Z');
const AT = 'https://fresh.example/awards/7.json';
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

let issuer: TestKey;
let stranger: TestKey;
beforeAll(async () => { [issuer, stranger] = [await newKey(), await newKey()]; });

type Place = string | { status: number } | { problem: 'unreachable' | 'no-permission' };

function env(place: Place): SignedEnv & { asked: Request[] } {
  const asked: Request[] = [];
  const ask = async (request: Request): Promise<Answer> => {
    asked.push(request);
    const at = new Date(NOW).toISOString();
    if (request.url !== AT) return { ok: false, problem: 'unreachable', at };
    if (typeof place === 'object' && 'problem' in place) return { ok: false, problem: place.problem, at, ...(place.problem === 'no-permission' && { needs: 'https://fresh.example/*' }) };
    return { ok: true, status: typeof place === 'string' ? 200 : place.status, url: AT, type: '', bytes: new TextEncoder().encode(typeof place === 'string' ? place : ''), at };
  };
  return { asked, ask, asset, part, now: () => NOW, signed: async () => checkSigned };
}

const SERVICE = { refreshService: { id: AT, type: '1EdTechCredentialRefresh' }, credentialStatus: undefined };
const make = (more: object = {}, key: TestKey = issuer) => signed(plain(badge(key.did, { ...SERVICE, ...more })), { key });

async function learnedOf(text: string) {
  const [found] = await open(new TextEncoder().encode(text), 'badge.json');
  return learnFound(found!, env({ status: 404 }), recognise);
}

async function refresh(answer: Place, first?: object) {
  const before = await learnedOf(JSON.stringify(first ?? (await make())));
  const world = env(answer);
  const after = await refreshed(before, world, recognise);
  const shown = await report(after.learned, NOTHING_SAID, NOW, { trusted: [issuer.did], blocked: [] });
  return { before, ...after, shown, asked: world.asked, said: after.learned.remarks?.filter(({ code }) => code.startsWith('refresh.')).map(({ code }) => code) };
}

const LONGER = { validUntil: '2027-04-30T00:00:00Z' };

describe('a newer copy', () => {
  it('that holds is taken, once, and its request is listed', async () => {
    const { before, taken, learned, shown, asked, said } = await refresh(JSON.stringify(await make(LONGER)));
    expect([before.refresh, taken, said, learned.refresh]).toEqual([AT, true, ['refresh.taken'], undefined]);
    expect([shown.verdict, shown.award, shown.credential?.expires?.text]).toEqual(['verified', 'badge.json', LONGER.validUntil]);
    expect([asked.map(({ url, purpose }) => [url, purpose]), shown.requests.filter(({ purpose }) => purpose === 'refresh').length]).toEqual([[[AT, 'refresh']], 1]);
    expect((await report(before, NOTHING_SAID, NOW, { trusted: [issuer.did], blocked: [] })).verdict).toBe('expired');
  });

  it('as a token is taken, too', async () => {
    const claims = { ...plain(badge(issuer.did, { ...SERVICE, ...LONGER })), iss: issuer.did, jti: 'https://badges.example/awards/7', nbf: Date.parse('2026-03-01T00:00:00Z') / 1_000 };
    expect((await refresh(await token(issuer, claims, { kid: issuer.method, typ: 'JWT' }))).taken).toBe(true);
  });

  it.each<[string, () => Promise<Place>, string]>([
    ['another badge', async () => JSON.stringify(await make({ ...LONGER, id: 'https://badges.example/awards/8' })), 'refresh.other-badge'],
    ['a badge of another issuer', async () => JSON.stringify(await make(LONGER, stranger)), 'refresh.other-issuer'],
    ['the issuer’s name under another key', async () => JSON.stringify(await signed(plain(badge(issuer.did, { ...SERVICE, ...LONGER })), { key: stranger })), 'refresh.unproven'],
    ['a changed one', async () => JSON.stringify({ ...(await make()), ...LONGER }), 'refresh.unproven'],
    ['an unsigned one', async () => JSON.stringify(plain(badge(issuer.did, { ...SERVICE, ...LONGER }))), 'refresh.unproven'],
    ['an older one', async () => JSON.stringify(await make({ ...LONGER, validFrom: '2026-02-01T00:00:00Z' })), 'refresh.older'],
    ['the same', async () => JSON.stringify(await make()), 'refresh.same'],
    ['two', async () => JSON.stringify([await make(LONGER), await make(LONGER)]), 'refresh.unreadable'],
    ['a page', async () => '<!doctype html><title>Sign in</title>', 'refresh.unreadable'], ['nothing', async () => '', 'refresh.unreadable'], ['other JSON', async () => '{"a":1}', 'refresh.unreadable'],
    ['404', async () => ({ status: 404 }), 'refresh.unreachable'], ['an outage', async () => ({ problem: 'unreachable' }), 'refresh.unreachable'], ['no leave', async () => ({ problem: 'no-permission' }), 'refresh.no-permission'],
  ])('%s is not taken: the first stays, and that is said once', async (_, make, code) => {
    const { before, taken, learned, said } = await refresh(await make());
    expect([taken, said, learned.credential, learned.facts, learned.needs, learned.refresh]).toEqual([false, [code], before.credential, before.facts, before.needs, AT]);
    const twice = await refreshed(learned, env({ problem: 'unreachable' }), recognise);
    expect(twice.learned.remarks?.filter((one) => one.code.startsWith('refresh.'))).toHaveLength(1);
  });

  it.each<[string, () => Promise<object>]>([
    ['a badge that was changed', async () => ({ ...(await make()), name: 'Other' })], ['one under somebody else’s key', () => signed(plain(badge(issuer.did, SERVICE)), { key: stranger })],
    ['one that names none', () => make({ refreshService: undefined })], ['one that names another kind of service', () => make({ refreshService: { id: AT, type: 'ManualRefreshService2018' } })],
    ['one that names no https address', () => make({ refreshService: { id: 'http://fresh.example/7', type: '1EdTechCredentialRefresh' } })],
  ])('is not offered, nor asked for, by %s', async (_, first) => {
    const { before, taken, asked } = await refresh(JSON.stringify(await make(LONGER)), await first().catch(() => ({})));
    expect([before.refresh, taken, asked]).toEqual([undefined, false, []]);
  });
});
