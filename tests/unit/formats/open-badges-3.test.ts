import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { innerCredentials, readClr } from '../../../lib/formats/clr';
import { endorsementsOf, readEndorsement } from '../../../lib/formats/endorsements';
import { readOpenBadge3 } from '../../../lib/formats/open-badges-3';
import { asObject, type JsonObject } from '../../../lib/formats/value';
import { dataModelFault } from '../../../lib/formats/vcdm';
import { credentialIn, webAddressOf } from '../../../lib/formats/verifiable';
import { ISSUER, learnerRecord, openBadge3, openBadge3Early, token } from '../../fixtures/documents';
import { ADA } from '../../fixtures/people';

const read = (change: Record<string, unknown>) => readOpenBadge3(openBadge3(change), 'json');
const subject = openBadge3()['credentialSubject'] as JsonObject;
const achievement = subject['achievement'] as JsonObject;
const withSubject = (change: Record<string, unknown>) => read({ credentialSubject: { ...subject, ...change } });

describe('an Open Badge 3.0 that is not what it says', () => {
  it.each([
    [{ type: 'VerifiableCredential' }, null], [{ type: ['VerifiableCredential', 'OtherCredential'] }, null], [{ type: undefined }, null],
    [{ type: ['OpenBadgeCredential'] }, 'type'], [{ type: ['VerifiableCredential', 'OpenBadgeCredential', 7] }, 'type'],
    [{ '@context': undefined }, '@context'], [{ '@context': ['https://www.w3.org/ns/credentials/v2'] }, '@context'], [{ '@context': ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 'https://www.w3.org/ns/credentials/v2'] }, '@context'],
    [{ '@context': ['https://www.w3.org/ns/credentials/v2', 'https://evil.example/spec/ob/v3p0/context-3.0.3.json'] }, '@context'], [{ '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 7] }, '@context'],
    [{ id: undefined }, 'id'], [{ id: null }, 'id'], [{ id: ['https://a.example/', 'https://b.example/'] }, 'id'], [{ id: 'not an address' }, 'id'],
    [{ issuer: undefined }, 'issuer'], [{ issuer: null }, 'issuer'], [{ issuer: 'Northgate' }, 'issuer'], [{ issuer: { name: 'Northgate' } }, 'issuer'], [{ issuer: [{ id: ISSUER }] }, 'issuer'], [{ issuer: { id: ISSUER, type: 'Person' } }, 'issuer'],
    [{ issuer: { id: ISSUER, name: 7 } }, 'issuer.name'], [{ name: { '@value': 'x', url: 'y' } }, 'name'],
    [{ validFrom: undefined }, 'validFrom'], [{ validFrom: 'yesterday' }, 'validFrom'], [{ validFrom: 1_700_000_000 }, 'validFrom'], [{ validUntil: 'never' }, 'validUntil'], [{ validUntil: '2025-05-01T00:00:00Z' }, 'validUntil'],
    [{ credentialSubject: undefined }, 'credentialSubject'], [{ credentialSubject: {} }, 'credentialSubject'], [{ credentialSubject: [subject, subject] }, 'credentialSubject'],
    [{ credentialStatus: { id: 'https://a.example/' } }, 'credentialStatus'], [{ credentialStatus: 'https://a.example/' }, 'credentialStatus'], [{ credentialSchema: { type: 'X' } }, 'credentialSchema'],
    [{ evidence: [{ id: 'https://work.example/1', type: 'Painting' }] }, 'evidence'], [{ proof: { proofValue: 'z' } }, 'proof'],
  ])('%j', (change, field) => expect(read(change)).toEqual(field === null ? { ok: false, reason: 'not-a-badge' } : { ok: false, reason: 'bad-field', field }));

  it.each([
    [{ identifier: undefined }, 'credentialSubject'], [{ identifier: [{ identityHash: '' }] }, 'credentialSubject'], [{ type: 'Person' }, 'credentialSubject'], [{ id: ['did:example:1', 'did:example:2'] }, 'credentialSubject'],
    [{ identifier: [{ type: 'Other', identityHash: 'x' }] }, 'credentialSubject.identifier'], [{ source: { type: 'Other' } }, 'credentialSubject.source'], [{ result: [{ type: ['Result'] }, { type: 'Other' }] }, 'credentialSubject.result'],
    [{ achievement: undefined }, 'credentialSubject.achievement'], [{ achievement: 'https://a.example/' }, 'credentialSubject.achievement'], [{ achievement: { ...achievement, name: '' } }, 'credentialSubject.achievement'], [{ achievement: { ...achievement, type: 'Badge' } }, 'credentialSubject.achievement'],
    [{ achievement: { ...achievement, resultDescription: [{ type: 'Other' }] } }, 'credentialSubject.achievement.resultDescription'],
  ])('its subject: %j', (change, field) => expect(withSubject(change)).toEqual({ ok: false, reason: 'bad-field', field }));

  it('needs the dates of its own version', () => {
    expect(readOpenBadge3(openBadge3Early({ issuanceDate: undefined }), 'json')).toEqual({ ok: false, reason: 'bad-field', field: 'issuanceDate' });
    expect(readOpenBadge3(openBadge3Early({ refreshService: { type: 'X' } }), 'json')).toEqual({ ok: false, reason: 'bad-field', field: 'refreshService' });
  });
});

describe('an Open Badge 3.0', () => {
  it('is read in plain terms: named by its achievement, whoever its holder is', () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: {
        format: 'open-badges-3.0-json', id: 'https://badges.northgate.example/credentials/17', name: 'Bridge Inspector – Größe L', description: 'Inspects bridges.', criteria: 'Inspect ten bridges.',
        criteriaUrl: 'https://badges.northgate.example/criteria/4', image: 'https://badges.northgate.example/4.png', skills: ['Steel', 'Concrete', 'Structural inspection'],
        issuer: { id: ISSUER, name: 'Northgate Institute', domain: 'northgate.example' }, evidence: ['https://work.example/1'],
        holder: { name: ADA.name, identities: [{ hashed: true, type: 'email', salt: 'grain' }, { identity: ADA.name, hashed: false, type: 'name' }] },
        issued: { text: '2025-05-03T00:00:00Z' }, expires: { text: '2028-05-03T00:00:00Z' },
      },
    });
  });

  it.each([
    [{ type: ['AchievementCredential', 'VerifiableCredential'] }], [{ issuer: 'did:key:z6Mk' }], [{ issuer: { id: ISSUER } }], [{ name: [{ '@value': 'Ada', '@language': 'en' }] }], [{ credentialSubject: [subject] }],
    [{ '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context.json', { x: 'https://x.example/' }] }], [{ credentialStatus: [] }], [{ validUntil: undefined }],
  ])('tolerates %j', (change) => expect(read(change).ok).toBe(true));

  it('reads the older data model', () => expect(readOpenBadge3(openBadge3Early(), 'jwt')).toMatchObject({ ok: true, value: { format: 'open-badges-3.0-jwt', issued: { text: '2025-05-03T00:00:00Z' }, expires: { text: '2028-05-03T00:00:00Z' } } }));

  it('takes addresses from https alone, and a DID or an address as the holder', () => {
    const reading = withSubject({ id: 'mailto:ada@mail.example', identifier: undefined, achievement: { ...achievement, image: 'javascript:alert(1)', criteria: { id: 'http://a.example/' } } });
    expect(reading.ok && [reading.value.image, reading.value.criteriaUrl, reading.value.holder.identities]).toEqual([undefined, undefined, [{ identity: 'ada@mail.example', hashed: false, type: 'email' }]]);
    const did = withSubject({ id: 'did:example:ada', identifier: [] });
    expect(did.ok && did.value.holder).toEqual({ identities: [{ identity: 'did:example:ada', hashed: false, type: 'id' }] });
  });

  it('tells a hash from an address where nothing says which it is', () => {
    const reading = withSubject({ identifier: [{ identityHash: 'sha256$ab12', identityType: 'emailAddress' }, { identityHash: 'ada@mail.example', identityType: 'emailAddress' }] });
    expect(reading.ok && reading.value.holder.identities.map(({ hashed }) => hashed)).toEqual([true, false]);
  });

  it.each([['did:web:issuer.example', 'https://issuer.example/'], ['did:web:issuer.example%3A8443:a:b', 'https://issuer.example:8443/'], ['did:webvh:QmHash:issuer.example:a', 'https://issuer.example/'], ['https://a.example/b', 'https://a.example/b'], ['did:key:z6Mk', ''], ['did:web:', ''], ['urn:uuid:1', '']])(
    'knows the domain behind %s', (id, address) => expect(webAddressOf(id)).toBe(address));

  it('no document crashes it', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom('issuer', 'credentialSubject', '@context', 'type', 'validFrom', 'evidence', 'credentialStatus', 'id', 'name'), (value, key) => {
      expect(typeof read({ [key]: value }).ok).toBe('boolean');
      expect(typeof withSubject({ achievement: { ...achievement, criteria: value, alignment: value, tag: value, image: value }, identifier: value }).ok).toBe('boolean');
      readClr(learnerRecord([value], { [key]: value }), 'json');
      endorsementsOf(openBadge3({ endorsement: value, issuer: { id: ISSUER, endorsementJwt: value } }));
    }), { numRuns: 300 });
  });
});

