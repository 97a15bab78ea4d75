import { registrableDomain } from '../../check/domain';
import { fact, type Basis } from '../../check/facts';
import { readRecord } from '../../check/read-record';
import type { Env } from '../../env';
import { readJson } from '../../formats/json';
import { readAssertion, readRevocation, type Assertion } from '../../formats/open-badges-2';
import { field } from '../../formats/value';
import type { AwardReference, Credential, Fact } from '../../words';
import type { Findings } from '../platform';
import { addressOf, API_HOST, awardId, classIds, WEB_HOST } from './addresses';
import { askBadge, type Badge } from './badge';
import { disagreement } from './compare';
import { resolve } from './short-link';
import { askHolder, askWebRecord, type Answered } from './web';
import type { WebRecord } from './web-record';

/** Both are needed for one check, so both are asked for in one prompt. */
const HOSTS = [`https://${API_HOST}/*`, `https://${WEB_HOST}/*`] as const;

/**
 * Asks Credly about an award: the assertion of its API, the badge class that it names, and the record behind its page,
 * which alone has the holder's name. The API's records are those of a verdict; the page's can only take it away.
 */
export async function check(reference: AwardReference, env: Env): Promise<Findings> {
  const target = await resolve(reference, env);
  if ('problem' in target) return withGrants([target.problem]);
  const answer = await env.ask({ url: addressOf.assertion(target.id), purpose: 'award', accept: 'json' });
  const basis: Basis = { at: answer.at, source: API_HOST };
  if (answer.ok && answer.status === 410) {
    // Here 410 means withdrawn, with or without a body; the status alone is the word.
    const body = readJson(answer.bytes);
    return withdrawn(target.id, readRevocation(body.ok ? body.value : null).reason, basis, env);
  }
  const record = readRecord(answer, API_HOST);
  if ('problem' in record) return record.problem.code === 'structure.not-found' ? absent(target.id, record.problem, env) : withGrants([record.problem]);
  return present(target.id, record.json, basis, env);
}

/** The API has such an assertion. */
async function present(id: string, json: unknown, basis: Basis, env: Env): Promise<Findings> {
  const { revoked, reason } = readRevocation(json);
  const named = field(json, 'id') ?? field(json, '@id');
  if (named !== undefined && idIn(named) !== id) return only(fact('structure', 'pass', 'structure.ok', basis), fact('integrity', 'unknown', 'integrity.disagree', basis, { field: 'id' }));
  if (revoked === true) return withdrawn(id, reason, basis, env);
  if (revoked === 'bad') return only(fact('structure', 'unknown', 'structure.bad-field', basis, { field: 'revoked' }));
  const reading = readAssertion(json);
  if (!reading.ok) return only(reading.reason === 'not-a-badge' ? fact('structure', 'unknown', 'structure.not-a-badge', basis) : fact('structure', 'unknown', 'structure.bad-field', basis, { field: reading.field }));
  const assertion = reading.value;
  const ids = classIds(typeof assertion.badge === 'string' ? assertion.badge : assertion.badge['id']);
  if (!ids) return only(fact('structure', 'unknown', 'structure.bad-field', basis, { field: 'badge' }));
  const [badge, web] = await Promise.all([askBadge(ids, env), askWebRecord(id, env)]);
  return concluded({ id, assertion, badge, web }, basis, env);
}

interface Answers {
  id: string;
  assertion: Assertion;
  badge: Badge | { problem: Fact };
  web: Answered<WebRecord>;
}

/** What all answers say together. */
async function concluded({ id, assertion, badge, web }: Answers, basis: Basis, env: Env): Promise<Findings> {
  const known = 'problem' in badge ? null : badge;
  const differs = web.gone ? 'revoked' : web.value && disagreement({ id, assertion, name: known?.name, issuer: known?.issuer.name }, web.value);
  const standing = (web.value && standingOf(web.value, web.basis)) ?? fact('structure', 'pass', 'structure.ok', basis);
  const problem = 'problem' in badge ? badge.problem : null;
  const facts: Fact[] = [
    problem?.id === 'structure' ? problem : standing,
    integrityOf(web, differs, basis),
    problem?.id === 'key' ? problem : fact('key', 'pass', 'key.platform', basis),
    known ? fact('issuer', 'pass', 'issuer.contracted', known.basis, { platform: 'Credly' }) : fact('issuer', 'unknown', 'issuer.not-concluded', basis),
    differs === 'revoked' ? fact('status', 'unknown', 'status.not-concluded', web.basis) : fact('status', 'pass', 'status.current', basis, { host: API_HOST }),
  ];
  if (!known) return { credential: null, facts };
  // A record of another award names another holder.
  const holder = (differs !== 'id' && web.value?.holder) || (await askHolder(id, known, env));
  return { credential: credentialOf(assertion, known, differs === 'id' ? null : web.value, holder), facts };
}

