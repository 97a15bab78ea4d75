import { createHash, randomBytes } from 'node:crypto';
import { SDJwtInstance } from '@sd-jwt/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSdJwt } from '../../../../lib/formats/sd-jwt';
import { verifySdJwt } from '../../../../lib/check/proof/sd-jwt';
import { verifyJwt } from '../../../../lib/check/proof/proof';
import { world, type Place } from '../keys/world';
import { bound, digestOf, hidden, sdJwt, type Shown } from './sd-jwt-make';
import { badge, newKey, type TestKey } from './sign';

let [key, holder, stranger]: TestKey[] = [];
let [name, holderName]: Shown[] = [];
beforeAll(async () => {
  [key, holder, stranger] = [await newKey('P-256'), await newKey('P-256'), await newKey()];
  [name, holderName] = [hidden('name', 'Tide Tables'), hidden('name', 'Wilma Tide')];
});

/** A badge of which the name and the holder's name can be left out. */
function claims(issuer: string, more: object = {}): object {
  const { name: _, credentialSubject, ...rest } = badge(issuer);
  return { ...rest, credentialSubject: { ...(credentialSubject as object), _sd: [holderName!.digest] }, _sd: [name!.digest], _sd_alg: 'sha-256', iss: issuer, ...more };
}
async function outcome(text: string, places: Record<string, Place> = {}): Promise<string> {
  const { integrity, key: finding, remarks, credential } = await verifySdJwt(readSdJwt(text)!, world(places));
  const said = integrity.state === 'unknown' ? [integrity.reason, 'member' in integrity ? integrity.member : 'claims' in integrity ? integrity.claims.join() : ''] : [];
  return [integrity.state, ...said, finding.binding, ...(remarks.includes('selective') ? ['part'] : []), credential?.['name'] ?? '-'].filter((one) => one !== '').join(' ');
}

describe('SD-JWT', () => {
  it('fits, whole or in part, by the issuer’s own key', async () => {
    expect(await outcome(await sdJwt(key!, claims(key!.did), [name!, holderName!]))).toBe('pass self-certifying Tide Tables');
    expect(await outcome(await sdJwt(key!, claims(key!.did), [name!]))).toBe('pass self-certifying part Tide Tables');
    expect(await outcome(await sdJwt(key!, claims(key!.did), []))).toBe('pass self-certifying part -');
    for (const header of [{ typ: 'dc+sd-jwt' }, { typ: 'application/vc+sd-jwt' }, { kid: key!.method }, {}]) expect(await outcome(await sdJwt(key!, claims(key!.did), [name!], header))).toContain('pass self-certifying');
  });
  it('says nothing that was not signed: changed, foreign, swapped, left-over', async () => {
    const whole = await sdJwt(key!, claims(key!.did), [name!, holderName!]);
    const other = hidden('name', 'Harbour Master');
    for (const text of [whole.replace(name!.text, other.text), `${whole}${other.text}~`, whole.replace(name!.text, `${name!.text}A`), `${whole}${name!.text}~`]) expect(await outcome(text)).toBe('unknown malformed-proof disclosure malformed -');
    const [head, payload, signature] = whole.split('~')[0]!.split('.') as [string, string, string];
    const rest = whole.slice(whole.indexOf('~'));
    for (const at of [3, 20, 70]) {
      const broken = signature.slice(0, at) + (signature[at] === 'A' ? 'B' : 'A') + signature.slice(at + 1);
      expect(await outcome(`${head}.${payload}.${broken}${rest}`)).toBe('fail self-certifying Tide Tables');
    }
    const forged = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { _sd: string[] };
    forged._sd = [other.digest];
    expect(await outcome(`${head}.${Buffer.from(JSON.stringify(forged)).toString('base64url')}.${signature}~${other.text}~`)).toBe('fail self-certifying part Harbour Master');
  });
  it('another type, algorithm or key proves nothing', async () => {
    const made = (header: object, by = key!): Promise<string> => sdJwt(by, claims(key!.did), [name!, holderName!], header);
    for (const typ of ['bad+typ', 'vc+jwt', 'kb+jwt', 'JWT', 'statuslist+jwt', 1]) expect(await outcome(await made({ kid: key!.method, typ }))).toContain('unknown malformed-proof typ');
    expect(await outcome(await made({ kid: key!.method, cty: 'bad+cty' }))).toContain('unknown malformed-proof cty');
    expect(await outcome(await made({ kid: key!.method, alg: 'none' }))).toContain('unknown unsupported-suite');
    expect(await outcome(await made({ kid: key!.method, alg: 'HS256' }))).toContain('unknown unsupported-suite');
    expect(await outcome(await made({ kid: key!.method, crit: ['x'] }))).toContain('unknown malformed-proof crit');
    expect(await outcome(await made({ kid: key!.method }, holder!))).toContain('fail');
    expect(await outcome(await made({ kid: stranger!.method }, stranger!))).toContain('pass other-controller');
    expect(await outcome(await made({ jwk: stranger!.jwk }, stranger!))).toContain('pass other-controller');
  });
  it('binds the key to an issuer’s own document as for a JWT', async () => {
    const issuer = 'https://school.example/profile';
    const text = await sdJwt(key!, claims(issuer), [name!, holderName!], { kid: `${issuer}#k`, typ: 'vc+sd-jwt' });
    const places = { [issuer]: { id: issuer, verificationMethod: [{ id: `${issuer}#k`, type: 'Multikey', controller: issuer, publicKeyMultibase: key!.multikey }] } };
    expect(await outcome(text, places)).toBe('pass published Tide Tables');
    expect(await outcome(text)).toBe('unknown no-key unreachable Tide Tables');
  });
  it('claims that contradict what is shown', async () => {
    expect(await outcome(await sdJwt(key!, claims(key!.did, { iss: stranger!.did }), [name!]))).toContain('unknown claims-conflict iss');
    expect(await outcome(await sdJwt(key!, claims(key!.did, { jti: 'urn:other' }), [name!]))).toContain('unknown claims-conflict jti');
    expect(await outcome(await sdJwt(key!, claims(key!.did, { vc: {} }), [name!]))).toContain('unknown claims-conflict vc');
  });
  it('its token alone is no plain JWT, whatever it calls itself', async () => {
    for (const header of [{ kid: key!.method, typ: 'vc+sd-jwt' }, { kid: key!.method, typ: 'vc+jwt' }, { kid: key!.method }]) {
      const [jwt] = (await sdJwt(key!, claims(key!.did), [], header)).split('~');
      expect((await verifyJwt(jwt!, world())).integrity).toMatchObject({ state: 'unknown', reason: 'malformed-proof' });
    }
    const [inner] = (await sdJwt(key!, { ...badge(key!.did), iss: key!.did, evidence: [{ '...': digestOf('x') }] }, [], { kid: key!.method })).split('~');
    expect((await verifyJwt(inner!, world())).integrity).toEqual({ state: 'unknown', reason: 'malformed-proof', member: '_sd' });
  });
});

