import { checkBySignature } from '../../check/by-signature';
import { checkEndorsements } from '../../check/endorsements';
import { fact, type Basis } from '../../check/facts';
import { issuerFact } from '../../check/issuer';
import type { Env } from '../../env';
import { endorsementsOf } from '../../formats/endorsements';
import { oldVersionOf, readOldAssertion } from '../../formats/open-badges-1';
import { readAssertion, readProfile, readRevocation, speaksOpenBadges2, type BadgeClass, type Profile, type Reading } from '../../formats/open-badges-2';
import { asAddress, field, idOf } from '../../formats/value';
import { webAddressOf } from '../../formats/verifiable';
import type { Credential, Fact } from '../../words';
import { badField, disagreeing, only, ownRecord, unread, withdrawn } from '../findings';
import { imported } from '../imported';
import type { Elsewhere, Findings, IssuerIdentity } from '../platform';
import { readAnswer, type Found, type FoundSigned } from './ask';
import { credentialOf, extensionRemarks, type AnyAssertion } from './credential';
import { askClass, askOldClass, askOldIssuer, askProfile, type Part } from './parts';

/** A platform that serves the records of many issuers from hosts of its own, and how one award is asked for there. */
export interface Server {
  /** The platform's name, for sentences. */
  name: string;
  identity: IssuerIdentity;
  /** Where the award's record can be, in the order of asking; the next one is asked only where one has moved or is not there. */
  records: readonly string[];
  /** Whether an address names this very award on the platform, in any of its spellings. */
  isAward(url: URL): boolean;
  /** Whether a document at this address is the platform's own. */
  isOwn(url: URL): boolean;
  /** Whether 410 is the platform's word for "withdrawn". */
  goneIsWithdrawn?: true;
}

/**
 * Asks a platform about an award by its own record (Open Badges before 3.0), or by its signature where the record is signed. The
 * platform serves class and issuer too: what a record names elsewhere is not its word. A badge that was imported is the source's
 * to confirm, and is asked for there.
 */
export async function checkOnPlatform(server: Server, env: Env, elsewhere: Elsewhere): Promise<Findings> {
  const found = await askInTurn(server, env);
  if ('findings' in found) return found.findings;
  if ('signed' in found) return checkSignedOn(server, found, env);
  const { json, basis } = found;
  const named = idOf(json) ?? field(field(json, 'verify'), 'url');
  if (named !== undefined && !isIt(server, named)) return disagreeing('id', basis);
  const { revoked, reason } = readRevocation(json);
  if (revoked === 'bad') return only(badField('revoked', basis));
  if (revoked && named === undefined) return only(fact('structure', 'unknown', 'structure.not-a-badge', basis));
  if (revoked) return only(...withdrawn(reason, basis));
  const source = field(json, 'sourceUrl') ?? null;
  if (source !== null) return imported(typeof source === 'string' ? source : '', json, basis, elsewhere);
  return concluded(server, found, env);
}

/** The first answer that is one, of the addresses where the record can be. */
async function askInTurn(server: Server, env: Env): Promise<Found | FoundSigned | { findings: Findings }> {
  let problem: Fact | null = null;
  for (const address of server.records) {
    const answer = await env.ask({ url: address, purpose: 'award', accept: 'json' });
    if (answer.ok && answer.status === 410 && server.goneIsWithdrawn) return { findings: only(...withdrawn('', { at: answer.at, source: new URL(address).hostname })) };
    const asked = readAnswer(address, answer);
    if (!('problem' in asked)) return asked;
    // A record that has moved is not missing: of two reasons, the one of the place that is there counts.
    if (problem === null || asked.problem.code !== 'structure.redirect') problem = asked.problem;
    if (asked.problem.code !== 'structure.redirect' && asked.problem.code !== 'structure.not-found') break;
  }
  return { findings: problem ? only(problem) : { credential: null, facts: [] } };
}

