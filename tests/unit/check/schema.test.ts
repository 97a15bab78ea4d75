import { describe, expect, it } from 'vitest';
import { departures, schemaRemarks } from '../../../lib/check/schema/schema';
import { openBadge3, openBadge3Early } from '../../fixtures/documents';

const SCHEMA = { id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json', type: '1EdTechJsonSchemaValidator2019' };
// oxlint-disable-next-line typescript/no-explicit-any -- a document to be broken anywhere
type Changed = Record<string, any>;
const changed = (change: (badge: Changed) => void, from: Changed = openBadge3()) => {
  const badge = structuredClone(from);
  change(badge);
  return badge;
};

describe('a form that departs from the standard’s', () => {
  it.each<[string, (badge: Changed) => void, string[]]>([
    ['without criteria', (b) => delete b.credentialSubject.achievement.criteria, ['credentialSubject.achievement.criteria']],
    ['without its first day', (b) => delete b.validFrom, ['validFrom']],
    ['with a day for a moment', (b) => (b.validUntil = '2028-05-03'), ['validUntil']],
    ['with a number for a name', (b) => (b.credentialSubject.achievement.name = 7), ['credentialSubject.achievement.name']],
    ['with two names', (b) => (b.credentialSubject.achievement.name = ['a', 'b']), ['credentialSubject.achievement.name']],
    ['with a kind of achievement that is none', (b) => (b.credentialSubject.achievement.achievementType = 'Medal'), ['credentialSubject.achievement.achievementType']],
    ['with another type', (b) => (b.issuer.type = ['Person']), ['issuer.type']],
    ['with a picture that is no object', (b) => (b.credentialSubject.achievement.image = 'https://a.example/1.png'), ['credentialSubject.achievement.image']],
    ['with more than there is of an identity', (b) => (b.credentialSubject.identifier[1].name = 'Ada'), ['credentialSubject.identifier.1.name']],
    ['deep within', (b) => (b.issuer.parentOrg = { id: 'urn:a', type: 'Profile', parentOrg: { id: 'urn:b', type: 'Profile', address: { type: 'Address', geo: { type: 'GeoCoordinates', latitude: '1', longitude: 2 } } } }), ['issuer.parentOrg.parentOrg.address.geo.latitude']],
    ['in two places', (b) => (delete b.validFrom, (b.evidence[0].type = 3)), ['validFrom', 'evidence.0.type']],
  ])('%s', (_, change, places) => expect(departures(changed(change)).sort()).toEqual(places.sort()));
});

describe('a form that is the standard’s', () => {
  it.each<[string, Changed]>([
    ['as the newer data model has it', openBadge3()], ['as the older one has it', openBadge3Early()],
    ['with one where there may be several', changed((b) => ((b.issuer.type = 'Profile'), (b.evidence = b.evidence[0]), (b.credentialSubject.achievement.tag = 'Steel')))],
    ['with a kind of its own', changed((b) => (b.credentialSubject.achievement.achievementType = 'ext:Tide'))], ['with an issuer by its address', changed((b) => (b.issuer = 'https://a.example/'))],
    ['with members of the issuer’s own', changed((b) => (b.credentialSubject.achievement.shelf = { n: 1 }))],
  ])('%s', (_, badge) => expect(departures(badge)).toEqual([]));
});

describe('what is noted', () => {
  it('nothing where no schema is named, whatever the form', () => expect(schemaRemarks({ type: 7 })).toEqual([]));
  it('the first places of many', () => {
    const badge = { ...openBadge3({ credentialSchema: SCHEMA }), validFrom: 1, validUntil: 2, name: 3, image: 4, evidence: 5 };
    expect(schemaRemarks(badge)).toEqual([{ code: 'remark.schema-departs', params: { places: expect.stringMatching(/^(?:\w+, ){4}…$/u) } }]);
  });
  it.each([
    { id: 'https://schemas.example/1.json', type: 'JsonSchema' }, { id: 'https://schemas.example/1.json', type: '1EdTechJsonSchemaValidator2019' }, { id: `${SCHEMA.id}?x`, type: SCHEMA.type }, { ...SCHEMA, type: 'JsonSchema' },
    { id: 'https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json', type: SCHEMA.type },
  ])('a schema that is not the standard’s own for a badge is not applied: %j', (credentialSchema) => {
    expect(schemaRemarks(openBadge3({ credentialSchema: [SCHEMA, credentialSchema] }))).toEqual([{ code: 'remark.schema-not-applied', params: { schema: credentialSchema.id } }]);
  });
  it('never throws, and no more than is read', () => {
    let deep: unknown = {};
    for (let n = 0; n < 100; n += 1) deep = { parentOrg: deep, id: 'urn:a', type: 'Profile' };
    expect(schemaRemarks({ ...openBadge3({ credentialSchema: SCHEMA }), issuer: deep })).toEqual([]);
    for (const schema of [null, 3, [[]], { id: 7 }, Array.from({ length: 50 }, () => SCHEMA)]) expect(() => schemaRemarks({ credentialSchema: schema })).not.toThrow();
  });
});
