import { readBase64url } from './base64';
import { readJsonText } from './json';
import { LARGEST_TEXT } from './limits';
import { asObject, field, type JsonObject } from './value';

/** A JWS in compact form (RFC 7515, §7.1) whose header and payload are JSON objects. Nothing of it is verified yet. */
export interface Jws {
  /** Exactly what was signed and its signature, without the blanks it was found with. */
  token: string;
  header: JsonObject;
  payload: JsonObject;
  /** Header and payload as the JSON that they were read from. */
  json: readonly [header: string, payload: string];
  /** The bytes that the signature is over: the first two parts, as they are written. */
  signed: Uint8Array;
  signature: Uint8Array;
}

/**
 * Reads a compact JWS. Its algorithm is not judged, an empty signature (`none`) reads like any other.
 *
 * @returns null where it is none: not three parts, not base64url to the letter, header or payload not a JSON object
 */
export function readJws(token: string): Jws | null {
  if (token.length > LARGEST_TEXT) return null;
  const parts = token.split('.', 4);
  const [head, body, tail] = parts;
  if (parts.length !== 3 || head === undefined || body === undefined || tail === undefined) return null;
  const [header, payload, signature] = [readPart(head), readPart(body), readBase64url(tail)];
  if (!header || !payload || !signature) return null;
  const signed = new TextEncoder().encode(token.slice(0, head.length + 1 + body.length));
  return { token, header: header.value, payload: payload.value, json: [header.json, payload.json], signature, signed };
}

/** Whether text is an SD-JWT by its shape (RFC 9901, §4): a token, then what is shown, each after a tilde, and after the last perhaps the holder's own token. */
export function looksLikeSdJwt(text: string): boolean {
  return /^eyJ[\w-]*\.[\w-]+\.[\w-]*(?:~[\w-]+)*~(?:eyJ[\w-]*\.[\w-]+\.[\w-]*)?$/u.test(text);
}

/** The SD-JWTs in a text, alone, broken over lines, or among words on a line of their own; and the text without them, for other tokens. */
export function findSdJwts(text: string, most = 50): { found: string[]; rest: string } {
  if (!text.includes('~') || text.length > LARGEST_TEXT) return { found: [], rest: text };
  const whole = without(text);
  if (looksLikeSdJwt(whole)) return { found: [whole], rest: '' };
  const found: readonly string[] = text.match(/(?<![\w-])eyJ[\w-]{0,16384}\.[\w-]+\.[\w-]*~[\w.~-]*/gu) ?? [];
  const each = [...new Set(found.map((one) => one.replace(/\.+$/u, '')).filter(looksLikeSdJwt))].slice(0, most);
  return { found: each, rest: each.reduce((rest, one) => rest.replaceAll(one, ' '), text) };
}

function readPart(text: string): { value: JsonObject; json: string } | null {
  const bytes = readBase64url(text);
  const json = bytes && decoded(bytes);
  const reading = json === null ? null : readJsonText(json);
  const value = reading?.ok ? asObject(reading.value) : null;
  return value && json !== null ? { value, json } : null;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What a mail or a document puts between the letters of a token: blanks, line ends, marks of quoting, invisible letters. */
const BETWEEN = /[\s>\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
const GAP = new RegExp(BETWEEN, 'uy');
const PIECE = /[\w-]{1,4096}/uy;
/** Header and signature are short; a header with a certificate chain in it has some kilobytes. */
const LONGEST_OUTER = 16_384;
/** Beginnings that are looked at, so that a text made of nothing else stays cheap. */
const MOST_STARTS = 200;

/**
 * The tokens in a text, in order, each once: alone, within words, or broken over lines as mails do it. Where a token is broken
 * and words follow it, its end is where a signature of its algorithm can end.
 *
 * @param most how many are looked for
 */
export function findJws(text: string, most = 50): Jws[] {
  if (text.length > LARGEST_TEXT) return [];
  const whole = readJws(without(text));
  if (whole) return [whole];
  const found = new Map<string, Jws>();
  let from = 0;
  for (let tries = 0; tries < MOST_STARTS && found.size < most; tries += 1) {
    const start = text.indexOf('eyJ', from);
    if (start < 0) break;
    const read = readAt(text, start);
    if (read) found.set(read.jws.token, read.jws);
    from = read?.end ?? start + 3;
  }
  return [...found.values()];
}

interface Run {
  letters: string;
  end: number;
}

function readAt(text: string, start: number): { jws: Jws; end: number } | null {
  const head = run(text, start, LONGEST_OUTER);
  if (text[head.end] !== '.' || !readPart(head.letters)) return null;
  const body = run(text, head.end + 1, LARGEST_TEXT);
  if (text[body.end] !== '.') return null;
  for (const tail of signatures(text, body.end + 1, lengths(field(readPart(head.letters)?.value, 'alg')))) {
    const jws = readJws(`${head.letters}.${body.letters}.${tail.letters}`);
    if (jws) return { jws, end: tail.end };
  }
  return null;
}

/** Letters of base64url from here on, whatever stands between them, up to the first that is something else. */
function run(text: string, start: number, most: number): Run {
  const pieces: string[] = [];
  let [end, length] = [start, 0];
  while (end < text.length && length <= most) {
    PIECE.lastIndex = end;
    const piece = PIECE.exec(text)?.[0] ?? '';
    GAP.lastIndex = end + piece.length;
    const gap = GAP.exec(text)?.[0] ?? '';
    if (piece === '' && gap === '') break;
    pieces.push(piece);
    length += piece.length;
    end += piece.length + gap.length;
  }
  return { letters: pieces.join(''), end };
}

/** Where a signature may end: at a length that its algorithm gives, else at the first blank. */
function* signatures(text: string, start: number, fitting: readonly number[]): Generator<Run> {
  const all = run(text, start, LONGEST_OUTER);
  const first = /^[\w-]*/u.exec(text.slice(start, start + LONGEST_OUTER))?.[0] ?? '';
  if (fitting.includes(first.length)) yield { letters: first, end: start + first.length };
  // Nothing but the signature follows.
  if (fitting.includes(all.letters.length)) yield all;
  for (const length of fitting) {
    const end = endOf(text, start, length);
    // In the midst of a word no signature ends.
    if (all.letters.length >= length && !/[\w-]/u.test(text.charAt(end))) yield { letters: all.letters.slice(0, length), end };
  }
  yield { letters: first, end: start + first.length };
}

/** Where the given number of letters have been passed. */
function endOf(text: string, start: number, count: number): number {
  let end = start;
  for (let left = count; left > 0 && end < text.length; end += 1) if (/[\w-]/u.test(text.charAt(end))) left -= 1;
  return end;
}

/** Signatures in letters of base64url: ECDSA and EdDSA by their curve, RSA by common sizes of keys. */
function lengths(alg: unknown): readonly number[] {
  switch (alg) {
    case 'ES256':
    case 'ES256K':
    case 'EdDSA':
    case 'Ed25519':
      return [86];
    case 'ES384':
      return [128];
    case 'ES512':
      return [176];
    default:
      return typeof alg === 'string' && /^[RP]S\d+$/u.test(alg) ? [342, 512, 683] : [];
  }
}

function without(text: string): string {
  return text.replace(BETWEEN, '');
}
