import { Validator, type Schema } from '@cfworker/json-schema';
import { asList, asText, field, idOf, type JsonObject } from '../../formats/value';
import { dataModelOf, type DataModel } from '../../formats/vcdm';
import type { Remark } from '../../words';
import { overstep } from '../proof/limits';
import { MODEL, NAMED } from './model';

/** Where 1EdTech publishes the schema for a badge; the one for any achievement credential asks for less. */
const OURS = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/schema\/json(?:-ld)?\/ob_v3p0_(?:any)?achievementcredential_schema(?:-3\.0\.\d+)?\.json$/u;

/** Most places that a sentence names. */
const MOST_NAMED = 4;

/**
 * What is to be noted of a credential's form by the schemas that it names (Open Badges 3.0, §CredentialSchema; VC JSON Schema 1.0). None is
 * fetched: for a badge's own schema the data model of the standard is bundled; any other is said not to have been applied. It is advice and
 * enters no verdict: issuers' forms depart from it in ways that change nothing.
 */
export function schemaRemarks(document: JsonObject): Remark[] {
  const named = asList(field(document, 'credentialSchema')).slice(0, 5).map((one) => ({ id: asText(idOf(one), 300), type: asText(field(one, 'type'), 80) }));
  const isOurs = ({ id, type }: { id: string; type: string }) => type === '1EdTechJsonSchemaValidator2019' && OURS.test(id);
  const places = named.some(isOurs) && overstep(document) === null ? departures(document) : [];
  return [
    ...(places.length > 0 ? [{ code: 'remark.schema-departs' as const, params: { places: `${places.slice(0, MOST_NAMED).join(', ')}${places.length > MOST_NAMED ? ', …' : ''}` } }] : []),
    ...named.filter((one) => !isOurs(one)).map(({ id, type }) => ({ code: 'remark.schema-not-applied' as const, params: { schema: id || type || '?' } })),
  ];
}

/** Where a badge departs from the standard's data model, each place once: `credentialSubject.achievement.criteria`. */
export function departures(document: JsonObject): string[] {
  const { errors } = validatorFor(dataModelOf(document) ?? '2.0').validate(document);
  // What stands around a departure is reported with it.
  const exact = errors.filter(({ keyword }) => !AROUND.has(keyword));
  return [...new Set(exact.map(({ keyword, instanceLocation, error }) => {
    const missing = keyword === 'required' ? /"([^"]{1,80})"/u.exec(error)?.[1] : undefined;
    return [...instanceLocation.split('/').slice(1).map((part) => decodeURIComponent(part.replaceAll('~1', '/').replaceAll('~0', '~'))), ...(missing === undefined ? [] : [missing])].join('.');
  }))].map((place) => asText(place, 120)).filter((place) => place !== '');
}

const AROUND: ReadonlySet<string> = new Set(['properties', 'items', 'if', 'then', 'else', '$ref', 'additionalProperties', 'anyOf']);

const made = new Map<DataModel, Validator>();

function validatorFor(model: DataModel): Validator {
  let validator = made.get(model);
  if (!validator) made.set(model, (validator = new Validator(schemaOf(model), '2019-09', false)));
  return validator;
}

/** The data model as a JSON Schema (draft 2019-09). */
function schemaOf(model: DataModel): Schema {
  const $defs = Object.fromEntries(Object.keys(MODEL).map((name) => [name, classSchema(name, model)]));
  return { $schema: 'https://json-schema.org/draft/2019-09/schema', $ref: '#/$defs/AchievementCredential', $defs };
}

/** Classes that have no other properties than these. */
const CLOSED: ReadonlySet<string> = new Set(['IdentityObject', 'IdentifierEntry', 'Image']);

function classSchema(name: string, model: DataModel): Schema {
  const properties = Object.entries(MODEL[name]!);
  const begins = name.endsWith('Credential') ? [model === '1.1' ? 'issuanceDate' : 'validFrom'] : [];
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map(([property, kind]) => [property, propertySchema(kind, name)])),
    required: [...properties.filter(([, kind]) => kind.endsWith('!')).map(([property]) => property), ...begins],
    ...(CLOSED.has(name) && { additionalProperties: false }),
  };
}

function propertySchema(kind: string, owner: string): Schema {
  const name = kind.replace(/[*!]/gu, '');
  const value = valueSchema(name, owner);
  if (!kind.includes('*')) return value;
  // One of several types has to be the class's own.
  const list: Schema = name === 'own' ? { items: { type: 'string' }, contains: value, minItems: 1 } : { items: value };
  // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
  return { if: { type: 'array' }, then: list, else: value };
}

function valueSchema(name: string, owner: string): Schema {
  if (MODEL[name]) return { $ref: `#/$defs/${name}` };
  const values = NAMED[name];
  if (values) return values.open ? { type: 'string', pattern: `^(?:${values.names.join('|')}|.*ext:[\\w.|-]+.*)$` } : { enum: [...values.names] };
  switch (name) {
    case 'own': return { enum: [owner] };
    case 'uri|Profile': return { if: { type: 'string' }, else: { $ref: '#/$defs/Profile' } };
    case 'number': return { type: 'number' };
    case 'boolean': return { type: 'boolean' };
    case 'moment': return { type: 'string', format: 'date-time' };
    case 'day': return { type: 'string', format: 'date' };
    case 'token': return { type: 'string', pattern: '^[\\w-]+\\.[\\w-]*\\.[\\w-]+$' };
    case 'language': return { type: 'string', pattern: '^[a-z]{2,4}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$' };
    // An address, a country, and text: the standard's own schema asks for no more than text.
    default: return { type: 'string' };
  }
}
