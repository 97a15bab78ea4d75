import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpack, valueAt } from '../../../../lib/check/status/bits';
import { signedBadgeStatus, status, type ListProof, type VerifyList } from '../../../../lib/check/status/status';
import type { Answer, Env } from '../../../../lib/env';
import type { Fact, Problem } from '../../../../lib/words';
import { ISSUER, openBadge3, token } from '../../../fixtures/documents';
import { LIST, bits, bitsOfToken, bitstringList, earlyList, gzipped, tokenList } from '../../../fixtures/lists';

const NOW = Date.parse('2026-06-04T12:00:00Z');
const AT = '2026-06-04T12:00:00.000Z';
const ID = 'https://badges.northgate.example/credentials/17';
const ENTRY = { id: `${LIST}#7`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '7', statusListCredential: LIST };
const GOOD: ListProof = { state: 'verified', issuer: ISSUER };

type Reply = string | object | Problem[] | { status: number; body?: string };

/** A world of lists by address; everything else answers 404. */
function world(replies: Record<string, Reply>) {
  const asked: string[] = [];
  const env: Env = {
    now: () => NOW,
    asset: () => Promise.reject(new Error('not asked')),
    ask({ url, purpose, accept }): Promise<Answer> {
      expect([purpose, accept]).toEqual(['status', 'status-list']);
      asked.push(url);
      const reply = replies[url] ?? { status: 404 };
      if (Array.isArray(reply)) return Promise.resolve({ ok: false, problem: reply[0]!, at: AT });
      const isStatus = typeof reply === 'object' && 'status' in reply && typeof reply.status === 'number';
      const body = isStatus ? ((reply as { body?: string }).body ?? '') : typeof reply === 'string' ? reply : JSON.stringify(reply);
      return Promise.resolve({ ok: true, status: isStatus ? (reply as { status: number }).status : 200, url, type: '', bytes: new TextEncoder().encode(body), at: AT });
    },
  };
  return { env, asked };
}

interface Asking {
  entry?: unknown;
  list?: Reply;
  proof?: ListProof;
  payload?: Record<string, unknown>;
}

async function facts({ entry = ENTRY, list, proof = GOOD, payload }: Asking): Promise<Fact[]> {
  const { env } = world(list === undefined ? {} : { [LIST]: list });
  return (await status({ document: openBadge3({ credentialStatus: entry }), id: ID, issuer: ISSUER, isIssuers: true, ...(payload && { payload }) }, env, () => Promise.resolve(proof))).facts;
}
const short = ({ state, code }: Fact) => `${state} ${code}`;
const one = async (asking: Asking) => {
  const all = await facts(asking);
  expect(all).toHaveLength(1);
  return short(all[0]!);
};