describe('the credential in a JWT', () => {
  const { id, issuer: _, validFrom: __, validUntil: ___, ...bare } = openBadge3();
  const early = openBadge3Early();

  it('is the payload itself, or its vc claim, or nothing', () => {
    expect(credentialIn(openBadge3())).toMatchObject({ id });
    expect(credentialIn({ vc: early })).toMatchObject({ id });
    expect(credentialIn({ iss: 'x' })).toBeNull();
    expect(credentialIn({ vc: 'x' })).toBeNull();
  });

  it('has what the claims say where it says nothing itself, and only there', () => {
    expect(credentialIn({ ...bare, iss: ISSUER, jti: id, nbf: 1_746_230_400, exp: 1_840_000_000.5 })).toMatchObject({ id, issuer: ISSUER, validFrom: '2025-05-03T00:00:00.000Z', validUntil: '2028-04-22T07:06:40.000Z' });
    expect(credentialIn({ vc: { ...early, issuer: { name: 'N' }, id: undefined }, iss: ISSUER, jti: id, sub: 'did:example:ada' })).toMatchObject({ id, issuer: { id: ISSUER, name: 'N' }, credentialSubject: { id: 'did:example:ada' } });
    expect(credentialIn({ vc: early, iss: 'did:example:other', jti: 'urn:other', sub: 'did:example:b' })).toMatchObject({ id, issuer: { id: ISSUER } });
  });

  it('ends when the first of the two ends, and not at all where the claim cannot be read', () => {
    expect(credentialIn(openBadge3({ exp: 1_746_230_401 }))).toMatchObject({ validUntil: '2025-05-03T00:00:01.000Z' });
    expect(credentialIn(openBadge3({ exp: 9_999_999_999 }))).toMatchObject({ validUntil: '2028-05-03T00:00:00Z' });
    for (const exp of ['never', Number.NaN, null, {}, 1e300]) {
      const document = credentialIn(openBadge3({ exp }));
      expect(document && readOpenBadge3(document, 'jwt')).toEqual({ ok: false, reason: 'bad-field', field: 'validUntil' });
    }
  });
});

