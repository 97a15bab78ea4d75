import { fact, type Basis } from '../check/facts';
import { issuerFact } from '../check/issuer';
import { readRecord } from '../check/read-record';
import type { Env } from '../env';
import { readDate } from '../formats/date';
import { asList, asObject, asText, field } from '../formats/value';
import type { AwardReference, Credential } from '../words';
import { isPlain } from './claim';
import { badField, disagreeing, only, ownRecord } from './findings';
import type { Findings, Platform } from './platform';

const API = 'api.freecodecamp.org';
const HOSTS = new Set(['www.freecodecamp.org', 'freecodecamp.org']);

const NAME = String.raw`[\w.-]{1,80}`;
const PAGE = new RegExp(`^/(?:[a-z]{2,12}/)?certification/(${NAME})/([a-z0-9-]{3,80})/?$`, 'u');
/** The older form. Articles and courses end like it ("/news/aws-certification"). */
const OLD = new RegExp(`^/(?!(?:news|learn|forum|catalog|donate|settings)/)(${NAME})/([a-z0-9-]{3,80})-certification/?$`, 'u');
const RECORD = new RegExp(`^/certificate/showCert/(${NAME})/([a-z0-9-]{3,80})/?$`, 'u');

/** freeCodeCamp: certifications that it gives itself, with a record of its own behind each public page. */
export const freecodecamp = {
  id: 'freecodecamp',
  name: 'freeCodeCamp',
  tier: 'api',
  issuerIdentity: 'own',
  evidence: 'freeCodeCamp alone awards the certifications on its pages, for its own courses (freeCodeCamp/freeCodeCamp, api/src/routes, "showCert").',
  domains: ['freecodecamp.org'],
  asks: [`https://${API}/*`],
  recognise,
  check,
  row: {
    detected: ['freecodecamp.org/certification/…/…', 'freecodecamp.org/…/…-certification'],
    checked: 'the record behind the public page, from api.freecodecamp.org',
    private: 'record with a message instead of a certification: could not be checked',
    withdrawn: 'not told from one that never was: could not be checked',
  },
} as const satisfies Platform;

/** The account's name is part of the address: freeCodeCamp tells awards apart by it and the certification's. */
function recognise(url: URL): AwardReference | null {
  if (!isPlain(url)) return null;
  const found = HOSTS.has(url.hostname) ? (PAGE.exec(url.pathname) ?? OLD.exec(url.pathname)) : url.hostname === API ? RECORD.exec(url.pathname) : null;
  if (!found) return null;
  const id = `${found[1]!.toLowerCase()}/${found[2]}`;
  return { platform: 'freecodecamp', kind: 'award', id, url: `https://www.freecodecamp.org/certification/${id}` };
}

async function check({ id, url }: AwardReference, env: Env): Promise<Findings> {
  const answer = await env.ask({ url: `https://${API}/certificate/showCert/${id}`, purpose: 'award', accept: 'json' });
  const basis: Basis = { at: answer.at, source: API };
  const came = readRecord(answer, API);
  if ('problem' in came) return only(came.problem);
  const record = asObject(came.json);
  if (!record) return only(fact('structure', 'unknown', 'structure.not-a-badge', basis));
  // Why it is not shown: a private profile, a name that is hidden, an unknown account. It does not say which in a form to rely on.
  if (asList(record['messages']).length > 0) return only(fact('structure', 'unknown', 'structure.private', basis));
  if (field(record, 'certSlug') === undefined) return only(fact('structure', 'unknown', 'structure.not-a-badge', basis));
  const said = `${asText(record['username']).toLowerCase()}/${asText(record['certSlug'])}`;
  if (said !== id) return disagreeing('certSlug', basis);
  const credential = credentialOf(record, url);
  if (typeof credential === 'string') return only(badField(credential, basis));
  const issuer = issuerFact('own', freecodecamp.name, credential.issuer, await env.asset('well-known-issuers'), basis);
  // The record is made anew each time from what the account has now: one that was taken back is not in it.
  return { credential, facts: [...ownRecord(basis), issuer, fact('status', 'pass', 'status.current', basis, { host: API })] };
}

/** The certification, or the name of the field that must be right and is not. */
function credentialOf(record: object, id: string): Credential | string {
  const name = asText(field(record, 'certTitle'));
  const at = field(record, 'date');
  // In milliseconds since 1970.
  const issued = typeof at === 'number' && Number.isFinite(at) && Math.abs(at) < 8.64e15 ? readDate(new Date(at).toISOString()) : null;
  if (name === '') return 'certTitle';
  if (!issued) return 'date';
  const holder = asText(field(record, 'name'));
  return {
    format: 'platform-record', id, name, description: '', criteria: '', skills: [],
    issuer: { name: 'freeCodeCamp', id: 'https://www.freecodecamp.org/', domain: 'freecodecamp.org' },
    holder: { ...(holder && { name: holder }), identities: [] }, issued, evidence: [],
  };
}