describe('what could not be learned is unknown, with its reason', () => {
  it.each<[Problem, string]>([
    ['no-permission', 'status.no-permission'], ['not-asked', 'status.not-asked'], ['refused-address', 'status.refused-address'], ['offline', 'status.offline'], ['too-large', 'status.list-too-large'],
    ['unreachable', 'status.list-unreachable'], ['timeout', 'status.list-unreachable'], ['redirect', 'status.list-unreachable'], ['rate-limited', 'status.list-unreachable'],
  ])('%s', async (problem, code) => {
    expect(await one({ list: [problem] })).toBe(`unknown ${code}`);
    expect(await one({ list: [problem], entry: { id: LIST, type: '1EdTechRevocationList' } })).toBe(`unknown ${code}`);
  });

  it.each([404, 401, 403, 410, 429, 500, 503])('status %i', async (code) => expect(await one({ list: { status: code, body: JSON.stringify(bitstringList(bits())) } })).toBe('unknown status.list-unreachable'));

  it.each<[string, Reply, string]>([
    ['a page', '<!doctype html>', 'list-unreadable'], ['nothing', '', 'list-unreadable'], ['a list of JSON', '[]', 'list-unreadable'], ['half a token', 'eyJhbGciOiJFUzI1NiJ9.eyJ', 'list-unreadable'],
    ['another document', { a: 1 }, 'list-other'], ['a badge', openBadge3(), 'list-other'], ['an older list', earlyList('StatusList2021', bits()), 'list-other'],
    ['another purpose', bitstringList(bits(), {}, { statusPurpose: 'suspension' }), 'list-other'], ['no purpose', bitstringList(bits(), {}, { statusPurpose: undefined }), 'list-other'], ['another size', bitstringList(bits(), {}, { statusSize: 2 }), 'list-other'],
    ['another list of the issuer', bitstringList(bits(), { id: `${LIST}4` }), 'list-other'], ['a list with a number for an id', bitstringList(bits(), { id: 'urn:list' }), 'list-other'],
    ['no bits', bitstringList(bits(), {}, { encodedList: undefined }), 'list-unreadable'], ['bits that are no base64', bitstringList(bits(), {}, { encodedList: 'u***' }), 'list-unreadable'],
    ['bits that are not compressed', bitstringList(bits(), {}, { encodedList: `u${Buffer.alloc(50).toString('base64url')}` }), 'list-unreadable'], ['bits that are cut', bitstringList(bits(), {}, { encodedList: `u${gzipped(bits()).slice(0, -16)}` }), 'list-unreadable'],
    ['no place for it', bitstringList(new Uint8Array(0)), 'list-too-short'], ['too few places', bitstringList(bits({}, { places: 7 }).subarray(1)), 'list-too-short'],
    ['expired', bitstringList(bits(), { validUntil: '2026-06-04T11:00:00Z' }), 'list-out-of-date'], ['of tomorrow', bitstringList(bits(), { validFrom: '2026-06-05T00:00:00Z' }), 'list-out-of-date'], ['with a date that is none', bitstringList(bits(), { validUntil: 'soon' }), 'list-out-of-date'],
    ['as a token that expired', token({ ...bitstringList(bits()), exp: NOW / 1_000 - 700 }), 'list-out-of-date'], ['as a token of tomorrow', token({ ...bitstringList(bits()), nbf: NOW / 1_000 + 700 }), 'list-out-of-date'], ['as a token that ends at a word', token({ ...bitstringList(bits()), exp: 'soon' }), 'list-out-of-date'],
  ])('%s', async (_, list, code) => expect(await one({ list })).toBe(`unknown status.${code}`));

  it('a list that would unpack to more than is read', async () => {
    const bomb = gzipSync(new Uint8Array(40_000_000)).toString('base64url');
    expect(await one({ list: bitstringList(bits(), {}, { encodedList: `u${bomb}` }) })).toBe('unknown status.list-too-large');
  });

  it.each<[unknown, string]>([
    ['https://a.example/', 'type-unknown'], [{}, 'type-unknown'], [{ type: 'SomethingElse2030' }, 'type-unknown'], [7, 'type-unknown'], [{ ...ENTRY, statusListCredential: undefined }, 'bad-entry'], [{ ...ENTRY, statusListCredential: 'http://a.example/' }, 'bad-entry'],
    [{ ...ENTRY, statusListIndex: '-1' }, 'bad-entry'], [{ ...ENTRY, statusListIndex: '1e3' }, 'bad-entry'], [{ ...ENTRY, statusListIndex: 1.5 }, 'bad-entry'], [{ ...ENTRY, statusListIndex: null }, 'bad-entry'], [{ ...ENTRY, statusListIndex: '99999999999999999999' }, 'bad-entry'],
    [{ ...ENTRY, statusSize: 0 }, 'bad-entry'], [{ ...ENTRY, statusSize: 33 }, 'bad-entry'], [{ ...ENTRY, statusSize: '1' }, 'bad-entry'], [{ ...ENTRY, statusPurpose: undefined }, 'bad-entry'], [{ ...ENTRY, statusPurpose: ['revocation'] }, 'bad-entry'],
    [{ type: '1EdTechRevocationList' }, 'bad-entry'], [{ type: '1EdTechRevocationList', id: 'urn:x' }, 'bad-entry'], [Array.from({ length: 9 }, () => ENTRY), 'too-many'],
  ])('an entry that cannot be used: %j', async (entry, code) => expect(await one({ entry, list: bitstringList(bits()) })).toBe(`unknown status.${code}`));
});

