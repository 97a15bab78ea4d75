import type { Env } from '../../env';
import { readDate } from '../../formats/date';
import { hasType } from '../../formats/open-badges-2';
import { asList, field, idOf, type JsonObject } from '../../formats/value';
import { datesOf, webAddressOf } from '../../formats/verifiable';
import type { Jws } from '../../formats/jwt';
import type { Code } from '../../codes';
import type { Fact, Remark } from '../../words';
import { fact } from '../facts';
import { unknown, type List } from './ask';
import { unpack, valueAt } from './bits';
import type { BitEntry } from './entries';

/**
 * What was concluded of a list's own signature. `verified`: it fits, and `issuer` published the key; whoever the list itself
 * names as its issuer is `issuer`. `broken`: it does not fit. `unknown`: it could not be told, or there is none.
 */
export type ListProof = { state: 'verified'; issuer: string } | { state: 'broken' } | { state: 'unknown' };

/** Verifies a list's own signature as one would a badge's; injected, since that is the business of `proof` and `keys`. */
export type VerifyList = (list: { document: JsonObject; jws?: Jws }, env: Env) => Promise<ListProof>;

/** The last time that a date can have, in milliseconds since 1970 (ECMA-262, §21.4.1.1). */
const LAST_TIME = 8.64e15;

/** How much clocks may differ, in milliseconds. */
const FORGIVEN = 10 * 60_000;

/** Fewest places of a list by the standard (Bitstring Status List 1.0, §6.1): among so many it does not show which one is looked up. */
const FEWEST_PLACES = 131_072;

/** What a signed list comes to for one badge. */
export interface ListFindings {
  fact: Fact;
  remarks: Remark[];
  /** Until when it stands, where the list says so, in milliseconds since 1970. */
  until?: number;
}

/** What a list says at a place: its value, and what that means; or why nothing is said. */
type Said = { meaning: Meaning; value: number; /** Of a list of the W3C: how many places it has. */ places?: number } | { code: Extract<Code, `status.${string}`> };
type Meaning = 'current' | 'revoked' | 'suspended' | 'refresh' | 'other';

/** Whose list it has to be: the credential's issuer, and whether that issuer's own key signed the credential. */
interface Whose {
  issuer: string;
  isIssuers: boolean;
}

/** What a signed list says of a credential, what is to be noted of the list, and how long that stands. */
export function readSignedList(list: List, entry: BitEntry, whose: Whose, proof: ListProof, now: number): ListFindings {
  const { issuer } = whose;
  const said = entry.kind === 'token' ? tokenSays(list, entry) : credentialSays(list, entry);
  const host = list.basis.source;
  const isShort = 'places' in said && said.places !== undefined && said.places < FEWEST_PLACES;
  const isDomains = proof.state === 'verified' && proof.issuer !== issuer && speaksFor(proof.issuer, issuer);
  const until = proof.state === 'verified' ? listEnd(list) : undefined;
  return {
    fact: signedListFact(list, entry, whose, proof, now, said),
    remarks: [...(isShort ? [{ code: 'remark.list-short' as const, params: { host } }] : []), ...(isDomains ? [{ code: 'remark.list-issuer' as const, params: { host } }] : [])],
    ...(until !== undefined && { until }),
  };
}

/**
 * What a signed list says of a credential (Bitstring Status List 1.0, §3.2; Status List 2021; Revocation List 2020; Token Status
 * List, §8.3). A list proves something only when its own signature fits, its time has come and not passed, and it is the one that
 * the credential names; that a credential was *not* withdrawn it proves only when the credential's issuer signed it. What that
 * issuer's list says against a credential counts even where the list calls itself by another address. What another party's list says
 * against it counts where the issuer, by its signature, names that list: a forger could name one of its own.
 *
 * @param proof what was concluded of this list's signature
 */
