import { createHmac, generateKeyPairSync } from 'node:crypto';
import { SignJWT, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { toBase64url } from '../../../../lib/check/keys/base64url';
import { verifyJwt } from '../../../../lib/check/proof/proof';
import { NOW, world } from '../keys/world';
import { badge, newKey, oldBadge, token, type TestKey } from './sign';

const SCHOOL = 'https://school.example/profile';
const env = world();
const encode = (json: unknown): string => toBase64url(new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json)));
const decode = (part: string): Record<string, unknown> => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;

/** A VCDM 2.0 token by a did:key issuer. */
async function fresh(key: TestKey, { claims = {}, header = {} }: { claims?: object; header?: object } = {}): Promise<string> {
  return token(key, { ...badge(key.did), iss: key.did, sub: 'did:example:wilma', jti: 'https://badges.example/awards/7', nbf: Date.parse('2026-03-01T00:00:00Z') / 1_000, ...claims }, { typ: 'vc+jwt', ...header });
}

describe('algorithms', () => {
  it.each(['Ed25519', 'P-256', 'P-384'] as const)('%s fits, and no changed copy does', async (type) => {
    const key = await newKey(type);
    const whole = await fresh(key);
    expect(await verifyJwt(whole, env)).toMatchObject({ integrity: { state: 'pass' }, key: { binding: 'self-certifying' }, remarks: [] });
    for (let at = 0; at < whole.length; at += 7) {
      const changed = whole.slice(0, at) + (whole[at] === 'A' ? 'B' : 'A') + whole.slice(at + 1);
      expect((await verifyJwt(changed, env)).integrity.state, String(at)).not.toBe('pass');
    }
  });

  it('RSA fits by the key that the issuer lists; short keys do not count', async () => {
    for (const modulusLength of [2_048, 1_024]) {
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
      const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k1' };
      const places = { [SCHOOL]: { id: SCHOOL, jwks: { keys: [jwk] } } };
      const start = `${encode({ alg: 'RS256', kid: 'k1' })}.${encode({ ...badge(SCHOOL), iss: SCHOOL })}`;
      const { createSign } = await import('node:crypto');
      const whole = `${start}.${createSign('RSA-SHA256').update(start).sign(privateKey).toString('base64url')}`;
      const outcome = await verifyJwt(whole, world(places));
      if (modulusLength === 2_048) expect(outcome).toMatchObject({ integrity: { state: 'pass' }, key: { binding: 'published' } });
      else expect(outcome.integrity).toEqual({ state: 'unknown', reason: 'no-key' });
    }
  });

  it.each(['none', 'None', 'HS256', 'HS512', 'RS1', 'ES256K', 'constructor', '', 7, null, undefined])('%s is no signature', async (alg) => {
    const key = await newKey();
    const [, payload, signature] = (await fresh(key)).split('.') as [string, string, string];
    for (const third of [signature, '', 'AAAA']) {
      expect((await verifyJwt(`${encode({ alg, typ: 'vc+jwt' })}.${payload}.${third}`, env)).integrity.state).toBe('unknown');
    }
  });

  it('a public key is no shared secret', async () => {
    const key = await newKey('P-256');
    const start = `${encode({ alg: 'HS256', jwk: key.jwk })}.${encode(badge(key.did))}`;
    const mac = createHmac('sha256', JSON.stringify(key.jwk)).update(start).digest('base64url');
    expect((await verifyJwt(`${start}.${mac}`, env)).integrity).toEqual({ state: 'unknown', reason: 'unsupported-suite', kind: 'HS256' });
  });

  it('another algorithm for the same key is not tried', async () => {
    const key = await newKey('P-256');
    expect((await verifyJwt(await fresh(key, { header: { alg: 'ES384' } }), env)).integrity).toEqual({ state: 'unknown', reason: 'malformed-proof', member: 'alg' });
  });

  it('takes what another library signs', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const did = `did:jwk:${encode(publicKey.export({ format: 'jwk' }))}`;
    const signing = await importJWK(privateKey.export({ format: 'jwk' }) as never, 'ES256');
    const whole = await new SignJWT({ vc: oldBadge(did) }).setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: `${did}#0` }).setIssuer(did).sign(signing);
    expect(await verifyJwt(whole, env)).toMatchObject({ integrity: { state: 'pass' }, key: { binding: 'self-certifying' }, suite: 'JWT ES256' });
  });
});

