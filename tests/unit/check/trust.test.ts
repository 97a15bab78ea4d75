import { describe, expect, it } from 'vitest';
import { fact } from '../../../lib/check/facts';
import { lacksVoucher, NO_LISTS, withLists, type IssuerLists, type RegistryWord } from '../../../lib/check/trust';
import { learnedOf } from '../../../lib/session/record';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import type { Fact, Learned } from '../../../lib/words';

const AT = '2026-04-15T12:00:00.000Z';
const BASIS = { at: AT, source: 'proofmark' };
const KEY = fact('key', 'pass', 'key.published', BASIS, { host: 'x.example' });
const UNKNOWN = fact('issuer', 'unknown', 'issuer.unknown', BASIS, { domain: 'x.example' });
const LOOK_ALIKE = fact('issuer', 'fail', 'issuer.look-alike', BASIS, { name: 'Microsoft', domain: 'x.example' });
const LONG = `did:key:z${'6MkLong'.repeat(200)}`;

const lists = (more: Partial<IssuerLists>): IssuerLists => ({ ...NO_LISTS, ...more });
const word = (says: RegistryWord['says'], more: Partial<RegistryWord> = {}): RegistryWord => ({ registry: 'Harbour Registry', says, at: AT, host: 'registry.example', ...(says === 'listed' && { name: 'Harbour School' }), ...more });
const byId = (facts: readonly Fact[]) => [...facts].sort((a, b) => (a.id < b.id ? -1 : 1));
const issuerCodes = (facts: readonly Fact[]) => facts.filter(({ id }) => id === 'issuer').map(({ state, code }) => `${state} ${code}`);
const judged = (id: string, given: Partial<IssuerLists>, facts: readonly Fact[] = [KEY, UNKNOWN]) => issuerCodes(withLists(facts, { id }, lists(given), AT));

describe('an entry of a list', () => {
  it.each([
    ['https://badges.school.example/issuer', 'school.example'], ['https://badges.school.example/issuer', ' School.Example '], ['did:web:badges.school.example', 'school.example'],
    ['did:web:school.example:departments:tides', 'did:web:school.example:departments:tides'], ['did:webvh:QmHash:school.example', 'school.example'], ['did:key:z6MkOne', 'did:key:z6MkOne'], [LONG, LONG],
    ['https://xn--bcher-kva.example/i', 'bücher.example'], ['https://xn--bcher-kva.example/i', 'xn--bcher-kva.example'], ['https://badges.school.example/issuer', 'https://badges.school.example/issuer'],
    ['did:ebsi:zAbc', 'did:ebsi:zAbc'],
  ])('%s is meant by %s', (id, entry) => {
    expect(judged(id, { trusted: [entry] })).toEqual(['pass issuer.trusted']);
    expect(judged(id, { blocked: [entry] })).toEqual(['fail issuer.blocked']);
    expect(judged(id, { organisation: { trusted: [entry], blocked: [] } })).toEqual(['pass issuer.organisation']);
    expect(judged(id, { organisation: { trusted: [], blocked: [entry] } })).toEqual(['fail issuer.organisation-blocked']);
  });

  it.each([
    ['did:web:school.example:departments:rocks', 'did:web:school.example:departments:tides'], ['did:web:school.example:departments:tides', 'did:web:school.example'],
    ['did:key:z6MkOne', 'did:key:z6Mkone'], [LONG, LONG.slice(0, -1)], [LONG.slice(0, -1), LONG], ['did:key:z6MkOne', ''], ['', ''], ['https://school.example.evil.example/i', 'school.example'], ['https://school.example/a', 'did:web:school.example'],
  ])('%s is not meant by %s', (id, entry) => {
    expect(judged(id, { trusted: [entry], organisation: { trusted: [entry], blocked: [entry] }, blocked: [entry] })).toEqual(['unknown issuer.unknown']);
  });

  it('in a sentence a long key is cut', () => {
    expect(withLists([KEY, UNKNOWN], { id: LONG }, lists({ trusted: [LONG] }), AT).find(({ id }) => id === 'issuer')?.params?.['domain']).toHaveLength(80);
  });
});

