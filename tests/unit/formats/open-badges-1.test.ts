import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../lib/formats/kind';
import { oldVersionOf, readOldAssertion, readOldBadgeClass, readOldIssuer } from '../../../lib/formats/open-badges-1';
import { readAssertion, readProfile, readSignedAssertion } from '../../../lib/formats/open-badges-2';
import { field } from '../../../lib/formats/value';
import { learnerRecord, openBadge05, openBadge10, openBadge11, openBadge2, openBadge3 } from '../../fixtures/documents';

const bad = (name: string) => ({ ok: false, reason: 'bad-field', field: name });

describe('an assertion before 2.0 that is not what it says', () => {
  it.each([[null], [[]], ['x'], [openBadge2()], [openBadge3()], [openBadge11({ type: 'BadgeClass' })], [openBadge10({ verify: undefined })], [openBadge10({ recipient: 'ada@mail.example' })], [openBadge05({ badge: 'https://a.example/' })], [openBadge05({ recipient: 7 })]])(
    'is none: %j', (json) => expect(readOldAssertion(json)).toEqual({ ok: false, reason: 'not-a-badge' }));

  it.each([
    [openBadge11({ recipient: { type: 'email' } }), 'recipient'], [openBadge11({ verify: { type: 'other', url: 'https://a.example/' } }), 'verify'], [openBadge11({ verify: { type: 'hosted', url: 'a' } }), 'verify.url'], [openBadge11({ verify: { type: 'signed' } }), 'verify.url'],
    [openBadge11({ issuedOn: undefined }), 'issuedOn'], [openBadge10({ issuedOn: 'NaN' }), 'issuedOn'], [openBadge10({ expires: 'soon' }), 'expires'], [openBadge10({ expires: 1_400_000_000 }), 'expires'], [openBadge05({ issued_on: 'once' }), 'issued_on'],
    [openBadge05({ recipient: '' }), 'recipient'], [openBadge10({ uid: undefined, verify: { type: 'signed', url: 'https://a.example/key.pem' } }), 'uid'],
  ])('%j', (json, name) => expect(readOldAssertion(json)).toEqual(bad(name)));

  it('no document crashes it', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom('badge', 'recipient', 'verify', 'issued_on', 'issuedOn', 'expires', 'uid', 'evidence', '@context', 'salt'), (value, key) => {
      for (const make of [openBadge05, openBadge10, openBadge11]) readOldAssertion(make({ [key]: value }));
      for (const version of ['0.5', '1.0', '1.1'] as const) {
        readOldBadgeClass(value, version);
        readOldIssuer(value, version, 'https://a.example/');
      }
      kindOf(value);
      kindOf({ [key]: value, type: value });
    }), { numRuns: 300 });
  });
});

describe('an assertion before 2.0', () => {
  it('of 0.5 has everything in it, and its address from where it was found', () => {
    const reading = readOldAssertion(openBadge05(), 'https://oldest.northgate.example/a/1');
    expect(reading).toMatchObject({ ok: true, value: { version: '0.5', format: 'open-badges-0.5-hosted', id: 'https://oldest.northgate.example/a/1', recipient: { type: 'email', hashed: true, salt: 'grain' }, issued: { text: '2012-05-03' } } });
    expect(reading.ok && readOldBadgeClass(reading.value.badge, '0.5')).toMatchObject({ ok: true, value: { name: 'Bridge Builder', image: 'https://oldest.northgate.example/b/1.png', criteriaUrl: 'https://oldest.northgate.example/b/1.html', criteria: '' } });
    expect(reading.ok && readOldIssuer(field(reading.value.badge, 'issuer'), '0.5', '')).toEqual({ ok: true, value: { id: 'https://oldest.northgate.example', name: 'Northgate', scope: null } });
    expect(readOldAssertion(openBadge05({ recipient: 'ada@mail.example', issued_on: undefined }))).toMatchObject({ ok: true, value: { id: '', recipient: { identity: 'ada@mail.example', hashed: false } } });
  });

  it('of 1.0 and 1.1 lives where it says', () => {
    expect(readOldAssertion(openBadge10(), 'https://elsewhere.example/')).toMatchObject({ ok: true, value: { version: '1.0', format: 'open-badges-1.0-hosted', id: 'https://old.northgate.example/a/1', uid: 'a-1', issued: { text: '1430611200' } } });
    expect(readOldAssertion(openBadge11({ '@context': ['https://w3id.org/openbadges/v1'] }))).toMatchObject({ ok: true, value: { version: '1.1', format: 'open-badges-1.1-hosted' } });
    expect(readOldIssuer({ name: 'N', url: 'https://x.example/' }, '1.0', 'https://old.northgate.example/i')).toMatchObject({ ok: true, value: { id: 'https://old.northgate.example/i' } });
    expect(readOldIssuer({}, '1.1', 'https://old.northgate.example/i')).toEqual(bad('issuer.name'));
    expect(readOldIssuer({ name: 'N', origin: 'here' }, '0.5', '')).toEqual(bad('badge.issuer.origin'));
    expect(readOldIssuer(null, '1.0', 'https://a.example/')).toEqual({ ok: false, reason: 'not-a-badge' });
  });

  it('that is signed names the key in PEM, and has no address of its own', () => {
    const signed = { verify: { type: 'signed', url: 'https://old.northgate.example/key.pem' } };
    expect(readOldAssertion(openBadge10(signed))).toMatchObject({ ok: true, value: { format: 'open-badges-1.0-signed', id: 'a-1', uid: 'a-1', keyUrl: 'https://old.northgate.example/key.pem' } });
    expect(readOldAssertion(openBadge11(signed))).toMatchObject({ ok: true, value: { format: 'open-badges-1.1-signed', id: 'https://old.northgate.example/a/1' } });
  });
});