describe('headers', () => {
  it.each([
    ['crit', { crit: ['exp'] }, 'crit'], ['b64', { b64: false }, 'b64'], ['another type', { typ: 'logout+jwt' }, 'typ'],
    ['another content', { cty: 'bad+cty' }, 'cty'], ['a type that is no text', { typ: 7 }, 'typ'],
  ])('%s', async (_, header, member) => {
    expect((await verifyJwt(await fresh(await newKey(), { header }), env)).integrity).toEqual({ state: 'unknown', reason: 'malformed-proof', member });
  });

  it.each(['jwt', 'JWT', 'application/vc+jwt', 'vc+ld+jwt', undefined])('type %s', async (typ) => {
    expect((await verifyJwt(await fresh(await newKey(), { header: { typ } }), env)).integrity.state).toBe('pass');
  });

  it('a member named twice is refused, in the header and in the payload, however it is spelled', async () => {
    const key = await newKey();
    const sign = async (head: string, body: string): Promise<string> => {
      const start = `${encode(head)}.${encode(body)}`;
      return `${start}.${toBase64url(await key.sign(new TextEncoder().encode(start)))}`;
    };
    const [head, body] = ['{"alg":"EdDSA"}', JSON.stringify({ ...badge(key.did) })];
    expect((await verifyJwt(await sign(head, body), env)).integrity.state).toBe('pass');
    const twice = ['{"alg":"EdDSA","alg":"EdDSA"}', '{"alg":"EdDSA","\\u0061lg":"EdDSA"}', '{"alg":"EdDSA","x":{"y":1,"y":2}}'];
    for (const one of twice) expect((await verifyJwt(await sign(one, body), env)).integrity, one).toEqual({ state: 'unknown', reason: 'malformed-proof', member: 'twins' });
    for (const more of ['"name":"Other"', '"n\\u0061me":"Other"']) {
      expect((await verifyJwt(await sign(head, `${body.slice(0, -1)},${more}}`), env)).integrity).toEqual({ state: 'unknown', reason: 'malformed-proof', member: 'twins' });
    }
  });

  it.each(['', '.', '..', 'a.b', 'a.b.c', 'a.b.c.d', 'eyJhbGciOiJFZERTQSJ9..AAAA', `${encode({ alg: 'EdDSA' })}.${encode('[1]')}.AAAA`, `${encode({ alg: 'EdDSA' })}.${encode('x')}.AAAA`, 'x'.repeat(9_000_000)])('no token at all: %.20s', async (text) => {
    const outcome = await verifyJwt(text, env);
    expect(outcome.integrity.state).toBe('unknown');
    expect(outcome.credential).toBeNull();
  });
});