async function checkSignedOn(server: Server, found: FoundSigned, env: Env): Promise<Findings> {
  const { basis, signed } = found;
  const id = idOf(signed.document) ?? field(field(signed.document, 'verify'), 'url');
  if (!isIt(server, id)) return disagreeing('id', basis);
  const findings = await checkBySignature(signed, env, basis);
  const issuer = findings.credential && asAddress(webAddressOf(findings.credential.issuer.id));
  // A platform that knows its issuers by contract vouches for those who sign on its own hosts with a key that is published there.
  if (server.identity === 'self-service' || !findings.credential || !issuer || !server.isOwn(issuer)) return findings;
  if (!['integrity', 'key'].every((id) => findings.facts.filter((one) => one.id === id).every(({ state }) => state === 'pass'))) return findings;
  const vouched = await vouchedFor(server, findings.credential, env, basis);
  return { ...findings, facts: [...findings.facts.filter(({ id }) => id !== 'issuer'), vouched] };
}

/** An assertion, its class and its issuer, all of them the platform's own. */
async function concluded(server: Server, { json, basis }: Found, env: Env): Promise<Findings> {
  const old = oldVersionOf(json);
  const reading: Reading<AnyAssertion> = old ? readOldAssertion(json) : readAssertion(json);
  if (!reading.ok) return only(unread(reading, basis));
  if (!old && !speaksOpenBadges2(json)) return only(badField('@context', basis));
  const assertion = reading.value;
  if (!isOwn(server, idOf(assertion.badge))) return only(badField('badge', basis));
  const badge: Part<BadgeClass> = await (old ? askOldClass(assertion.badge, old, env, basis) : askClass(assertion.badge, env, basis));
  if ('problem' in badge) return stopped(badge.problem, basis);
  if (!isOwn(server, idOf(badge.value.issuer))) return only(badField('badge.issuer', badge.basis));
  const profile: Part<Profile> = typeof badge.value.issuer === 'string'
    ? await (old ? askOldIssuer(badge.value.issuer, old, env, badge.basis) : askProfile(badge.value.issuer, env, badge.basis))
    : part(badge.value.issuer, badge.basis);
  if ('problem' in profile) return stopped(profile.problem, basis);
  const credential = credentialOf(assertion, badge.value, profile.value, assertion.format ?? 'open-badges-2.0-hosted');
  const given = endorsementsOf(json, badge.json, profile.json);
  return {
    credential,
    ...(given.length > 0 && { endorsements: await checkEndorsements(given, { credential: [assertion.id], achievement: [badge.value.id], issuer: [profile.value.id] }, env) }),
    remarks: extensionRemarks(assertion, badge.value, profile.value),
    facts: [
      ...ownRecord(basis),
      await vouchedFor(server, credential, env, profile.basis),
      fact('status', 'pass', 'status.current', basis, { host: basis.source }),
    ],
  };
}

async function vouchedFor({ identity, name }: Server, { issuer }: Credential, env: Env, basis: Basis): Promise<Fact> {
  return issuerFact(identity, name, issuer, await env.asset('well-known-issuers'), basis);
}

/** Whether what a record names is this very award. */
function isIt({ isAward }: Server, named: unknown): boolean {
  const url = asAddress(named);
  return url !== null && isAward(url);
}

function isOwn(server: Server, named: string | undefined): boolean {
  const url = asAddress(named);
  return url !== null && server.isOwn(url);
}

function part(json: object, basis: Basis): Part<Profile> {
  const reading = readProfile(json);
  return reading.ok ? { value: reading.value, json, basis } : { problem: unread(reading, basis) };
}

/** Where the way ended: what the platform said until then was its own. */
function stopped(problem: Fact, basis: Basis): Findings {
  if (problem.id === 'structure') return only(problem);
  return only(fact('structure', 'pass', 'structure.ok', basis), fact('integrity', 'pass', 'integrity.issuer-copy', basis), problem);
}