describe("a list's own signature", () => {
  const set = bitstringList(bits({ 7: 1 }));
  const unset = bitstringList(bits());

  it('that does not fit makes it worthless, whatever it says', async () => {
    expect(await one({ list: unset, proof: { state: 'broken' } })).toBe('unknown status.list-forged');
    expect(await one({ list: set, proof: { state: 'broken' } })).toBe('unknown status.list-forged');
  });

  it('that could not be told proves neither, and what the list says is said', async () => {
    expect(await one({ list: unset, proof: { state: 'unknown' } })).toBe('unknown status.list-unverified');
    expect(await one({ list: set, proof: { state: 'unknown' } })).toBe('unknown status.list-says-withdrawn');
  });

  it.each([['https://other.example/', 'other-issuer'], ['did:key:z6Mk', 'other-issuer'], [`${ISSUER}1`, 'other-issuer'], ['did:web:badges.northgate.example:issuers:2', 'other-issuer'], ['https://badges.northgate.example/issuers/2', 'other-issuer'], ['https://badges.northgate.example.evil.example/', 'other-issuer']])(
    'by %s does not speak for the issuer that nothing was withdrawn', async (issuer, code) => expect(await one({ list: unset, proof: { state: 'verified', issuer } })).toBe(`unknown status.list-${code}`));

  it.each([[ISSUER], ['did:web:badges.northgate.example'], ['https://badges.northgate.example/'], ['https://badges.northgate.example']])('by %s does', async (issuer) =>
    expect(await one({ list: unset, proof: { state: 'verified', issuer } })).toBe('pass status.current'));

  it('by another is enough to say that it was withdrawn, since the badge named that list', async () => expect(await one({ list: set, proof: { state: 'verified', issuer: 'did:key:z6Mk' } })).toBe('fail status.revoked'));

  it('counts against a badge where the issuer wrote it under another address, and not where another did', async () => {
    const moved = bitstringList(bits({ 7: 1 }), { id: `${LIST}4` });
    expect(await one({ list: moved })).toBe('fail status.revoked');
    expect(await one({ list: moved, proof: { state: 'verified', issuer: 'did:key:z6Mk' } })).toBe('unknown status.list-other');
  });

  it('is verified once for two entries of one list, which is asked for once', async () => {
    const { env, asked } = world({ [LIST]: bitstringList(bits({ 8: 1 }), {}, { statusPurpose: ['revocation', 'suspension'] }) });
    const seen: unknown[] = [];
    const verify: VerifyList = (list) => {
      seen.push(list);
      return Promise.resolve(GOOD);
    };
    const { facts: both } = await status({ document: { credentialStatus: [ENTRY, { ...ENTRY, statusPurpose: 'suspension', statusListIndex: '8' }] }, id: ID, issuer: ISSUER, isIssuers: true }, env, verify);
    expect([both.map(short), asked, seen.length]).toEqual([['fail status.suspended', 'pass status.current'], [LIST], 1]);
  });
});

