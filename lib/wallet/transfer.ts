/** The whole wallet as one file, out and in again without loss. What such a file says was checked is not believed: each badge is checked anew. */
import * as v from 'valibot';
import { completed } from '../check/facts';
import { readJson } from '../formats/json';
import { recognise } from '../links/recognise';
import { ENGINE } from '../version';
import type { AwardReference, Credential, CredentialFormat } from '../words';
import { isEntry } from './entries';
import { keysOf } from './identity';
import { isListable } from './list';
import type { Held, Original } from './words';
import type { Whole } from '../store/held';

/** What a wallet's file calls itself. */
const KIND = 'proofmark-wallet';
const VERSION = 1;

/** Most badges of one file. */
export const MOST_IN_FILE = 5_000;

/** A badge as the file has it: what the holder chose, the badge as it was last read, the file that it came as, its art. */
interface Written {
  id: string;
  award: string;
  reference: AwardReference | null;
  credential: Credential;
  lastChecked: string;
  lastConfirmed?: string;
  origin: Held['origin'];
  addedAt: number;
  shown: boolean;
  details: Held['details'];
  collections: string[];
  original?: { name: string; type: string; base64: string };
  art?: string;
}

/** The wallet as the text of a JSON file. */
export function writeWallet(all: readonly Whole[]): string {
  return JSON.stringify({ kind: KIND, version: VERSION, badges: all.map(written) });
}

function written({ held, original, art }: Whole): Written {
  const { id, learned, credential, confirmedAt, origin, addedAt, shown, details, collections } = held;
  return {
    id, award: learned.award, reference: learned.reference, credential, lastChecked: learned.at, ...(confirmedAt && { lastConfirmed: confirmedAt }), origin, addedAt, shown, details, collections,
    ...(original && { original: { name: original.name, type: original.type, base64: toBase64(original.bytes) } }), ...(art && { art: art.dataUrl }),
  };
}

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const texts = (most: number) => v.pipe(v.array(text(2_000)), v.maxLength(most));
const instant = v.pipe(v.number(), v.safeInteger());
const date = v.object({ text: text(100), from: instant, to: instant });
const FORMATS = [
  'open-badges-0.5-hosted', 'open-badges-1.0-hosted', 'open-badges-1.0-signed', 'open-badges-1.1-hosted', 'open-badges-1.1-signed', 'open-badges-2.0-hosted', 'open-badges-2.0-signed',
  'open-badges-3.0-json', 'open-badges-3.0-jwt', 'clr-2.0-json', 'clr-2.0-jwt', 'europass', 'blockcerts-2', 'blockcerts-3', 'platform-record',
] as const satisfies readonly CredentialFormat[];

const credential = v.object({
  format: v.picklist(FORMATS), id: text(8_192), name: text(20_000), description: text(100_000), criteria: text(100_000), criteriaUrl: v.optional(text(8_192)), skills: texts(500),
  image: v.optional(text(4_194_304)), issuer: v.object({ name: text(20_000), id: text(8_192), domain: text(2_000) }),
  holder: v.object({ name: v.optional(text(20_000)), identities: v.pipe(v.array(v.object({ identity: text(8_192), hashed: v.boolean(), salt: v.optional(text(2_000)), type: text(200) })), v.maxLength(50)) }),
  issued: v.optional(date), expires: v.optional(date), evidence: v.pipe(v.array(text(20_000)), v.maxLength(500)),
  alignments: v.optional(v.pipe(v.array(v.object({ name: text(2_000), framework: v.optional(text(2_000)), code: v.optional(text(2_000)), url: v.optional(text(8_192)) })), v.maxLength(100))),
});

