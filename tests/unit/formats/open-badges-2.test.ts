import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssertion, readBadgeClass, readProfile, readRevocation } from '../../../lib/formats/open-badges-2';
import { asText, readTexts } from '../../../lib/formats/value';

const ASSERTION = {
  '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: 'https://badges.example.org/a/1', badge: 'https://badges.example.org/b/1',
  recipient: { type: 'email', hashed: true, salt: 'salt', identity: 'sha256$00' }, issuedOn: '2025-05-03', verification: { type: 'HostedBadge' },
};
const CLASS = { type: 'BadgeClass', id: 'https://badges.example.org/b/1', name: 'Guide', issuer: 'https://badges.example.org/i' };
const read = (change: Record<string, unknown>) => readAssertion({ ...ASSERTION, ...change });

describe('readAssertion', () => {
  it.each([
    [{ type: 'BadgeClass' }, undefined], [{ type: undefined }, undefined], [{ type: 7 }, undefined], [{ id: undefined }, 'id'], [{ id: 'not an address' }, 'id'], [{ id: {} }, 'id'],
    [{ badge: null }, 'badge'], [{ badge: [] }, 'badge'], [{ verification: 'hosted' }, 'verification'], [{ verification: { type: ['SignedBadge'] } }, 'verification'],
    [{ recipient: 'ada@mail.example' }, 'recipient'], [{ recipient: { identity: '' } }, 'recipient'], [{ recipient: { identity: 'x', hashed: 'yes' } }, 'recipient'],
    [{ issuedOn: Number.NaN }, 'issuedOn'], [{ issuedOn: ['2025-01-01'] }, 'issuedOn'], [{ expires: 'NaN' }, 'expires'], [{ expires: '2025-05-01T00:00:00Z' }, 'expires'],
  ])('%j', (change, field) => {
    expect(read(change)).toEqual(field === undefined ? { ok: false, reason: 'not-a-badge' } : { ok: false, reason: 'bad-field', field });
  });

  it.each([
    [{ type: ['Assertion', 'Extension'] }], [{ type: 'obi:Assertion' }], [{ verification: undefined, verify: { type: 'hosted', url: 'https://x.example/' } }], [{ expires: null }], [{ expires: '2025-05-03' }],
    [{ badge: CLASS }], [{ issuedOn: 1_746_230_400 }],
  ])('tolerates %j', (change) => expect(read(change).ok).toBe(true));

  it('reads what issuers add', () => {
    const reading = read({
      recipient: { type: 'email', identity: 'sha256$ab' }, 'extensions:recipientProfile': { name: 'Ada Example' },
      evidence: ['https://example.org/1', { id: 'https://example.org/2' }, { id: 'javascript:alert(1)' }, 7, 'http://example.org/3'],
    });
    expect(reading).toMatchObject({ ok: true, value: { holderName: 'Ada Example', recipient: { hashed: true }, evidence: ['https://example.org/1', 'https://example.org/2'] } });
  });
});

describe('readBadgeClass and readProfile', () => {
  it.each([
    [{ name: '' }, 'badge.name'], [{ name: 7 }, 'badge.name'], [{ name: { x: {} } }, 'badge.name'], [{ issuer: undefined }, 'badge.issuer'], [{ issuer: [] }, 'badge.issuer'],
  ])('class %j', (change, field) => expect(readBadgeClass({ ...CLASS, ...change })).toEqual({ ok: false, reason: 'bad-field', field }));

  it.each([[null], [[]], ['x'], [{ ...CLASS, type: 'Assertion' }]])('no class: %j', (json) => expect(readBadgeClass(json)).toEqual({ ok: false, reason: 'not-a-badge' }));

  it('reads names in several languages, and pictures and criteria in their forms', () => {
    const reading = readBadgeClass({ ...CLASS, name: { de: 'Führung', en: 'Guide' }, description: { '@value': 'Shows around', '@language': 'en' }, image: { id: 'https://art.example/1.png' }, criteria: { id: 'https://c.example/', narrative: 'Three tours' }, tags: ['a', 'a', 7, ''] });
    expect(reading).toMatchObject({ ok: true, value: { name: 'Guide', description: 'Shows around', image: 'https://art.example/1.png', criteria: 'Three tours', criteriaUrl: 'https://c.example/', tags: ['a'] } });
  });

  it('takes no picture and no criteria from anything but https', () => {
    const reading = readBadgeClass({ ...CLASS, image: 'javascript:alert(1)', criteria: 'data:text/html,x' });
    expect(reading.ok && [reading.value.image, reading.value.criteriaUrl]).toEqual([undefined, undefined]);
  });

  it('reads the scope of a profile, and says when it cannot', () => {
    const scope = (verification: unknown) => {
      const reading = readProfile({ type: 'Profile', id: 'https://i.example/', name: 'I', verification });
      return reading.ok && reading.value.scope;
    };
    expect(scope(undefined)).toBeNull();
    expect(scope({ type: 'HostedBadge' })).toBeNull();
    expect(scope({ startsWith: 'https://a.example/', allowedOrigins: ['b.example'] })).toEqual({ startsWith: ['https://a.example/'], allowedOrigins: ['b.example'] });
    for (const bad of ['x', 7, [], { startsWith: {} }, { allowedOrigins: [7] }, { startsWith: [] }]) expect(scope(bad)).toBe('bad');
  });
});

