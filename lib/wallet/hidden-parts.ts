import { pointerTo, valueAt } from '../check/proof/base/pointers';
import { asList, asObject, field, type JsonObject } from '../formats/value';
import type { Details } from './words';

/** Members of a holder (Open Badges 3.0, §AchievementSubject) by which people are told apart. Its id is shown with whatever else is shown of it. */
const NAMING = ['name', 'identifier', 'licenseNumber', 'image'] as const;

type Detail = keyof Details;

/** Where in an Open Badge 3.0 each detail stands that its holder may keep back, as JSON pointers (RFC 6901); only those that lead somewhere. */
export function partsOf(document: JsonObject): Record<Detail, string[]> {
  const { credentialSubject } = document;
  const subjects = Array.isArray(credentialSubject) ? credentialSubject.map((_, i) => pointerTo('/credentialSubject', i)) : ['/credentialSubject'];
  const achievements = subjects.flatMap((subject) => {
    const { achievement } = asObject(valueAt(document, subject)) ?? {};
    return Array.isArray(achievement) ? achievement.map((_, i) => pointerTo(`${subject}/achievement`, i)) : [`${subject}/achievement`];
  });
  const under = (places: readonly string[], names: readonly string[]) => places.flatMap((place) => names.map((name) => pointerTo(place, name))).filter((pointer) => valueAt(document, pointer) !== undefined);
  return {
    // A credential's own name is often its holder's; what the badge is called is its achievement's.
    name: [...under(subjects, NAMING), ...under([''], achievements.some((one) => valueAt(document, `${one}/name`) === document.name) ? [] : ['name'])],
    expiry: under([''], ['validUntil', 'expirationDate']),
    evidence: under(['', ...subjects], ['evidence']),
    skills: under(achievements, ['tag', 'alignment']),
  };
}

/** Words shorter than this occur by chance. */
const TELLING = 3;

/**
 * The details that were to be left out and still stand in a cut badge: the issuer always has them shown, or says them in other words of
 * the badge as well.
 */
export function stillShown(whole: JsonObject, cut: JsonObject, details: Details): Detail[] {
  const { proof: _, ...words } = cut;
  const text = JSON.stringify(words).toLowerCase();
  const parts = partsOf(whole);
  return (Object.keys(details) as Detail[]).filter((detail) => {
    if (details[detail]) return false;
    if (parts[detail].some((pointer) => remains(pointer, cut))) return true;
    // A skill's name is an ordinary word of the badge; the others tell something wherever they stand.
    return detail !== 'skills' && told(detail, whole, parts[detail]).some((one) => text.includes(JSON.stringify(one).slice(1, -1).toLowerCase()));
  });
}

/** Whether something is left where it was. What a list lost is no longer at its place, but the list is. */
function remains(pointer: string, cut: JsonObject): boolean {
  const value = valueAt(cut, pointer);
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** The words of a detail by which it would be known again elsewhere. */
function told(detail: Detail, whole: JsonObject, pointers: readonly string[]): string[] {
  const values = pointers.map((pointer) => valueAt(whole, pointer));
  const own = detail === 'name' ? [...asList(field(whole, 'credentialSubject')).map((subject) => field(subject, 'id')), ...values.flatMap(asList).flatMap((one) => [one, field(one, 'identityHash')])]
    : detail === 'evidence' ? values.flatMap(asList).flatMap((one) => [one, field(one, 'id'), field(one, 'name')]) : values;
  return own.filter((one): one is string => typeof one === 'string' && one.length >= TELLING);
}
