import { fact, type Basis } from '../check/facts';
import { issuerFact } from '../check/issuer';
import { readRecord } from '../check/read-record';
import type { Env } from '../env';
import { readDate } from '../formats/date';
import { asList, asObject, asText, field } from '../formats/value';
import type { AwardReference, Credential, Fact, Held } from '../words';
import { recogniseBy, type AddressForm } from './by-address';
import { badField, only, ownRecord } from './findings';
import { lineId } from './line-id';
import type { Listing, Platform } from './platform';

const API = 'profile.api.trailhead.com';
const ADDRESS = `https://${API}/graphql`;
/** Most certifications that are shown of one profile. */
const MOST = 120;

/** Of a profile its certifications, and nothing else: no name, no mail, no points. */
const QUERY = `query GetUserCertifications($slug: String, $hasSlug: Boolean!) {
  profile(slug: $slug) @include(if: $hasSlug) {
    __typename
    ... on PublicProfile { credential { certifications { title dateCompleted dateExpired product status { title expired date } } } }
  }
}`;

const path = (pattern: string) => new RegExp(`^${pattern}/?(?:\\?.*)?$`, 'u');
const FORMS: readonly AddressForm[] = [
  { hosts: ['www.salesforce.com', 'salesforce.com'], kind: 'wallet', path: path('/trailblazer/([\\w-]{1,80})'), to: 'https://www.salesforce.com/trailblazer/$1' },
  { hosts: ['trailhead.salesforce.com'], kind: 'wallet', path: path('/me/([\\w-]{1,80})'), to: 'https://www.salesforce.com/trailblazer/$1' },
  { hosts: ['trailblazer.me', 'www.trailblazer.me'], kind: 'wallet', path: path('/id/([\\w-]{1,80})'), to: 'https://www.salesforce.com/trailblazer/$1' },
];

/** Salesforce Trailhead. A public profile is a list of certifications, and its record says of each what became of it; single ones have no address. */
export const trailhead = {
  id: 'trailhead',
  name: 'Salesforce Trailhead',
  tier: 'api',
  issuerIdentity: 'own',
  evidence: 'Salesforce alone puts certifications into Trailblazer profiles, for its own exams (trailhead.salesforce.com, "Verify a credential").',
  domains: ['salesforce.com', 'trailblazer.me'],
  asks: [`https://${API}/*`],
  posts: [ADDRESS],
  recognise: (url) => recogniseBy('trailhead', FORMS, url),
  check: async (_, env) => only(fact('structure', 'unknown', 'structure.own-check', { at: new Date(env.now()).toISOString(), source: 'proofmark' }, { platform: 'Salesforce Trailhead' })),
  list,
  row: {
    detected: ['salesforce.com/trailblazer/…, trailhead.salesforce.com/me/…, trailblazer.me/id/… (each certification in it)'],
    checked: `a public profile by its record, from ${API}, by a query that names the profile; of it the certifications are read and nothing else, not even the name`,
    private: 'record of a private profile: could not be checked',
    withdrawn: 'not in the profile, or in another state than active: could not be checked',
  },
} as const satisfies Platform;

/** Asks for a profile's certifications: one query, for the one that was met. */
async function list({ url }: AwardReference, env: Env): Promise<Listing> {
  const slug = url.slice(url.lastIndexOf('/') + 1);
  const answer = await env.ask({ url: ADDRESS, purpose: 'award', accept: 'json', post: { operationName: 'GetUserCertifications', query: QUERY, variables: { hasSlug: true, slug } } });
  const basis: Basis = { at: answer.at, source: API };
  const came = readRecord(answer, API);
  if ('problem' in came) return nothing(came.problem);
  const data = asObject(field(came.json, 'data'));
  const profile = field(data, 'profile');
  if (!data || field(came.json, 'errors') !== undefined || profile === undefined) return nothing(fact('structure', 'unknown', 'structure.not-a-badge', basis));
  if (profile === null) return nothing(fact('structure', 'unknown', 'structure.not-found', basis));
  const type = field(profile, '__typename');
  if (type === 'PrivateProfile') return nothing(fact('structure', 'unknown', 'structure.private', basis));
  const certifications = field(field(profile, 'credential'), 'certifications');
  if (type !== 'PublicProfile' || !Array.isArray(certifications)) return nothing(fact('structure', 'unknown', 'structure.not-a-badge', basis));
  const issuer = issuerFact('own', trailhead.name, ISSUER, await env.asset('well-known-issuers'), basis);
  const holds = asList(certifications).slice(0, MOST).map((one) => held(one, url, issuer, basis, env.now()));
  return {
    credential: credential(url, trailhead.name),
    facts: [fact('structure', 'fail', 'structure.list', basis, { count: String(holds.length) }), ...ownRecord(basis).slice(1), issuer, fact('status', 'not-applicable', 'status.not-concluded', basis)],
    holds,
  };
}

const nothing = (why: Fact): Listing => ({ ...only(why), holds: [] });

/** One certification of the profile as an award of its own. */
function held(one: unknown, url: string, issuer: Fact, basis: Basis, now: number): Held {
  const name = asText(field(one, 'title'));
  const issued = readDate(field(one, 'dateCompleted'));
  const end = field(one, 'dateExpired') ?? null;
  const expires = end === null ? null : readDate(end);
  const bad = name === '' ? 'title' : !issued ? 'dateCompleted' : end !== null && !expires ? 'dateExpired' : null;
  const of: Credential = { ...credential(lineId(url, name, issued), name), ...(issued && { issued }), ...(expires && { expires }) };
  const [structure, ...rest] = ownRecord(basis);
  return { credential: of, facts: [bad ? badField(bad, basis) : structure!, ...rest, issuer, status(field(one, 'status'), of, basis, now)] };
}

/** "Active", and not said to be expired, is current; "Expired" is its date's to say. What else there is ("Maintenance Due") is said as it stands there. */
function status(said: unknown, { expires }: Credential, basis: Basis, now: number): Fact {
  const [title, expired] = [asText(field(said, 'title'), 60), field(said, 'expired')];
  const isOver = expires !== undefined && expires.to < now;
  const isCurrent = expired === false ? title === 'Active' : expired === true && title === 'Expired' && isOver;
  return isCurrent ? fact('status', 'pass', 'status.current', basis, { host: API }) : fact('status', 'unknown', 'status.said', basis, { said: title || '?' });
}

const ISSUER = { name: 'Salesforce', id: 'https://www.salesforce.com/', domain: 'salesforce.com' } as const;

function credential(id: string, name: string): Credential {
  return { format: 'platform-record', id, name, description: '', criteria: '', skills: [], issuer: ISSUER, holder: { identities: [] }, evidence: [] };
}
