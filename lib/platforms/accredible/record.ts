import { readDate } from '../../formats/date';
import { wordsOf } from '../../formats/plain-text';
import { asHttps, asObject, asText, field, readTexts, asList } from '../../formats/value';
import type { WrittenDate } from '../../words';

/** What the public record of a credential says (`/v1/credential-net/credentials/<id>`, which Accredible does not document). */
export interface AccredibleRecord {
  /** Its UUID, in lower case. */
  uuid: string;
  /** Its number, where it says one. */
  number?: string;
  /** Not for everybody to see; most of the rest is then withheld. */
  hidden: boolean;
  name: string;
  description: string;
  issued: WrittenDate | null;
  /** Undefined: none. `bad`: there is one that cannot be read. */
  expires: WrittenDate | 'bad' | undefined;
  /** What Accredible itself makes of the end date; null where it does not say. */
  isOver: boolean | null;
  /** Taken back; null where the record does not say whether. */
  revoked: boolean | null;
  holder: string;
  issuer: { number: string; name: string; site?: string };
  skills: string[];
  image?: string;
}

/** Reads the record; null for JSON of another shape, which says nothing. Never throws. */
export function readRecordOf(json: unknown): AccredibleRecord | null {
  const data = asObject(field(json, 'data'));
  const uuid = field(data, 'uuid');
  if (!data || typeof uuid !== 'string') return null;
  const [issuer, end, hidden, over] = [field(data, 'issuer'), field(data, 'expired_on') ?? null, field(data, 'private') ?? false, field(data, 'expired')];
  const [image, site, id] = [asHttps(field(data, 'badge_image')), asHttps(field(issuer, 'url')) ?? asHttps(secure(field(issuer, 'url'))), numberOf(field(data, 'id'))];
  return {
    uuid: uuid.toLowerCase(), ...(id && { number: id }),
    // Of another type than expected, it is not a no.
    hidden: hidden !== false,
    name: asText(field(data, 'name')) || asText(field(field(data, 'group'), 'course_name')),
    description: asText(wordsOf(asText(field(data, 'description'), 20_000)), 5_000),
    issued: readDate(field(data, 'issued_on')),
    expires: end === null || end === '' ? undefined : (readDate(end) ?? 'bad'),
    // Of another type than expected, it is not a no.
    isOver: over === undefined || over === null ? null : over !== false,
    revoked: revocationIn(data),
    holder: asText(field(field(data, 'recipient'), 'name')),
    issuer: { number: numberOf(field(issuer, 'id')), name: asText(field(issuer, 'name')), ...(site && { site }) },
    skills: readTexts(asList(field(data, 'learning_outcomes')).slice(0, 60).map((one) => field(one, 'name') ?? one)),
    ...(image && { image }),
  };
}

/** `revoked_at`: null where it was not, else when. Where it is missing, or neither, nothing is said; nor where a flag beside it contradicts it. */
function revocationIn(data: object): boolean | null {
  const [at, flag] = [field(data, 'revoked_at'), field(data, 'revoked') ?? false];
  if (at === null) return flag === false ? false : null;
  return at === true || (typeof at === 'number' && at > 0) || asText(at) !== '' ? true : null;
}

function numberOf(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\d{1,12}$/u.test(text) ? text : '';
}

/** Issuers' sites stand there by http as well; which domain it is counts. */
function secure(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/^http:/iu, 'https:') : value;
}