describe('bits', () => {
  it.each<[string, unknown, Reply, string]>([
    ['not set', ENTRY, bitstringList(bits({ 6: 1, 8: 1 })), 'pass status.current'], ['set', ENTRY, bitstringList(bits({ 7: 1 })), 'fail status.revoked'], ['a number for the place', { ...ENTRY, statusListIndex: 7 }, bitstringList(bits({ 7: 1 })), 'fail status.revoked'],
    ['the last place', { ...ENTRY, statusListIndex: '131071' }, bitstringList(bits({ 131_071: 1 })), 'fail status.revoked'], ['one beyond', { ...ENTRY, statusListIndex: '131072' }, bitstringList(bits()), 'unknown status.list-too-short'],
    ['suspended', { ...ENTRY, statusPurpose: 'suspension' }, bitstringList(bits({ 7: 1 }), {}, { statusPurpose: 'suspension' }), 'fail status.suspended'], ['a newer version', { ...ENTRY, statusPurpose: 'refresh' }, bitstringList(bits({ 7: 1 }), {}, { statusPurpose: ['refresh'] }), 'pass status.refresh'],
    ['a purpose of its own', { ...ENTRY, statusPurpose: 'colour' }, bitstringList(bits(), {}, { statusPurpose: 'colour' }), 'unknown status.purpose-unknown'],
    ['a message', { ...ENTRY, statusPurpose: 'message', statusSize: 2, statusMessage: [{ status: '0x2', message: 'under review' }] }, bitstringList(bits({ 7: 2 }, { size: 2 }), {}, { statusPurpose: 'message', statusSize: 2 }), 'unknown status.message'],
    ['a message without text', { ...ENTRY, statusPurpose: 'message' }, bitstringList(bits(), {}, { statusPurpose: 'message' }), 'unknown status.purpose-unknown'],
    ['several bits', { ...ENTRY, statusSize: 3 }, bitstringList(bits({ 7: 4 }, { size: 3 }), {}, { statusSize: 3 }), 'fail status.revoked'], ['its neighbours', { ...ENTRY, statusSize: 3 }, bitstringList(bits({ 6: 7, 8: 7 }, { size: 3 }), {}, { statusSize: 3 }), 'pass status.current'],
    ['a short list', ENTRY, bitstringList(bits({}, { places: 100_000 })), 'pass status.current'], ['no letter of multibase', ENTRY, bitstringList(bits({ 7: 1 }), {}, { encodedList: gzipped(bits({ 7: 1 })) }), 'fail status.revoked'],
    ['a list without an id', ENTRY, bitstringList(bits(), { id: undefined }), 'pass status.current'], ['a list as a token', ENTRY, token(bitstringList(bits({ 7: 1 }))), 'fail status.revoked'], ['a list as a token of the older data model', ENTRY, token({ vc: bitstringList(bits()), iss: ISSUER }), 'pass status.current'],
    ['a list of today', ENTRY, bitstringList(bits(), { validFrom: '2026-06-04T12:09:00Z', validUntil: '2026-06-04T11:51:00Z' }), 'pass status.current'],
    ['2021', { ...ENTRY, type: 'StatusList2021Entry' }, earlyList('StatusList2021', bits({ 7: 1 })), 'fail status.revoked'], ['2021, not set', { ...ENTRY, type: 'StatusList2021Entry' }, earlyList('StatusList2021', bits({ 0: 1 })), 'pass status.current'],
    ['2020', { type: 'RevocationList2020Status', revocationListIndex: '7', revocationListCredential: LIST }, earlyList('RevocationList2020', bits({ 7: 1, 0: 1 })), 'fail status.revoked'],
    ['2020, not set', { type: 'RevocationList2020Status', revocationListIndex: '7', revocationListCredential: LIST }, earlyList('RevocationList2020', bits({ 8: 1 })), 'pass status.current'],
    ['2020, where the order of bits matters', { type: 'RevocationList2020Status', revocationListIndex: '7', revocationListCredential: LIST }, earlyList('RevocationList2020', bits({ 0: 1 })), 'unknown status.list-unclear'],
  ])('%s', async (_, entry, list, expected) => expect(await one({ entry, list })).toBe(expected));

  it('has the text of a message, and the host that said it', async () => {
    const [fact] = await facts({ entry: { ...ENTRY, statusPurpose: 'message', statusMessage: { status: '0x0', message: 'under\u202e review' } }, list: bitstringList(bits(), {}, { statusPurpose: 'message' }) });
    expect(fact).toMatchObject({ params: { message: 'under review' }, source: 'badges.northgate.example', at: AT });
  });

  it('every entry is asked about, and the worst comes first', async () => {
    const all = await facts({ entry: [{ ...ENTRY, statusListIndex: '1' }, { type: 'Other' }, { ...ENTRY, statusPurpose: 'suspension' }, ENTRY], list: bitstringList(bits({ 7: 1 }), {}, { statusPurpose: ['suspension', 'revocation'] }) });
    expect(all.map(short)).toEqual(['fail status.revoked', 'fail status.suspended', 'pass status.current', 'unknown status.type-unknown']);
  });

  it('values come out as they went in', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.dictionary(fc.nat({ max: 400 }).map(String), fc.nat({ max: 255 })), (size, set) => {
      const cut = Object.fromEntries(Object.entries(set).map(([at, value]) => [at, value % 2 ** size]));
      const bytes = bits(cut, { size, places: 401 });
      for (let n = 0; n < 401; n += 1) expect(valueAt(bytes, n, size, 'highest-first')).toBe(cut[n] ?? 0);
      const power = [1, 2, 4, 8].filter((one) => one <= size).at(-1)!;
      const small = Object.fromEntries(Object.entries(cut).map(([at, value]) => [at, value % 2 ** power]));
      const lowest = bitsOfToken(small, power, 401);
      for (let n = 0; n < 401; n += 1) expect(valueAt(lowest, n, power, 'lowest-first')).toBe(small[n] ?? 0);
    }), { numRuns: 50 });
    expect([valueAt(new Uint8Array(2), 16, 1, 'highest-first'), valueAt(new Uint8Array(2), Number.MAX_SAFE_INTEGER, 8, 'highest-first'), valueAt(new Uint8Array(2), 5, 3, 'lowest-first')]).toEqual([null, null, null]);
    expect(unpack(7, 'gzip')).toEqual({ ok: false, reason: 'damaged' });
  });
});