function integrityOf(web: Answered<WebRecord>, differs: string | null, basis: Basis): Fact {
  if (web.value?.imported) return fact('integrity', 'unknown', 'integrity.imported', web.basis);
  return differs ? fact('integrity', 'unknown', 'integrity.disagree', web.basis, { field: differs }) : fact('integrity', 'pass', 'integrity.issuer-copy', basis);
}

/** Why an award is not one for everybody to see yet, or null. */
function standingOf(web: WebRecord, basis: Basis): Fact | null {
  if (web.hidden) return fact('structure', 'unknown', 'structure.private', basis);
  const open = web.state === '' || web.state === 'accepted' || web.state === 'revoked';
  return open ? null : fact('structure', 'unknown', 'structure.pending', basis);
}

/** The API has no such assertion. The page's record can say why. */
async function absent(id: string, notFound: Fact, env: Env): Promise<Findings> {
  const { value: web, basis } = await askWebRecord(id, env);
  if (!web || web.id !== id) return only(notFound);
  if (web.imported) return only(fact('structure', 'pass', 'structure.ok', basis), fact('integrity', 'unknown', 'integrity.imported', basis));
  return only(standingOf(web, basis) ?? notFound);
}

/** Credly's API says that the award was withdrawn. The page's record may still say what it was and whose. */
async function withdrawn(id: string, reason: string, basis: Basis, env: Env): Promise<Findings> {
  const { value: web } = await askWebRecord(id, env);
  return {
    credential: web?.id === id && web.name !== '' && !web.hidden ? remembered(id, web) : null,
    facts: [
      fact('structure', 'pass', 'structure.ok', basis),
      fact('integrity', 'pass', 'integrity.issuer-copy', basis),
      fact('key', 'pass', 'key.platform', basis),
      reason ? fact('status', 'fail', 'status.revoked-reason', basis, { reason }) : fact('status', 'fail', 'status.revoked', basis),
    ],
  };
}

function credentialOf(assertion: Assertion, badge: Badge, web: WebRecord | null, holder: string | null): Credential {
  const image = badge.image ?? web?.image;
  return {
    format: 'open-badges-2.0-hosted', id: assertion.id,
    name: badge.name, description: badge.description, criteria: badge.criteria, ...(badge.criteriaUrl && { criteriaUrl: badge.criteriaUrl }),
    skills: web && web.skills.length > 0 ? web.skills : badge.tags, ...(image && { image }),
    issuer: { ...badge.issuer, domain: registrableDomain(badge.issuer.id) },
    holder: { ...(holder && { name: holder }), identities: [assertion.recipient] },
    issued: assertion.issued, ...(assertion.expires && { expires: assertion.expires }), evidence: assertion.evidence,
  };
}

/** A withdrawn award in the words of the page's record. */
function remembered(id: string, web: WebRecord): Credential {
  return {
    format: 'open-badges-2.0-hosted', id: addressOf.assertion(id), name: web.name, description: web.description, criteria: '',
    skills: web.skills, ...(web.image && { image: web.image }),
    issuer: { name: web.issuers[0] ?? '', id: addressOf.award(id), domain: registrableDomain(addressOf.award(id)) },
    holder: { ...(web.holder && { name: web.holder }), identities: [] },
    ...(web.issued && { issued: web.issued }), ...(web.expires && web.expires !== 'bad' && { expires: web.expires }), evidence: [],
  };
}

function idIn(value: unknown): string | null {
  return typeof value === 'string' && URL.canParse(value) ? awardId(new URL(value)) : null;
}

function only(...facts: Fact[]): Findings {
  return { credential: null, facts };
}

function withGrants(facts: Fact[]): Findings {
  return facts.some(({ code }) => code === 'structure.no-permission') ? { credential: null, facts, needs: HOSTS } : { credential: null, facts };
}
