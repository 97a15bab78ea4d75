import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { readBase64url } from './base64';
import { DEEPEST, readJson } from './json';
import { looksLikeSdJwt, readJws, type Jws } from './jwt';
import { LARGEST_TEXT } from './limits';
import { hasTwins } from './twins';
import { asObject, type JsonObject } from './value';

/** An SD-JWT (RFC 9901): a signed token whose claims are partly digests, and the claims behind those that its holder shows. Nothing of it is verified yet. */
export interface SdJwt {
  /** The issuer's token. */
  jws: Jws;
  /** What it says, with what is shown in its place; where {@link fault} is set, as it was signed. */
  claims: JsonObject;
  /** The members at the top in which something is not shown; an empty name: at the top itself. Digests that stand for nothing count too. */
  hidden: ReadonlySet<string>;
  /** What is against the rules: nothing of what is shown can then be told from what was never signed. */
  fault?: 'disclosure' | '_sd_alg';
  /** The holder's own token, and the digest of all that stands before it. */
  binding?: { token: string; digest: string };
}

/** Most claims that are shown one by one. */
const MOST_SHOWN = 1_000;
/** What says who signed, until when and how it is withdrawn has to stand in the token itself (SD-JWT VC, §2.2.2.2). */
const NEVER_HIDDEN: ReadonlySet<string> = new Set(['iss', 'nbf', 'exp', 'cnf', 'vct', 'status', '_sd_alg', '_sd', '...']);

const HASHES = { 'sha-256': sha256, 'sha-384': sha384, 'sha-512': sha512 } as const;

/**
 * Reads an SD-JWT in compact form and puts what is shown in its place (RFC 9901, §7.1).
 *
 * @returns null where it is none; an SD-JWT that breaks a rule of its own is one, with its {@link SdJwt.fault}
 */
export function readSdJwt(text: string): SdJwt | null {
  if (text.length > LARGEST_TEXT || !looksLikeSdJwt(text)) return null;
  const [token, ...rest] = text.split('~') as [string, ...string[]];
  const jws = readJws(token);
  if (!jws) return null;
  const last = rest.pop() ?? '';
  const { _sd_alg: alg = 'sha-256' } = jws.payload;
  const hash = typeof alg === 'string' && Object.hasOwn(HASHES, alg) ? HASHES[alg as keyof typeof HASHES] : null;
  const faulty = { jws, claims: jws.payload, hidden: new Set(['']) };
  if (!hash) return { ...faulty, fault: '_sd_alg' };
  const digest = (ascii: string): string => toBase64url(hash(new TextEncoder().encode(ascii)));
  const disclosures = rest.length <= MOST_SHOWN ? rest.map((one) => readDisclosure(one, digest(one))) : [];
  const known = new Map(disclosures.flatMap((one) => (one ? [[one.digest, one] as const] : [])));
  const shown = known.size === rest.length ? put(jws.payload, known) : null;
  if (!shown) return { ...faulty, fault: 'disclosure' };
  const binding = last === '' ? undefined : { token: last, digest: digest(text.slice(0, text.length - last.length)) };
  return { jws, ...shown, ...(binding && { binding }) };
}

/** What stands behind one digest: a member with its name, or an item of a list. */
interface Disclosure {
  digest: string;
  /** Absent for an item of a list. */
  name?: string;
  value: unknown;
}

function readDisclosure(encoded: string, digest: string): Disclosure | null {
  const bytes = readBase64url(encoded);
  const json = bytes && readJson(bytes);
  const parts = json?.ok && Array.isArray(json.value) ? (json.value as unknown[]) : [];
  if (!bytes || typeof parts[0] !== 'string' || parts.length < 2 || parts.length > 3 || hasTwins(new TextDecoder().decode(bytes))) return null;
  if (parts.length === 2) return { digest, value: parts[1] };
  return typeof parts[1] === 'string' ? { digest, name: parts[1], value: parts[2] } : null;
}

/** Breaks a rule; caught where the putting together began. */
class Fault extends Error {}

/** The payload with every digest replaced by what is shown for it, or taken out; null where a rule is broken. */
function put(payload: JsonObject, known: ReadonlyMap<string, Disclosure>): { claims: JsonObject; hidden: Set<string> } | null {
  const [seen, hidden] = [new Set<string>(), new Set<string>()];
  let used = 0;
  const found = (digest: unknown, top: string): Disclosure | undefined => {
    // One digest in two places could show one claim as two.
    if (typeof digest !== 'string' || seen.has(digest)) throw new Fault();
    seen.add(digest);
    const disclosure = known.get(digest);
    if (disclosure) used += 1;
    else hidden.add(top);
    return disclosure;
  };
  const object = (value: JsonObject, top: string | null, depth: number): JsonObject => {
    const { _sd: digests, ...plain } = value;
    if (Object.hasOwn(plain, '...') || (digests !== undefined && !Array.isArray(digests))) throw new Fault();
    const members = Object.entries(plain).filter(([name]) => top !== null || name !== '_sd_alg');
    const names = new Set(Object.keys(plain));
    const entries = members.map(([name, one]): [string, unknown] => [name, walk(one, top ?? name, depth + 1)]);
    for (const digest of (digests ?? []) as unknown[]) {
      const disclosure = found(digest, top ?? '');
      if (!disclosure) continue;
      const { name } = disclosure;
      if (name === undefined || names.has(name) || name === '_sd' || name === '...' || (top === null && NEVER_HIDDEN.has(name))) throw new Fault();
      names.add(name);
      entries.push([name, walk(disclosure.value, top ?? name, depth + 1)]);
    }
    return Object.fromEntries(entries);
  };
  const list = (value: readonly unknown[], top: string, depth: number): unknown[] => value.flatMap((one) => {
    const digest = asObject(one)?.['...'];
    if (digest === undefined || Object.keys(asObject(one)!).length !== 1) return [walk(one, top, depth + 1)];
    const disclosure = found(digest, top);
    if (!disclosure) return [];
    if (disclosure.name !== undefined) throw new Fault();
    return [walk(disclosure.value, top, depth + 1)];
  });
  const walk = (value: unknown, top: string, depth: number): unknown => {
    if (depth > DEEPEST) throw new Fault();
    const inner = asObject(value);
    return Array.isArray(value) ? list(value, top, depth) : inner ? object(inner, top, depth) : value;
  };
  try {
    const claims = object(payload, null, 0);
    // What nothing signed stands for would be shown beside what was signed.
    return used === known.size ? { claims, hidden } : null;
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}
