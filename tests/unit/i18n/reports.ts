/** Reports of invented badges about invented people, one for each thing that a person can be told. */
import type { Code } from '../../../lib/codes';
import type { Item } from '../../../lib/session/view';
import type { Credential, Fact, FactId, FactState, HolderMatch, Report, Verdict, WrittenDate } from '../../../lib/words';

export const NOW = Date.parse('2026-06-04T12:02:00.000Z');
const AT = '2026-06-04T12:00:41.000Z';
const DAY = 86_400_000;

/** A date without a time: it begins at UTC+14 and ends at UTC-12. */
export function day(text: string): WrittenDate {
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return { text, from: midnight - 14 * 3_600_000, to: midnight + DAY + 12 * 3_600_000 - 1 };
}

export function fact(id: FactId, state: FactState, code: Code, params?: Record<string, string>): Fact {
  return { id, state, code, at: AT, source: 'api.credly.com', ...(params && { params }) };
}

export function credential(differs: Partial<Credential> = {}): Credential {
  return {
    format: 'open-badges-2.0-hosted',
    id: 'https://api.credly.com/v1/obi/v2/badge_assertions/0001',
    name: 'Cloud Platform Architect Expert',
    description: 'Holders plan, secure and run platforms of many teams, and explain what they cost.\n\nThey know when not to build one.',
    criteria: 'Pass the practical examination of six hours, and defend a design before three examiners.',
    criteriaUrl: 'https://northgate.example/badges/architect',
    skills: ['Containers', 'Networking', 'Identity', 'Cost control', 'Threat modelling', 'Observability', 'Incident response', 'Capacity', 'Recovery'],
    issuer: { name: 'Northgate Institute', id: 'https://www.credly.com/org/northgate', domain: 'credly.com' },
    holder: { name: 'Ada Example', identities: [] },
    issued: day('2026-05-03'),
    expires: day('2026-07-15'),
    evidence: [],
    ...differs,
  };
}

/** What a kind of report differs in. */
export interface Kind {
  verdict: Verdict;
  because: Fact;
  holder?: HolderMatch;
  holderFact?: Fact;
  claimFact?: Fact;
  credential?: Credential | null;
  differs?: Partial<Report>;
}

export const SAME = fact('holder', 'pass', 'holder.same-name', { name: 'Ada Example' });
export const OTHER = fact('holder', 'fail', 'holder.different', { name: 'Tomas Vrba', page: 'Ada Example' });
const NOBODY = fact('holder', 'unknown', 'holder.no-badge-name');

export function report({ verdict, because, holder = 'same', holderFact = SAME, claimFact, credential: given = credential(), differs }: Kind): Report {
  const id = given?.name.length ?? because.code.length;
  const url = `https://www.credly.com/badges/0000000${id % 10}-0000-4000-8000-000000000001`;
  const rest: Fact[] = given
    ? [
        fact('structure', 'pass', 'structure.ok'), fact('integrity', 'pass', 'integrity.issuer-copy'), fact('key', 'pass', differs?.reference?.platform === 'hosted' ? 'key.issuer-host' : 'key.platform'),
        fact('issuer', 'pass', 'issuer.contracted', { platform: 'Credly' }), fact('status', 'pass', 'status.current', { host: 'api.credly.com' }),
        fact('dates', 'pass', 'dates.current'),
      ]
    : [fact('structure', 'pass', 'structure.ok')];
  const facts = [...rest.filter((each) => each.id !== because.id), because];
  return {
    award: url,
    reference: { platform: 'credly', kind: 'award', id: `0000000${id % 10}`, url },
    engine: '0.1.0',
    at: AT,
    credential: given,
    facts: [...facts, holderFact, ...(claimFact ? [claimFact] : [])],
    requests: [
      { url: 'https://api.credly.com/v1/obi/v2/badge_assertions/00000001-0000-4000-8000-000000000001', purpose: 'award', at: AT, status: 200 },
      { url: 'https://api.credly.com/v1/obi/v2/badge_classes/2', purpose: 'class', at: AT, status: 200 },
      { url: 'https://www.credly.com/badges/00000001.json', purpose: 'holder', at: AT, problem: 'timeout' },
    ],
    verdict,
    because,
    holder,
    holderBasis: 'name',
    attention: verdict === 'revoked' || verdict === 'suspended' || verdict === 'invalid' || holder === 'different',
    ...differs,
  };
}

const CURRENT = fact('dates', 'pass', 'dates.current');
const DOWN = fact('structure', 'unknown', 'structure.unreachable', { host: 'api.credly.com' });
const hosted = { platform: 'hosted', kind: 'award', id: 'https://badges.fjord.example/a/7.json', url: 'https://badges.fjord.example/a/7.json' } as const;
const fjord = { name: 'Fjord Academy', id: 'https://badges.fjord.example/issuer.json', domain: 'fjord.example' };

