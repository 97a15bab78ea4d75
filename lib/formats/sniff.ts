import type { Code } from '../codes';
import { looksLikeToken, type BakedReading } from './baked';
import { innerCredentials, unwrapped } from './clr';
import { documentLook, officeLook } from './document-kind';
import { readJson } from './json';
import { findJws, findSdJwts, readJws, type Jws } from './jwt';
import { kindOf, type AwardDocument, type DocumentKind } from './kind';
import { LARGEST_FILE, LARGEST_TEXT, MOST_BADGES } from './limits';
import { readPng } from './png';
import { readSdJwt } from './sd-jwt';
import { isPng } from './png-chunks';
import { isSvg, readSvg } from './svg';
import { hasTwins } from './twins';
import { readUtf8 } from './utf8';
import { asList, asObject, asText, field, type JsonObject } from './value';
import { credentialIn } from './verifiable';
import { isZip, readCutZip, readZip, type Entry } from './zip';

/** One thing that a file or a pasted text holds. */
export type Found = {
  /** Where it was: the file's name, and within an archive, a list or a learner record the path to it ("all.zip › ada.png"). */
  source: string;
} & (
  /** The address of a hosted badge. `alone`: it was given by itself or by a picture, not met among words. */
  | { kind: 'address'; url: string; alone: boolean }
  | { kind: 'json'; is: AwardDocument; document: JsonObject }
  /** `document` is the assertion or credential that the token holds; `sdJwt` is the whole text where the token shows a part of what was signed. */
  | { kind: 'jws'; is: AwardDocument; document: JsonObject; jws: Jws; sdJwt?: string }
  /** A PDF, DOCX or the like, to be read by `lib/documents`. */
  | { kind: 'document'; bytes: Uint8Array }
  | Refusal
);

/** Why something cannot be checked as a badge; where it was a document, that document. */
export interface Refusal {
  kind: 'refused';
  code: Extract<Code, `structure.${string}`>;
  params?: Record<string, string>;
  document?: JsonObject;
}

/** How many things are read before the event loop gets its turn. */
const AT_ONCE = 8;

/**
 * What a file or a pasted text holds: one badge, many, or the reason why there is none. Recognised by content, never by name.
 * Everything is bounded (`limits.ts`); one bad file in an archive does not spoil the others.
 *
 * @param name the file's name; empty for pasted text
 * @param signal stops between two things
 * @returns at least one entry, at most {@link MOST_BADGES} and one that says that there is more
 * @throws the signal's reason, and nothing else
 */
