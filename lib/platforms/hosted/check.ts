import { checkBySignature } from '../../check/by-signature';
import { checkEndorsements } from '../../check/endorsements';
import { fact, type Basis } from '../../check/facts';
import { issuerFact } from '../../check/issuer';
import type { Env } from '../../env';
import { endorsementsOf } from '../../formats/endorsements';
import { oldVersionOf } from '../../formats/open-badges-1';
import { hasType, readAssertion, readRevocation, speaksOpenBadges2, type Assertion, type BadgeClass, type Profile } from '../../formats/open-badges-2';
import { asAddress, idOf } from '../../formats/value';
import type { AwardReference, Fact } from '../../words';
import { badField, only, unread } from '../findings';
import type { Findings } from '../platform';
import { askAt, sameAddress, type Asked, type Found } from './ask';
import { credentialOf, extensionRemarks } from './credential';
import { checkOld } from './old';
import { askClass, askProfile } from './parts';
import { allows } from './scope';

/**
 * Asks an issuer's own host about an award by the rules for hosted badges (Open Badges 2.0, §HostedBadge): the assertion must
 * live where it says, and the issuer's profile, always fetched from its own id, must let it live there. Badges before 2.0 have
 * rules of their own (`old.ts`), and what is signed is checked by its signature, wherever it lives.
 */
export async function check(reference: AwardReference, env: Env): Promise<Findings> {
  return conclude(await askAssertion(reference.url, env), env);
}

/**
 * What a record and what it names say together.
 *
 * @param found the record as it came, already known to name the address that it came from as its own
 * @param same whether two addresses of the issuer's software are one
 */
export async function conclude(found: Asked, env: Env, same = sameAddress): Promise<Findings> {
  if ('problem' in found) return stopped(found.problem);
  if ('signed' in found) return checkBySignature(found.signed, env, found.basis);
  const { json, basis, address } = found;
  const { revoked, reason } = readRevocation(json);
  const ok = fact('structure', 'pass', 'structure.ok', basis);
  if (revoked === true && !isAssertion(found, same)) return only(notABadge(basis));
  if (revoked === true) return only(ok, reason ? fact('status', 'fail', 'status.revoked-reason', basis, { reason }) : fact('status', 'fail', 'status.revoked', basis));
  if (revoked === 'bad') return only(badField('revoked', basis));
  if (oldVersionOf(json)) return checkOld(json, address, basis, env);
  const reading = readAssertion(json);
  if (!reading.ok) return only(unread(reading, basis));
  if (!speaksOpenBadges2(json)) return only(badField('@context', basis));
  const badge = await askClass(reading.value.badge, env, basis);
  if ('problem' in badge) return stopped(badge.problem);
  const profile = await askProfile(badge.value.issuer, env, basis, same);
  if ('problem' in profile) return stopped(profile.problem);
  const findings = await concluded({ assertion: reading.value, badge: badge.value, profile: profile.value, address }, basis, profile.basis, env);
  const given = endorsementsOf(json, badge.json, profile.json);
  if (given.length === 0) return findings;
  return { ...findings, endorsements: await checkEndorsements(given, { credential: [reading.value.id], achievement: [badge.value.id], issuer: [profile.value.id] }, env) };
}

interface Parts {
  assertion: Assertion;
  badge: BadgeClass;
  profile: Profile;
  /** Where the assertion was found, which is its own id. */
  address: string;
}

async function concluded({ assertion, badge, profile, address }: Parts, basis: Basis, profileBasis: Basis, env: Env): Promise<Findings> {
  const credential = credentialOf(assertion, badge, profile, 'open-badges-2.0-hosted');
  const host = new URL(profile.id).host;
  const allowed = allows(profile, address);
  return {
    credential,
    remarks: extensionRemarks(assertion, badge, profile),
    facts: [
      fact('structure', 'pass', 'structure.ok', basis),
      fact('integrity', 'pass', 'integrity.issuer-copy', basis),
      allowed === 'unknown'
        ? fact('key', 'unknown', 'key.not-concluded', profileBasis)
        : allowed ? fact('key', 'pass', 'key.issuer-host', profileBasis, { host }) : fact('key', 'fail', 'key.profile-excludes', profileBasis, { host }),
      issuerFact('self-service', '', credential.issuer, await env.asset('well-known-issuers'), profileBasis),
      fact('status', 'pass', 'status.current', basis, { host: basis.source }),
    ],
  };
}

/**
 * The record at an address, when that is its own id. A record that names another address on the same host (a page that
 * answers with JSON, an older path) is asked for once more there; one that names another host proves nothing here.
 */
async function askAssertion(address: string, env: Env): Promise<Asked> {
  const first = await askAt(address, env);
  if ('problem' in first || 'signed' in first) return first;
  const id = idOf(first.json);
  if (id === undefined || sameAddress(id, address)) return first;
  if (asAddress(id) === null) return { problem: badField('id', first.basis) };
  if (new URL(id).host !== new URL(address).host) return otherAddress(id, first.basis);
  const second = await askAt(id, env);
  if ('problem' in second || 'signed' in second) return second;
  return sameAddress(idOf(second.json) ?? '', id) ? second : otherAddress(idOf(second.json) ?? id, second.basis);
}

/** Whether JSON is the record of an award, be it but the stub of a withdrawn one: other JSON can say "revoked" of anything. */
function isAssertion({ json, address }: Found, same: typeof sameAddress): boolean {
  return hasType(json, 'Assertion') || oldVersionOf(json) !== null || same(idOf(json) ?? '', address);
}

function otherAddress(id: string, basis: Basis): { problem: Fact } {
  const host = URL.canParse(id) ? new URL(id).host : '';
  return { problem: fact('integrity', 'unknown', 'integrity.other-address', basis, { host }) };
}

function notABadge(basis: Basis): Fact {
  return fact('structure', 'unknown', 'structure.not-a-badge', basis);
}

/** Where the way ended, and what had been concluded until then. */
function stopped(problem: Fact): Findings {
  const ok = fact('structure', 'pass', 'structure.ok', problem);
  if (problem.id === 'structure') return only(problem);
  return problem.id === 'key' ? only(ok, fact('integrity', 'pass', 'integrity.issuer-copy', problem), problem) : only(ok, problem);
}