/** One report of each kind, by what it shows. */
export const REPORTS = {
  verified: report({ verdict: 'verified', because: CURRENT }),
  'other-name': report({
    verdict: 'verified', because: CURRENT, holder: 'different', holderFact: OTHER,
    credential: credential({ name: 'Data Steward', holder: { name: 'Tomas Vrba', identities: [] }, skills: ['Data quality'], expires: day('2029-01-31') }),
  }),
  expired: report({
    verdict: 'expired', because: fact('dates', 'fail', 'dates.expired'),
    claimFact: fact('claim', 'fail', 'claim.title-differs', { page: 'Statistics Expert', badge: 'Statistics Fundamentals' }),
    credential: credential({ name: 'Statistics Fundamentals', issued: day('2023-02-12'), expires: day('2025-02-11'), skills: ['Probability', 'Regression'] }),
  }),
  unconfirmed: report({ verdict: 'unconfirmed', because: DOWN, credential: null, holder: 'cannot-tell', holderFact: NOBODY, differs: { retryAt: '2026-06-04T12:05:00.000Z' } }),
  'not-asked': report({
    verdict: 'unconfirmed', because: fact('structure', 'unknown', 'structure.not-asked', { host: 'badges.fjord.example' }), credential: null,
    holder: 'cannot-tell', holderFact: NOBODY, differs: { reference: hosted, award: hosted.url, needs: ['https://badges.fjord.example/*'], requests: [{ url: hosted.url, purpose: 'award', at: AT, problem: 'not-asked' }] },
  }),
  'no-permission': report({
    verdict: 'unconfirmed', because: fact('structure', 'unknown', 'structure.no-permission', { host: 'api.credly.com' }), credential: null,
    holder: 'cannot-tell', holderFact: NOBODY, differs: { needs: ['https://api.credly.com/*'], requests: [] },
  }),
  'unknown-issuer': report({
    verdict: 'unknown-issuer', because: fact('issuer', 'unknown', 'issuer.unknown', { domain: 'fjord.example' }), holder: 'consistent',
    holderFact: fact('holder', 'pass', 'holder.initials', { name: 'A. Example', page: 'Ada Example' }),
    credential: credential({ name: 'Harbour Pilot', issuer: fjord, holder: { name: 'A. Example', identities: [] }, expires: undefined, skills: [] }), differs: { reference: hosted, award: hosted.url },
  }),
  'not-yet-valid': report({ verdict: 'not-yet-valid', because: fact('dates', 'fail', 'dates.not-yet'), credential: credential({ name: 'Museum Guide', issued: day('2026-09-01'), expires: day('2028-09-01') }) }),
  suspended: report({ verdict: 'suspended', because: fact('status', 'fail', 'status.suspended'), credential: credential({ name: 'Night Surveyor' }) }),
  revoked: report({
    verdict: 'revoked', because: fact('status', 'fail', 'status.revoked-reason', { reason: 'Renewal requirements were not met' }),
    credential: credential({ name: 'Payment Security Auditor', expires: day('2025-12-31') }),
  }),
  invalid: report({ verdict: 'invalid', because: fact('key', 'fail', 'key.profile-excludes', { host: 'northgate.example' }), credential: credential({ name: 'Release Manager', holder: { name: 'Tomas Vrba', identities: [] } }), holder: 'different', holderFact: OTHER }),
  'no-award': report({ verdict: 'no-award', because: fact('structure', 'not-applicable', 'structure.not-an-award'), credential: null, holder: 'cannot-tell', holderFact: NOBODY }),
  'look-alike': report({
    verdict: 'unconfirmed', because: fact('structure', 'fail', 'structure.look-alike-host', { host: 'www.credly.com.badge-check.example', resembles: 'credly.com' }),
    credential: null, holder: 'cannot-tell', holderFact: NOBODY,
    differs: { reference: null, award: 'https://www.credly.com.badge-check.example/badges/1', requests: [], attention: true },
  }),
  foreign: report({
    verdict: 'verified', because: CURRENT, holder: 'cannot-tell', holderFact: fact('holder', 'unknown', 'holder.scripts'),
    credential: credential({ name: 'شهادة محلل البيانات 🏅', holder: { name: 'ليلى \u202Eمثال', identities: [] }, issuer: { name: '北门学院', id: 'x', domain: 'credly.com' }, skills: ['数据', 'إحصاء'], expires: undefined }),
  }),
} satisfies Record<string, Report>;

/** A list's item for a report. */
export function item(key: string, given: Report | null, differs: Partial<Item> = {}): Item {
  return {
    key, award: given?.award ?? `https://www.credly.com/badges/${key}`, title: given?.credential?.name ?? 'Release Manager', place: 'link', pageName: 'Ada Example',
    state: 'done', report: given, at: [{ frameId: 0, n: 1 }], ...differs,
  };
}