const badge = v.object({
  id: v.pipe(v.string(), v.uuid()), award: text(16_384), reference: v.nullable(v.object({ url: text(16_384), platform: text(50) })), credential,
  lastChecked: v.pipe(text(40), v.isoTimestamp()), lastConfirmed: v.optional(v.pipe(text(40), v.isoTimestamp())),
  origin: v.object({ kind: v.picklist(['page', 'address', 'profile', 'file', 'backpack']), name: text(8_192), owner: v.optional(v.object({ name: v.optional(text(200)), email: v.optional(text(320)) })) }), addedAt: instant, shown: v.boolean(),
  details: v.object({ name: v.boolean(), expiry: v.boolean(), evidence: v.boolean(), skills: v.boolean() }), collections: texts(100),
  original: v.optional(v.object({ name: text(500), type: text(100), base64: v.pipe(v.string(), v.regex(/^[A-Za-z\d+/]*={0,2}$/u)) })),
  art: v.optional(v.pipe(text(4_194_304), v.startsWith('data:image/'))),
});

/** A wallet's file as it was read: each badge, and how many in it could not be. */
export type ReadWallet = { badges: Whole[]; unread: number };

/**
 * Reads a wallet's file. Each badge by itself: one that is damaged spoils no other. No badge counts as checked: that a file says so proves
 * nothing.
 *
 * @param now ISO 8601, the time of reading
 * @returns null where it is no such file
 */
export function readWallet(bytes: Uint8Array, now: string): ReadWallet | null {
  if (!looksLikeWallet(bytes)) return null;
  const json = readJson(bytes);
  const file = json.ok ? v.safeParse(v.object({ kind: v.literal(KIND), version: v.literal(VERSION), badges: v.array(v.unknown()) }), json.value) : null;
  if (!file?.success) return null;
  const { badges } = file.output;
  const read = badges.slice(0, MOST_IN_FILE).flatMap((one) => {
    const parsed = v.safeParse(badge, one);
    const whole = parsed.success ? unwritten(parsed.output, now) : null;
    return whole ? [whole] : [];
  });
  return { badges: read, unread: badges.length - read.length };
}

/** Whether bytes begin as a wallet's file does: it may weigh more than a badge. */
export function looksLikeWallet(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).startsWith(`{"kind":"${KIND}"`);
}

function unwritten({ reference: named, original, art, lastConfirmed, award, lastChecked, ...given }: v.InferOutput<typeof badge>, now: string): Whole | null {
  const bytes = original && fromBase64(original.base64);
  if (bytes === null) return null;
  // What an address points at is told by the address, not by the file.
  const recognised = named && named.platform !== 'document' ? recognise(named.url) : null;
  const known = recognised?.type === 'reference' ? awardAt(recognised.reference, named!.url, given.credential.id) : null;
  const hosted = known ?? (named?.platform === 'hosted' && /^https:\/\//iu.test(named.url) && URL.canParse(named.url) ? { platform: 'hosted' as const, kind: 'award' as const, id: named.url, url: named.url } : null);
  const reference: AwardReference = hosted ?? { platform: 'document', kind: 'award', id: given.credential.id, url: award };
  const learned = { award: hosted?.url ?? award, reference, engine: ENGINE, at: now, credential: null, facts: completed([], now), requests: [] };
  const held: Held = { ...given, credential: given.credential, keys: keysOf({ reference, credential: given.credential }), learned, hasOriginal: bytes !== undefined };
  void [lastChecked, lastConfirmed];
  return { held, ...(original && bytes && { original: { id: held.id, name: original.name, type: original.type, bytes } satisfies Original }), ...(art && { art: { id: held.id, dataUrl: art } }) };
}

/** The award at an address: its own, or a line of a list (`entries.ts`); null for any other. */
function awardAt(of: AwardReference, address: string, id: string): AwardReference | null {
  if (of.kind === 'award') return of;
  return of.kind === 'wallet' && isListable(of) && isEntry(address) ? { platform: of.platform, kind: 'award', id, url: of.url + new URL(address).hash } : null;
}

/** Bytes in one piece of `String.fromCharCode`, whose arguments are limited. */
const PIECE = 8_192;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
