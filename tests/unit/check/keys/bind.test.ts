import { describe, expect, it } from 'vitest';
import { keyAsker } from '../../../../lib/check/keys/ask';
import { bindKey } from '../../../../lib/check/keys/bind';
import { didWebAddress, readDid } from '../../../../lib/check/keys/did';
import { newKey, type TestKey } from '../proof/sign';
import { NOW, type Place, world } from './world';

const SCHOOL = 'https://school.example/profile';
const WEB = 'did:web:school.example';
const WELL_KNOWN = 'https://school.example/.well-known/did.json';

async function bound(method: string, issuer: string, places: Record<string, Place> = {}): Promise<string> {
  const env = world(places);
  const { binding, key, by } = await bindKey(method, issuer, { ask: keyAsker(env), now: NOW });
  return [binding, ...(by ? [by] : []), key ? 'key' : 'none', ...new Set(env.asked)].join(' ');
}

const method = (key: TestKey, id: string, more: object = {}): object => ({ id, type: 'Multikey', controller: id.split('#')[0], publicKeyMultibase: key.multikey, ...more });

describe('addresses of did:web', () => {
  it.each([
    ['did:web:school.example', 'https://school.example/.well-known/did.json'],
    ['did:web:school.example%3A3000', 'https://school.example:3000/.well-known/did.json'],
    ['did:web:school.example:a:b', 'https://school.example/a/b/did.json'],
    ['did:web:school.example%3A3000:a:b', 'https://school.example:3000/a/b/did.json'],
    ['did:web:SCHOOL.example:A', 'https://school.example/A/did.json'],
  ])('%s', (did, address) => expect(didWebAddress(readDid(did)!.id)).toBe(address));
  it.each(['did:web:', 'did:web::a', 'did:web:school.example:', 'did:web:school.example:..', 'did:web:school.example:%2E%2E:a', 'did:web:school.example:a%2Fb', 'did:web:user%40school.example', 'did:web:school.example%2Fa', 'did:web:school.example%3Ax', 'did:web:school.example%23', 'did:web:%', 'did:web:school.example:%5C..', 'did:web:[::1]'])(
    '%s is none', (did) => {
      const parsed = readDid(did);
      expect(parsed === null || didWebAddress(parsed.id) === null).toBe(true);
    },
  );
});

describe('did:key and did:jwk', () => {
  it('are the issuer’s when the issuer is the key, and ask nobody', async () => {
    const key = await newKey();
    expect(await bound(key.method, key.did)).toBe('self-certifying key');
    expect(await bound(key.did, key.did)).toBe('self-certifying key');
  });
  it('a fragment that is another key is none', async () => {
    const [key, other] = [await newKey(), await newKey()];
    expect(await bound(`${key.did}#${other.multikey}`, key.did)).toBe('malformed none');
    expect(await bound(`${key.did}#`, key.did)).toBe('malformed none');
    const jwk = `did:jwk:${Buffer.from(JSON.stringify(key.jwk)).toString('base64url')}`;
    expect(await bound(`${jwk}#0`, jwk)).toBe('self-certifying key');
    expect(await bound(`${jwk}#1`, jwk)).toBe('malformed none');
  });
  it('are somebody else’s for any other issuer, unless its own document gives them', async () => {
    const [key, other] = [await newKey(), await newKey()];
    expect(await bound(key.method, other.did)).toBe('other-controller key');
    expect(await bound(key.method, '')).toBe('other-controller key');
    expect(await bound(key.method, 'urn:uuid:7')).toBe('other-controller key');
    expect(await bound(key.method, SCHOOL)).toBe(`unreachable key ${SCHOOL}`);
    expect(await bound(key.method, SCHOOL, { [SCHOOL]: { id: SCHOOL } })).toBe(`other-controller key ${SCHOOL}`);
    expect(await bound(key.method, SCHOOL, { [SCHOOL]: { id: SCHOOL, verificationMethod: [method(key, `${SCHOOL}#1`)] } })).toBe(`published document key ${SCHOOL}`);
    expect(await bound(key.method, 'did:ion:abc')).toBe('unsupported key');
  });
  it('kinds that are known and not used', async () => {
    expect(await bound('did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme', SCHOOL)).toBe('unsupported none');
    expect(await bound('did:ion:abc#k', SCHOOL)).toBe('unsupported none');
    expect(await bound('did:webvh:QmX:school.example#k', SCHOOL)).toBe('malformed none');
  });
});

