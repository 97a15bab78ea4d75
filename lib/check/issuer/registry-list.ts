import { asObject, asText, field } from '../../formats/value';

/** Most issuers of one list that are kept, and the longest id of one in UTF-16 units. */
const MOST_ISSUERS = 20_000;
const LONGEST_ID = 2_048;

/** Issuers by their ids, each with the name that the registry gives it. */
export type ListedIssuers = Readonly<Record<string, string>>;

/**
 * Reads a list of known issuers as the Digital Credentials Consortium publishes them: an object of ids with a name for each, under
 * `registry`, in older lists under `entries`. A line that is none is left out and vouches for nobody.
 *
 * @returns null for what is no such list, an empty one among it: every other JSON would else pass for one
 */
export function readRegistryList(json: unknown): { issuers: ListedIssuers; name: string } | null {
  const lines = asObject(field(json, 'registry')) ?? asObject(field(json, 'entries'));
  if (!lines) return null;
  const read = Object.entries(lines).slice(0, MOST_ISSUERS).flatMap(([id, line]) => {
    const name = asText(field(line, 'name'), 200);
    return isId(id) && name !== '' ? [[id, name] as const] : [];
  });
  const named = asText(field(field(json, 'meta'), 'name') ?? field(json, 'name'), 100);
  return read.length > 0 ? { issuers: Object.fromEntries(read), name: named } : null;
}

/** A DID, or an issuer's https address. */
function isId(id: string): boolean {
  return id.length <= LONGEST_ID && (/^did:[a-z\d]+:[^\s#]+$/u.test(id) || (id.startsWith('https://') && URL.canParse(id)));
}