export async function open(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<Found[]> {
  const found: Found[] = [];
  for (const one of held(bytes, { source: asText(name, 200), pasted: name === '', packed: false })) {
    if (found.length === MOST_BADGES) {
      found.push(refused(asText(name, 200), 'structure.too-many', { count: String(MOST_BADGES) }));
      break;
    }
    found.push(one);
    signal?.throwIfAborted();
    // oxlint-disable-next-line no-promise-executor-return -- a turn of the event loop, so that a page stays alive
    if (found.length % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return found;
}

interface Place {
  source: string;
  pasted: boolean;
  /** Within an archive: archives in it are not opened. */
  packed: boolean;
}

const FILES = new WeakMap<Found, Uint8Array>();

/** The file that holds one thing and nothing else, byte by byte, for whoever keeps it; undefined where there is none, or more in it. */
export const fileOf = (found: Found): Uint8Array | undefined => FILES.get(found);

function* held(bytes: Uint8Array, place: Place): Generator<Found> {
  let only: Found | null | undefined;
  for (const one of read(bytes, place)) {
    only = only === undefined ? one : null;
    yield one;
  }
  if (only && !place.pasted && !isZip(bytes)) FILES.set(only, bytes);
}

function* read(bytes: Uint8Array, place: Place): Generator<Found> {
  const { source } = place;
  if (bytes.length === 0) yield refused(source, 'structure.file-empty');
  else if (documentLook(bytes)) yield { source, kind: 'document', bytes };
  else if (bytes.length > LARGEST_FILE) yield tooLarge(source, LARGEST_FILE);
  else if (isZip(bytes)) yield* place.packed ? [refused(source, 'structure.archive-kind')] : unpacked(bytes, place);
  else if (isPng(bytes)) yield* carried(readPng(bytes), source);
  else if (isOtherPicture(bytes)) yield refused(source, 'structure.picture-kind');
  else if (isSvg(bytes)) yield* carried(readSvg(bytes), source);
  else if (bytes.length > LARGEST_TEXT) yield tooLarge(source, LARGEST_TEXT);
  else yield* written(textOf(bytes), place);
}

function* unpacked(bytes: Uint8Array, { source, pasted }: Place): Generator<Found> {
  let files = 0;
  const archive = readZip(bytes, undefined, () => ++files <= MOST_BADGES);
  if (!archive.ok) {
    // Of one that was cut, what stands before the cut is whole; of a document that was, half would be taken for all.
    const whole = archive.reason === 'truncated' ? readCutZip(bytes) : null;
    if (whole && !officeLook(whole.names)) for (const entry of whole.entries) yield* unpackedOne(entry, `${source} › ${asText(entry.name, 200)}`, pasted);
    yield refused(source, archive.reason === 'truncated' ? 'structure.file-truncated' : 'structure.file-damaged');
    return;
  }
  if (archive.count === 0) yield refused(source, 'structure.file-empty');
  for (const entry of archive.entries) yield* unpackedOne(entry, `${source} › ${asText(entry.name, 200)}`, pasted);
  if (files > MOST_BADGES) yield refused(source, 'structure.too-many', { count: String(MOST_BADGES) });
}

function* unpackedOne(entry: Entry, source: string, pasted: boolean): Generator<Found> {
  if (entry.ok) yield* held(entry.bytes, { source, pasted, packed: true });
  else if (entry.reason === 'too-large') yield refused(source, 'structure.archive-too-large');
  else yield refused(source, entry.reason === 'damaged' ? 'structure.file-damaged' : `structure.archive-${entry.reason}`);
}

/** What a picture carries: one badge, however often. */
function* carried(reading: BakedReading, source: string): Generator<Found> {
  if (!reading.ok) {
    yield reading.reason === 'too-large' ? tooLarge(source, LARGEST_TEXT) : refused(source, `structure.file-${reading.reason}`);
    return;
  }
  const [first, ...others] = reading.texts;
  if (!first) yield refused(source, 'structure.picture-without-badge');
  else if (others.length > 0) yield refused(source, 'structure.two-credentials');
  else {
    const text = first.text.trim();
    const url = asAddress(text);
    if (url !== null) yield { source, kind: 'address', url, alone: true };
    else yield* structured(text, source) ?? [refused(source, 'structure.file-damaged')];
  }
}

function* written(text: string | null, { source, pasted }: Place): Generator<Found> {
  const plain = text?.trim() ?? '';
  const found = plain === '' ? null : structured(plain, source);
  if (found) {
    yield* found;
    return;
  }
  const { found: shown, rest } = findSdJwts(plain, MOST_BADGES);
  const tokens = [...shown, ...findJws(rest, MOST_BADGES).map(({ token: text }) => text)];
  yield* tokens.flatMap((text, n) => token(text, within(source, n, tokens.length)) ?? []);
  const addresses = pasted && tokens.length === 0 ? addressesIn(plain) : [];
  const alone = addresses.join(' ').length === plain.replace(/\s+/gu, ' ').length;
  yield* addresses.map((url, n) => ({ source: within(source, n, addresses.length), kind: 'address' as const, url, alone }));
  if (tokens.length + addresses.length > 0) return;
  if (plain === '') yield refused(source, text === null ? 'structure.file-not-a-badge' : 'structure.file-empty');
  else yield refused(source, /^[[{]\s*["[{]/u.test(plain) ? 'structure.file-damaged' : 'structure.file-not-a-badge');
}

/** A token or JSON, or null where the text is neither. */
function structured(text: string, source: string): Iterable<Found> | null {
  if (looksLikeToken(text) ? readJws(text) : readSdJwt(text)) return items([text], source);
  if (!/^["[{]/u.test(text)) return null;
  const json = readJson(new TextEncoder().encode(text));
  if (!json.ok) return null;
  // One reader takes the first, another the last: what was signed is not what everybody reads.
  return hasTwins(text) ? [refused(source, 'structure.named-twice')] : items(asList(json.value), source);
}

function* items(values: readonly unknown[], source: string): Generator<Found> {
  if (values.length === 0) yield refused(source, 'structure.file-not-a-badge');
  for (const [n, value] of values.entries()) yield* item(unwrapped(value), within(source, n, values.length));
}

/** Members in which services answer with credentials: Open Badges 3.0, §9.2 `getCredentials`; wallets' exports. */
const WRAPPERS = ['credential', 'compactJwsString', 'verifiableCredential'] as const;

function* item(value: JsonObject | string | null, source: string): Generator<Found> {
  const signed = typeof value === 'string' ? token(value, source) : null;
  const document = asObject(value);
  if (signed) yield* withInner(signed);
  else if (!document) yield refused(source, 'structure.file-not-a-badge');
  else {
    const is = kindOf(document);
    const wrapped = is === 'unknown' ? WRAPPERS.flatMap((key) => asList(field(document, key))).map(unwrapped).filter((one) => one !== null) : [];
    // Open Badges 1.0 pictures may carry no more than where the badge is.
    const url = is === 'unknown' ? asAddress(asText(field(field(document, 'verify'), 'url'), 8_192)) : null;
    if (url !== null) yield { source, kind: 'address', url, alone: true };
    else if (wrapped.length === 0) yield* withInner(judged(is, { source, kind: 'json', document }));
    for (const [n, one] of wrapped.entries()) yield* plainly(one, within(source, n, wrapped.length));
  }
}

/** A credential that something else held: it holds no wrapping of its own. */
function plainly(value: JsonObject | string, source: string): Iterable<Found> {
  const signed = typeof value === 'string' ? token(value, source) : null;
  if (signed) return withInner(signed);
  const document = asObject(value);
  return document ? withInner(judged(kindOf(document), { source, kind: 'json', document })) : [refused(source, 'structure.file-damaged')];
}

/** A token or an SD-JWT; null for any other text. */
function token(text: string, source: string): Found | null {
  const shown = readSdJwt(text);
  const jws = shown?.jws ?? readJws(text);
  if (!jws) return null;
  const claims = shown?.claims ?? jws.payload;
  const document = credentialIn(claims) ?? claims;
  const is = field(claims, 'vp') === undefined ? kindOf(document) : 'presentation';
  // What it is may be among what is not shown.
  if (is === 'unknown' && shown?.hidden.has('') && field(document, 'type') === undefined && field(document, 'vct') === undefined) return refused(source, 'structure.not-disclosed', { field: 'type' });
  return judged(is === 'unknown' && typeof field(document, 'vct') === 'string' ? 'other-credential' : is, { source, kind: 'jws', document, jws, ...(shown && { sdJwt: text }) });
}

type Held = { source: string; document: JsonObject } & ({ kind: 'json' } | { kind: 'jws'; jws: Jws; sdJwt?: string });

const NO_AWARD: Readonly<Record<Exclude<DocumentKind, AwardDocument>, Refusal['code']>> = {
  endorsement: 'structure.endorsement', description: 'structure.description-file', presentation: 'structure.presentation',
  'other-credential': 'structure.other-credential', unknown: 'structure.file-not-a-badge',
};

function judged(is: DocumentKind, one: Held): Found {
  return isAward(is) ? { ...one, is } : { ...refused(one.source, NO_AWARD[is]), document: one.document };
}

function isAward(is: DocumentKind): is is AwardDocument {
  return !Object.hasOwn(NO_AWARD, is);
}

/** A learner record, followed by the badges in it; a record within a record is one of them and is not opened further. */
function* withInner(found: Found): Generator<Found> {
  yield found;
  if ((found.kind !== 'json' && found.kind !== 'jws') || found.is !== 'clr-2.0') return;
  for (const [n, one] of innerCredentials(found.document).entries()) {
    const source = `${found.source} › ${n + 1}`;
    if (typeof one === 'string') yield token(one, source) ?? refused(source, 'structure.file-damaged');
    else yield judged(kindOf(one), { source, kind: 'json', document: one });
  }
}

function within(source: string, n: number, count: number): string {
  return count === 1 ? source : [source, String(n + 1)].filter((part) => part !== '').join(' › ');
}

/** UTF-8, or UTF-16 where a byte order mark says so (Windows editors); null where it is no text. */
function textOf(bytes: Uint8Array): string | null {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const text = label === null ? readUtf8(bytes) : new TextDecoder(label).decode(bytes);
  return text?.replace(/^\ufeff/u, '') ?? null;
}

/** One web address and nothing else, in its canonical form, or null. */
function asAddress(text: string): string | null {
  return /^https?:\/\/\S+$/iu.test(text) && text.length <= 8_192 && URL.canParse(text) ? new URL(text).href : null;
}

/** Web addresses among words, as they are written, without the punctuation that ends a sentence. */
function addressesIn(text: string): string[] {
  const written = text.match(/https?:\/\/[^\s<>"'`\\^{|}]{1,8000}/giu) ?? [];
  return [...new Set(written.slice(0, MOST_BADGES).map((url) => url.replace(/[).,;:!?\]]{1,8}$/u, '')))].filter((url) => URL.canParse(url));
}

/** Pictures of other kinds, by their first bytes: JPEG, GIF, BMP, WebP, AVIF and HEIC. */
function isOtherPicture(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return /^(?:\u00ff\u00d8\u00ff|GIF8|BM[^]{4}\0{4}|RIFF[^]{4}WEBP|[^]{4}ftyp(?:avif|avis|heic|heix|mif1))/u.test(head);
}

function tooLarge(source: string, most: number): Found {
  return refused(source, 'structure.file-too-large', { limit: String(Math.floor(most / 1_048_576)) });
}

function refused(source: string, code: Refusal['code'], params?: Record<string, string>): Found & Refusal {
  return { source, kind: 'refused', code, ...(params && { params }) };
}
