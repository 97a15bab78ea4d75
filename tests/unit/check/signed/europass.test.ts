import { beforeAll, describe, expect, it } from 'vitest';
import { readCertificate } from '../../../../lib/check/keys/certificate';
import { checkSigned } from '../../../../lib/check/signed';
import { NOTHING_SAID, report } from '../../../../lib/check/report';
import { learnFound, type SignedEnv } from '../../../../lib/check/document';
import { open } from '../../../../lib/formats/sniff';
import { recognise } from '../../../../lib/links/recognise';
import { asset } from '../../../../lib/assets';
import { ADA } from '../../../fixtures/people';
import { europass, newSealer, sealed, type Sealer } from '../../../fixtures/sealed';

const NOW = Date.parse('2026-04-15T12:00:00Z');
const env: SignedEnv = { ask: () => Promise.reject(new Error('nobody is asked')), asset, now: () => NOW, signed: async () => checkSigned };

async function check(content: unknown) {
  const found = await open(new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)), 'award.jsonld');
  const learned = await learnFound(found[0]!, env, recognise);
  const made = await report(learned, NOTHING_SAID, NOW, { trusted: ['urn:epass:org:1', 'Northgate University', 'northgate.example'], blocked: [] });
  return { ...made, state: (id: string) => made.facts.filter((one) => one.id === id).map(({ state, code }) => `${state} ${code}`).join(), codes: (made.remarks ?? []).map(({ code }) => code) };
}

let rsa: Sealer;
let ec: Sealer;
beforeAll(async () => {
  [rsa, ec] = [await newSealer('RS256'), await newSealer('ES256')];
});

describe('a seal that does not fit', () => {
  it('over a changed text: positive disproof', async () => {
    const good = await sealed(europass(), rsa);
    expect(await check({ ...good, payload: good.payload.replace('Tidal', 'Total') })).toMatchObject({ verdict: 'invalid', because: { code: 'integrity.signature-wrong' } });
  });
  it('of two seals one', async () => {
    const [one, other] = [await sealed(europass(), rsa), await sealed(europass({ id: 'urn:credential:2' }), ec)];
    expect(await check({ payload: one.payload, signatures: [...one.signatures, ...other.signatures] })).toMatchObject({ verdict: 'invalid' });
    expect((await check({ payload: one.payload, signatures: [...one.signatures, ...(await sealed(europass(), ec)).signatures] })).state('integrity')).toBe('pass integrity.signature');
  });
  it.each<[string, Record<string, unknown>, string]>([
    ['that must be understood in a way that is not', { crit: ['b64', 'exp'] }, 'crit'], ['over something that lies elsewhere', { sigD: { pars: ['x'] } }, 'sigD'], ['over an encoded text, it says', { b64: true, crit: ['b64'] }, 'b64'],
    ['with another certificate’s print', { 'x5t#S256': 'AAAA' }, 'x5t#S256'], ['without a certificate', { x5c: undefined }, 'x5c'], ['with a certificate that is none', { x5c: ['AAAA'] }, 'x5c'], ['with an algorithm of another kind of key', { alg: 'ES256' }, 'alg'],
  ])('%s: nothing is said', async (_, more, member) => {
    expect(await check(await sealed(europass(), rsa, more))).toMatchObject({ verdict: 'unconfirmed', because: { code: 'integrity.malformed-proof', params: { member } } });
  });
  it.each(['none', 'HS256', 'PS999'])('signed with %s', async (alg) => expect(await check(await sealed(europass(), rsa, { alg }))).toMatchObject({ verdict: 'unconfirmed', because: { code: 'integrity.unsupported-suite' } }));
  it('over a text that says something twice', async () => {
    const text = JSON.stringify(europass()).replace('"issued":', '"issued":"2020-01-01T00:00:00Z","issued":');
    expect(await check(await sealed(text, rsa))).toMatchObject({ verdict: 'unconfirmed', because: { params: { member: 'twins' } } });
  });
  it('none at all', async () => expect(await check(europass())).toMatchObject({ verdict: 'unconfirmed', because: { code: 'integrity.no-signature' } }));
});

describe('a seal that fits', () => {
  it.each([['RSA', () => rsa], ['ECDSA', () => ec]] as const)('by %s: unchanged, and never verified, whoever is trusted', async (_, sealer) => {
    const made = await check(await sealed(europass(), sealer()));
    expect([made.verdict, made.state('integrity'), made.state('key'), made.state('status')]).toEqual(['unconfirmed', 'pass integrity.signature', 'unknown key.certificate', 'pass status.no-list']);
    expect(made.because.params).toEqual({ subject: 'Northgate University Seal', by: 'Fjord Seal Authority' });
    expect(made.codes).toEqual(['remark.seal-trust', 'remark.seal-time']);
  });
  it('is read: what it is for, whose, by whom, since when', async () => {
    const { credential } = await check(await sealed(europass({ expirationDate: '2028-03-01' }), rsa));
    expect(credential).toMatchObject({
      format: 'europass', name: 'Tidal navigation', description: 'has learned to read tides', skills: ['read tide tables'], issuer: { name: 'Northgate University', domain: '' },
      holder: { name: ADA.name, identities: [{ identity: ADA.email, type: 'email', hashed: false }] }, issued: { text: '2026-03-01T09:00:00+01:00' }, expires: { text: '2028-03-01' },
    });
  });
  it('of a certificate whose time was not then, or is over: said', async () => {
    const old = await newSealer('ES256', ['240101000000Z', '250101000000Z']);
    const made = await check(await sealed(europass(), old));
    expect(made.remarks).toContainEqual({ code: 'remark.certificate-time', params: { from: '2024-01-01', until: '2025-01-01' } });
  });
  it('as a token', async () => {
    const { payload, signatures } = await sealed(europass(), ec, { b64: undefined, crit: undefined });
    const encoded = Buffer.from(payload).toString('base64url');
    const signature = Buffer.from(await ec.sign(new TextEncoder().encode(`${signatures[0]!.protected}.${encoded}`))).toString('base64url');
    const made = await check(`${signatures[0]!.protected}.${encoded}.${signature}`);
    expect(made.state('integrity')).toBe('pass integrity.signature');
  });
});

it.each([['id'], ['issuer'], ['credentialSubject']])('without %s it is incomplete', async (name) => {
  expect(await check(await sealed(europass({ [name]: undefined }), rsa))).toMatchObject({ verdict: 'unconfirmed', because: { code: 'structure.bad-field', params: { field: name } } });
});

it('no bytes make a certificate of nothing', async () => {
  const whole = ec.certificate;
  expect(readCertificate(whole)).toMatchObject({ subject: 'Northgate University Seal', issuer: 'Fjord Seal Authority', from: Date.parse('2025-01-01'), until: Date.parse('2027-01-01') });
  for (let cut = 0; cut < whole.length; cut += 1) expect(readCertificate(whole.subarray(0, cut))).toBeNull();
  for (let at = 0; at < 200; at += 1) expect(() => readCertificate(whole.map((byte, n) => (n === at ? byte ^ 0xff : byte)))).not.toThrow();
  await expect(checkSigned({ document: { payload: '{"type":"EuropeanDigitalCredential"}', signatures: [null] } }, env)).resolves.toMatchObject({ credential: null });
});