describe('a learner record', () => {
  it.each([
    [{ type: ['VerifiableCredential'] }, null], [{ '@context': openBadge3()['@context'] }, '@context'], [{ id: undefined }, 'id'], [{ credentialSubject: { type: ['AchievementSubject'], id: 'did:example:ada' } }, 'credentialSubject'],
    [{ credentialSubject: { type: ['ClrSubject'] } }, 'credentialSubject'], [{ validFrom: undefined }, 'validFrom'],
  ])('%j', (change, field) => expect(readClr(learnerRecord([], change), 'json')).toEqual(field === null ? { ok: false, reason: 'not-a-badge' } : { ok: false, reason: 'bad-field', field }));

  it('is read, and gives the badges in it in every form', () => {
    const jws = token(openBadge3());
    const record = learnerRecord([openBadge3(), jws, { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${jws}` }, 7, 'https://a.example/', null]);
    expect(readClr(record, 'json')).toMatchObject({ ok: true, value: { format: 'clr-2.0-json', name: 'Transcript', holder: { identities: [{ identity: 'did:example:ada' }] } } });
    expect(innerCredentials(record).map((one) => (typeof one === 'string' ? 'token' : asObject(one)?.['id']))).toEqual(['https://badges.northgate.example/credentials/17', 'token', 'token']);
  });
});

describe('endorsements', () => {
  const endorsement = openBadge3({ type: ['VerifiableCredential', 'EndorsementCredential'], credentialSubject: { id: ISSUER, type: ['EndorsementSubject'], endorsementComment: 'Sound.' } });

  it('are found in every place, in every form, and no more than are looked at', () => {
    const jws = token(endorsement);
    const given = endorsementsOf(openBadge3({ endorsement: [endorsement, 7, 'not an address'], endorsementJwt: jws, issuer: { id: ISSUER, endorsementJwt: [jws, 'x'] }, credentialSubject: { ...subject, achievement: { ...achievement, endorsement: Array.from({ length: 30 }, () => endorsement) } } }));
    expect(given).toHaveLength(20);
    expect(given.slice(0, 3).map(({ of, kind }) => [of, kind])).toEqual([['credential', 'json'], ['credential', 'jws'], ['achievement', 'json']]);
    expect(endorsementsOf({ endorsement: 'https://a.example/e' }, { endorsement: ['https://b.example/e'] }, { endorsement: { type: 'Endorsement' } })).toEqual([
      { of: 'credential', kind: 'address', url: 'https://a.example/e' }, { of: 'achievement', kind: 'address', url: 'https://b.example/e' }, { of: 'issuer', kind: 'json', document: { type: 'Endorsement' } },
    ]);
    expect(endorsementsOf(null)).toEqual([]);
  });

  it('are read in both versions', () => {
    expect(readEndorsement(endorsement)).toMatchObject({ ok: true, value: { of: ISSUER, comment: 'Sound.', issuer: { id: ISSUER } } });
    expect(readEndorsement({ type: 'Endorsement', id: 'https://a.example/e', issuer: 'https://a.example/', claim: { id: ISSUER, endorsementComment: 'Sound.' }, issuedOn: '2024-01-01' })).toMatchObject({ ok: true, value: { of: ISSUER, comment: 'Sound.' } });
    expect(readEndorsement(openBadge3())).toEqual({ ok: false, reason: 'not-a-badge' });
    expect(readEndorsement({ ...endorsement, id: undefined })).toEqual({ ok: false, reason: 'bad-field', field: 'id' });
    expect(readEndorsement({ type: 'Endorsement', id: 'https://a.example/e', issuer: 'https://a.example/' })).toEqual({ ok: false, reason: 'bad-field', field: 'claim' });
  });
});

it.each([
  [{ '@context': 'https://www.w3.org/2018/credentials/v3' }, '@context'], [openBadge3({ credentialSubject: undefined }), 'credentialSubject'], [openBadge3({ credentialSubject: [] }), 'credentialSubject'], [openBadge3({ credentialSubject: [subject, {}] }), 'credentialSubject'], [openBadge3(), null],
])('the data model (%#)', (document, fault) => expect(dataModelFault(document)).toBe(fault));
