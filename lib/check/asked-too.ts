import type { Env } from '../env';
import { webAddressOf } from '../formats/verifiable';
import { platform } from '../platforms/registry';
import type { Findings } from '../platforms/platform';
import type { AwardReference, Credential, Fact } from '../words';
import { contradiction } from './agree';
import { registrableDomain } from './domain';
import { fact, type Basis } from './facts';
import { findingsOf } from './findings';

/**
 * What the issuer itself says of a signed badge whose id is an award's address, so that a link and a file of one badge agree: it may
 * have been withdrawn since, or the file may be about another badge than its id.
 *
 * A known platform has to answer, and to agree. Any other host is only listened to: many ids of signed badges are no addresses that answer.
 *
 * @param own what the signature came to
 * @param reference the award that the id is recognised as; null where it is none
 */
export async function askedToo(own: Findings, reference: AwardReference | null, env: Env): Promise<Findings> {
  if (!own.credential || !reference || reference.platform === 'document' || own.facts.some(({ state, id }) => state === 'fail' && id === 'integrity')) return own;
  const { domains, issuerIdentity } = platform(reference.platform);
  const there = await findingsOf(reference, env);
  const known = domains.length > 0;
  const basis: Basis = { at: new Date(env.now()).toISOString(), source: URL.canParse(reference.url) ? new URL(reference.url).hostname : 'proofmark' };
  const field = there.credential ? contradiction(own.credential, there.credential) : null;
  const facts = [...own.facts, ...against(there.facts, known), ...(field ? [fact('integrity', 'fail', 'integrity.copy-differs', basis, { field })] : [])];
  const vouches = known && issuerIdentity !== 'self-service' && there.credential !== null && field === null && isOn(own.credential, domains);
  const issuer = vouches ? there.facts.filter(({ id, state }) => id === 'issuer' && state === 'pass') : [];
  return {
    ...own,
    facts: issuer.length > 0 ? [...facts.filter(({ id }) => id !== 'issuer'), ...issuer] : facts,
    needs: [...(own.needs ?? []), ...(known ? (there.needs ?? []) : [])],
    remarks: [...(own.remarks ?? []), ...(known ? (there.remarks ?? []) : [])],
  };
}

/** What of the issuer's answer counts against the file: withdrawn or disproved by anybody, not concluded by a platform that should know. */
function against(facts: readonly Fact[], known: boolean): Fact[] {
  const gone = facts.filter(({ code }) => code === 'structure.gone' || code === 'structure.gone-or-never').map(({ at, source }) => fact('status', 'fail', 'status.revoked', { at, source }));
  const told = facts.filter(({ id, state }) => state === 'fail' && id !== 'issuer' && id !== 'structure');
  const open = facts.filter(({ id, state }) => known && state !== 'pass' && state !== 'fail' && id !== 'issuer');
  return [...gone, ...told, ...open];
}

/** Whether the file's issuer is on one of the platform's own domains: for another one the platform does not vouch. */
function isOn({ issuer }: Credential, domains: readonly string[]): boolean {
  return domains.includes(registrableDomain(webAddressOf(issuer.id)));
}