describe('who decides', () => {
  const ID = 'did:web:school.example';
  it('the user before the organisation before a registry, and a block before any trust', () => {
    const both = { trusted: [ID], blocked: [ID] };
    expect(judged(ID, { ...both, organisation: both, registries: [word('listed')] })).toEqual(['fail issuer.blocked']);
    expect(judged(ID, { trusted: [ID], organisation: { trusted: [], blocked: [ID] }, registries: [word('listed')] })).toEqual(['fail issuer.organisation-blocked']);
    expect(judged(ID, { blocked: [ID], registries: [word('listed')] })).toEqual(['fail issuer.blocked']);
    expect(judged(ID, { organisation: { trusted: [ID], blocked: [] }, registries: [word('listed')] })).toEqual(['pass issuer.organisation']);
    expect(judged(ID, { registries: [word('listed')] })).toEqual(['pass issuer.registry']);
  });

  it.each([[[]], [[{ ...KEY, state: 'unknown' as const }]], [[KEY, { ...KEY, state: 'unknown' as const }]], [[{ ...KEY, state: 'fail' as const }]]])('nobody, where the key did not pass: %#', (keys) => {
    expect(judged(ID, { trusted: [ID], organisation: { trusted: [ID], blocked: [] }, registries: [word('listed')] }, [...keys, UNKNOWN])).toEqual(['unknown issuer.unknown']);
  });

  it('a platform that vouches is not asked twice', () => {
    const contracted = fact('issuer', 'pass', 'issuer.contracted', BASIS, { platform: 'Credly' });
    expect(judged(ID, { registries: [word('unavailable')] }, [KEY, contracted])).toEqual(['pass issuer.contracted']);
  });

  it('a look-alike stays one, listed or not, until the user says otherwise', () => {
    expect(judged(ID, { registries: [word('listed')] }, [KEY, LOOK_ALIKE])).toEqual(['fail issuer.look-alike', 'pass issuer.registry']);
    expect(judged(ID, { trusted: [ID] }, [KEY, LOOK_ALIKE])).toEqual(['pass issuer.trusted']);
  });

  it('a registry that does not list it, or cannot be asked, changes nothing; the second is said', () => {
    expect(judged(ID, { registries: [word('not-listed')] })).toEqual(['unknown issuer.unknown']);
    expect(judged(ID, { registries: [word('unavailable')] })).toEqual(['unknown issuer.unknown', 'unknown issuer.registry-unavailable']);
    expect(judged(ID, { registries: [word('unavailable'), word('listed', { registry: 'Second' })] })).toEqual(['pass issuer.registry']);
  });

  it('a registry is only wanted where nobody vouches or blocks, and the key passed', () => {
    const wanted = (given: Partial<IssuerLists>, facts: readonly Fact[] = [KEY, UNKNOWN]) => lacksVoucher(facts, { id: ID }, lists(given), AT);
    expect([wanted({}), wanted({ trusted: [ID] }), wanted({ blocked: [ID] }), wanted({}, [UNKNOWN]), wanted({}, [KEY, LOOK_ALIKE]), lacksVoucher([KEY, UNKNOWN], null, NO_LISTS, AT)]).toEqual([true, false, false, false, false, false]);
  });
});

it('a list’s word goes when the list does, in whatever order', () => {
  const ID = 'https://x.example/issuer';
  const every: Partial<IssuerLists>[] = [{}, { trusted: [ID] }, { blocked: [ID] }, { organisation: { trusted: [ID], blocked: [] } }, { registries: [word('listed')] }, { registries: [word('unavailable')] }];
  for (const learned of [[KEY, UNKNOWN], [KEY, LOOK_ALIKE]]) {
    for (const one of every) for (const two of every) expect(issuerCodes(withLists(withLists(learned, { id: ID }, lists(one), AT), { id: ID }, lists(two), AT))).toEqual(judged(ID, two, learned));
  }
});

describe('a report', () => {
  const learned: Learned = {
    award: 'badge.json', reference: { platform: 'document', kind: 'award', id: 'a', url: 'badge.json' }, engine: '1', at: AT, requests: [],
    credential: {
      format: 'open-badges-3.0-json', id: 'a', name: 'Tides', description: '', criteria: '', skills: [], evidence: [], holder: { identities: [] },
      issuer: { id: 'did:key:z6MkOne', name: 'Harbour School', domain: '' }, issued: { text: '2026-01-01', from: 0, to: 0 },
    },
    facts: [fact('structure', 'pass', 'structure.ok', BASIS), fact('integrity', 'pass', 'integrity.signature', BASIS, { suite: 's' }), KEY, UNKNOWN, fact('status', 'pass', 'status.no-list', BASIS)],
  };
  const asked = { url: 'https://registry.example/list.json', purpose: 'registry' as const, at: AT, status: 200 };

  it('says which registry vouches, as whom, and lists the request', async () => {
    const shown = await report(learned, NOTHING_SAID, Date.parse(AT), lists({ registries: [word('listed', { asked })] }));
    expect([shown.verdict, shown.facts.find(({ id }) => id === 'issuer')?.params, shown.requests]).toEqual(['verified', { registry: 'Harbour Registry', name: 'Harbour School' }, [asked]]);
  });

  it('gives back what was learned, without any list’s word or its requests', async () => {
    for (const given of [{ registries: [word('listed', { asked })] }, { trusted: ['did:key:z6MkOne'] }, { blocked: ['did:key:z6MkOne'] }, { registries: [word('unavailable', { asked })] }]) {
      const again = learnedOf(await report(learned, NOTHING_SAID, Date.parse(AT), lists(given)));
      expect({ ...again, facts: byId(again.facts) }).toEqual({ ...learned, facts: byId(learned.facts) });
    }
  });
});