describe('Token Status List', () => {
  const payload = { status: { status_list: { idx: 7, uri: LIST } } };
  const ask = (list: Reply, proof?: ListProof) => one({ entry: [], payload, list, ...(proof && { proof }) });

  it.each([[0, 'pass status.current'], [1, 'fail status.revoked'], [2, 'fail status.suspended'], [3, 'unknown status.purpose-unknown']])('%i', async (value, expected) => expect(await ask(tokenList(bitsOfToken({ 7: value }, 2), 2))).toBe(expected));

  it.each<[string, Reply, string]>([
    ['not a token', { status_list: { bits: 1, lst: '' } }, 'list-other'], ['another kind of token', tokenList(bits(), 1, {}, { alg: 'ES256', typ: 'JWT' }), 'list-other'], ['no size', tokenList(bits(), 3), 'list-unreadable'], ['no list', tokenList(bits(), 1, { status_list: { bits: 1 } }), 'list-unreadable'],
    ['too short', tokenList(new Uint8Array(0), 1), 'list-too-short'], ['of another address', tokenList(bits(), 1, { sub: `${LIST}4` }), 'list-other'], ['of no address', tokenList(bits(), 1, { sub: undefined }), 'list-other'], ['expired', tokenList(bits(), 1, { exp: 1_736_000_000 }), 'list-out-of-date'], ['of tomorrow', tokenList(bits(), 1, { iat: NOW / 1_000 + 900 }), 'list-out-of-date'],
    ['with an end that is a word', tokenList(bits(), 1, { exp: 'soon' }), 'list-out-of-date'], ['with a beginning that is none', tokenList(bits(), 1, { nbf: null }), 'list-out-of-date'],
  ])('%s', async (_, list, code) => expect(await ask(list)).toBe(`unknown status.${code}`));

  it('needs its own signature too', async () => expect(await ask(tokenList(bitsOfToken({ 7: 1 }, 1), 1), { state: 'unknown' })).toBe('unknown status.list-says-withdrawn'));
  it.each([[{ idx: -1, uri: LIST }], [{ idx: 1 }], [{ uri: LIST }], ['x'], [null]])('a claim that cannot be used: %j', async (claim) =>
    expect(await one({ entry: [], payload: { status: { status_list: claim } } })).toBe('unknown status.bad-entry'));
  it('is asked beside the entries', async () => expect((await facts({ payload, list: bitstringList(bits()) })).map(short)).toEqual(['pass status.current', 'unknown status.list-other']));
});

