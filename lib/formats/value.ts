/**
 * Reading values of untrusted JSON. Nothing here throws, and whatever has the wrong type reads as absent: the caller
 * decides whether that matters.
 */

export type JsonObject = { readonly [key: string]: unknown };

/** A JSON object (not an array, not null), or null. */
export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** An own property of a JSON value; undefined for anything that is no object, and never something inherited. */
export function field(value: unknown, key: string): unknown {
  const object = asObject(value);
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** One thing or a list of them, as JSON-LD allows nearly everywhere; absent is an empty list. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/**
 * The one thing that is expected, also where it was put into a list. A signature over statements does not see lists, so what is looked
 * for outside of them alone could be hidden there.
 */
export function onlyOne(value: unknown): unknown {
  return Array.isArray(value) ? value.find((one) => one !== null) : value;
}

/**
 * Text that is safe to carry: a string, or JSON-LD's `{ "@value": … }` and language maps (`{ "en": …, "de": … }`), without
 * control characters and without the marks that reorder what stands around them (U+202A–202E, U+2066–2069), trimmed and cut.
 *
 * @param most longest result in UTF-16 units
 * @returns the empty string where there is no text
 */
export function asText(value: unknown, most = 300): string {
  if (typeof value === 'string') return clean(value, most);
  for (const one of asList(value).slice(0, 20)) {
    if (typeof one === 'string') return clean(one, most);
    const plain = field(one, '@value') ?? languageValue(one);
    if (typeof plain === 'string') return clean(plain, most);
  }
  return '';
}

/** English where there is English, else the first language given. */
function languageValue(value: unknown): unknown {
  const object = asObject(value);
  if (!object) return undefined;
  const tags = Object.keys(object).slice(0, 50).filter((key) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u.test(key) && typeof object[key] === 'string');
  const tag = tags.find((key) => key === 'en' || key.startsWith('en-')) ?? tags[0];
  return tag === undefined ? undefined : object[tag];
}

function clean(text: string, most: number): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  const plain = text.slice(0, most * 2).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '').trim();
  return plain.slice(0, most).toWellFormed();
}

/** A web address (http or https, at most 2,048 characters), parsed, or null. */
export function asAddress(value: unknown): URL | null {
  if (typeof value !== 'string' || value.length > 2_048 || !URL.canParse(value)) return null;
  const url = new URL(value);
  return /^https?:$/u.test(url.protocol) ? url : null;
}

/** An https address as its canonical text, or undefined. */
export function asHttps(value: unknown): string | undefined {
  const url = asAddress(value);
  return url?.protocol === 'https:' ? url.href : undefined;
}

/** The address of a thing that is given by address, or as an object with an `id` (JSON-LD's `@id`). */
export function idOf(value: unknown): string | undefined {
  const id = typeof value === 'string' ? value : (field(value, 'id') ?? field(value, '@id'));
  return typeof id === 'string' ? id : undefined;
}

/** A list of short texts, such as tags or skills: at most 60, empty ones left out, each once. */
export function readTexts(json: unknown): string[] {
  return [...new Set(asList(json).slice(0, 60).map((one) => asText(one, 120)).filter((text) => text !== ''))];
}
