import { sha256, sha384 } from '@noble/hashes/sha2.js';
import type { PublicKey } from '../keys/public-key';
import { verifyEd25519 } from './ed25519';

export type Hash = 'SHA-256' | 'SHA-384';

/** Imported keys, the last few: importing costs more than verifying. */
const imported = new Map<string, Promise<CryptoKey | null>>();
const MOST_KEPT = 32;

/**
 * Whether a signature is this key's over this data. Ed25519 as in RFC 8032; ECDSA as r and s (IEEE P1363) and RSA as PKCS#1 v1.5,
 * both over the given hash.
 *
 * @returns false also for a signature of the wrong length, or bytes that are no point of the curve
 */
export async function verifySignature(key: PublicKey, hash: Hash, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  if (key.type === 'Ed25519') return verifyEd25519(key, signature, data);
  const algorithm = key.type === 'RSA' ? { name: 'RSASSA-PKCS1-v1_5', hash } : { name: 'ECDSA', namedCurve: key.type, hash };
  const cryptoKey = await importKey(key, algorithm);
  return cryptoKey !== null && crypto.subtle.verify(algorithm, cryptoKey, own(signature), own(data));
}

/** A key for WebCrypto; null where WebCrypto says that it is none (a point off the curve). */
export function importKey(key: PublicKey, algorithm: EcKeyImportParams | RsaHashedImportParams | { name: string }): Promise<CryptoKey | null> {
  const name = `${JSON.stringify(algorithm)} ${key.print}`;
  let found = imported.get(name);
  if (!found) {
    found = crypto.subtle.importKey('jwk', { ...key.jwk }, algorithm, false, ['verify']).catch(() => null);
    if (imported.size >= MOST_KEPT) imported.delete(imported.keys().next().value!);
    imported.set(name, found);
  }
  return found;
}

/** Up to so many bytes a hash is there sooner here than WebCrypto's answer, which comes from another thread. */
const SMALL = 8_192;

/** The hash of bytes or of text in UTF-8. */
export async function digest(hash: Hash, data: Uint8Array | string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return bytes.length <= SMALL ? own(digestNow(hash, bytes)) : new Uint8Array(await crypto.subtle.digest(hash, own(bytes)));
}

/** The same at once, for what is short. */
export function digestNow(hash: Hash, bytes: Uint8Array): Uint8Array {
  return hash === 'SHA-256' ? sha256(bytes) : sha384(bytes);
}

/** One after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Bytes in a buffer of their own kind, which WebCrypto's types ask for. */
export function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
