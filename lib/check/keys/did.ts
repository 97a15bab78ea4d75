import { readBase64url } from '../../formats/base64';
import { readJson } from '../../formats/json';
import { readJwk } from './jwk';
import { readMultikey } from './multikey';
import type { KeyReading } from './public-key';

/** A DID URL's parts that matter here (DID Core 1.0, §3.2). */
export interface Did {
  /** The DID alone. */
  did: string;
  method: string;
  /** What follows the method's name. */
  id: string;
  /** After `#`; undefined without one. */
  fragment?: string;
}

/** Longest DID or address of a key that is read. */
export const LONGEST_METHOD = 2_048;

/** Reads a DID or a DID URL with a fragment. Paths and queries name other things than keys, and are not read. */
export function readDid(text: string): Did | null {
  if (text.length > LONGEST_METHOD) return null;
  const parts = /^(did:([a-z0-9]+):([A-Za-z0-9._:%-]+))(?:#([A-Za-z0-9._~:@!$&'()*+,;=%/?-]*))?$/u.exec(text);
  return parts && { did: parts[1]!, method: parts[2]!, id: parts[3]!, ...(parts[4] !== undefined && { fragment: parts[4] }) };
}

/**
 * The key that a did:key or did:jwk is, which needs asking nobody.
 *
 * The fragment may be missing (Open Badges in use leave it out); where there is one it has to be the one that the method
 * defines: the key's own text for did:key, `0` for did:jwk.
 *
 * @returns undefined for every other method
 */
export function readOwnKey({ method, id, fragment }: Did): KeyReading | undefined {
  if (method === 'key') return fragment === undefined || fragment === id ? readMultikey(id) : null;
  if (method !== 'jwk') return undefined;
  if (fragment !== undefined && fragment !== '0') return null;
  const bytes = readBase64url(id);
  const json = bytes && readJson(bytes);
  return json?.ok ? readJwk(json.value) : null;
}

/**
 * Where a did:web's document lives (did:web, §2.5.2): `did:web:host%3A3000:a:b` at `https://host:3000/a/b/did.json`, and
 * without a path at `/.well-known/did.json`.
 *
 * @returns null for an id that is not a host with whole path segments: `..`, an encoded slash, user names
 */
export function didWebAddress(id: string): string | null {
  const segments = id.split(':').map(decoded);
  const [host, ...path] = segments;
  if (!host || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/iu.test(host)) return null;
  if (path.some((segment) => !segment || !/^[\w.~!$&'()*+,;=@ -]+$/u.test(segment) || /^\.+$/u.test(segment))) return null;
  const folder = path.length === 0 ? '.well-known' : path.map((segment) => encodeURIComponent(segment!)).join('/');
  const address = `https://${host}/${folder}/did.json`;
  return URL.canParse(address) ? new URL(address).href : null;
}

/**
 * Where a did:webvh's log lives (did:webvh 1.0, §3.4): as for did:web, without the hash that its id begins with, and under another name. An
 * address by numbers is nobody's domain.
 *
 * @returns null for an id that is not a hash and a host with whole path segments
 */
export function didWebvhAddress(id: string): string | null {
  const [, place] = /^Qm[1-9A-HJ-NP-Za-km-z]{44}:(.+)$/u.exec(id) ?? [];
  if (place === undefined || /^[^:]*%(?!3A\d)/iu.test(place)) return null;
  const address = didWebAddress(place);
  if (address === null || /^[\d.]+$|^\[/u.test(new URL(address).hostname)) return null;
  return `${address}l`;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