describe('text from outside', () => {
  it('loses what controls or reorders, and keeps every script', () => {
    expect(asText('  A\u0000da\u001b[31m \u202eelpmaxE\u202c \u{1F98A} عادة ')).toBe('Ada[31m elpmaxE \u{1F98A} عادة');
    expect(asText('x'.repeat(10_000))).toHaveLength(300);
    expect(asText(`${'x'.repeat(299)}\u{1F98A}`).isWellFormed()).toBe(true);
    expect([asText(7), asText(null), asText({}), asText([[]])]).toEqual(['', '', '', '']);
    expect(readTexts(Array.from({ length: 1_000 }, (_, i) => `skill ${i}`))).toHaveLength(60);
  });

  it('ignores what a document inherits', () => {
    expect(readRevocation(JSON.parse('{"__proto__":{"revoked":true}}'))).toEqual({ revoked: false, reason: '' });
    expect(readRevocation({ revoked: 'true' }).revoked).toBe('bad');
  });
});

it('never throws, whatever it is given', () => {
  fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(ASSERTION)), (value, key) => {
    for (const json of [value, { ...ASSERTION, [key]: value }, { ...CLASS, [key]: value }]) {
      readAssertion(json);
      readBadgeClass(json);
      readProfile(json);
      readRevocation(json);
    }
  }));
});

const SAMPLES = new URL('../../../../shared/samples/', import.meta.url);
describe.runIf(existsSync(SAMPLES))('answers of real issuers', () => {
  it.each(['credly/badge_assertion_ob2_hosted.json', 'credly/docs_badge_assertion.json', 'badgr/assertion_v2_0.json', 'moodle/assertion_ob2.json', 'edubadges/assertion_ob2_id_recipient.json'])('%s', (name) => {
    expect(readAssertion(JSON.parse(readFileSync(new URL(name, SAMPLES), 'utf8')))).toMatchObject({ ok: true });
  });

  it('are there', () => expect(readdirSync(SAMPLES).length).toBeGreaterThan(0));
});

describe('what a badge is aligned with', () => {
  const alignments = (alignment: unknown) => {
    const reading = readBadgeClass({ ...CLASS, alignment });
    return reading.ok && reading.value.alignments;
  };
  it('is read as 2.0 and 1.1 write it, one or a list, each once', () => {
    const skill = { targetName: 'Navigation', targetUrl: 'https://skills.example/1', targetFramework: 'Sea skills', targetCode: 'N1' };
    const read = { name: 'Navigation', url: 'https://skills.example/1', framework: 'Sea skills', code: 'N1' };
    expect(alignments([skill, skill, { name: 'Tides', url: 'https://skills.example/2' }])).toEqual([read, { name: 'Tides', url: 'https://skills.example/2' }]);
    expect(alignments(skill)).toEqual([read]);
    // A list of one says the same to a signature over statements.
    expect(alignments([{ ...skill, targetUrl: ['https://skills.example/1'] }])).toEqual([read]);
  });
  it.each([undefined, null, [], 7, [{}], [{ targetName: '' }], [{ targetUrl: 'https://skills.example/1' }]])('is nothing for %j', (given) => expect(alignments(given)).toBeUndefined());
  it('has no address but https', () => expect(alignments([{ targetName: 'N', targetUrl: 'javascript:alert(1)' }])).toEqual([{ name: 'N' }]));
});
