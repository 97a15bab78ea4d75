import { fact, type Basis } from '../../check/facts';
import { issuerFact } from '../../check/issuer';
import { readRecord } from '../../check/read-record';
import type { Env } from '../../env';
import { readDate } from '../../formats/date';
import { asList, asObject, asText, field } from '../../formats/value';
import type { AwardReference, Credential, Fact, Held } from '../../words';
import { only, ownRecord } from '../findings';
import { lineId } from '../line-id';
import type { Listing } from '../platform';

const HOST = 'learn.microsoft.com';
/** Most certifications that are shown of one transcript. */
const MOST = 120;

/**
 * Asks for a shared transcript: one request, for the one that was met. Of its record the certifications are read, and the name on it,
 * which is kept once, as a badge's holder's is, to be compared with whom pages name. Numbers, addresses and ids of the person, exams
 * and training are not read at all, so that they are neither kept nor shown.
 */
export async function transcript({ url }: AwardReference, env: Env): Promise<Listing> {
  const share = url.slice(url.lastIndexOf('/') + 1);
  const answer = await env.ask({ url: `https://${HOST}/api/profiles/transcript/share/${share}?locale=en-us`, purpose: 'award', accept: 'json' });
  const basis: Basis = { at: answer.at, source: HOST };
  const came = readRecord(answer, HOST);
  if ('problem' in came) return { ...only(came.problem), holds: [] };
  const data = asObject(field(came.json, 'certificationData'));
  const skills = asObject(field(came.json, 'appliedSkillsData'));
  if (!data && !skills) return { ...only(fact('structure', 'unknown', 'structure.not-a-badge', basis)), holds: [] };
  const issuer = issuerFact('own', 'Microsoft Learn', { name: 'Microsoft', id: `https://${HOST}/`, domain: 'microsoft.com' }, await env.asset('well-known-issuers'), basis);
  const past = asList(field(data, 'historicalCertifications'));
  const listed = [...asList(field(data, 'activeCertifications')), ...past, ...asList(field(skills, 'appliedSkillsCredentials'))].slice(0, MOST);
  const holds = listed.map((one) => held(one, url, issuer, basis, env.now(), past.includes(one)));
  const holder = asText(field(data, 'legalName'), 120);
  const whole = credential(url, 'Microsoft Learn');
  return {
    credential: { ...whole, holder: { ...(holder && { name: holder }), identities: [] } },
    facts: [fact('structure', 'fail', 'structure.list', basis, { count: String(holds.length) }), ...ownRecord(basis).slice(1), issuer, fact('status', 'not-applicable', 'status.not-concluded', basis)],
    holds,
  };
}

/** One line of the transcript as an award of its own. "Active" among those of the past is a contradiction, and concludes nothing. */
function held(one: unknown, url: string, issuer: Fact, basis: Basis, now: number, isPast: boolean): Held {
  const isSkill = field(one, 'title') !== undefined;
  const name = asText(field(one, isSkill ? 'title' : 'name'));
  const issued = readDate(field(one, isSkill ? 'awardedOn' : 'dateEarned'));
  const end = field(one, 'expiration') ?? null;
  const expires = end === null ? null : readDate(end);
  const bad = name === '' ? 'name' : !issued ? 'dateEarned' : end !== null && !expires ? 'expiration' : null;
  const of: Credential = { ...credential(lineId(url.replace(/\/transcript\/.*$/u, ''), name, issued), name), ...(issued && { issued }), ...(expires && { expires }) };
  const [structure, ...rest] = ownRecord(basis);
  return { credential: of, facts: [bad ? fact('structure', 'unknown', 'structure.bad-field', basis, { field: bad }) : structure!, ...rest, issuer, isPast && field(one, 'status') === 'Active' ? fact('status', 'unknown', 'status.not-concluded', basis) : status(one, isSkill, of, basis, now)] };
}

/** "Active" and nothing else is current; "Expired" is the date's to say; "Retired" and what is not known are said as they stand there. */
function status(one: unknown, isSkill: boolean, { expires }: Credential, basis: Basis, now: number): Fact {
  const said = asText(field(one, 'status'), 60);
  const isOver = expires !== undefined && expires.to < now;
  // An applied skill has no status and no end: it stands in the transcript or it does not.
  const isCurrent = isSkill ? said === '' : said === 'Active' || (said === 'Expired' && isOver);
  return isCurrent ? fact('status', 'pass', 'status.current', basis, { host: HOST }) : fact('status', 'unknown', 'status.said', basis, { said: said || '?' });
}

function credential(url: string, name: string): Credential {
  return {
    format: 'platform-record', id: url, name, description: '', criteria: '', skills: [],
    issuer: { name: 'Microsoft', id: `https://${HOST}/`, domain: 'microsoft.com' }, holder: { identities: [] }, evidence: [],
  };
}
