import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '../../../../lib/check/keys/base64url';
import { verifyJws } from '../../../../lib/check/proof/proof';
import { type Place, world } from '../keys/world';

const ISSUER = 'https://school.example/issuer';
const KEY = 'https://school.example/key';
const encode = (json: object): string => toBase64url(new TextEncoder().encode(JSON.stringify(json)));

let pair: { publicKey: KeyObject; privateKey: KeyObject };
let pem: string;
beforeAll(() => {
  pair = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  pem = String(pair.publicKey.export({ type: 'spki', format: 'pem' }));
});

function sign(assertion: object, header: object = { alg: 'RS256' }): string {
  const start = `${encode(header)}.${encode(assertion)}`;
  return `${start}.${createSign('RSA-SHA256').update(start).sign(pair.privateKey).toString('base64url')}`;
}

async function outcome(token: string, places: Record<string, Place>): Promise<string> {
  const { integrity, key } = await verifyJws(token, ISSUER, world(places));
  return `${integrity.state} ${key.binding}`;
}

describe('Open Badges 2.0', () => {
  const assertion = { id: 'urn:uuid:1', type: 'Assertion', verification: { type: 'signed', creator: KEY } };
  const profile = { id: ISSUER, type: 'Issuer', publicKey: KEY };
  const key = (more: object = {}) => ({ id: KEY, type: 'CryptographicKey', owner: ISSUER, publicKeyPem: pem, ...more });

  it('fits the key that the issuer’s own profile names', async () => {
    expect(await outcome(sign(assertion), { [ISSUER]: profile, [KEY]: key() })).toBe('pass published');
    expect(await outcome(sign(assertion), { [ISSUER]: { ...profile, publicKey: [key()] } })).toBe('pass published');
    expect(await outcome(sign({ ...assertion, verification: { type: 'signed' } }), { [ISSUER]: profile, [KEY]: pem })).toBe('pass published');
  });
  it('does not fit when anything was changed', async () => {
    const [header, , signature] = sign(assertion).split('.') as [string, string, string];
    expect(await outcome(`${header}.${encode({ ...assertion, expires: '2036-01-01' })}.${signature}`, { [ISSUER]: profile, [KEY]: key() })).toBe('fail published');
  });
  it('is nobody’s when the profile or the key says otherwise', async () => {
    const other = 'https://other.example/key';
    expect(await outcome(sign(assertion), { [ISSUER]: profile, [KEY]: key({ owner: 'https://other.example/' }) })).toBe('pass other-controller');
    expect(await outcome(sign(assertion), { [ISSUER]: profile, [KEY]: key({ id: other }) })).toBe('unknown malformed');
    expect(await outcome(sign(assertion), { [ISSUER]: { ...profile, id: 'https://other.example/' }, [KEY]: key() })).toBe('unknown other-controller');
    expect(await outcome(sign(assertion), { [ISSUER]: { ...profile, publicKey: other }, [KEY]: key(), [other]: key({ id: other }) })).toBe('unknown not-listed');
    expect(await outcome(sign({ ...assertion, verification: { type: 'signed', creator: other } }), { [ISSUER]: profile, [other]: key({ id: other }) })).toBe('unknown not-listed');
    expect(await outcome(sign(assertion), { [ISSUER]: { id: ISSUER } })).toBe('unknown not-listed');
    expect(await outcome(sign(assertion), {})).toBe('unknown unreachable');
    expect(await outcome(sign(assertion), { [ISSUER]: profile })).toBe('unknown unreachable');
    expect(await outcome(sign(assertion), { [ISSUER]: '<html>', [KEY]: key() })).toBe('unknown unreachable');
  });
  it('never takes a profile that the badge brings along', async () => {
    const embedded = { ...assertion, badge: { issuer: { ...profile, publicKey: key() } } };
    expect(await outcome(sign(embedded), { [ISSUER]: { id: ISSUER } })).toBe('unknown not-listed');
  });
  it.each(['none', 'HS256'])('%s is no signature', async (alg) => {
    expect(await outcome(sign(assertion, { alg }), { [ISSUER]: profile, [KEY]: key() })).toBe('unknown malformed');
  });
});

describe('Open Badges 1.x', () => {
  const assertion = { uid: '1', verify: { type: 'signed', url: KEY } };
  it('fits the key at the address that it names, on the issuer’s own origin', async () => {
    expect(await outcome(sign(assertion), { [KEY]: pem })).toBe('pass published');
    const away = 'https://keys.example/key';
    expect(await outcome(sign({ ...assertion, verify: { type: 'signed', url: away } }), { [away]: pem })).toBe('pass other-controller');
    expect(await outcome(sign({ ...assertion, verify: { type: 'signed', url: 'http://school.example/key' } }), {})).toBe('unknown malformed');
    expect(await outcome(sign(assertion), { [KEY]: 404 })).toBe('unknown unreachable');
    expect(await outcome(sign(assertion), { [KEY]: 'no key' })).toBe('unknown malformed');
  });
});
