import { issuerPlace } from '../check/issuer-place';
import type { Credential } from '../words';
import { readDate } from './date';
import { dataModelOf } from './vcdm';
import { asHttps, asList, asObject, asText, field, idOf, onlyOne, type JsonObject } from './value';

/** What every W3C credential about achievements shares: issuer, holder, dates, evidence. */

/** How a credential is secured: a proof within it, or a JWT around it. */
export type Securing = 'json' | 'jwt';

/** The most of any list that is shown. */
const MOST_SHOWN = 20;

/** The issuer as the credential names it. Its name falls back to its domain and its id: some give an id alone. */
export function issuerOf(document: JsonObject): Credential['issuer'] {
  const issuer = field(document, 'issuer');
  const id = idOf(issuer) ?? '';
  const domain = issuerPlace(webAddressOf(id), id);
  return { id, domain, name: asText(field(issuer, 'name')) || domain || asText(id, 100) };
}

/**
 * The web address behind an issuer's id: itself, or the host of a `did:web` or `did:webvh` (whose first part is a hash). Empty
 * for a key of its own, which is nobody's domain.
 */
export function webAddressOf(id: string): string {
  if (/^https?:/iu.test(id)) return id;
  const host = /^did:web:([^:?#/]+)/u.exec(id)?.[1] ?? /^did:webvh:[^:]+:([^:?#/]+)/u.exec(id)?.[1];
  const address = host === undefined ? '' : `https://${host.replace(/%3a/giu, ':')}/`;
  return URL.canParse(address) ? address : '';
}

/** Dates as the credential's version names them. Where both versions' names stand, the narrower pair counts. */
export function datesOf(document: JsonObject): Pick<Credential, 'issued' | 'expires'> {
  const read = (...keys: string[]) => keys.map((key) => readDate(field(document, key))).filter((date) => date !== null);
  const issued = read('validFrom', 'issuanceDate').sort((a, b) => b.from - a.from)[0];
  const expires = read('validUntil', 'expirationDate').sort((a, b) => a.to - b.to)[0];
  return { ...(issued && { issued }), ...(expires && { expires }) };
}

/** Whom it was issued to (Open Badges 3.0, §AchievementSubject): plain and hashed identifiers, and a name where one is given. */
export function holderOf(subject: JsonObject | null): Credential['holder'] {
  const identities: Credential['holder']['identities'] = [];
  const id = idOf(subject);
  if (id?.startsWith('mailto:')) identities.push({ identity: id.slice('mailto:'.length), hashed: false, type: 'email' });
  else if (id !== undefined) identities.push({ identity: asText(id, 1_000), hashed: false, type: 'id' });
  let name = asText(field(subject, 'name'));
  for (const one of asList(field(subject, 'identifier')).slice(0, MOST_SHOWN)) {
    const identity = onlyOne(field(one, 'identityHash'));
    if (typeof identity !== 'string' || identity === '' || identity.length > 1_000) continue;
    const type = asText(field(one, 'identityType'), 40);
    const [hashed, salt] = [onlyOne(field(one, 'hashed')), onlyOne(field(one, 'salt'))];
    const isHashed = typeof hashed === 'boolean' ? hashed : /^(?:sha-?\d+|md5)\$[0-9a-f]+$/iu.test(identity);
    if (type === 'name' && !isHashed) name ||= asText(identity);
    identities.push({
      identity, hashed: isHashed, type: type === 'emailAddress' ? 'email' : type,
      ...(typeof salt === 'string' && salt !== '' && salt.length <= 1_000 && { salt }),
    });
  }
  return { ...(name && { name }), identities };
}

/** Addresses of the evidence. */
export function evidenceOf(document: JsonObject): string[] {
  return [...new Set(asList(field(document, 'evidence')).slice(0, MOST_SHOWN).map((one) => asHttps(idOf(one))).filter((url) => url !== undefined))];
}

/**
 * The credential that a JWT's payload holds: its `vc` claim with what the registered claims say put in its place (VCDM 1.1,
 * §6.3.1), or the payload itself (VC-JOSE-COSE). Only what is missing is filled in; whether the claims contradict the
 * credential is a question of integrity. `exp` also shortens a validity, never lengthens it (Open Badges 3.0, §8.2.4.1).
 *
 * @returns null where the payload holds no credential
 */
export function credentialIn(payload: JsonObject): JsonObject | null {
  const vc = asObject(field(payload, 'vc'));
  const document = vc ?? (dataModelOf(payload) ? payload : null);
  if (!document) return null;
  const early = dataModelOf(document) === '1.1';
  const [begins, ends] = early ? ['issuanceDate', 'expirationDate'] : ['validFrom', 'validUntil'];
  const [iss, sub, jti, nbf, exp] = ['iss', 'sub', 'jti', 'nbf', 'exp'].map((claim) => field(payload, claim));
  const issuer = field(document, 'issuer');
  const subject = asObject(field(document, 'credentialSubject'));
  const until = earlier(field(document, ends), numericDate(exp));
  return {
    ...document,
    ...(field(document, 'id') === undefined && jti !== undefined && { id: jti }),
    ...(issuer === undefined && iss !== undefined && { issuer: iss }),
    ...(asObject(issuer) && idOf(issuer) === undefined && iss !== undefined && { issuer: { ...asObject(issuer), id: iss } }),
    ...(subject && idOf(subject) === undefined && typeof sub === 'string' && { credentialSubject: { ...subject, id: sub } }),
    ...(field(document, begins) === undefined && nbf !== undefined && { [begins]: numericDate(nbf) }),
    ...(until !== undefined && { [ends]: until }),
  };
}

/** Seconds since 1970 (RFC 7519, §2) as ISO 8601; what is no such number stays as it is, to be refused where dates are read. */
function numericDate(claim: unknown): unknown {
  const time = typeof claim === 'number' ? Math.floor(claim) * 1_000 : Number.NaN;
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : claim;
}

/** The earlier of two dates; one that cannot be read wins, so that it is noticed. */
function earlier(a: unknown, b: unknown): unknown {
  if (a === undefined || b === undefined) return a ?? b;
  const [first, second] = [readDate(a), readDate(b)];
  if (!first || !second) return first ? b : a;
  return first.to <= second.to ? a : b;
}
