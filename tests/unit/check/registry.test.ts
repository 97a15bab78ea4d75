import { beforeAll, describe, expect, it } from 'vitest';
import { readImportedList } from '../../../lib/check/issuer/import-list';
import { fetchAnswer, fetchRegistry, registryEnv, wordsOf, type KnownAnswer, type KnownRegistry } from '../../../lib/check/issuer/registrar';
import { registryAddress } from '../../../lib/check/issuer/registry';
import { nameOf } from '../../../lib/check/issuer/name';
import type { Answer, Request } from '../../../lib/env';
import { newKey, token, type TestKey } from './proof/sign';

const NOW = Date.parse('2026-04-15T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LIST = 'https://registry.example/registry.json';
const ANCHOR = 'https://anchor.example';
const CONFIGURATION = `${ANCHOR}/.well-known/openid-federation`;
const SCHOOL = 'did:web:school.example:tides';

type Place = { status?: number; body?: unknown } | 'unreachable' | 'no-permission';

function world(places: Record<string, Place>, now = NOW) {
  const asked: Request[] = [];
  const ask = async (request: Request): Promise<Answer> => {
    asked.push(request);
    const place = places[request.url] ?? 'unreachable';
    const at = new Date(now).toISOString();
    if (typeof place === 'string') return { ok: false, problem: place, at };
    const text = typeof place.body === 'string' ? place.body : JSON.stringify(place.body ?? '');
    return { ok: true, status: place.status ?? 200, url: request.url, type: '', bytes: new TextEncoder().encode(text), at };
  };
  return { asked, env: registryEnv(ask, () => now) };
}

const blank = (address: string): KnownRegistry => ({ address, name: nameOf(address) });
const says = (known: KnownRegistry, id: string, now = NOW, answers: KnownAnswer[] = []) => wordsOf({ registries: [known], answers }, id, now).words.map(({ says: said, name }) => (name === undefined ? said : `${said} ${name}`));
const wanted = (known: KnownRegistry, id: string, now = NOW, answers: KnownAnswer[] = []) => wordsOf({ registries: [known], answers }, id, now).wanted.map(({ what }) => what);

describe('a list', () => {
  const body = { meta: { updated: '2026-01-01' }, registry: { [SCHOOL]: { name: 'Harbour School', location: 'X', url: 'https://school.example' }, 'did:key:z6MkOne': { name: 'One' }, 'https://school.example/issuer': { name: 'By address' }, 'not an id': { name: 'No' }, 'did:key:z6MkNameless': {} } };
  const fetched = (content: unknown = body) => fetchRegistry(blank(LIST), world({ [LIST]: { body: content } }).env);

  it('vouches for exactly the ids in it, and asks nobody about one', async () => {
    const known = await fetched();
    expect([SCHOOL, 'did:key:z6MkOne', 'https://school.example/issuer', 'https://school.example:443/issuer'].flatMap((id) => says(known, id))).toEqual(['listed Harbour School', 'listed One', 'listed By address', 'listed By address']);
    for (const id of ['did:web:school.example', 'did:web:school.example:tides:more', 'did:key:z6Mkone', 'did:key:z6MkNameless', 'not an id', '', 'https://school.example/issuer/2', 'constructor', '__proto__', 'toString']) expect(says(known, id), id).toEqual(['not-listed']);
    expect(wanted(known, SCHOOL)).toEqual([]);
    expect(known.asked).toMatchObject({ url: LIST, purpose: 'registry', status: 200 });
  });

  it('in its older form', async () => expect(says(await fetched({ meta: {}, entries: { [SCHOOL]: { name: 'Old' } } }), SCHOOL)).toEqual(['listed Old']));

  it('is asked anew after a day, used for a week while it cannot be had, and a failure is left alone for ten minutes', async () => {
    const known = await fetched();
    expect([wanted(known, SCHOOL, NOW + 23 * HOUR), wanted(known, SCHOOL, NOW + 25 * HOUR), wanted(known, SCHOOL, NOW - 24 * HOUR)]).toEqual([[], ['registry'], ['registry']]);
    const later = NOW + 6 * 24 * HOUR;
    const failed = await fetchRegistry(known, world({}, later).env);
    expect([failed.problem, says(failed, SCHOOL, later), wanted(failed, SCHOOL, later), wanted(failed, SCHOOL, later + 11 * MINUTE)]).toEqual(['unreachable', ['listed Harbour School'], [], ['registry']]);
    expect(says(failed, SCHOOL, NOW + 8 * 24 * HOUR)).toEqual(['unavailable']);
    expect((await fetchRegistry(failed, world({ [LIST]: { body } }, later).env)).problem).toBeUndefined();
  });

  it.each<[string, Record<string, Place>, string]>([
    ['nobody there', {}, 'unreachable'], ['an error', { [LIST]: { status: 500 } }, 'unreachable'], ['not granted', { [LIST]: 'no-permission' }, 'no-permission'],
    ['a page', { [LIST]: { body: '<!doctype html>' } }, 'nonsense'], ['another JSON', { [LIST]: { body: { registry: [SCHOOL] } } }, 'nonsense'], ['an empty list', { [LIST]: { body: { registry: {} } } }, 'nonsense'],
    ['ids alone', { [LIST]: { body: { registry: { [SCHOOL]: true } } } }, 'nonsense'], ['a list of lists', { [LIST]: { body: [body] } }, 'nonsense'],
  ])('%s vouches for nobody, and that is kept', async (_, places, problem) => {
    const known = await fetchRegistry(blank(LIST), world(places).env);
    expect([known.problem, known.content, says(known, SCHOOL)]).toEqual([problem, undefined, ['unavailable']]);
  });
});

describe('a federation', () => {
  let key: TestKey;
  let stranger: TestKey;
  beforeAll(async () => { [key, stranger] = [await newKey('P-256'), await newKey('P-256')]; });

  const seconds = (time: number) => Math.floor(time / 1_000);
  const HEADER = { typ: 'entity-statement+jwt', kid: 'k1' };
  const jwk = (of: TestKey, kid = 'k1') => ({ ...of.jwk, kid });
  const configuration = (more: object = {}) => ({
    iss: ANCHOR, sub: ANCHOR, iat: seconds(NOW - MINUTE), exp: seconds(NOW + 10 * HOUR), jwks: { keys: [jwk(key)] },
    metadata: { federation_entity: { organization_name: 'Harbour Federation', federation_fetch_endpoint: `${ANCHOR}/fetch` } }, ...more,
  });
  const statement = (more: object = {}) => ({ iss: ANCHOR, sub: SCHOOL, iat: seconds(NOW - MINUTE), exp: seconds(NOW + 5 * HOUR), metadata: { federation_entity: { organization_name: 'Harbour School' } }, ...more });
  const FETCH = `${ANCHOR}/fetch?sub=${encodeURIComponent(SCHOOL)}`;
  const signed = async (claims: object, by: TestKey = key, header: object = HEADER) => ({ body: await token(by, claims, header) });
  const open = async (place?: Place, address = `${ANCHOR}/`) => fetchRegistry(blank(address), world({ [CONFIGURATION]: place ?? (await signed(configuration())) }).env);

  it.each([`${ANCHOR}/`, CONFIGURATION])('by %s: asked about one issuer, and believed for as long as it says', async (address) => {
    const known = await open(undefined, address);
    expect([known.name, known.problem, wanted(known, SCHOOL), says(known, SCHOOL)]).toEqual(['Harbour Federation', undefined, ['answer'], ['unavailable']]);
    const { env, asked } = world({ [FETCH]: await signed(statement()) });
    const answer = (await fetchAnswer(known, SCHOOL, env))!;
    expect([asked.map(({ url }) => url), asked.map(({ purpose }) => purpose), says(known, SCHOOL, NOW, [answer]), wanted(known, SCHOOL, NOW, [answer])]).toEqual([[FETCH], ['registry'], ['listed Harbour School'], []]);
    expect(says(known, SCHOOL, NOW + 6 * HOUR, [answer])).toEqual(['unavailable']);
    expect(says(known, 'did:web:other.example', NOW, [answer])).toEqual(['unavailable']);
  });

  it('says of 404 that it knows none', async () => {
    const answer = (await fetchAnswer(await open(), SCHOOL, world({ [FETCH]: { status: 404, body: { error: 'not_found' } } }).env))!;
    expect(answer.says).toBe('not-listed');
  });

  it.each<[string, (make: typeof signed) => Promise<Place>]>([
    ['of another issuer', (make) => make(statement({ sub: 'did:web:other.example' }))], ['by somebody else', (make) => make(statement({ iss: 'https://other.example' }))],
    ['with another key', (make) => make(statement(), stranger)], ['with another kid', (make) => make(statement(), key, { ...HEADER, kid: 'k2' })], ['without kid', (make) => make(statement(), key, { typ: HEADER.typ })],
    ['that is over', (make) => make(statement({ exp: seconds(NOW - HOUR) }))], ['of tomorrow', (make) => make(statement({ iat: seconds(NOW + HOUR) }))], ['without an end', (make) => make(statement({ exp: undefined }))],
    ['of another type', (make) => make(statement(), key, { ...HEADER, typ: 'JWT' })], ['without a type', (make) => make(statement(), key, { kid: 'k1' })], ['with parts to be understood', (make) => make(statement({ crit: ['x'] }))],
    ['with a key of its own in the header', (make) => make(statement(), stranger, { ...HEADER, jwk: {} })],
    ['unsigned', async () => ({ body: `${btoa('{"alg":"none","typ":"entity-statement+jwt","kid":"k1"}')}.${btoa(JSON.stringify(statement()))}.` })], ['that is a page', async () => ({ body: '<html>' })],
    ['with status 500', async () => ({ status: 500 })], ['that does not come', async () => 'unreachable'], ['that may not be asked for', async () => 'no-permission'],
  ])('a statement %s vouches for nobody', async (_, make) => {
    const known = await open();
    const answer = (await fetchAnswer(known, SCHOOL, world({ [FETCH]: await make(signed) }).env))!;
    expect([answer.says, says(known, SCHOOL, NOW, [answer]), wanted(known, SCHOOL, NOW + 9 * MINUTE, [answer]), wanted(known, SCHOOL, NOW + 11 * MINUTE, [answer])]).toEqual(['unavailable', ['unavailable'], [], ['answer']]);
  });

  it.each<[string, (make: typeof signed) => Promise<Place>, string]>([
    ['about somebody else', (make) => make(configuration({ sub: 'https://other.example' })), 'wrong'], ['of another host', (make) => make(configuration({ iss: 'https://other.example', sub: 'https://other.example' })), 'wrong'],
    ['not signed with its own key', (make) => make(configuration(), stranger), 'wrong'], ['that is over', (make) => make(configuration({ exp: seconds(NOW - HOUR) })), 'wrong'], ['of another type', (make) => make(configuration(), key, { typ: 'JWT', kid: 'k1' }), 'wrong'],
    ['that is asked elsewhere', (make) => make(configuration({ metadata: { federation_entity: { federation_fetch_endpoint: 'https://other.example/fetch' } } })), 'nonsense'], ['that cannot be asked', (make) => make(configuration({ metadata: {} })), 'nonsense'],
    ['that is none', async () => ({ body: '{}' }), 'nonsense'], ['that does not come', async () => 'unreachable', 'unreachable'],
  ])('a configuration %s is none', async (_, make, problem) => {
    const known = await open(await make(signed), CONFIGURATION);
    expect([known.problem, known.content, says(known, SCHOOL)]).toEqual([problem, undefined, ['unavailable']]);
  });

  it('whose configuration has ended is asked anew, and not used before', async () => {
    const known = await open();
    expect([wanted(known, SCHOOL, NOW + 11 * HOUR), says(known, SCHOOL, NOW + 11 * HOUR)]).toEqual([['registry'], ['unavailable']]);
  });
});

describe('an address of a registry', () => {
  it.each([['https://registry.example/registry.json', 'https://registry.example/registry.json'], [' registry.example ', 'https://registry.example/'], ['https://registry.example/#x', 'https://registry.example/']])('%s', (typed, address) => expect(registryAddress(typed)).toBe(address));
  it.each(['http://registry.example', 'file:///etc/passwd', 'javascript:alert(1)', '', 'registry', 'https://user@registry.example', 'a b.example', 'data:text/plain,x'])('%s is none', (typed) => expect(registryAddress(typed)).toBeNull());
});

describe('a list of one’s own', () => {
  it.each<[string, string, string[]]>([
    ['lines', 'school.example\n\n# a remark\ndid:key:z6MkOne\r\nhttps://badges.other.example/issuer\n', ['school.example', 'did:key:z6MkOne', 'other.example']],
    ['CSV', 'Domain,Name\nschool.example,Harbour School\n"other.example","Quoted, Inc."\n', ['school.example', 'other.example']],
    ['CSV with semicolons, quoted from the start', '"did:web:school.example:tides";"Tides"\n"did:key:z6MkOne";x', ['did:web:school.example:tides', 'did:key:z6MkOne']],
    ['JSON texts', '["school.example","school.example"]', ['school.example']], ['JSON objects', '[{"did":"did:key:z6MkOne"},{"domain":"school.example"},{"id":"https://x.example/i"}]', ['did:key:z6MkOne', 'school.example', 'x.example']],
    ['an object', '{"trusted":["school.example"]}', ['school.example']], ['a registry', '{"registry":{"did:key:z6MkOne":{"name":"One"}}}', ['did:key:z6MkOne']], ['a byte order mark', '\ufeffschool.example', ['school.example']],
  ])('%s', (_, text, issuers) => expect(readImportedList(text)).toEqual({ ok: true, issuers }));

  it.each<[string, object]>([
    ['', { wrong: 'empty' }], ['domain\n', { wrong: 'empty' }], ['[]', { wrong: 'empty' }], ['{}', { wrong: 'empty' }], ['[1', { wrong: 'json' }], ['{"trusted":', { wrong: 'json' }],
    ['school.example\nnot a domain\n', { wrong: 'entry', number: 2, text: 'not a domain' }], ['school.example\n192.0.2.1', { wrong: 'entry', number: 2, text: '192.0.2.1' }], ['[{"name":"X"}]', { wrong: 'entry', number: 1, text: '{"name":"X"}' }],
    ['[null]', { wrong: 'entry', number: 1, text: 'null' }], ['localhost', { wrong: 'entry', number: 1, text: 'localhost' }], [`did:key:z${'6'.repeat(3_000)}`, { wrong: 'entry', number: 1, text: `did:key:z${'6'.repeat(51)}` }],
  ])('%j: nothing of it is taken', (text, wrong) => expect(readImportedList(text)).toEqual({ ok: false, ...wrong }));
});