describe('whose key', () => {
  const claims = { ...badge(SCHOOL), iss: SCHOOL };
  const listed = (key: TestKey, more: object = {}) => ({ id: `${SCHOOL}#k`, type: 'JsonWebKey', controller: SCHOOL, publicKeyJwk: key.jwk, ...more });

  it('that the header carries is only the badge’s word', async () => {
    const [key, theirs] = [await newKey('P-256'), await newKey('P-256')];
    const whole = await token(key, claims, { jwk: key.jwk });
    const bound = async (place?: object) => (await verifyJwt(whole, world(place ? { [SCHOOL]: place } : {}))).key.binding;
    expect(await bound()).toBe('unreachable');
    expect(await bound({ id: SCHOOL })).toBe('self-asserted');
    expect(await bound({ id: SCHOOL, verificationMethod: [listed(theirs)] })).toBe('not-listed');
    expect(await bound({ id: SCHOOL, verificationMethod: [listed(key)] })).toBe('published');
    expect(await bound({ id: SCHOOL, verificationMethod: [listed(key, { revoked: '2026-01-01T00:00:00Z' })] })).toBe('not-listed');
    expect(await bound({ id: 'https://other.example/', verificationMethod: [listed(key)] })).toBe('other-controller');
  });

  it('with its private part is nobody’s', async () => {
    const key = await newKey('P-256');
    const whole = await token(key, claims, { jwk: { ...key.jwk, d: 'AAAA' } });
    expect(await verifyJwt(whole, env)).toMatchObject({ integrity: { reason: 'no-key' }, key: { binding: 'malformed' } });
  });

  it('carried under a did:key issuer has to be that very key', async () => {
    const [key, other] = [await newKey(), await newKey()];
    expect((await verifyJwt(await token(key, badge(key.did), { jwk: key.jwk }), env)).key.binding).toBe('self-certifying');
    expect((await verifyJwt(await token(other, badge(key.did), { jwk: other.jwk }), env)).key.binding).toBe('other-controller');
  });

  it('without a name: any that the issuer lists, ten at most', async () => {
    const keys = await Promise.all(Array.from({ length: 12 }, () => newKey('P-256')));
    const place = { [SCHOOL]: { id: SCHOOL, verificationMethod: keys.map((key, i) => listed(key, { id: `${SCHOOL}#${i}` })) } };
    expect(await verifyJwt(await token(keys[9]!, claims), world(place))).toMatchObject({ integrity: { state: 'pass' }, key: { binding: 'published' } });
    for (const key of [keys[10]!, await newKey('P-256')]) {
      expect(await verifyJwt(await token(key, claims), world(place))).toMatchObject({ integrity: { state: 'unknown', reason: 'no-key' }, key: { binding: 'not-listed' } });
    }
    expect(await verifyJwt(await token(keys[10]!, claims, { kid: '10' }), world(place))).toMatchObject({ integrity: { state: 'pass' } });
    expect(await verifyJwt(await token(keys[11]!, claims, { kid: '10' }), world(place))).toMatchObject({ integrity: { state: 'fail' } });
  });

  it('at an address of its own: the issuer’s only on the issuer’s origin', async () => {
    const key = await newKey('P-256');
    const bound = async (kid: string, place: object, issuer: object | number = 404) => {
      const outcome = await verifyJwt(await token(key, claims, { kid }), world({ [kid]: place, [SCHOOL]: issuer }));
      return `${outcome.integrity.state} ${outcome.key.binding}`;
    };
    expect(await bound('https://school.example/keys/1', key.jwk)).toBe('pass published');
    expect(await bound('https://school.example/keys/1', { keys: [key.jwk] })).toBe('pass published');
    expect(await bound('https://keys.example/1', key.jwk)).toBe('pass other-controller');
    expect(await bound('https://school.example/keys/1', { id: 'https://school.example/keys/1', controller: 'https://other.example/', publicKeyJwk: key.jwk })).toBe('pass other-controller');
    expect(await bound('https://school.example/keys/1', key.jwk, { id: 'https://other.example/' })).toBe('pass other-controller');
    // A document that lists keys has spoken; one that could not be asked might have.
    expect(await bound('https://school.example/keys/1', key.jwk, { id: SCHOOL, verificationMethod: [listed(await newKey('P-256'))] })).toBe('unknown not-listed');
    expect(await bound('https://school.example/keys/1', key.jwk, { problem: 'timeout' })).toBe('unknown unreachable');
  });
});

