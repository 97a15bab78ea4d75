import type { Alignment, WrittenDate } from '../words';
import { readAlignments } from './alignment';
import { artOf } from './art';
import { readDate } from './date';
import { asHttps, asList, asObject, asText, field, idOf, readTexts, type JsonObject } from './value';

/**
 * Open Badges 2.0 documents (1EdTech, "Open Badges v2.0", §Data Classes) as real issuers write them: strict where a verdict
 * depends on it, tolerant elsewhere. Text comes out cleaned and cut, but stays untrusted.
 */

/** A document of the shape that was looked for, or why it is not. */
export type Reading<T> = { ok: true; value: T } | { ok: false; reason: 'not-a-badge' } | { ok: false; reason: 'bad-field'; field: string };

export interface Recipient {
  type: string;
  identity: string;
  hashed: boolean;
  salt?: string;
}

export interface Assertion {
  /** Its own id as written; where it lives. */
  id: string;
  /** The badge class: its address, or the class itself. */
  badge: string | JsonObject;
  recipient: Recipient;
  issued: WrittenDate;
  expires?: WrittenDate;
  /** The holder's name by the recipient-profile extension, which badgr and its forks write. */
  holderName?: string;
  evidence: string[];
  extensions?: string[];
}

export interface BadgeClass {
  id?: string;
  name: string;
  description: string;
  criteria: string;
  criteriaUrl?: string;
  image?: string;
  /** The issuer: its address, or a copy of its profile. */
  issuer: string | JsonObject;
  tags: string[];
  alignments?: Alignment[];
  extensions?: string[];
}

export interface Profile {
  id: string;
  name: string;
  /** Where assertions of this issuer may live; null where the profile says nothing, `bad` where it cannot be read. */
  scope: Scope | null | 'bad';
  /** Where it lists the signed badges that it has withdrawn. */
  revocationList?: string;
  extensions?: string[];
}

/** `verification` of an issuer's profile (Open Badges 2.0, §VerificationObject). Absent: not limited in that way. */
export interface Scope {
  startsWith?: string[];
  allowedOrigins?: string[];
}

/** The extensions in a document (Open Badges 2.0, §Extensions), by their names. Nothing checks them against schemas of their own. */
function extensionsOf(json: unknown): { extensions?: string[] } {
  const names = Object.keys(asObject(json) ?? {}).filter((key) => key.startsWith('extensions:')).map((key) => asText(key.slice('extensions:'.length), 60)).filter((name) => name !== '');
  return names.length > 0 ? { extensions: names.slice(0, 20) } : {};
}

/** What an answer says of being withdrawn; `bad` where the field is there and is neither true nor false. */
export function readRevocation(json: unknown): { revoked: boolean | 'bad'; reason: string } {
  const revoked = field(json, 'revoked') ?? false;
  return { revoked: typeof revoked === 'boolean' ? revoked : 'bad', reason: asText(field(json, 'revocationReason'), 500) };
}

