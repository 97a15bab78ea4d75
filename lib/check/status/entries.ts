import { hasType } from '../../formats/open-badges-2';
import { asHttps, asList, asText, field, idOf, type JsonObject } from '../../formats/value';

/** A place in a signed list of bits, as a credential names it. */
export interface BitEntry {
  kind: 'bitstring' | 'status-list-2021' | 'revocation-list-2020' | 'token';
  /** Where the list is. */
  list: string;
  index: number;
  /** Bits of a value; for `token` the list itself says. */
  size: number;
  /** `revocation`, `suspension` and others; empty for `token`, whose values say it themselves. */
  purpose: string;
  /** Texts of values, for the purpose `message`. */
  messages: ReadonlyMap<number, string>;
}

/** One way in which a credential says that it can be taken back; or why what it says cannot be used. */
export type Entry =
  | BitEntry
  | { kind: 'named'; list: string }
  | { kind: 'unknown-type'; type: string }
  | { kind: 'bad' };

const KINDS: Readonly<Record<string, Exclude<BitEntry['kind'], 'token'>>> = {
  BitstringStatusListEntry: 'bitstring', StatusList2021Entry: 'status-list-2021', RevocationList2020Status: 'revocation-list-2020',
};

/**
 * Every way in which a credential says that it can be taken back: all entries of `credentialStatus` (VCDM §4.10), and the `status`
 * claim of Token Status List (§6.1).
 *
 * @param payload the payload of the JWT that it came in; the credential itself where it is the payload
 */
export function readEntries(document: JsonObject, payload: JsonObject = document): Entry[] {
  const token = field(field(payload, 'status'), 'status_list');
  return [...asList(field(document, 'credentialStatus')).map(readEntry), ...(token === undefined ? [] : [readToken(token)])];
}

/** Whether an entry tells that a credential was taken back for good: one for suspension or another purpose does not. */
export function tellsRevoked(entry: Entry): boolean {
  return entry.kind === 'named' || entry.kind === 'token' || ('purpose' in entry && entry.purpose === 'revocation');
}

function readEntry(json: unknown): Entry {
  if (hasType(json, '1EdTechRevocationList')) {
    const list = asHttps(idOf(json));
    return list === undefined ? { kind: 'bad' } : { kind: 'named', list };
  }
  const type = Object.keys(KINDS).find((one) => hasType(json, one));
  const kind = type === undefined ? undefined : KINDS[type];
  if (!kind) return { kind: 'unknown-type', type: asText(field(json, 'type'), 80) || '?' };
  const old = kind === 'revocation-list-2020';
  const list = asHttps(field(json, old ? 'revocationListCredential' : 'statusListCredential'));
  const index = readIndex(field(json, old ? 'revocationListIndex' : 'statusListIndex'));
  const size = field(json, 'statusSize') ?? 1;
  const purpose = old ? 'revocation' : field(json, 'statusPurpose');
  if (list === undefined || index === null || !isSize(size) || typeof purpose !== 'string' || purpose === '') return { kind: 'bad' };
  return { kind, list, index, size, purpose, messages: readMessages(field(json, 'statusMessage')) };
}

function readToken(json: unknown): Entry {
  const [list, index] = [asHttps(field(json, 'uri')), readIndex(field(json, 'idx'))];
  return list === undefined || index === null ? { kind: 'bad' } : { kind: 'token', list, index, size: 1, purpose: '', messages: new Map() };
}

/** A number of a place: as text by the standard, as a number by some issuers. */
function readIndex(value: unknown): number | null {
  const index = typeof value === 'string' && /^\d{1,15}$/u.test(value) ? Number(value) : value;
  return typeof index === 'number' && Number.isSafeInteger(index) && index >= 0 ? index : null;
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 32;
}

/** Bitstring Status List, §2.1: `statusMessage` gives each value, in hexadecimal, its text. */
function readMessages(json: unknown): Map<number, string> {
  const texts = asList(json).slice(0, 300).map((one) => [Number(asText(field(one, 'status'), 12)), asText(field(one, 'message'))] as const);
  return new Map(texts.filter(([value]) => Number.isInteger(value)));
}
