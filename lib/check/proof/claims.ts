import { asList, asObject, field, idOf, type JsonObject } from '../../formats/value';
import type { Remark, Unknown } from './outcome';

/** A credential as a token carries it. */
export interface Carried {
  /** Null where the token carries none, or a presentation. */
  credential: JsonObject | null;
  remarks: Remark[];
  /** What in the token contradicts itself or is of the wrong kind. */
  unknown: Unknown | null;
}

const TYPES: ReadonlySet<string> = new Set(['jwt', 'vc+jwt', 'vc+ld+jwt', 'vp+jwt', 'vp+ld+jwt', 'statuslist+jwt']);
/** What an SD-JWT calls itself (VC-JOSE-COSE 1.0, §3.2; SD-JWT VC, §2.2.1, today and before). */
export const SD_TYPES: ReadonlySet<string> = new Set(['vc+sd-jwt', 'dc+sd-jwt', 'vp+sd-jwt', 'vc+ld+json+sd-jwt']);
const CONTENTS: ReadonlySet<string> = new Set(['vc', 'vp', 'vc+ld+json', 'vp+ld+json', 'json', 'jwt']);

/**
 * The credential in a token, with what the token's own claims add to it (VCDM 1.1, §6.3.1; VC-JOSE-COSE 1.0, §3; Open Badges 3.0, §8.2.4).
 *
 * It stands in the claim `vc` (VCDM 1.1) or is the claims themselves (VCDM 2.0), never both. `iss`, `jti` and `sub` must not say
 * something else than the credential. `nbf` and `exp` narrow its time and never widen it.
 *
 * @param types what the token may call itself
 */
export function readCarried(header: JsonObject, claims: JsonObject, types = TYPES): Carried {
  const type = mediaType(header.typ);
  const wrong = wrongMember(header, claims, types);
  if (wrong) return { credential: null, remarks: [], unknown: { reason: 'malformed-proof', member: wrong } };
  const isNew = claims['@context'] !== undefined;
  const conflicts = ['vc', 'vp'].filter((name) => claims[name] !== undefined && (isNew || type.startsWith('v')));
  if (conflicts.length > 0) return { credential: null, remarks: [], unknown: { reason: 'claims-conflict', claims: conflicts } };
  const inner = isNew ? claims : asObject(claims.vc);
  if (!inner || isPresentation(inner)) return { credential: null, remarks: [], unknown: null };
  const remarks: Remark[] = isNew || !speaksVersion2(inner) ? [] : ['vc-claim'];
  const credential = completed(inner, claims, remarks);
  const different = contradictions(credential, claims);
  return { credential, remarks, unknown: different.length > 0 ? { reason: 'claims-conflict', claims: different } : null };
}

/** Whether something in a token stands for what is not shown (RFC 9901, §4.2). A plain token has no such thing; its depth is bounded where it was read. */
function holdsDigests(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsDigests);
  const object = asObject(value);
  return object !== null && (Object.hasOwn(object, '_sd') || Object.hasOwn(object, '...') || Object.values(object).some(holdsDigests));
}

function wrongMember(header: JsonObject, claims: JsonObject, types: ReadonlySet<string>): string | null {
  if (header.typ !== undefined && !types.has(mediaType(header.typ))) return 'typ';
  if (types === TYPES && holdsDigests(claims)) return '_sd';
  if (header.cty !== undefined && !CONTENTS.has(mediaType(header.cty))) return 'cty';
  for (const name of ['exp', 'nbf'] as const) if (claims[name] !== undefined && secondsOf(claims[name]) === null) return name;
  for (const name of ['iss', 'sub', 'jti'] as const) if (claims[name] !== undefined && typeof claims[name] !== 'string' && !(name === 'iss' && idOf(claims.iss))) return name;
  return null;
}

/** What the claims say that the credential leaves out, filled in; and its time narrowed to theirs. */
function completed(inner: JsonObject, claims: JsonObject, remarks: Remark[]): JsonObject {
  const credential: Record<string, unknown> = { ...inner };
  for (const name of ['iss', 'sub', 'jti', 'nbf'] as const) if (claims[name] === undefined) remarks.push(`missing-${name}`);
  if (credential.issuer === undefined && claims.iss !== undefined) credential.issuer = claims.iss;
  if (credential.id === undefined && claims.jti !== undefined) credential.id = claims.jti;
  const subject = asObject(credential.credentialSubject);
  if (subject && subject.id === undefined && typeof claims.sub === 'string') credential.credentialSubject = { ...subject, id: claims.sub };
  const isOld = !speaksVersion2(inner);
  narrow(credential, isOld ? 'issuanceDate' : 'validFrom', secondsOf(claims.nbf), Math.max, () => remarks.push('nbf-differs'));
  narrow(credential, isOld ? 'expirationDate' : 'validUntil', secondsOf(claims.exp), Math.min, () => remarks.push('exp-differs'));
  return credential;
}

function narrow(credential: Record<string, unknown>, name: string, seconds: number | null, choose: (a: number, b: number) => number, differs: () => void): void {
  if (seconds === null) return;
  const written = credential[name];
  const own = typeof written === 'string' ? Math.floor(Date.parse(written) / 1_000) : Number.NaN;
  if (own === seconds) return;
  if (written !== undefined) differs();
  // A date of its own that cannot be read stays: it is for the date's reader to refuse.
  if (written === undefined || (!Number.isNaN(own) && choose(own, seconds) === seconds)) credential[name] = new Date(seconds * 1_000).toISOString();
}

function contradictions(credential: JsonObject, claims: JsonObject): string[] {
  const subjects = asList(credential.credentialSubject).map((one) => field(one, 'id')).filter((id) => id !== undefined);
  const said: [string, unknown, readonly unknown[]][] = [
    ['iss', idOf(claims.iss), [idOf(credential.issuer)]],
    ['jti', claims.jti, [credential.id]],
    ['sub', claims.sub, subjects],
  ];
  return said.filter(([, claim, own]) => claim !== undefined && own.length > 0 && !own.includes(claim)).map(([name]) => name);
}

function speaksVersion2(credential: JsonObject): boolean {
  return asList(credential['@context']).includes('https://www.w3.org/ns/credentials/v2');
}

function isPresentation(credential: JsonObject): boolean {
  return asList(credential.type).includes('VerifiablePresentation');
}

/** `application/` may be left out (RFC 7515, §4.1.9), and case does not matter. */
function mediaType(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase().replace(/^application\//u, '') : '';
}

/** Whole seconds since 1970 within the years that a date can have, or null. */
function secondsOf(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) < 253_402_300_800 ? Math.floor(value) : null;
}