describe('did:web', () => {
  const document = (key: TestKey, more: object = {}): object => ({ id: WEB, verificationMethod: [method(key, `${WEB}#k`)], assertionMethod: [`${WEB}#k`], ...more });
  it('is the issuer’s when its own document lists the key for assertions', async () => {
    const key = await newKey();
    const at = (more: object): Promise<string> => bound(`${WEB}#k`, WEB, { [WELL_KNOWN]: document(key, more) });
    expect(await at({})).toBe(`published document key ${WELL_KNOWN}`);
    expect(await at({ assertionMethod: ['#k'] })).toContain('published');
    expect(await at({ verificationMethod: [method(key, '#k', { controller: WEB })] })).toContain('published');
    expect(await at({ verificationMethod: undefined, assertionMethod: [method(key, `${WEB}#k`)] })).toContain('published');
    expect(await at({ assertionMethod: undefined })).toContain('not-listed');
    expect(await at({ assertionMethod: [], authentication: [`${WEB}#k`] })).toContain('not-listed');
    expect(await at({ id: 'did:web:other.example' })).toContain('other-controller');
    expect(await at({ id: undefined })).toContain('other-controller');
    expect(await at({ id: true })).toContain('other-controller');
    expect(await at({ verificationMethod: [method(key, `${WEB}#k`, { controller: 'did:web:other.example' })] })).toContain('not-listed');
    expect(await at({ verificationMethod: [method(key, `${WEB}#k`, { revoked: '2020-01-01T00:00:00Z' })] })).toContain('not-listed');
    expect(await at({ verificationMethod: [method(key, `${WEB}#k`, { expires: '2026-04-30T00:00:00Z' })] })).toContain('not-listed');
    expect(await at({ verificationMethod: [method(key, `${WEB}#k`, { expires: 'soon' })] })).toContain('not-listed');
    expect(await at({ verificationMethod: [method(key, `${WEB}#k`, { expires: '2026-06-30T00:00:00Z' })] })).toContain('published');
  });
  it('cannot be asked, answers otherwise, or names no key', async () => {
    for (const place of [404, 500, '<html>', '[]', 'null', { problem: 'timeout' } as const]) expect(await bound(`${WEB}#k`, WEB, { [WELL_KNOWN]: place })).toBe(`unreachable none ${WELL_KNOWN}`);
    expect(await bound(WEB, WEB)).toBe('malformed none');
    expect(await bound('did:web:..#k', WEB)).toBe('malformed none');
  });
  it('is somebody else’s for another issuer, also on the same host', async () => {
    const key = await newKey();
    const places = { [WELL_KNOWN]: document(key), [SCHOOL]: { id: SCHOOL } };
    expect(await bound(`${WEB}#k`, SCHOOL, places)).toContain('other-controller');
    expect(await bound(`${WEB}#k`, 'did:web:other.example', places)).toContain('unreachable');
    const named = { ...places, [SCHOOL]: { id: SCHOOL, assertionMethod: [method(key, `${SCHOOL}#own`)] } };
    expect(await bound(`${WEB}#k`, SCHOOL, named)).toContain('published document');
  });
});