describe('lists that name the withdrawn', () => {
  const entry = { id: LIST, type: '1EdTechRevocationList' };
  const list = (lines: unknown, change: Record<string, unknown> = {}) => ({ id: LIST, issuer: ISSUER, revokedCredential: lines, ...change });

  it.each<[string, Reply, string]>([
    ['empty', list([]), 'pass status.current'], ['nothing in it', { id: LIST, issuer: ISSUER }, 'pass status.current'], ['others', list([{ id: `${ID}1`, revoked: true }, { id: 'urn:x' }]), 'pass status.current'], ['taken back', list([{ id: ID, revoked: false }]), 'pass status.current'],
    ['named', list([{ id: 'urn:x' }, { id: ID, revoked: true }]), 'fail status.revoked'], ['named alone', list({ id: ID }), 'fail status.revoked'], ['named as text', list([ID]), 'fail status.revoked'], ['with a reason', list([{ id: ID, revocationReason: 'Issued in error' }]), 'fail status.revoked-reason'],
    ['with a word for true', list([{ id: ID, revoked: 'yes' }]), 'fail status.revoked'], ['in the plural', { id: LIST, revokedCredentials: [{ id: ID }] }, 'fail status.revoked'], ['by another issuer, named', list([{ id: ID }], { issuer: 'https://other.example/' }), 'fail status.revoked'],
    ['by another issuer', list([], { issuer: { id: 'https://other.example/' } }), 'unknown status.list-other-issuer'], ['by an issuer without an id', list([], { issuer: { name: 'N' } }), 'unknown status.list-other-issuer'], ['of another address', list([], { id: `${LIST}4` }), 'unknown status.list-other'],
    ['an error', { error: 'not found' }, 'unknown status.list-unreadable'], ['a page', '<html>', 'unknown status.list-unreadable'], ['lines that name nothing', list([{ revoked: true }]), 'unknown status.list-unreadable'], ['a number', list([7]), 'unknown status.list-unreadable'],
  ])('%s', async (_, reply, expected) => expect(await one({ entry, list: reply })).toBe(expected));

  it('needs an id to look for', async () => {
    const { env, asked } = world({ [LIST]: list([]) });
    expect((await status({ document: { credentialStatus: entry }, id: '', issuer: ISSUER, isIssuers: true }, env, () => Promise.resolve(GOOD))).facts.map(short)).toEqual(['unknown status.bad-entry']);
    expect(asked).toEqual([]);
  });
});

describe('a signed badge of 1.x and 2.0', () => {
  const named = { id: 'urn:uuid:1', uid: 'a-1', issuer: ISSUER };
  const ask = async (list: Reply, version: '1.x' | '2.0') => short(await signedBadgeStatus(LIST, named, version, world({ [LIST]: list }).env));

  it.each<[string, Reply, string]>([
    ['2.0, empty', { type: 'RevocationList', id: LIST, issuer: ISSUER, revokedAssertions: [] }, 'pass status.current'], ['2.0, nothing in it', { type: 'RevocationList' }, 'pass status.current'], ['2.0, as text', { revokedAssertions: ['urn:uuid:2', 'urn:uuid:1'] }, 'fail status.revoked'],
    ['2.0, with a reason', { revokedAssertions: [{ id: 'urn:uuid:1', revocationReason: 'Error' }] }, 'fail status.revoked-reason'], ['2.0, by uid', { revokedAssertions: [{ uid: 'a-1' }] }, 'fail status.revoked'],
    ['2.0, of another issuer', { type: 'RevocationList', issuer: 'https://other.example/', revokedAssertions: [] }, 'unknown status.list-other-issuer'], ['2.0, another list', { type: 'RevocationList', id: `${LIST}4` }, 'unknown status.list-other'],
    ['1.x, empty', {}, 'pass status.current'], ['1.x, others', { 'a-2': 'Error' }, 'pass status.current'], ['1.x, named', { 'a-1': 'Error' }, 'fail status.revoked-reason'], ['1.x, without a reason', { 'a-1': '' }, 'fail status.revoked'],
    ['1.x, something else', { error: { code: 1 } }, 'unknown status.list-unreadable'], ['1.x, an error', { error: 'not found' }, 'unknown status.list-unreadable'], ['2.0, an object', {}, 'unknown status.list-unreadable'], ['gone', { status: 410 }, 'unknown status.list-unreachable'], ['a page', '<html>', 'unknown status.list-unreadable'],
  ])('%s', async (name, list, expected) => expect(await ask(list, name.startsWith('1.x') ? '1.x' : '2.0')).toBe(expected));

  it('whose issuer has no list cannot be withdrawn; whose list is nowhere was not asked', async () => {
    const { env, asked } = world({});
    expect(short(await signedBadgeStatus(undefined, named, '2.0', env))).toBe('pass status.no-list');
    for (const url of ['http://a.example/', 'x', '']) expect(short(await signedBadgeStatus(url, named, '1.x', env))).toBe('unknown status.bad-entry');
    expect(asked).toEqual([]);
  });
});

