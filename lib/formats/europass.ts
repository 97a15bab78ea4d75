import type { Credential } from '../words';
import { readDate } from './date';
import { readJson } from './json';
import { hasType, type Reading } from './open-badges-2';
import { asList, asObject, asText, field, idOf, readTexts, type JsonObject } from './value';
import { datesOf } from './verifiable';

/** One signature of a seal: its protected header as it stands, and its value; each empty where it is none. */
export interface SealSignature {
  protected: string;
  signature: string;
}

/** A document within a seal (JAdES, ETSI TS 119 182-1: a JWS in JSON), nothing of it verified. */
export interface Seal {
  /** The payload as it stands, which is what was signed. */
  payload: string;
  /** What it holds. */
  document: JsonObject;
  signatures: SealSignature[];
}

/** More signatures than these are no seal. */
const MOST_SIGNATURES = 5;

/**
 * Reads the seal around a European Digital Credential: the general or the flattened form of a JWS in JSON (RFC 7515, §7.2), whose payload is
 * the document's own text (`b64: false`, RFC 7797).
 *
 * @returns null for what is not in a seal
 */
export function readSeal(json: unknown): Seal | null {
  const payload = field(json, 'payload');
  const given = field(json, 'signatures') === undefined ? [json] : asList(field(json, 'signatures'));
  if (typeof payload !== 'string' || given.length === 0 || given.length > MOST_SIGNATURES) return null;
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  const signatures = given.map((one) => ({ protected: textOf(field(one, 'protected')), signature: textOf(field(one, 'signature')) }));
  const reading = readJson(new TextEncoder().encode(payload));
  const document = reading.ok ? asObject(reading.value) : null;
  return document && { payload, document, signatures };
}

/** Whether a document is a European Digital Credential for Learning (European Learning Model 3), out of its seal. */
export function isEuropass(json: unknown): boolean {
  return hasType(json, 'EuropeanDigitalCredential', 'EuropassCredential');
}

/**
 * Reads a European Digital Credential: its title, who it is about, who issued it, what it is for and its dates (European Learning
 * Model 3, §EuropeanDigitalCredential).
 *
 * @throws never
 */
export function readEuropass(document: JsonObject): Reading<Credential> {
  if (!isEuropass(document)) return { ok: false, reason: 'not-a-badge' };
  const bad = (name: string) => ({ ok: false, reason: 'bad-field', field: name }) as const;
  const [id, issuer, subject] = [idOf(document), asObject(field(document, 'issuer')), asObject(asList(field(document, 'credentialSubject'))[0])];
  if (id === undefined) return bad('id');
  if (!issuer) return bad('issuer');
  if (!subject) return bad('credentialSubject');
  const parameter = field(document, 'displayParameter');
  const claims = asList(field(subject, 'hasClaim')).slice(0, 20);
  const name = words(field(claims[0], 'title')) || words(field(parameter, 'title'));
  if (name === '') return bad('credentialSubject.hasClaim');
  const dates = datesOf(document);
  // `validFrom` may lie before the day of issue, and that is when it was awarded.
  const issued = readDate(field(document, 'issuanceDate')) ?? readDate(field(document, 'issued')) ?? dates.issued;
  if (!issued) return bad('issuanceDate');
  const specification = field(claims[0], 'specifiedBy');
  return {
    ok: true,
    value: {
      format: 'europass', id, name,
      description: words(field(specification, 'description'), 5_000) || words(field(claims[0], 'description'), 5_000) || words(field(parameter, 'description'), 5_000),
      criteria: '', skills: skillsOf(specification), evidence: [], issuer: issuerOf(issuer), holder: holderOf(subject),
      issued: later(issued, dates.issued), ...(dates.expires && { expires: dates.expires }),
    },
  };
}

type Dated = NonNullable<Credential['issued']>;

/** It is in force only when both have come. */
function later(one: Dated, other: Dated | undefined): Dated {
  return other && other.from > one.from ? other : one;
}

/** The organisation's legal name; its own id is a number within the file, and its web page anybody's to name, so neither is a domain. */
function issuerOf(issuer: JsonObject): Credential['issuer'] {
  return { id: asText(idOf(issuer), 300), domain: '', name: words(field(issuer, 'legalName')) || words(field(issuer, 'altLabel')) || asText(idOf(issuer), 100) };
}

function holderOf(subject: JsonObject): Credential['holder'] {
  const name = words(field(subject, 'fullName')) || [field(subject, 'givenName'), field(subject, 'familyName')].map((part) => words(part)).filter((part) => part !== '').join(' ');
  const boxes = asList(field(subject, 'contactPoint')).flatMap((point) => asList(field(point, 'emailAddress'))).slice(0, 5).map((box) => idOf(box) ?? '');
  const identities = boxes.filter((box) => /^mailto:[^\s@]+@[^\s@]+$/iu.test(box) && box.length <= 300).map((box) => ({ identity: box.slice('mailto:'.length), hashed: false, type: 'email' }));
  return { ...(name && { name }), identities };
}

/** What was learned, by its skills' names. */
function skillsOf(specification: unknown): string[] {
  const outcomes = asList(field(specification, 'learningOutcome')).slice(0, 20);
  const named = outcomes.flatMap((one) => [...asList(field(one, 'relatedESCOSkill')), ...asList(field(one, 'relatedSkill'))]).slice(0, 60);
  return readTexts((named.length > 0 ? named.map((one) => words(field(one, 'prefLabel'))) : outcomes.map((one) => words(field(one, 'title')))));
}

/** Text by language, each as one text or as a list. */
function words(value: unknown, most = 300): string {
  return asText(value, most) || asText(Object.values(asObject(value) ?? {}).flatMap(asList)[0], most);
}