/** Whether a document's `type` (one, or a list) is or includes this one, written short or as a JSON-LD name. */
export function hasType(json: unknown, ...types: string[]): boolean {
  return asList(field(json, 'type') ?? field(json, '@type')).some((type) => typeof type === 'string' && types.includes(type.replace(/^.*[#:/]/u, '')));
}

/** Whether a document says that it speaks Open Badges 2.0: the context's published address, alone or in a list. */
export function speaksOpenBadges2(json: unknown): boolean {
  return asList(field(json, '@context')).some((context) => typeof context === 'string' && /^https?:\/\/w3id\.org\/openbadges\/v2\/?$/u.test(context));
}

/** An assertion whose record is a JWS (Open Badges 2.0, §SignedBadge). */
export interface SignedAssertion extends Assertion {
  /** The address of the key that it says it was signed with. Which keys count is for the issuer's own profile to say. */
  creator?: string;
}

/**
 * Reads a hosted assertion. `verify` is taken for `verification` (Moodle), and `hosted` for `HostedBadge` (Credly).
 *
 * @throws never
 */
export function readAssertion(json: unknown): Reading<Assertion> {
  return readVerifiedBy(['hosted', 'HostedBadge'], json);
}

/**
 * Reads the assertion that a JWS holds.
 *
 * @throws never
 */
export function readSignedAssertion(json: unknown): Reading<SignedAssertion> {
  const reading = readVerifiedBy(['signed', 'SignedBadge'], json);
  const creator = idOf(field(verificationOf(json), 'creator'));
  return reading.ok && creator !== undefined ? { ok: true, value: { ...reading.value, creator } } : reading;
}

function verificationOf(json: unknown): unknown {
  return field(json, 'verification') ?? field(json, 'verify');
}

function readVerifiedBy(types: readonly string[], json: unknown): Reading<Assertion> {
  if (!asObject(json) || !hasType(json, 'Assertion')) return { ok: false, reason: 'not-a-badge' };
  const id = idOf(json);
  if (!id || !URL.canParse(id)) return bad('id');
  const badge = field(json, 'badge');
  if (typeof badge !== 'string' && !asObject(badge)) return bad('badge');
  if (!hasType(verificationOf(json), ...types)) return bad('verification');
  const recipient = readRecipient(field(json, 'recipient'));
  if (!recipient) return bad('recipient');
  // A picture within the assertion could show another badge than its class does (Open Badges 2.0, §Assertion: an address).
  if (/^\s*data:/iu.test(idOf(field(json, 'image')) ?? '')) return bad('image');
  const issued = readDate(field(json, 'issuedOn'));
  if (!issued) return bad('issuedOn');
  const until = field(json, 'expires') ?? null;
  const expires = until === null ? null : readDate(until);
  if (until !== null && (!expires || expires.to < issued.from)) return bad('expires');
  const holderName = asText(field(field(json, 'extensions:recipientProfile'), 'name'));
  return {
    ok: true,
    value: {
      id, badge: badge as string | JsonObject, recipient, issued, ...(expires && { expires }), ...(holderName && { holderName }),
      evidence: asList(field(json, 'evidence')).slice(0, 20).map((one) => asHttps(idOf(one))).filter((url) => url !== undefined),
      ...extensionsOf(json),
    },
  };
}

/** Whom a badge was issued to (Open Badges 1.0 to 2.1, §IdentityObject), or null where that cannot be read. */
export function readRecipient(json: unknown): Recipient | null {
  const [identity, hashed, salt] = [field(json, 'identity'), field(json, 'hashed'), field(json, 'salt')];
  if (typeof identity !== 'string' || identity === '' || identity.length > 1_000) return null;
  if (hashed !== undefined && hashed !== null && typeof hashed !== 'boolean') return null;
  return {
    type: asText(field(json, 'type'), 40), identity,
    // Some issuers leave it out; the digest's own form says it.
    hashed: hashed ?? /^(?:sha\d+|md5)\$[0-9a-f]+$/iu.test(identity),
    ...(typeof salt === 'string' && salt.length <= 1_000 && { salt }),
  };
}

/**
 * Reads a badge class, fetched or embedded.
 *
 * @throws never
 */
export function readBadgeClass(json: unknown): Reading<BadgeClass> {
  if (!asObject(json) || !typeFits(json, 'BadgeClass')) return { ok: false, reason: 'not-a-badge' };
  const name = asText(field(json, 'name'));
  if (!name) return bad('badge.name');
  const issuer = field(json, 'issuer');
  if (typeof issuer !== 'string' && !asObject(issuer)) return bad('badge.issuer');
  const criteria = field(json, 'criteria');
  const criteriaUrl = asHttps(idOf(criteria));
  const image = artOf(field(json, 'image'));
  return {
    ok: true,
    value: {
      id: idOf(json), name, issuer: issuer as string | JsonObject,
      description: asText(field(json, 'description'), 5_000),
      criteria: criteriaUrl !== undefined && typeof criteria === 'string' ? '' : asText(field(criteria, 'narrative') ?? criteria, 5_000),
      ...(criteriaUrl && { criteriaUrl }), ...(image && { image }),
      tags: readTexts(field(json, 'tags')), ...readAlignments(json), ...extensionsOf(json),
    },
  };
}

/**
 * Reads an issuer's profile, fetched from its own id or embedded by a platform that is trusted to write it.
 *
 * @throws never
 */
export function readProfile(json: unknown): Reading<Profile> {
  if (!asObject(json) || !typeFits(json, 'Issuer', 'Profile')) return { ok: false, reason: 'not-a-badge' };
  const id = idOf(json);
  if (!id || !URL.canParse(id)) return bad('issuer.id');
  const name = asText(field(json, 'name'));
  return name ? { ok: true, value: { id, name, scope: readScope(field(json, 'verification')), ...readRevocationList(json), ...extensionsOf(json) } } : bad('issuer.name');
}

/** Kept as it is written, also where it is no address: a list that cannot be asked is not the same as none. */
export function readRevocationList(json: unknown): Pick<Profile, 'revocationList'> {
  const list = field(json, 'revocationList') ?? null;
  return list === null ? {} : { revocationList: idOf(list) ?? '' };
}

function readScope(json: unknown): Profile['scope'] {
  if (json === undefined || json === null) return null;
  if (!asObject(json)) return 'bad';
  const [startsWith, allowedOrigins] = [readLimit(field(json, 'startsWith')), readLimit(field(json, 'allowedOrigins'))];
  if (startsWith === 'bad' || allowedOrigins === 'bad') return 'bad';
  return startsWith || allowedOrigins ? { ...(startsWith && { startsWith }), ...(allowedOrigins && { allowedOrigins }) } : null;
}

function readLimit(json: unknown): string[] | undefined | 'bad' {
  if (json === undefined || json === null) return undefined;
  const list = asList(json);
  return list.length > 0 && list.length <= 100 && list.every((one) => typeof one === 'string') ? (list as string[]) : 'bad';
}

/** A type that is absent is tolerated where the place says what it must be; another one is not. */
function typeFits(json: unknown, ...types: string[]): boolean {
  return (field(json, 'type') ?? field(json, '@type') ?? null) === null || hasType(json, ...types);
}

function bad(name: string): { ok: false; reason: 'bad-field'; field: string } {
  return { ok: false, reason: 'bad-field', field: name };
}