describe('nothing passes by itself', () => {
  it('a badge that names no way cannot be withdrawn, and nobody is asked', async () => {
    const { env, asked } = world({});
    expect((await status({ document: openBadge3(), id: ID, issuer: ISSUER, isIssuers: true }, env, () => Promise.resolve(GOOD))).facts.map(short)).toEqual(['pass status.no-list']);
    expect(asked).toEqual([]);
  });

  it('whatever an entry and a list are, there is a fact, and none passes without a list that says so', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (entry, list) => {
      const wild = await facts({ entry: entry === null ? [{}] : [entry], list: JSON.stringify(list) });
      expect(wild.length).toBeGreaterThan(0);
      expect(wild.every(({ state }) => state === 'unknown')).toBe(true);
      for (const state of ['unknown', 'broken'] as const) {
        const all = await facts({ list: bitstringList(bits(), { extra: list }), proof: { state } });
        expect(all.every((one) => one.state === 'unknown')).toBe(true);
      }
    }), { numRuns: 100 });
  });
});

describe('what is noted of a list, and how long it stands', () => {
  const found = async (list: Reply, proof: ListProof = GOOD, entry: unknown = ENTRY) => {
    const { env } = world({ [LIST]: list });
    return status({ document: openBadge3({ credentialStatus: entry }), id: ID, issuer: ISSUER, isIssuers: true, payload: {} }, env, () => Promise.resolve(proof));
  };
  const notes = async (...given: Parameters<typeof found>) => (await found(...given)).remarks.map(({ code }) => code);

  it('a list that is shorter than the standard asks for, once for two entries in it', async () => {
    expect(await notes(bitstringList(bits()))).toEqual([]);
    expect((await found(bitstringList(bits({}, { places: 131_064 })))).remarks).toEqual([{ code: 'remark.list-short', params: { host: 'badges.northgate.example' } }]);
    expect(await notes(bitstringList(bits({}, { places: 100_000 })), GOOD, [ENTRY, { ...ENTRY, statusListIndex: '9' }])).toEqual(['remark.list-short']);
    expect(await notes(bitstringList(bits({}, { size: 2, places: 100_000 }), {}, { statusSize: 2 }), GOOD, { ...ENTRY, statusSize: 2 })).toEqual(['remark.list-short']);
  });

  it('a list that the issuer’s domain signed', async () => {
    const domain: ListProof = { state: 'verified', issuer: 'did:web:badges.northgate.example' };
    expect(await notes(bitstringList(bits()), domain)).toEqual(['remark.list-issuer']);
    expect(await notes(bitstringList(bits()), { state: 'verified', issuer: 'did:web:other.example' })).toEqual([]);
  });

  it.each<[string, Reply, number | undefined]>([
    ['its ttl in milliseconds', bitstringList(bits(), {}, { ttl: 600_000 }), NOW + 600_000], ['its end, where that comes first', bitstringList(bits(), { validUntil: '2026-06-04T12:05:00Z' }, { ttl: 600_000 }), Date.parse('2026-06-04T12:05:00Z')],
    ['nothing, where it says nothing', bitstringList(bits()), undefined], ['a ttl that is none', bitstringList(bits(), {}, { ttl: '600000' }), undefined], ['a ttl of nothing', bitstringList(bits(), {}, { ttl: 0 }), undefined],
  ])('stands for %s', async (_, list, until) => expect((await found(list)).until).toBe(until));

  it('of a token, for its ttl in seconds and until its exp; of a list that nobody confirmed, for nothing', async () => {
    const ask = async (change: Record<string, unknown>, proof: ListProof = GOOD) => {
      const { env } = world({ [LIST]: tokenList(bitsOfToken({}, 1), 1, change) });
      return (await status({ document: { status: { status_list: { idx: 3, uri: LIST } } }, id: ID, issuer: ISSUER, isIssuers: true }, env, () => Promise.resolve(proof))).until;
    };
    expect(await ask({ ttl: 900 })).toBe(NOW + 900_000);
    expect(await ask({ ttl: 900, exp: NOW / 1_000 + 60 })).toBe(NOW + 60_000);
    expect(await ask({ ttl: 900 }, { state: 'unknown' })).toBeUndefined();
  });
});