function signedListFact(list: List, entry: BitEntry, { issuer, isIssuers }: Whose, proof: ListProof, now: number, said: Said): Fact {
  const { basis } = list;
  if ('code' in said) return unknown(said.code, basis);
  const withdrawn = said.meaning === 'revoked' || said.meaning === 'suspended';
  if (proof.state === 'broken') return unknown('status.list-forged', basis);
  if (proof.state === 'unknown') return unknown(withdrawn ? 'status.list-says-withdrawn' : 'status.list-unverified', basis);
  if (!isOfToday(list, now)) return unknown('status.list-out-of-date', basis);
  const own = speaksFor(proof.issuer, issuer);
  if (!isTheOneNamed(list) && !(withdrawn && own)) return unknown('status.list-other', basis);
  if (!withdrawn && !own) return unknown('status.list-other-issuer', basis);
  if (withdrawn && !own && !isIssuers) return unknown('status.list-says-withdrawn', basis);
  switch (said.meaning) {
    case 'revoked':
    case 'suspended':
      return fact('status', 'fail', `status.${said.meaning}`, basis);
    case 'current':
      return fact('status', 'pass', 'status.current', basis, { host: basis.source });
    case 'refresh':
      return fact('status', 'pass', 'status.refresh', basis);
    case 'other': {
      const message = entry.messages.get(said.value);
      return message ? unknown('status.message', basis, { message }) : unknown('status.purpose-unknown', basis, { purpose: entry.purpose || String(said.value) });
    }
    default:
      return said.meaning satisfies never;
  }
}

const LISTS: Readonly<Record<Exclude<BitEntry['kind'], 'token'>, { credential: string; list: string }>> = {
  bitstring: { credential: 'BitstringStatusListCredential', list: 'BitstringStatusList' },
  'status-list-2021': { credential: 'StatusList2021Credential', list: 'StatusList2021' },
  'revocation-list-2020': { credential: 'RevocationList2020Credential', list: 'RevocationList2020' },
};

function credentialSays({ document }: List, { kind, index, size, purpose }: BitEntry): Said {
  if (kind === 'token') return { code: 'status.list-other' };
  const subject = asList(field(document, 'credentialSubject'))[0];
  if (!hasType(document, LISTS[kind].credential) || !hasType(subject, LISTS[kind].list)) return { code: 'status.list-other' };
  const old = kind === 'revocation-list-2020';
  if (!old && !asList(field(subject, 'statusPurpose')).includes(purpose)) return { code: 'status.list-other' };
  const ownSize = field(subject, 'statusSize');
  if (ownSize !== undefined && ownSize !== size) return { code: 'status.list-other' };
  const bits = unpack(field(subject, 'encodedList'), 'gzip');
  if (!bits.ok) return { code: bits.reason === 'too-large' ? 'status.list-too-large' : 'status.list-unreadable' };
  const value = valueAt(bits.bytes, index, size, 'highest-first');
  if (value === null) return { code: 'status.list-too-short' };
  // Issuers of the oldest kind do not agree on the order of bits: where it matters, nothing is said.
  if (old && valueAt(bits.bytes, index, size, 'lowest-first') !== value) return { code: 'status.list-unclear' };
  return { value, meaning: meaningOf(purpose, value), places: Math.floor((bits.bytes.length * 8) / size) };
}

function meaningOf(purpose: string, value: number): Meaning {
  switch (purpose) {
    case 'revocation':
      return value === 0 ? 'current' : 'revoked';
    case 'suspension':
      return value === 0 ? 'current' : 'suspended';
    case 'refresh':
      return value === 0 ? 'current' : 'refresh';
    default:
      // A message, even at zero, or a purpose of the issuer's own: we cannot tell what it means.
      return 'other';
  }
}