describe('claims', () => {
  const key = newKey();
  const outcome = async (claims: object, header = {}) => verifyJwt(await fresh(await key, { claims, header }), env);

  it.each<[string, object, string]>([
    ['iss', { iss: 'https://other.example/' }, 'iss'], ['jti', { jti: 'urn:other' }, 'jti'], ['sub', { sub: 'did:example:other' }, 'sub'],
    ['vc', { vc: {} }, 'vc'], ['vp', { vp: 'x' }, 'vp'],
  ])('%s that says something else', async (_, claims, name) => {
    const { integrity } = await outcome(claims);
    expect(integrity.state).toBe('unknown');
    expect(integrity).toMatchObject(name === 'iss' ? { reason: expect.stringMatching(/claims-conflict|no-key/u) as unknown } : { reason: 'claims-conflict', claims: [name] });
  });

  it.each([{ exp: 'soon' }, { nbf: {} }, { exp: 1e300 }, { sub: 7 }, { jti: [] }])('%o is of the wrong kind', async (claims) => {
    expect((await outcome(claims)).integrity).toEqual({ state: 'unknown', reason: 'malformed-proof', member: Object.keys(claims)[0] });
  });

  it('time is narrowed and never widened', async () => {
    const until = async (exp: number) => (await outcome({ exp })).credential?.validUntil;
    expect(await until(Date.parse('2026-04-10T00:00:00Z') / 1_000)).toBe('2026-04-10T00:00:00.000Z');
    expect(await until(Date.parse('2036-04-10T00:00:00Z') / 1_000)).toBe('2026-04-30T00:00:00Z');
    expect((await outcome({ nbf: NOW / 1_000 + 9_999 })).credential?.validFrom).toBe(new Date(NOW + 9_999_000).toISOString());
    expect((await outcome({ nbf: 0 })).credential?.validFrom).toBe('2026-03-01T00:00:00Z');
    expect((await outcome({ exp: 0 })).remarks).toContain('exp-differs');
  });

  it('what VCDM 1.1 leaves out comes from the claims', async () => {
    const { issuer: _i, id: _d, issuanceDate: _n, expirationDate: _e, ...rest } = oldBadge('x');
    const own = await key;
    const vc = { ...rest, credentialSubject: { type: ['AchievementSubject'] } };
    const whole = await token(own, { vc, iss: own.did, sub: 'did:example:wilma', jti: 'urn:uuid:7', nbf: 1_772_323_200, exp: 1_777_507_200 });
    expect((await verifyJwt(whole, env)).credential).toMatchObject({
      issuer: own.did, id: 'urn:uuid:7', issuanceDate: '2026-03-01T00:00:00.000Z', expirationDate: '2026-04-30T00:00:00.000Z',
      credentialSubject: { id: 'did:example:wilma' },
    });
  });

  it('what is missing is remarked, and the old claim under the new model too', async () => {
    const own = await key;
    expect((await verifyJwt(await token(own, badge(own.did)), env)).remarks).toEqual(['missing-iss', 'missing-sub', 'missing-jti', 'missing-nbf']);
    expect((await verifyJwt(await token(own, { vc: badge(own.did) }), env)).remarks).toContain('vc-claim');
  });

  it('a presentation carries no credential of its own', async () => {
    const own = await key;
    const whole = await token(own, { '@context': ['https://www.w3.org/ns/credentials/v2'], type: 'VerifiablePresentation', iss: own.did }, { typ: 'vp+jwt' });
    expect(await verifyJwt(whole, env)).toMatchObject({ integrity: { state: 'pass' }, credential: null });
  });

  it('a changed payload is not the one that was signed', async () => {
    const [header, payload, signature] = (await fresh(await key)).split('.') as [string, string, string];
    for (const change of [{ name: 'Harbour Master' }, { validUntil: '2036-01-01T00:00:00Z' }, { exp: 4_102_444_800 }]) {
      expect((await verifyJwt(`${header}.${encode({ ...decode(payload), ...change })}.${signature}`, env)).integrity).toEqual({ state: 'fail', reason: 'signature-wrong' });
    }
  });
});
