import { fact, type Basis } from '../../check/facts';
import { issuerFact } from '../../check/issuer';
import { issuerPlace } from '../../check/issuer-place';
import { readRecord } from '../../check/read-record';
import type { Env } from '../../env';
import { field } from '../../formats/value';
import type { AwardReference, Credential, Fact } from '../../words';
import { badField, disagreeing, only, ownRecord } from '../findings';
import type { Findings } from '../platform';
import { addressOf, API_HOST, isUuid } from './addresses';
import { readRecordOf, type AccredibleRecord } from './record';

/** Asks Accredible about an award: one request, for the record that its public page is drawn from. */
export async function check({ id }: AwardReference, env: Env): Promise<Findings> {
  const answer = await env.ask({ url: addressOf.record(id), purpose: 'award', accept: 'json' });
  const basis: Basis = { at: answer.at, source: API_HOST };
  const came = readRecord(answer, API_HOST);
  if ('problem' in came) return only(came.problem);
  const record = readRecordOf(came.json);
  if (!record) return only(isRefusal(came.json) ? fact('structure', 'unknown', 'structure.not-found', basis) : fact('structure', 'unknown', 'structure.not-a-badge', basis));
  if (!isAbout(record, id)) return disagreeing('id', basis);
  if (record.hidden && record.revoked !== true) return only(fact('structure', 'unknown', 'structure.private', basis));
  const problem = problemIn(record, env.now());
  if (problem && record.revoked !== true) return problem === 'expired' ? disagreeing('expired', basis) : only(badField(problem, basis));
  const credential = problem ? null : credentialOf(record);
  return { credential, facts: [...ownRecord(basis), ...(credential ? [await issuer(record, credential, env, basis)] : []), status(record, basis)] };
}

/** "We don't have a credential with this id", with whatever status. */
function isRefusal(json: unknown): boolean {
  return field(json, 'success') === false || typeof field(json, 'error') === 'string';
}

/** A UUID is compared with the record's; of the other ids a record need not tell its own. */
function isAbout(record: AccredibleRecord, id: string): boolean {
  if (isUuid(id)) return record.uuid === id;
  return !/^\d+$/u.test(id) || record.number === undefined || record.number === id;
}

/** The first thing that must be right and is not; `expired` where Accredible's own word contradicts the date beside it. */
function problemIn(record: AccredibleRecord, now: number): string | null {
  const { name, issued, expires, isOver, issuer: by } = record;
  if (name === '') return 'name';
  if (!issued) return 'issued_on';
  if (expires === 'bad' || (expires && expires.to < issued.from)) return 'expired_on';
  if (by.name === '' || by.number === '') return 'issuer';
  // "Over", with an end that is none or is still to come on every clock.
  return isOver === true && (expires === undefined || expires.from > now) ? 'expired' : null;
}

/**
 * Whether we know the issuer: not by what it says of itself. A well-known name whose record gives that issuer's own site is not called
 * an imitation, but nobody vouches for it either.
 */
async function issuer(record: AccredibleRecord, credential: Credential, env: Env, basis: Basis): Promise<Fact> {
  const said = { ...credential.issuer, id: record.issuer.site ?? credential.issuer.id };
  return issuerFact('self-service', 'Accredible', said, await env.asset('well-known-issuers'), basis);
}

function status({ revoked }: AccredibleRecord, basis: Basis): Fact {
  if (revoked === null) return fact('status', 'unknown', 'status.not-concluded', basis);
  return revoked ? fact('status', 'fail', 'status.revoked', basis) : fact('status', 'pass', 'status.current', basis, { host: API_HOST });
}

function credentialOf(record: AccredibleRecord): Credential {
  const { name, description, skills, image, issued, expires, holder, issuer: by } = record;
  const id = addressOf.issuer(by.number);
  return {
    format: 'platform-record', id: addressOf.award(record.uuid), name, description, criteria: '', skills, ...(image && { image }),
    issuer: { name: by.name, id, domain: issuerPlace(id) },
    // Its e-mail address is masked there, so there is nothing to compare.
    holder: { ...(holder && { name: holder }), identities: [] },
    ...(issued && { issued }), ...(expires && expires !== 'bad' && { expires }), evidence: [],
  };
}
