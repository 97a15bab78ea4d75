import { readDate } from '../../formats/date';
import { asHttps, asList, asObject, asText, field, readTexts } from '../../formats/value';
import type { WrittenDate } from '../../words';

/** What the record behind an award's page says (`/api/v1/public_badges/<id>`, which Credly does not document). */
export interface WebRecord {
  id: string;
  /** The holder's name as Credly shows it; empty when it is withheld. */
  holder: string;
  /** Not for everybody to see. */
  hidden: boolean;
  /** "accepted", "pending", "rejected", "revoked"; empty when not given, and another word when it is no text. */
  state: string;
  /** Imported by its holder from somewhere else, and not verified by Credly. */
  imported: boolean;
  name: string;
  description: string;
  /** Names of the organisations it is issued and authorised by. */
  issuers: string[];
  /** Undefined: not said. Null: said to have none. */
  issued: WrittenDate | null | undefined;
  /** The same; `bad`: there is one, and it cannot be read. */
  expires: WrittenDate | 'bad' | null | undefined;
  skills: string[];
  image?: string;
  /** Its texts may be in another language than the assertion's. */
  translated: boolean;
}

/** Reads the record; null for JSON of another shape, which says nothing. Never throws. */
export function readWebRecord(json: unknown): WebRecord | null {
  const data = field(json, 'data');
  const template = field(data, 'badge_template');
  const external = field(data, 'external_badge') ?? (field(data, 'type') === 'EmulatedBadge' ? data : undefined);
  const [id, state] = [field(data, 'id'), field(data, 'state') ?? ''];
  if (!asObject(data) || typeof id !== 'string') return null;
  const image = asHttps(field(data, 'image_url')) ?? asHttps(field(template, 'image_url'));
  return {
    id: id.toLowerCase(),
    holder: asText(field(data, 'issued_to')),
    // Of another type than expected, neither is a yes.
    hidden: (field(data, 'public') ?? true) !== true || (field(data, 'is_private_badge') ?? false) !== false,
    state: typeof state === 'string' ? asText(state, 40).toLowerCase() : 'unreadable',
    imported: Boolean(external) && field(field(external, 'verification_status'), 'verified') !== true,
    name: asText(field(template, 'name')),
    description: asText(field(template, 'description'), 5_000),
    issuers: [...names(field(data, 'issuer')), ...names(field(template, 'issuer'))],
    issued: day(field(data, 'issued_at_date')),
    expires: end(field(data, 'expires_at_date')),
    skills: readTexts(asList(field(template, 'skills')).slice(0, 60).map((skill) => field(skill, 'name'))),
    ...(image && { image }),
    translated: field(data, 'translate_metadata') === true || !/^(?:en\b.*)?$/iu.test(asText(field(data, 'locale'), 20)),
  };
}

function names(issuer: unknown): string[] {
  return readTexts(asList(field(issuer, 'entities')).slice(0, 20).map((one) => field(field(one, 'entity'), 'name')));
}

/** A date that cannot be read says nothing: the assertion is the record of dates, this one is only compared with it. */
function day(value: unknown): WrittenDate | null | undefined {
  return value === null ? null : (readDate(value) ?? undefined);
}

/** An end that cannot be read is an end all the same. */
function end(value: unknown): WebRecord['expires'] {
  const read = day(value);
  return read === undefined && value !== undefined && value !== '' ? 'bad' : read;
}
