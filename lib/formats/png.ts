import { BAKED_KEYWORDS, distinct, type BakedKeyword, type BakedReading, type Baking } from './baked';
import { inflate, joined } from './inflate';
import { LARGEST_FILE, LARGEST_TEXT } from './limits';
import { chunk, chunksOf, isSound, type Chunk } from './png-chunks';
import { readUtf8 } from './utf8';

/** Chunks with a badge in one picture, each of which may unpack to the bound. More than two are no mistake any more. */
const MOST_CHUNKS = 8;

/** A badge chunk opened, or why it cannot be. */
type Opened = { ok: true; text: string } | { ok: false; reason: 'damaged' | 'too-large' };

const DAMAGED = { ok: false, reason: 'damaged' } as const;

/**
 * What a PNG carries: the `iTXt` chunk that the baking specifications ask for, compressed or not, and the `tEXt` and `zTXt`
 * chunks that older bakers write. UTF-8 exact; the CRC of what is read must fit. A picture that ends too early is refused even
 * where its badge could still be read, since nobody published it so.
 *
 * @throws never
 */
export function readPng(bytes: Uint8Array): BakedReading {
  if (bytes.length > LARGEST_FILE) return { ok: false, reason: 'too-large' };
  const found = chunksOf(bytes);
  if (!found.ok) return found;
  const texts = [];
  let read = 0;
  for (const one of found.chunks) {
    const keyword = keywordOf(one);
    if (!keyword) continue;
    if (read === MOST_CHUNKS) return DAMAGED;
    read += 1;
    const opened = isSound(bytes, one) ? open(one, keyword.length) : DAMAGED;
    if (!opened.ok) return opened;
    texts.push({ keyword, text: opened.text });
  }
  return { ok: true, texts: distinct(texts) };
}

/**
 * Puts a badge into a PNG in place of any that it carries, right after its header. Every other chunk, and what follows the
 * picture, stays as it is to the byte.
 *
 * @throws never
 */
export function bakePng(bytes: Uint8Array, keyword: BakedKeyword, text: string): Baking {
  if (bytes.length > LARGEST_FILE) return { ok: false, reason: 'too-large' };
  // A zero byte ends a text in older readers, and half a surrogate pair has no UTF-8.
  if (text === '' || text.includes('\0') || !text.isWellFormed()) return { ok: false, reason: 'text' };
  const body = new TextEncoder().encode(text);
  if (body.length > LARGEST_TEXT) return { ok: false, reason: 'too-large' };
  const found = chunksOf(bytes);
  if (!found.ok) return found;
  // Keyword, end of keyword, not compressed, method, no language, no translated keyword (PNG 3rd edition, §11.3.3.4).
  const baked = chunk('iTXt', joined([new TextEncoder().encode(`${keyword}\0\0\0\0\0`), body]));
  const kept = found.chunks.filter((one) => !keywordOf(one)).map(({ start, end }) => bytes.subarray(start, end));
  const [signature, tail] = [bytes.subarray(0, found.chunks[0]?.start), bytes.subarray(found.chunks.at(-1)?.end)];
  return { ok: true, bytes: joined([signature, ...kept.slice(0, 1), baked, ...kept.slice(1), tail]) };
}

/** The keyword of a chunk that carries a badge, else null. */
function keywordOf({ type, data }: Chunk): BakedKeyword | null {
  if (type !== 'iTXt' && type !== 'tEXt' && type !== 'zTXt') return null;
  return BAKED_KEYWORDS.find((keyword) => data[keyword.length] === 0 && latin1(data.subarray(0, keyword.length)).toLowerCase() === keyword) ?? null;
}

function open({ type, data }: Chunk, keyword: number): Opened {
  const rest = data.subarray(keyword + 1);
  switch (type) {
    case 'iTXt':
      return openInternational(rest);
    case 'zTXt':
      return rest[0] === 0 ? openCompressed(rest.subarray(1), plain) : DAMAGED;
    default:
      return sized(rest, plain);
  }
}

/** Compression flag and method, language, translated keyword, text; the last one is UTF-8 and nothing else. */
function openInternational(rest: Uint8Array): Opened {
  const [flag, method] = rest;
  const language = rest.indexOf(0, 2);
  const translated = language < 0 ? -1 : rest.indexOf(0, language + 1);
  if (translated < 0) return DAMAGED;
  const body = rest.subarray(translated + 1);
  if (flag === 0) return sized(body, readUtf8);
  return flag === 1 && method === 0 ? openCompressed(body, readUtf8) : DAMAGED;
}

function openCompressed(bytes: Uint8Array, decode: (bytes: Uint8Array) => string | null): Opened {
  const inflated = inflate(bytes, 'zlib', LARGEST_TEXT);
  return inflated.ok ? sized(inflated.bytes, decode) : inflated;
}

function sized(bytes: Uint8Array, decode: (bytes: Uint8Array) => string | null): Opened {
  if (bytes.length > LARGEST_TEXT) return { ok: false, reason: 'too-large' };
  const text = decode(bytes);
  return text === null ? DAMAGED : { ok: true, text };
}

/** `tEXt` and `zTXt` are Latin-1 by the standard; bakers write UTF-8 into them all the same. */
function plain(bytes: Uint8Array): string {
  return readUtf8(bytes) ?? latin1(bytes);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
