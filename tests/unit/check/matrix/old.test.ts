import { describe, expect, it } from 'vitest';
import type { Code } from '../../../../lib/codes';
import type { Verdict } from '../../../../lib/words';
import { checkFile } from '../../../fixtures/signed/check';
import { keyOf } from '../../../fixtures/signed/issuer';
import { hostedOld, OLD, OLD_HOST, OLD_RECIPES, type OldChange, type OldFixture, type OldRecipe, signedOld, VERSIONS } from '../../../fixtures/signed/old';

const TRUSTED = { trusted: ['northgate.example'] };
type Given = Pick<OldFixture, 'text' | 'places'>;

const EVIL = 'https://evil.example';

async function verdict({ text, places }: Given, trusted = TRUSTED): Promise<[Verdict, string]> {
  const [report] = await checkFile(text, places, trusted);
  return [report!.verdict, report!.because.code];
}

describe('genuine', () => {
  it.each(OLD_RECIPES)('signed badge of $version by $key with its key in $keyAt, list: $list', async (recipe) => {
    const whole = await signedOld(recipe);
    // 1.x binds a key to nothing but its address: on a host that many write to, it is anybody's.
    if (is1(recipe)) return expect(await verdict(whole)).toEqual(['unconfirmed', 'key.not-listed']);
    expect(await verdict(whole)).toEqual(['verified', 'integrity.signature']);
    expect(await verdict(whole, { trusted: [] })).toEqual(['unknown-issuer', 'issuer.unknown']);
  });
  it.each(VERSIONS)('hosted badge of %s', async (version) => {
    expect(await verdict(hostedOld(version))).toEqual(['verified', 'integrity.issuer-copy']);
    expect(await verdict(hostedOld(version), { trusted: [] })).toEqual(['unknown-issuer', 'issuer.unknown']);
  });
});

interface Breakage {
  name: string;
  of?: (recipe: OldRecipe) => boolean;
  change?: (recipe: OldRecipe) => OldChange | Promise<OldChange>;
  after?: (whole: OldFixture) => Given;
  verdict: Verdict;
  code: Code;
}

const rewritten = (whole: OldFixture, change: object): Given => {
  const [header, , signature] = whole.text.split('.') as [string, string, string];
  return { ...whole, text: [header, Buffer.from(JSON.stringify({ ...whole.assertion, ...change })).toString('base64url'), signature].join('.') };
};
const at = (whole: Given, places: object): Given => ({ ...whole, places: { ...whole.places, ...places } });
const is2 = ({ version }: OldRecipe) => version === '2.0';
const is1 = ({ version }: OldRecipe) => version !== '2.0';
const listed = ({ list }: OldRecipe) => list;
const away = ({ keyAt }: OldRecipe) => keyAt !== 'the profile';
const WRONG = { verdict: 'invalid', code: 'integrity.signature-wrong' } as const;