describe('the holder’s own token', () => {
  const made = async (cnf: unknown = { jwk: holder!.jwk }): Promise<string> => sdJwt(key!, claims(key!.did, { cnf }), [name!, holderName!]);
  it('is not asked for, and has to be right where it is there', async () => {
    expect(await outcome(await made())).toBe('pass self-certifying Tide Tables');
    expect(await outcome(await bound(await made(), holder!))).toBe('pass self-certifying Tide Tables');
  });
  it('by another key, of another badge, of another part, of another kind', async () => {
    const wrong = 'unknown malformed-proof kb+jwt self-certifying Tide Tables';
    const text = await made();
    expect(await outcome(await bound(text, key!))).toBe(wrong);
    expect(await outcome(await bound(text, stranger!))).toBe(wrong);
    const foreign = (await bound(await sdJwt(key!, claims(key!.did, { cnf: { jwk: holder!.jwk }, id: 'urn:2' }), [name!, holderName!]), holder!)).split('~').pop()!;
    expect(await outcome(text + foreign)).toBe(wrong);
    const less = await sdJwt(key!, claims(key!.did, { cnf: { jwk: holder!.jwk } }), [name!]);
    expect(await outcome(text + (await bound(less, holder!)).split('~').pop()!)).toBe(wrong);
    for (const [more, header] of [
      [{ sd_hash: digestOf('x') }], [{ sd_hash: undefined }], [{ nonce: undefined }], [{ aud: undefined }], [{ nonce: 1 }], [{ iat: undefined }], [{ iat: 'now' }], [{ iat: Date.parse('2027-01-01') / 1000 }],
      [{}, { typ: 'JWT' }], [{}, {}], [{}, { typ: 'kb+jwt', crit: ['x'] }],
    ] as [object, object?][]) expect(await outcome(await bound(text, holder!, more, header)), JSON.stringify([more, header])).toBe(wrong);
  });
  it('without a key of the holder’s in the badge, or one that is none', async () => {
    for (const cnf of [null, {}, { jwk: {} }, { jwk: { ...holder!.jwk, d: 'x' } }, { kid: holder!.did }]) expect(await outcome(await bound(await made(cnf), holder!)), JSON.stringify(cnf)).toContain('unknown malformed-proof cnf');
  });
  it('the holder’s key is never the issuer’s', async () => {
    const issuer = 'https://school.example/profile';
    const text = await sdJwt(holder!, claims(issuer, { cnf: { jwk: holder!.jwk } }), [name!, holderName!], { typ: 'vc+sd-jwt' });
    expect(await outcome(text, { [issuer]: { id: issuer } })).toBe('unknown no-key not-listed Tide Tables');
    expect(await outcome(await sdJwt(holder!, claims(key!.did, { cnf: { jwk: holder!.jwk } }), [name!], { typ: 'vc+sd-jwt' }))).toContain('fail self-certifying');
  });
});

it('what another library issued and showed is read the same', async () => {
  const instance = new SDJwtInstance({
    signer: async (data: string) => Buffer.from(await key!.sign(new TextEncoder().encode(data))).toString('base64url'), signAlg: 'ES256',
    hasher: (data: string | ArrayBuffer, alg: string) => new Uint8Array(createHash(alg.replace('-', '')).update(typeof data === 'string' ? data : Buffer.from(data)).digest()), hashAlg: 'sha-256',
    saltGenerator: (length: number) => randomBytes(length).toString('base64url'),
  });
  const plain: Record<string, unknown> & { evidence: object[] } = { ...badge(key!.did), iss: key!.did, evidence: [{ id: 'https://a.example', type: ['Evidence'] }, { id: 'https://b.example', type: ['Evidence'] }] };
  const frame = { _sd: ['name', 'evidence'], _sd_decoy: 2, evidence: { _sd: [0, 1] }, credentialSubject: { _sd: ['achievement'] } };
  const issued = await instance.issue(plain, frame as never, { header: { kid: key!.method, typ: 'vc+sd-jwt' } });
  expect(await outcome(issued)).toBe('pass self-certifying part Tide Tables');
  const { name: _, ...rest } = plain;
  expect(readSdJwt(issued)!.claims).toEqual(plain);
  const part = await instance.present(issued, { evidence: { 1: true }, credentialSubject: { achievement: true } } as never);
  expect(readSdJwt(part)!.claims).toEqual({ ...rest, evidence: [plain.evidence[1]] });
  expect(await outcome(part)).toBe('pass self-certifying part -');
});
