import { sha256 } from '@noble/hashes/sha2.js';
import canonicalize from 'canonicalize';
import { toBase58 } from '../base58';

/** The SHA-256 multihash of a text in UTF-8, in base58btc without multibase's letter, as did:webvh writes its hashes (did:webvh 1.0, §3.7). */
export function hashOf(text: string): string {
  return toBase58(Uint8Array.from([0x12, 0x20, ...sha256(new TextEncoder().encode(text))]));
}

/** The same of JSON in its canonical form (RFC 8785). */
export function hashOfJson(value: unknown): string {
  return hashOf(canonicalize(value) ?? '');
}
