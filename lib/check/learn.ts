import type { Env } from '../env';
import type { Findings, Listing, Platform } from '../platforms/platform';
import { platform } from '../platforms/registry';
import { ENGINE } from '../version';
import type { AwardReference, Fact, Learned, Remark, Unreferenced } from '../words';
import { askedToo } from './asked-too';
import { completed, fact, type Basis } from './facts';
import { findingsOf, recognisedAward } from './findings';
import { recorder, type Recorder } from './record';

/** Facts without which waiting and asking again may bring a better verdict. */
const WORTH_RETRYING: ReadonlySet<Fact['id']> = new Set(['structure', 'integrity', 'key', 'status']);

/**
 * Asks the issuer about an award, through its platform's adapter, and says what was learned. What is no award, what could
 * claim something, and what only looks like a platform's address is told without any request.
 *
 * @param of what `recognise` found
 * @param env the engine's whole world; whether it was a click is its `ask`'s business
 * @param attempt how often this award was tried before without an answer, for the pause until the next try
 * @throws never
 */
export async function learn(of: AwardReference | Unreferenced, env: Env, attempt = 0): Promise<Learned> {
  const at = new Date(env.now()).toISOString();
  const basis: Basis = { at, source: 'proofmark' };
  if ('type' in of) return told(null, of.url, unreferenced(of, basis), at);
  switch (of.kind) {
    case 'award':
      return asked(of, env, attempt);
    case 'wallet':
      return listed(of, env, attempt) ?? told(of, of.url, fact('structure', 'fail', 'structure.list-page', basis), at);
    case 'class':
      return told(of, of.url, fact('structure', 'fail', 'structure.not-an-award', basis), at);
    case 'image':
      return told(of, of.url, fact('structure', 'fail', 'structure.art', basis), at);
    case 'claim-link':
      return told(of, of.url, fact('structure', 'unknown', 'structure.claim-link', basis), at);
    default:
      return of.kind satisfies never;
  }
}

function unreferenced(of: Unreferenced, basis: Basis): Fact {
  switch (of.type) {
    case 'look-alike':
      return fact('structure', 'fail', 'structure.look-alike-host', basis, { host: of.host, resembles: of.resembles });
    case 'wrapped':
      return of.to === undefined
        ? fact('structure', 'unknown', 'structure.wrapped', basis, { wrapper: of.wrapper })
        : fact('structure', 'unknown', 'structure.wrapped-to', basis, { wrapper: of.wrapper, host: of.to });
    default:
      return of satisfies never;
  }
}

/** What is known without asking anybody. */
function told(reference: AwardReference | null, award: string, structure: Fact, at: string): Learned {
  return { award, reference, engine: ENGINE, at, credential: null, facts: completed([structure], at, 'not-applicable'), requests: [] };
}

async function asked(reference: AwardReference, env: Env, attempt: number): Promise<Learned> {
  const record = recorder(env);
  const own = await findingsOf(reference, record.env);
  const findings = await askedToo(own, namedElsewhere(own, reference), record.env);
  const learned = learnt(reference.url, reference, findings, record, new Date(env.now()).toISOString(), attempt);
  const ownCheck = reference.platform === 'document' ? null : platform(reference.platform).ownCheck?.(reference);
  return { ...learned, ...(ownCheck && { ownCheck }) };
}

/** A list that its issuer itself keeps; null where there is no one record of it. */
function listed(reference: AwardReference, env: Env, attempt: number): Promise<Learned> | null {
  const list = reference.platform === 'document' ? undefined : platform(reference.platform).list;
  return list ? asList(list, reference, env, attempt) : null;
}

async function asList(list: NonNullable<Platform['list']>, reference: AwardReference, env: Env, attempt: number): Promise<Learned> {
  const record = recorder(env);
  const { holds, ...findings } = await list(reference, record.env).catch((): Listing => ({ credential: null, facts: [], holds: [] }));
  const at = new Date(env.now()).toISOString();
  return { ...learnt(reference.url, reference, findings, record, at, attempt), ...(holds.length > 0 && { holds: holds.map((one) => ({ ...one, facts: completed(one.facts, at) })) }) };
}

/** The award that a signed badge names as its own where it is not the one that was asked about: a copy can lie anywhere. */
function namedElsewhere({ credential }: Findings, { url }: AwardReference): AwardReference | null {
  const isSigned = credential !== null && !credential.format.endsWith('-hosted') && credential.format !== 'platform-record';
  const named = isSigned ? recognisedAward(credential.id) : null;
  return named && named.url !== url ? named : null;
}

/** What was learned, from what was concluded and what was asked for it. */
export function learnt(award: string, reference: AwardReference | null, findings: Findings, record: Recorder, at: string, attempt = 0): Learned {
  const { credential, needs = [], endorsements = [], refresh, freshUntil } = findings;
  const remarks = distinct([...(findings.remarks ?? []), ...(credential?.evidence.length ? [{ code: 'remark.evidence' as const }] : []), ...record.remarks()]);
  const facts = completed(findings.facts, at);
  const open = facts.some((one) => one.state === 'unknown' && WORTH_RETRYING.has(one.id));
  const retryAt = open ? record.retryAt(attempt) : undefined;
  const grants = [...new Set([...record.needs(), ...needs])];
  return {
    award, reference, engine: ENGINE, at, credential, facts, requests: record.requests(),
    ...(retryAt && { retryAt }), ...(grants.length > 0 && { needs: grants }),
    ...(freshUntil && { freshUntil }), ...(remarks.length > 0 && { remarks }), ...(endorsements.length > 0 && { endorsements: [...endorsements] }), ...(refresh && { refresh }),
  };
}

/** The same remark is made once. */
function distinct(remarks: readonly Remark[]): Remark[] {
  return remarks.filter((one, n) => remarks.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === n);
}
