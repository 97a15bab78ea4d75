import type { CredentialFormat } from '../words';
import { readDate } from './date';
import { hasType, readBadgeClass, readRecipient, readRevocationList, type Assertion, type BadgeClass, type Profile, type Reading, type Recipient } from './open-badges-2';
import { asHttps, asList, asObject, asText, field, idOf, type JsonObject } from './value';

/**
 * Open Badges before 2.0, as the specifications' history keeps them: 0.5 (everything in one document), 1.0 (three documents and
 * `uid`) and 1.1 (the same with JSON-LD).
 */

export type OldVersion = '0.5' | '1.0' | '1.1';

/** An assertion of one of the old versions. Where a 2.0 one has an id, these have the address at which they are hosted. */
export interface OldAssertion extends Omit<Assertion, 'issued'> {
  version: OldVersion;
  format: CredentialFormat;
  /** Absent in some of 0.5, where it was not required. */
  issued?: Assertion['issued'];
  /** Its number with its issuer, by which a revocation list names it (1.0, 1.1). */
  uid?: string;
  /** The address of the key in PEM with which it is signed (1.0, 1.1 `verify.url`); absent where it is hosted. */
  keyUrl?: string;
}

const CONTEXT_1_1 = /^https?:\/\/w3id\.org\/openbadges\/v1\/?$/u;

/** Which of the old versions a document is an assertion of, or null. */
export function oldVersionOf(json: unknown): OldVersion | null {
  if (!asObject(json)) return null;
  if (asList(field(json, '@context')).some((one) => typeof one === 'string' && CONTEXT_1_1.test(one))) return hasType(json, 'Assertion') ? '1.1' : null;
  if (field(json, '@context') !== undefined) return null;
  const badge = field(json, 'badge');
  if (typeof field(json, 'recipient') === 'string' && asObject(field(badge, 'issuer'))) return '0.5';
  return typeof badge === 'string' && asObject(field(json, 'verify')) && asObject(field(json, 'recipient')) ? '1.0' : null;
}

/**
 * Reads an assertion of 0.5, 1.0 or 1.1.
 *
 * @param address where it was found, for the versions that do not name their own address; empty for a file
 * @throws never
 */
export function readOldAssertion(json: unknown, address = ''): Reading<OldAssertion> {
  const version = oldVersionOf(json);
  if (!version) return { ok: false, reason: 'not-a-badge' };
  const isFirst = version === '0.5';
  const recipient = isFirst ? readFirstRecipient(json) : readRecipient(field(json, 'recipient'));
  if (!recipient) return bad('recipient');
  const verify = field(json, 'verify');
  const [kind, url] = [isFirst ? 'hosted' : field(verify, 'type'), field(verify, 'url')];
  if (kind !== 'hosted' && kind !== 'signed') return bad('verify');
  if (!isFirst && (typeof url !== 'string' || !URL.canParse(url))) return bad('verify.url');
  const dates = readDates(json, isFirst ? 'issued_on' : 'issuedOn', !isFirst);
  if (typeof dates === 'string') return bad(dates);
  const uid = field(json, 'uid');
  // A signed one may have no address at all; its `uid` is what names it.
  const id = kind === 'hosted' && typeof url === 'string' ? url : (idOf(json) ?? (address || (typeof uid === 'string' ? uid : '')));
  if (id === '' && !isFirst) return bad('uid');
  return {
    ok: true,
    value: {
      version, format: `open-badges-${version}-${kind}` as CredentialFormat, id, recipient, ...dates,
      badge: field(json, 'badge') as string | JsonObject,
      ...(typeof uid === 'string' && uid !== '' && uid.length <= 1_000 && { uid }),
      ...(kind === 'signed' && typeof url === 'string' && { keyUrl: url }),
      evidence: asList(field(json, 'evidence')).slice(0, 20).map((one) => asHttps(idOf(one))).filter((one) => one !== undefined),
    },
  };
}

function readDates(json: unknown, issuedKey: string, required: boolean): Pick<OldAssertion, 'issued' | 'expires'> | string {
  const [written, until] = [field(json, issuedKey) ?? null, field(json, 'expires') ?? null];
  const [issued, expires] = [written === null ? null : readDate(written), until === null ? null : readDate(until)];
  if (!issued && (required || written !== null)) return issuedKey;
  if (until !== null && (!expires || (issued && expires.to < issued.from))) return 'expires';
  return { ...(issued && { issued }), ...(expires && { expires }) };
}

/** 0.5 writes the address itself, or its digest with the salt beside it. */
function readFirstRecipient(json: unknown): Recipient | null {
  const [identity, salt] = [field(json, 'recipient'), field(json, 'salt')];
  return readRecipient({ type: 'email', identity, ...(typeof salt === 'string' && { salt }) });
}

/**
 * Reads a badge class of an old version: 1.0 and 1.1 as it was fetched from its address; 0.5 as it stands in the assertion, where
 * its issuer is an object without an id.
 *
 * @throws never
 */
export function readOldBadgeClass(json: unknown, version: OldVersion): Reading<BadgeClass> {
  const reading = readBadgeClass(json);
  if (!reading.ok || version !== '0.5') return reading;
  const image = asHttps(resolve(field(json, 'image'), originOf(json)));
  const criteriaUrl = asHttps(resolve(field(json, 'criteria'), originOf(json)));
  return { ok: true, value: { ...reading.value, criteria: '', ...(criteriaUrl && { criteriaUrl }), ...(image && { image }) } };
}

/**
 * Reads an issuer of an old version. Its id is where it was fetched from; that of 0.5 is its `origin`, the only thing that binds
 * an assertion to it (0.5: the assertion's address must be on that origin).
 *
 * @param address where it was fetched from; not used for 0.5
 * @throws never
 */
export function readOldIssuer(json: unknown, version: OldVersion, address: string): Reading<Profile> {
  if (!asObject(json)) return { ok: false, reason: 'not-a-badge' };
  const id = version === '0.5' ? field(json, 'origin') : address;
  if (typeof id !== 'string' || !URL.canParse(id)) return bad(version === '0.5' ? 'badge.issuer.origin' : 'issuer.id');
  const name = asText(field(json, 'name'));
  return name ? { ok: true, value: { id, name, scope: null, ...readRevocationList(json) } } : bad('issuer.name');
}

/** 0.5 gives addresses relative to its issuer's origin. */
function resolve(path: unknown, origin: string): string | undefined {
  return typeof path === 'string' && URL.canParse(path, origin) ? new URL(path, origin).href : undefined;
}

function originOf(badge: unknown): string {
  const origin = field(field(badge, 'issuer'), 'origin');
  return typeof origin === 'string' && URL.canParse(origin) ? origin : 'about:blank';
}

function bad(name: string): { ok: false; reason: 'bad-field'; field: string } {
  return { ok: false, reason: 'bad-field', field: name };
}
