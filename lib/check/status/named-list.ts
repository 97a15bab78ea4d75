import { hasType } from '../../formats/open-badges-2';
import { asList, asObject, asText, field, idOf, type JsonObject } from '../../formats/value';
import type { Fact } from '../../words';
import { fact, type Basis } from '../facts';
import { unknown, type List } from './ask';

/** What a credential is called in a list that names the withdrawn ones. */
export interface Named {
  id: string;
  /** Open Badges 1.x: its number with its issuer. */
  uid?: string;
  /** The id of its issuer. */
  issuer: string;
}

/** A line of a list: what it names, whether it says withdrawn, and why. */
interface Line {
  id: unknown;
  uid?: unknown;
  revoked: unknown;
  reason: string;
}

/**
 * What a `1EdTechRevocationList` says (Open Badges 3.0, §9 and CLR 2.0): the ids of withdrawn credentials. It is not signed; it
 * counts as the issuer's word because the signed credential names its address.
 */
export function edTechListFact(list: List, named: Named): Fact {
  const { document, basis } = list;
  const lines = field(document, 'revokedCredential') ?? field(document, 'revokedCredentials');
  if (lines === undefined && idOf(document) === undefined && field(document, 'issuer') === undefined) return unknown('status.list-unreadable', basis);
  return listFact(asList(lines).map(readLine), list, named);
}

/** What servers call the parts of an error, which is an object of texts as well. */
const ERROR = /^(?:errors?|message|detail|status|code|title|type|@context)$/iu;

/**
 * What the revocation list of an issuer's profile says of a signed badge: Open Badges 2.0 (§RevocationList), or in 1.x an object
 * of `uid` and reason.
 */
export function revocationListFact(list: List, named: Named, version: '1.x' | '2.0'): Fact {
  const { document, basis } = list;
  const lines = field(document, 'revokedAssertions');
  if (lines !== undefined || hasType(document, 'RevocationList')) return listFact(asList(lines).map(readLine), list, named);
  // By nothing of its own does an empty list of 1.x differ from another object: what may be something else is not taken for one.
  const reasons = Object.entries(document);
  if (version === '2.0' || reasons.some(([uid, reason]) => typeof reason !== 'string' || ERROR.test(uid))) return unknown('status.list-unreadable', basis);
  return conclude(reasons.map(([uid, reason]) => ({ id: uid, uid, revoked: true, reason: asText(reason, 500) })), basis, named);
}

function readLine(json: unknown): Line {
  if (typeof json === 'string') return { id: json, revoked: true, reason: '' };
  return { id: idOf(json), uid: field(json, 'uid'), revoked: field(json, 'revoked') ?? true, reason: asText(field(json, 'revocationReason'), 500) };
}

/** The line that names the credential counts whatever else the list is; that none does counts only in the right list. */
function listFact(lines: readonly Line[], { document, url, basis }: List, named: Named): Fact {
  const found = conclude(lines, basis, named);
  if (found.state !== 'pass') return found;
  const [own, issuer] = [idOf(document), issuerOf(document)];
  if (own !== undefined && !sameId(own, url)) return unknown('status.list-other', basis);
  return issuer !== undefined && !sameId(issuer, named.issuer) ? unknown('status.list-other-issuer', basis) : found;
}

function conclude(lines: readonly Line[], basis: Basis, { id, uid }: Named): Fact {
  const line = lines.find((one) => (typeof one.id === 'string' && sameId(one.id, id)) || (uid !== undefined && one.uid === uid));
  if (!line || line.revoked === false) {
    const readable = lines.every((one) => typeof one.id === 'string' || typeof one.uid === 'string');
    return readable ? fact('status', 'pass', 'status.current', basis, { host: basis.source }) : unknown('status.list-unreadable', basis);
  }
  return line.reason === '' ? fact('status', 'fail', 'status.revoked', basis) : fact('status', 'fail', 'status.revoked-reason', basis, { reason: line.reason });
}

function issuerOf(document: JsonObject): string | undefined {
  const issuer = field(document, 'issuer');
  return asObject(issuer) || typeof issuer === 'string' ? (idOf(issuer) ?? '') : undefined;
}

/** Two ids are one where they are equal, or equal as addresses. */
function sameId(a: string, b: string): boolean {
  return a === b || (URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href);
}
