import { looksLikeToken } from './baked';
import { hasType, type Reading } from './open-badges-2';
import { asList, asObject, asText, field, idOf, type JsonObject } from './value';
import { dataModelFault } from './vcdm';
import { datesOf, issuerOf } from './verifiable';
import { readDate } from './date';
import type { Credential, WrittenDate } from '../words';

/** What an endorsement stands beside: it speaks of the credential, of what was achieved, or of who issued it. */
export type Endorsed = 'credential' | 'achievement' | 'issuer';

/** An endorsement as a credential carries it: a document, a token, or the address of a hosted one (Open Badges 2.0). */
export type EndorsementGiven = { of: Endorsed } & ({ kind: 'json'; document: JsonObject } | { kind: 'jws'; token: string } | { kind: 'address'; url: string });

/** What an endorsement says, and of what. */
export interface Endorsement {
  id: string;
  issuer: Pick<Credential['issuer'], 'id' | 'name'>;
  /** The id of what is endorsed. */
  of: string;
  comment: string;
  issued?: WrittenDate;
  expires?: WrittenDate;
}

/** More than these are not looked at. */
const MOST = 20;

/**
 * The endorsements that a credential carries, in every place where one may stand (Open Badges 2.0, §Endorsement; 3.0,
 * §EndorsementCredential). They are facts of their own: none of them changes what is concluded of the badge.
 *
 * @param credential a 2.0 assertion, or a 3.0 credential
 * @param badge the badge class of a 2.0 assertion, as it was read
 * @param profile its issuer's profile, as it was read
 */
export function endorsementsOf(credential: unknown, badge?: unknown, profile?: unknown): EndorsementGiven[] {
  const achievements = badge === undefined ? asList(field(credential, 'credentialSubject')).map((subject) => field(subject, 'achievement')) : [badge];
  const places: [Endorsed, readonly unknown[]][] = [
    ['credential', [credential]], ['achievement', achievements], ['issuer', [profile ?? field(credential, 'issuer')]],
  ];
  return places.flatMap(([of, holders]) => holders.flatMap((holder) => [
    ...asList(field(holder, 'endorsement')).slice(0, MOST).map((one) => given(of, one)),
    ...asList(field(holder, 'endorsementJwt')).slice(0, MOST).map((one) => (typeof one === 'string' && looksLikeToken(one) ? { of, kind: 'jws' as const, token: one } : null)),
  ])).filter((one) => one !== null).slice(0, MOST);
}

function given(of: Endorsed, value: unknown): EndorsementGiven | null {
  const document = asObject(value);
  if (document) return { of, kind: 'json', document };
  return typeof value === 'string' && URL.canParse(value) ? { of, kind: 'address', url: value } : null;
}

/** Whether a document is an endorsement of either version. */
export function isEndorsement(json: unknown): boolean {
  return hasType(json, 'EndorsementCredential', 'Endorsement');
}

/**
 * Reads an endorsement of either version.
 *
 * @throws never
 */
export function readEndorsement(document: JsonObject): Reading<Endorsement> {
  if (!isEndorsement(document)) return { ok: false, reason: 'not-a-badge' };
  const hosted = hasType(document, 'Endorsement');
  const claim = field(document, hosted ? 'claim' : 'credentialSubject');
  const fault = hosted ? null : dataModelFault(document);
  if (fault !== null) return bad(fault);
  const [id, of] = [idOf(document), idOf(asObject(claim))];
  if (id === undefined) return bad('id');
  if (of === undefined) return bad(hosted ? 'claim' : 'credentialSubject');
  const issuer = hosted ? { id: idOf(field(document, 'issuer')) ?? '', name: asText(field(field(document, 'issuer'), 'name')) } : issuerOf(document);
  if (issuer.id === '') return bad('issuer');
  const issued = readDate(field(document, 'issuedOn'));
  const dates = hosted ? { ...(issued && { issued }) } : datesOf(document);
  return { ok: true, value: { id, issuer: { id: issuer.id, name: issuer.name }, of, comment: asText(field(claim, 'endorsementComment'), 1_000), ...dates } };
}

function bad(name: string): { ok: false; reason: 'bad-field'; field: string } {
  return { ok: false, reason: 'bad-field', field: name };
}