/** Token Status List, §7.1: 0 valid, 1 invalid, 2 suspended; others are the issuer's own. */
function tokenSays({ document, jws }: List, { index }: BitEntry): Said {
  const type = jws?.header['typ'];
  if (type !== 'statuslist+jwt' && type !== 'application/statuslist+jwt') return { code: 'status.list-other' };
  const list = field(document, 'status_list');
  const size = field(list, 'bits');
  if (size !== 1 && size !== 2 && size !== 4 && size !== 8) return { code: 'status.list-unreadable' };
  const bits = unpack(field(list, 'lst'), 'zlib');
  if (!bits.ok) return { code: bits.reason === 'too-large' ? 'status.list-too-large' : 'status.list-unreadable' };
  const value = valueAt(bits.bytes, index, size, 'lowest-first');
  if (value === null) return { code: 'status.list-too-short' };
  return { value, meaning: (['current', 'revoked', 'suspended'] as const)[value] ?? 'other' };
}

/** A list that was valid once can be shown again by whoever holds a copy: it has to be of today. */
function isOfToday({ document, jws }: List, now: number): boolean {
  const claims = jws?.payload ?? {};
  const { issued, expires } = datesOf(document);
  const begins = ['nbf', 'iat'].map((claim) => claims[claim]).filter((claim) => claim !== undefined).map(readNumericDate);
  const ends = claims['exp'] === undefined ? undefined : readNumericDate(claims['exp']);
  const written = ['validFrom', 'issuanceDate', 'validUntil', 'expirationDate'].filter((key) => field(document, key) !== undefined);
  if (written.some((key) => !readDate(field(document, key))) || [...begins, ends].includes(null)) return false;
  return [issued?.from, ...begins].every((begin) => (begin ?? 0) - FORGIVEN <= now) && [expires?.to, ends].every((end) => (end ?? Infinity) + FORGIVEN >= now);
}

/**
 * Until when what a list says may be kept: its own end, and its `ttl` from when it was fetched, in milliseconds (Bitstring Status List
 * 1.0, §2.2) or in seconds (Token Status List, §5.1). An end that no date can have is none.
 */
function listEnd({ document, jws, basis }: List): number | undefined {
  const isToken = field(document, 'status_list') !== undefined;
  const ttl = isToken ? readNumericDate(jws?.payload['ttl']) : field(asList(field(document, 'credentialSubject'))[0], 'ttl');
  const ends = [
    typeof ttl === 'number' && ttl > 0 ? Date.parse(basis.at) + ttl : undefined,
    readNumericDate(jws?.payload['exp']) ?? undefined, datesOf(document).expires?.to,
  ].filter((end) => end !== undefined && Math.abs(end) <= LAST_TIME) as number[];
  return ends.length > 0 ? Math.min(...ends) : undefined;
}

/** Seconds since 1970 (RFC 7519, §2) in milliseconds; null for anything else. */
function readNumericDate(claim: unknown): number | null {
  return typeof claim === 'number' && Number.isFinite(claim) ? claim * 1_000 : null;
}

/** A list that says which one it is must be the one that was asked for: another one of the same issuer proves nothing. */
function isTheOneNamed({ url, document, jws }: List): boolean {
  const tokenId = field(document, 'status_list') === undefined ? undefined : jws?.payload['sub'];
  const own = field(document, 'status_list') === undefined ? idOf(document) : typeof tokenId === 'string' ? tokenId : '';
  return own === undefined || (URL.canParse(own) && new URL(own).href === url);
}

/** Whether a list's issuer speaks for a credential's: it is the same one, or the domain itself under which the other has its id. */
export function speaksFor(listIssuer: string, issuer: string): boolean {
  if (listIssuer === issuer) return true;
  const [one, other] = [webAddressOf(listIssuer), webAddressOf(issuer)];
  if (one === '' || other === '' || !URL.canParse(one) || !URL.canParse(other)) return false;
  const isDomain = /^did:web:[^:]+$/u.test(listIssuer) || /^https:\/\/[^/]+\/?$/u.test(listIssuer);
  return isDomain && new URL(one).host === new URL(other).host;
}
