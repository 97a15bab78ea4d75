import { fact, type Basis } from '../../check/facts';
import { issuerFact } from '../../check/issuer';
import type { Env } from '../../env';
import { readOldAssertion } from '../../formats/open-badges-1';
import type { Fact } from '../../words';
import type { Findings } from '../platform';
import { credentialOf } from './credential';
import { askOldClass, askOldIssuer } from './parts';

/**
 * A hosted badge before 2.0, as its own address gave it (0.5, 1.0, 1.1): it must name that address, and be on the host of its issuer,
 * which is all that these versions bind it by. An issuer elsewhere is not disproof: they had no way to allow another host.
 *
 * @param address where it was found
 */
export async function checkOld(json: unknown, address: string, basis: Basis, env: Env): Promise<Findings> {
  const reading = readOldAssertion(json, address);
  if (!reading.ok) return only(reading.reason === 'not-a-badge' ? fact('structure', 'unknown', 'structure.not-a-badge', basis) : fact('structure', 'unknown', 'structure.bad-field', basis, { field: reading.field }));
  const { value: assertion } = reading;
  const ok = fact('structure', 'pass', 'structure.ok', basis);
  if (assertion.keyUrl !== undefined) return only(fact('structure', 'unknown', 'structure.bad-field', basis, { field: 'verify' }));
  if (!isAt(assertion.id, address)) return only(ok, fact('integrity', 'unknown', 'integrity.other-address', basis, { host: new URL(assertion.id).host }));
  const copy = fact('integrity', 'pass', 'integrity.issuer-copy', basis);
  const badge = await askOldClass(assertion.badge, assertion.version, env, basis);
  if ('problem' in badge) return badge.problem.id === 'key' ? only(ok, copy, badge.problem) : only(badge.problem);
  const profile = await askOldIssuer(badge.value.issuer, assertion.version, env, badge.basis);
  if ('problem' in profile) return profile.problem.id === 'key' ? only(ok, copy, profile.problem) : only(profile.problem);
  const credential = credentialOf(assertion, badge.value, profile.value, assertion.format);
  const host = new URL(profile.value.id).host;
  return {
    credential,
    facts: [
      ok, copy,
      host === new URL(address).host ? fact('key', 'pass', 'key.issuer-host', basis, { host }) : fact('key', 'unknown', 'key.not-concluded', basis),
      issuerFact('self-service', '', credential.issuer, await env.asset('well-known-issuers'), basis),
      fact('status', 'pass', 'status.current', basis, { host: basis.source }),
    ],
  };
}

/** Addresses are one whatever their fragment; badges of that time name themselves by http, and answer by https. */
function isAt(id: string, address: string): boolean {
  if (!URL.canParse(id)) return false;
  const [own, asked] = [new URL(id), new URL(address)];
  return own.host === asked.host && own.pathname === asked.pathname && own.search === asked.search;
}

function only(...facts: Fact[]): Findings {
  return { credential: null, facts };
}
