import { readBase64url } from '../../formats/base64';
import { readJson } from '../../formats/json';
import { asObject } from '../../formats/value';
import { joined } from './signature';

/** A detached signature, and what it is over once the payload is known. */
export interface Detached {
  signature: Uint8Array;
  over(payload: Uint8Array): Uint8Array<ArrayBuffer>;
}

/**
 * Reads the detached JWS of an Ed25519Signature2018 (RFC 7797): exactly the header that the suite writes, `EdDSA` with the payload as
 * it is, and no payload.
 */
export function readDetached(jws: string): Detached | null {
  const parts = /^([\w-]{1,200})\.\.([\w-]{1,200})$/u.exec(jws);
  const bytes = parts && readBase64url(parts[1]!);
  const signature = parts && readBase64url(parts[2]!);
  const json = bytes && readJson(bytes);
  const header = json?.ok ? asObject(json.value) : null;
  if (!parts || !signature || !header) return null;
  const { alg, b64, crit } = header;
  if (alg !== 'EdDSA' || b64 !== false || !Array.isArray(crit) || crit.length !== 1 || crit[0] !== 'b64' || Object.keys(header).length !== 3) return null;
  return { signature, over: (payload) => joined(new TextEncoder().encode(`${parts[1]}.`), payload) };
}