const SIGNED: readonly Breakage[] = [
  { name: 'another holder', after: (one) => rewritten(one, { recipient: { type: 'email', hashed: false, identity: 'fred@mail.example' } }), ...WRONG },
  { name: 'no end', after: (one) => rewritten(one, { expires: undefined }), ...WRONG },
  { name: 'another class', after: (one) => at(rewritten(one, { badge: `${OLD_HOST}/b/2` }), { [`${OLD_HOST}/b/2`]: { ...(one.places[OLD.badge] as object), ...('id' in (one.places[OLD.badge] as object) && { id: `${OLD_HOST}/b/2` }) } }), ...WRONG },
  { name: 'signed by a stranger', change: async ({ key }) => ({ signer: await keyOf(key, 'stranger') }), ...WRONG },
  { name: 'no algorithm', change: () => ({ header: { alg: 'none' } }), verdict: 'unconfirmed', code: 'integrity.unsupported-suite' },
  { name: 'a shared secret for an algorithm', change: () => ({ header: { alg: 'HS256' } }), verdict: 'unconfirmed', code: 'integrity.unsupported-suite' },
  { name: 'ended', of: is2, change: () => ({ assertion: { expires: '2026-04-01' } }), verdict: 'expired', code: 'dates.expired' },
  { name: 'not begun', of: is2, change: () => ({ assertion: { issuedOn: '2026-05-01', expires: undefined } }), verdict: 'not-yet-valid', code: 'dates.not-yet' },
  { name: 'says that it is hosted', of: is2, change: () => ({ assertion: { verification: { type: 'HostedBadge' } } }), verdict: 'unconfirmed', code: 'structure.bad-field' },
  { name: 'says that it is hosted', of: is1, change: () => ({ assertion: { verify: { type: 'hosted', url: OLD.assertion } } }), verdict: 'unconfirmed', code: 'structure.bad-field' },
  { name: 'its class is nowhere', after: (one) => at(one, { [OLD.badge]: { status: 404 } }), verdict: 'unconfirmed', code: 'key.class-unreachable' },
  { name: 'its issuer is nowhere', after: (one) => at(one, { [OLD.issuer]: { problem: 'timeout' } }), verdict: 'unconfirmed', code: 'key.profile-unreachable' },
  { name: 'its issuer is a page', after: (one) => at(one, { [OLD.issuer]: '<!doctype html>' }), verdict: 'unconfirmed', code: 'key.profile-unreachable' },
  { name: 'its issuer names itself otherwise', of: is2, after: (one) => at(one, { [OLD.issuer]: { ...(one.places[OLD.issuer] as object), id: `${EVIL}/issuer` } }), verdict: 'unconfirmed', code: 'key.profile-other-id' },
  { name: 'a class that brings its issuer and the key along', of: is2, change: async ({ key }) => ({ signer: await keyOf(key, 'stranger'), assertion: { badge: { '@context': 'https://w3id.org/openbadges/v2', type: 'BadgeClass', id: OLD.badge, name: 'Tide Tables', issuer: { type: 'Issuer', id: OLD.issuer, name: 'Northgate', publicKey: { id: OLD.key, publicKeyPem: 'x' } } } } }), ...WRONG },
  { name: 'a key that the issuer does not list', of: is2, change: () => ({ issuer: { publicKey: `${OLD_HOST}/other-key` } }), verdict: 'unconfirmed', code: 'key.not-listed' },
  { name: 'a key at a stranger’s', of: is2, change: () => ({ assertion: { verification: { type: 'signed', creator: `${EVIL}/key` } } }), verdict: 'unconfirmed', code: 'key.not-listed' },
  { name: 'a key that is somebody else’s', of: (it) => is2(it) && it.keyAt !== 'an address, as PEM', change: () => ({ keyDocument: { owner: `${EVIL}/issuer` } }), verdict: 'unconfirmed', code: 'key.other-controller' },
  { name: 'a key at a stranger’s', of: is1, change: async ({ key }) => ({ assertion: { verify: { type: 'signed', url: `${EVIL}/key` } }, signer: await keyOf(key) }), verdict: 'unconfirmed', code: 'key.unreachable' },
  { name: 'a key that is gone', of: away, after: (one) => at(one, { [OLD.key]: { status: 410 } }), verdict: 'unconfirmed', code: 'key.unreachable' },
  { name: 'a key that may not be asked for', of: away, after: (one) => at(one, { [OLD.key]: { problem: 'no-permission' } }), verdict: 'unconfirmed', code: 'key.no-permission' },
  { name: 'a key that is a page', of: away, after: (one) => at(one, { [OLD.key]: '<!doctype html>' }), verdict: 'unconfirmed', code: 'key.malformed' },
  { name: 'withdrawn', of: (it) => listed(it) && is2(it), change: () => ({ list: { type: 'RevocationList', id: OLD.list, issuer: OLD.issuer, revokedAssertions: [{ id: 'urn:uuid:0b6c7a10-0000-4000-8000-000000000007' }] } }), verdict: 'revoked', code: 'status.revoked' },
  { name: 'withdrawn', of: (it) => listed(it) && is1(it), change: () => ({ list: { 'a-1': 'Issued by mistake' } }), verdict: 'revoked', code: 'status.revoked-reason' },
  { name: 'its list is nowhere', of: (it) => listed(it) && is2(it), after: (one) => at(one, { [OLD.list]: { problem: 'unreachable' } }), verdict: 'unconfirmed', code: 'status.list-unreachable' },
  { name: 'its list is too large', of: (it) => listed(it) && is2(it), after: (one) => at(one, { [OLD.list]: { problem: 'too-large' } }), verdict: 'unconfirmed', code: 'status.list-too-large' },
  { name: 'its list is a page', of: (it) => listed(it) && is2(it), after: (one) => at(one, { [OLD.list]: '<!doctype html>' }), verdict: 'unconfirmed', code: 'status.list-unreadable' },
  { name: 'its list is another issuer’s', of: (it) => listed(it) && is2(it), change: () => ({ list: { type: 'RevocationList', id: OLD.list, issuer: `${EVIL}/issuer`, revokedAssertions: [] } }), verdict: 'unconfirmed', code: 'status.list-other-issuer' },
  { name: 'its list is no address', of: is2, change: () => ({ issuer: { revocationList: 'none' } }), verdict: 'unconfirmed', code: 'status.bad-entry' },
];

