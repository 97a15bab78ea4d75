import { webAddressOf } from '../formats/verifiable';
import type { Credential, Fact, RequestLine } from '../words';
import { registrableDomain, shownDomain } from './domain';
import { fact, unlisted } from './facts';
import { issuerPlace } from './issuer-place';

/** Issuers that somebody trusts or does not accept: registrable domains, or ids of issuers (keys, did:web, addresses). */
export interface IssuerList {
  readonly trusted: readonly string[];
  readonly blocked: readonly string[];
}

/** What a registry that the user switched on says of one issuer. */
export interface RegistryWord {
  /** The registry's name. */
  readonly registry: string;
  readonly says: 'listed' | 'not-listed' | 'unavailable';
  /** What it calls the issuer, where it lists it. */
  readonly name?: string;
  /** When it said so, ISO 8601, and the host that was asked. */
  readonly at: string;
  readonly host: string;
  /** The request that brought the word, for the report. */
  readonly asked?: RequestLine;
}

/** Everybody whose word on issuers counts, besides the platforms. */
export interface IssuerLists extends IssuerList {
  /** The lists that the user's organisation sets. */
  readonly organisation?: IssuerList;
  /** What the registries say of the issuer at hand. */
  readonly registries?: readonly RegistryWord[];
}

export const NO_LISTS: IssuerLists = { trusted: [], blocked: [] };

/** What an issuer is listed as: its place (`issuerPlace`), or its id where it is a key of its own (did:key, did:jwk). Empty for neither. */
export function listedAs({ id }: Pick<Credential['issuer'], 'id'>): string {
  return issuerPlace(webAddressOf(id), id) || (/^did:(?:key|jwk):/u.test(id) ? id : '');
}

/** Longest part of a key that a sentence shows. */
const LONGEST_SHOWN = 80;

/**
 * The facts with the lists' word on the issuer. A blocked one is blocked, whoever vouches for it. A trusted one passes only where
 * its key did: a name on a list says nothing about a badge that only bears it. A registry comes last, and one that lists an issuer
 * under a well-known name of somebody else's does not take that notice away.
 *
 * @param facts with or without an earlier word of lists
 * @param at when it is judged, ISO 8601
 */
export function withLists(facts: readonly Fact[], issuer: Pick<Credential['issuer'], 'id'> | null, lists: IssuerLists, at: string): Fact[] {
  const learned = unlisted(facts);
  const listed = issuer ? listedAs(issuer) : '';
  if (!issuer || (listed === '' && issuer.id === '')) return learned;
  const { organisation = NO_LISTS, registries = [] } = lists;
  const on = (list: readonly string[]) => list.some((one) => names(one, issuer.id, listed));
  const basis = { at, source: 'proofmark' };
  const params = { domain: listed.startsWith('did:') || listed === '' ? issuer.id.slice(0, LONGEST_SHOWN) : listed.slice(0, LONGEST_SHOWN) };
  const others = learned.filter(({ id }) => id !== 'issuer');
  const instead = learned.filter(({ id }) => id === 'issuer');
  if (on(lists.blocked)) return [...others, { ...fact('issuer', 'fail', 'issuer.blocked', basis, params), instead }];
  if (on(organisation.blocked)) return [...others, { ...fact('issuer', 'fail', 'issuer.organisation-blocked', basis, params), instead }];
  const keys = learned.filter(({ id }) => id === 'key');
  if (instead.some(({ state }) => state === 'pass') || keys.length === 0 || keys.some(({ state }) => state !== 'pass')) return learned;
  if (on(lists.trusted)) return [...others, { ...fact('issuer', 'pass', 'issuer.trusted', basis, params), instead }];
  if (on(organisation.trusted)) return [...others, { ...fact('issuer', 'pass', 'issuer.organisation', basis, params), instead }];
  return withRegistries(others, instead, registries);
}

/** Whether an issuer is one that nobody vouches for yet, so that a registry's word would matter. */
export function lacksVoucher(facts: readonly Fact[], issuer: Pick<Credential['issuer'], 'id'> | null, lists: IssuerLists, at: string): boolean {
  const judged = withLists(facts, issuer, { ...lists, registries: [] }, at);
  const of = (id: Fact['id']) => judged.filter((one) => one.id === id);
  return issuer !== null && of('key').length > 0 && of('key').every(({ state }) => state === 'pass') && of('issuer').length > 0 && of('issuer').every(({ state }) => state === 'unknown');
}

function withRegistries(others: readonly Fact[], instead: readonly Fact[], words: readonly RegistryWord[]): Fact[] {
  const facts = words.flatMap<Fact>(({ registry, says, name, at, host }) => {
    if (says === 'listed') return [fact('issuer', 'pass', 'issuer.registry', { at, source: host }, { registry, name: name ?? '' })];
    return says === 'unavailable' ? [fact('issuer', 'unknown', 'issuer.registry-unavailable', { at, source: host }, { registry })] : [];
  });
  const found = facts.find(({ state }) => state === 'pass');
  if (found && !instead.some(({ state }) => state === 'fail')) return [...others, { ...found, instead: [...instead] }];
  return [...others, ...instead, ...facts.map((one) => ({ ...one, instead: [] }))];
}

/**
 * Whether an entry of a list means an issuer: its place, its id (of a did:web: one path and not the whole host), or its domain: whoever
 * writes a whole domain down means all who are on it.
 */
function names(entry: string, id: string, listed: string): boolean {
  const one = entry.trim();
  if (one === id || one === listed) return true;
  const domain = registrableDomain(webAddressOf(id));
  return domain !== '' && [domain, shownDomain(domain)].includes(one.toLowerCase());
}
