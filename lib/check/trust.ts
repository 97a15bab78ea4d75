import { webAddressOf } from '../formats/verifiable';
import type { Credential, Fact } from '../words';
import { registrableDomain, shownDomain } from './domain';
import { fact } from './facts';

/** Issuers that the user or their organisation trusts or does not accept: registrable domains, or the ids of issuers that are keys. */
export interface IssuerLists {
  readonly trusted: readonly string[];
  readonly blocked: readonly string[];
}

export const NO_LISTS: IssuerLists = { trusted: [], blocked: [] };

/** What an issuer is listed as: its registrable domain, or its id where it is a key of its own (did:key, did:jwk). Empty for neither. */
export function listedAs({ id }: Pick<Credential['issuer'], 'id'>): string {
  return registrableDomain(webAddressOf(id)) || (/^did:(?:key|jwk):/u.test(id) ? id : '');
}

/**
 * The facts with the lists' word on the issuer. A blocked one is blocked, whoever vouches for it. A trusted one passes only where
 * its key did: a name on a list says nothing about a badge that only bears it.
 *
 * @param at when it is judged, ISO 8601
 */
export function withLists(facts: readonly Fact[], credential: Credential | null, { trusted, blocked }: IssuerLists, at: string): Fact[] {
  const listed = credential ? listedAs(credential.issuer) : '';
  if (listed === '') return [...facts];
  const on = (list: readonly string[]) => list.some((one) => one === listed || (!listed.startsWith('did:') && [listed, shownDomain(listed)].includes(one.trim().toLowerCase())));
  const basis = { at, source: 'proofmark' };
  const params = { domain: listed.startsWith('did:') ? listed.slice(0, 80) : shownDomain(listed) };
  const others = facts.filter(({ id }) => id !== 'issuer');
  if (on(blocked)) return [...others, fact('issuer', 'fail', 'issuer.blocked', basis, params)];
  const vouched = facts.some(({ id, state }) => id === 'issuer' && state === 'pass');
  const keys = facts.filter(({ id }) => id === 'key');
  if (vouched || keys.length === 0 || keys.some(({ state }) => state !== 'pass') || !on(trusted)) return [...facts];
  return [...others, fact('issuer', 'pass', 'issuer.trusted', basis, params)];
}