describe('https issuers', () => {
  it('list a key, or do not', async () => {
    const [key, other] = [await newKey(), await newKey()];
    const at = (document: Place): Promise<string> => bound(`${SCHOOL}#${key.multikey}`, SCHOOL, { [SCHOOL]: document });
    expect(await at({ id: SCHOOL, verificationMethod: [method(key, `${SCHOOL}#1`)] })).toBe(`published document key ${SCHOOL}`);
    expect(await at({ id: SCHOOL, publicKey: method(key, `${SCHOOL}#1`) })).toContain('published document');
    expect(await at({ keys: [{ ...key.jwk, kid: '1' }] })).toContain('published document');
    expect(await at({ id: SCHOOL, verificationMethod: [method(other, `${SCHOOL}#1`)] })).toContain('not-listed key');
    expect(await at({ id: SCHOOL, verificationMethod: [method(key, `${SCHOOL}#1`, { revoked: '2020-01-01T00:00:00Z' })] })).toContain('not-listed');
    expect(await at({ id: SCHOOL, verificationMethod: [method(key, `${SCHOOL}#1`)], assertionMethod: [] })).toContain('self-asserted');
    expect(await at({ id: SCHOOL })).toBe(`self-asserted key ${SCHOOL}`);
    expect(await at({ id: [SCHOOL], verificationMethod: [method(key, `${SCHOOL}#1`)] })).toContain('other-controller');
    expect(await at({ id: `${SCHOOL}/2`, verificationMethod: [method(key, `${SCHOOL}#1`)] })).toContain('other-controller');
    expect(await at(404)).toBe(`unreachable key ${SCHOOL}`);
  });
  it('a fragment’s key under another address is somebody else’s', async () => {
    const key = await newKey();
    const place = { [SCHOOL]: { id: SCHOOL } };
    expect(await bound(`https://evil.example/profile#${key.multikey}`, SCHOOL, place)).toBe(`other-controller key ${SCHOOL}`);
    expect(await bound(`https://evil.example/profile#${key.multikey}`, SCHOOL, { ...place, 'https://evil.example/profile': { id: SCHOOL, verificationMethod: [method(key, `${SCHOOL}#1`)] } })).toContain('other-controller');
  });
  it('a document elsewhere that lists the key is not the issuer’s', async () => {
    const key = await newKey();
    const elsewhere = 'https://keys.example/doc';
    const places = { [SCHOOL]: { id: SCHOOL }, [elsewhere]: { id: elsewhere, verificationMethod: [method(key, `${elsewhere}#1`)] } };
    expect(await bound(`${elsewhere}#1`, SCHOOL, places)).toContain('other-controller');
    const near = 'https://school.example/doc';
    expect(await bound(`${near}#1`, SCHOOL, { ...places, [near]: { id: near, verificationMethod: [method(key, `${near}#1`)] } })).toContain('other-controller');
    expect(await bound(`${near}#1`, SCHOOL, { ...places, [near]: { id: near, verificationMethod: [method(key, `${near}#1`, { controller: SCHOOL })] } })).not.toContain('published');
  });
  it('a set that the profile points at counts on its own origin only', async () => {
    const key = await newKey();
    const at = (jwks_uri: string): Promise<string> => bound(`${SCHOOL}#1`, SCHOOL, { [SCHOOL]: { id: SCHOOL, jwks_uri }, [jwks_uri]: { keys: [{ ...key.jwk, kid: '1' }] } });
    expect(await at('https://school.example/jwks')).toContain('published document');
    expect(await at('https://keys.example/jwks')).toContain('not-listed');
    expect(await at('http://school.example/jwks')).toContain('not-listed');
  });
});

describe('what is never asked', () => {
  it.each(['', 'x', '#k', 'http://school.example/profile#k', 'ftp://school.example/k', 'https://user:pass@school.example/k', 'javascript:alert(1)', 'urn:uuid:7#k', `did:key:${'z'.repeat(3_000)}`, 'did:KEY:z6Mk', 'did:key:z6Mk/path', 'did:key:z6Mk?versionId=1'])('%.40s', async (one) => {
    expect(await bound(one, SCHOOL)).toMatch(/^malformed none$/u);
  });
  it('more than six addresses for one badge', async () => {
    const env = world();
    const ask = keyAsker(env);
    for (let i = 0; i < 20; i += 1) await ask(`https://a${i}.example/`);
    await ask('https://a0.example/');
    expect(env.asked).toHaveLength(6);
  });
});
