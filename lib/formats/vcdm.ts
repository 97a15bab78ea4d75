import { readDate } from './date';
import { hasType } from './open-badges-2';
import { asList, asObject, field, type JsonObject } from './value';

/** Versions of the W3C Verifiable Credentials Data Model. */
export type DataModel = '1.1' | '2.0';

const BASES: Readonly<Record<string, DataModel>> = {
  'https://www.w3.org/2018/credentials/v1': '1.1',
  'https://www.w3.org/ns/credentials/v2': '2.0',
};

/** Which version a document speaks: that of its first context, which both versions require to stand first. Null for any other. */
export function dataModelOf(document: unknown): DataModel | null {
  const first = asList(field(document, '@context'))[0];
  return typeof first === 'string' && Object.hasOwn(BASES, first) ? (BASES[first] ?? null) : null;
}

/**
 * The first field in which a credential breaks its data model (VCDM 1.1, §4 and §5; VCDM 2.0, §4), or null. What only JSON-LD
 * can tell, whether each term means something, is the proof's to find.
 *
 * @throws never
 */
export function dataModelFault(document: JsonObject): string | null {
  const model = dataModelOf(document);
  if (!model || !asList(document['@context']).every(isContext)) return '@context';
  if (!hasType(document, 'VerifiableCredential') || !asList(document['type']).every((type) => typeof type === 'string')) return 'type';
  if (!isIdOrAbsent(document, 'id')) return 'id';
  const issuer = field(document, 'issuer');
  if (!isUrl(asObject(issuer) ? field(issuer, 'id') : issuer)) return 'issuer';
  if (!subjectsHold(document)) return 'credentialSubject';
  return dateFault(document, model) ?? textFault(document, '') ?? textFault(issuer, 'issuer.') ?? partFault(document);
}

function isContext(context: unknown): boolean {
  return isUrl(context) || asObject(context) !== null;
}

/** An absolute URL, DIDs and URNs among them. */
export function isUrl(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 4_096 && URL.canParse(value);
}

/** One URL; a null or a list is as wrong as a name. */
function isIdOrAbsent(value: unknown, key: string): boolean {
  const object = asObject(value);
  return object === null || !Object.hasOwn(object, key) || isUrl(object[key]);
}

function subjectsHold(document: JsonObject): boolean {
  const subjects = asList(field(document, 'credentialSubject'));
  return subjects.length > 0 && subjects.every((subject) => Object.keys(asObject(subject) ?? {}).length > 0 && isIdOrAbsent(subject, 'id'));
}

/** Names of the two dates in each version. */
const DATES: Readonly<Record<DataModel, readonly [string, string]>> = { '1.1': ['issuanceDate', 'expirationDate'], '2.0': ['validFrom', 'validUntil'] };

function dateFault(document: JsonObject, model: DataModel): string | null {
  const [begins, ends] = DATES[model];
  const [from, until] = [field(document, begins), field(document, ends)].map((value) => (value === undefined ? undefined : readDate(typeof value === 'string' ? value : null)));
  if (from === null || (from === undefined && model === '1.1')) return begins;
  if (until === null || (from && until && until.to < from.from)) return ends;
  return null;
}

/** `name` and `description`: text, or texts with their language and direction and nothing else (VCDM 2.0, §11.1). */
function textFault(holder: unknown, prefix: string): string | null {
  for (const key of ['name', 'description']) {
    const value = field(holder, key);
    if (value !== undefined && !asList(value).every(isText)) return `${prefix}${key}`;
  }
  return null;
}

function isText(value: unknown): boolean {
  if (typeof value === 'string') return true;
  const object = asObject(value);
  return object !== null && typeof object['@value'] === 'string' && Object.keys(object).every((key) => key === '@value' || key === '@language' || key === '@direction');
}

/** What else may be there once or several times, and what each of these needs. */
const PARTS: readonly { key: string; needsId: readonly DataModel[] }[] = [
  { key: 'credentialStatus', needsId: [] },
  { key: 'credentialSchema', needsId: ['1.1', '2.0'] },
  { key: 'refreshService', needsId: ['1.1'] },
  { key: 'termsOfUse', needsId: [] },
  { key: 'evidence', needsId: [] },
  { key: 'proof', needsId: [] },
];

function partFault(document: JsonObject): string | null {
  const model = dataModelOf(document) ?? '2.0';
  for (const { key, needsId } of PARTS) {
    for (const part of asList(field(document, key))) {
      const types = asList(field(part, 'type'));
      if (types.length === 0 || !types.every((type) => typeof type === 'string' && type !== '')) return key;
      if (!isIdOrAbsent(part, 'id') || (needsId.includes(model) && !isUrl(field(part, 'id')))) return key;
    }
  }
  return null;
}