describe.each(OLD_RECIPES)('signed badge of $version by $key, its key in $keyAt, list: $list', (recipe) => {
  it.each(SIGNED.filter(({ of }) => !of || of(recipe)))('$name: $verdict', async ({ change, after, verdict: expected, code }) => {
    const whole = await signedOld(recipe, (await change?.(recipe)) ?? {});
    expect(await verdict(after ? after(whole) : whole)).toEqual([expected, code]);
  });
});

const HOSTED: readonly { name: string; change?: OldChange; file?: object; places?: (one: OldFixture) => object; of?: (version: string) => boolean; verdict: Verdict; code: Code }[] = [
  { name: 'a file with another date', file: { issuedOn: '2019-01-01' }, verdict: 'invalid', code: 'integrity.copy-differs' },
  { name: 'a file with a later end', file: { expires: '2037-01-01' }, verdict: 'invalid', code: 'integrity.copy-differs' },
  { name: 'a file without the end', file: { expires: undefined }, verdict: 'invalid', code: 'integrity.copy-differs' },
  { name: 'a file for another holder', file: { recipient: { type: 'email', hashed: true, salt: 'grain', identity: `sha256$${'0b'.repeat(32)}` } }, verdict: 'invalid', code: 'integrity.copy-differs' },
  { name: 'a file with another class in it', of: (it) => it === '2.0', file: { badge: { type: 'BadgeClass', id: OLD.badge, name: 'Harbour Master', issuer: OLD.issuer } }, verdict: 'invalid', code: 'integrity.copy-differs' },
  { name: 'gone', places: () => ({ [OLD.assertion]: { status: 410 } }), verdict: 'revoked', code: 'status.revoked' },
  { name: 'withdrawn', places: (one) => ({ [OLD.assertion]: { ...one.assertion, revoked: true } }), verdict: 'revoked', code: 'status.revoked' },
  { name: 'not found', places: () => ({ [OLD.assertion]: { status: 404 } }), verdict: 'unconfirmed', code: 'structure.not-found' },
  { name: 'not answering', places: () => ({ [OLD.assertion]: { problem: 'timeout' } }), verdict: 'unconfirmed', code: 'structure.timeout' },
  { name: 'too large', places: () => ({ [OLD.assertion]: { problem: 'too-large' } }), verdict: 'unconfirmed', code: 'structure.too-large' },
  { name: 'a page', places: () => ({ [OLD.assertion]: '<!doctype html>' }), verdict: 'unconfirmed', code: 'structure.web-page' },
  { name: 'another badge’s answer', of: (it) => it === '2.0', places: (one) => ({ [OLD.assertion]: { ...one.assertion, id: `${EVIL}/a/1` } }), verdict: 'unconfirmed', code: 'integrity.other-address' },
  { name: 'another badge’s answer', of: (it) => it !== '2.0', places: (one) => ({ [OLD.assertion]: { ...one.assertion, id: undefined, verify: { type: 'hosted', url: `${EVIL}/a/1` } } }), verdict: 'unconfirmed', code: 'integrity.other-address' },
  { name: 'an issuer that excludes it', of: (it) => it === '2.0', change: { issuer: { verification: { allowedOrigins: 'other.example' } } }, verdict: 'invalid', code: 'key.profile-excludes' },
  { name: 'an issuer elsewhere', of: (it) => it !== '2.0', change: { badge: { issuer: `${EVIL}/issuer` } }, places: (one) => ({ [`${EVIL}/issuer`]: one.places[OLD.issuer] }), verdict: 'unconfirmed', code: 'key.not-concluded' },
  { name: 'an issuer that is not there', places: () => ({ [OLD.issuer]: { status: 500 } }), verdict: 'unconfirmed', code: 'key.profile-unreachable' },
  { name: 'a class that is not there', places: () => ({ [OLD.badge]: { problem: 'offline' } }), verdict: 'unconfirmed', code: 'structure.offline' },
  { name: 'ended', change: { assertion: { expires: '2026-04-01' } }, verdict: 'expired', code: 'dates.expired' },
];

describe.each(VERSIONS)('hosted badge of %s', (version) => {
  it.each(HOSTED.filter(({ of }) => !of || of(version)))('$name: $verdict', async ({ change, file, places, verdict: expected, code }) => {
    const whole = hostedOld(version, change);
    expect(await verdict({ text: JSON.stringify({ ...whole.assertion, ...file }), places: { ...whole.places, ...places?.(whole) } })).toEqual([expected, code]);
  });
});