describe('an assertion of 2.0', () => {
  it.each(['data:image/png;base64,AAAA', ' DATA:x', { id: 'data:image/png;base64,AAAA' }])('has no picture within itself: %j', (image) => expect(readAssertion(openBadge2({ image }))).toEqual(bad('image')));
  it('may say where its picture is', () => expect(readAssertion(openBadge2({ image: { id: 'https://badges.northgate.example/1.png' } })).ok).toBe(true));
});

describe("an issuer's list of withdrawn badges", () => {
  const profile = { type: 'Profile', id: 'https://a.example/', name: 'N' };
  it.each([[undefined, undefined], [null, undefined], ['https://a.example/list', 'https://a.example/list'], [{ id: 'https://a.example/list' }, 'https://a.example/list'], ['list', 'list'], [7, ''], [{}, '']])('%j', (revocationList, expected) => {
    for (const reading of [readProfile({ ...profile, revocationList }), readOldIssuer({ ...profile, revocationList }, '1.0', 'https://a.example/')]) {
      expect(reading.ok && reading.value.revocationList).toBe(expected);
    }
  });
});

describe('a signed assertion of 2.0', () => {
  it('says that it is signed, and maybe by which key', () => {
    expect(readSignedAssertion(openBadge2())).toEqual(bad('verification'));
    expect(readSignedAssertion(openBadge2({ verification: { type: 'SignedBadge', creator: 'https://a.example/key' }, id: 'urn:uuid:1' }))).toMatchObject({ ok: true, value: { id: 'urn:uuid:1', creator: 'https://a.example/key' } });
    expect(readSignedAssertion(openBadge2({ verification: { type: ['signed'], creator: 7 } })).ok).toBe(true);
  });
});

describe('kindOf', () => {
  it.each([
    ['unknown', {}], ['unknown', []], ['unknown', null], ['unknown', 'x'], ['unknown', { type: 'Person' }], ['open-badges-0.5', openBadge05()], ['open-badges-1.0', openBadge10()], ['open-badges-1.1', openBadge11()], ['open-badges-2.0', openBadge2()],
    ['open-badges-3.0', openBadge3()], ['clr-2.0', learnerRecord([])], ['presentation', { type: ['VerifiablePresentation'], verifiableCredential: [openBadge3()] }], ['presentation', openBadge3({ type: ['VerifiablePresentation', 'OpenBadgeCredential'] })],
    ['endorsement', { type: ['VerifiableCredential', 'EndorsementCredential'] }], ['endorsement', { type: 'Endorsement' }], ['other-credential', { type: ['VerifiableCredential', 'BitstringStatusListCredential'] }],
    ['description', { type: 'BadgeClass', name: 'x' }], ['description', { '@context': 'https://w3id.org/openbadges/v2' }], ['description', { type: 'Profile' }],
    ['blockcerts', { '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'], type: 'Assertion' }], ['blockcerts', openBadge3({ proof: { type: 'MerkleProof2019' } })],
    ['europass', { type: ['VerifiableCredential', 'EuropeanDigitalCredential'] }], ['europass', { payload: JSON.stringify({ type: 'EuropeanDigitalCredential' }), signatures: [{}] }], ['unknown', { payload: '{', signatures: [{}] }],
  ])('%s', (kind, json) => expect(kindOf(json)).toBe(kind));
  it('knows which old version', () => expect([openBadge05(), openBadge10(), openBadge11(), openBadge2()].map(oldVersionOf)).toEqual(['0.5', '1.0', '1.1', null]));
});
