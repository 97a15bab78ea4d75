import { createHash } from 'node:crypto';
import { type TestKey, token } from './sign';

/** What stands behind a digest, as an issuer writes it. */
export interface Shown {
  text: string;
  digest: string;
}

const encode = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
export const digestOf = (ascii: string, hash = 'sha256'): string => createHash(hash).update(ascii).digest('base64url');
let salts = 0;

/** A member that can be left out, or with one argument an item of a list. */
export function hidden(...parts: [name: string, value: unknown] | [value: unknown]): Shown {
  salts += 1;
  return written([`salt-${salts}`, ...parts]);
}

/** The same of any JSON, or of a text that is to be JSON. */
export function written(json: unknown, hash?: string): Shown {
  const text = encode(json);
  return { text, digest: digestOf(text, hash) };
}

/** An SD-JWT with what is shown of it. */
export async function sdJwt(key: TestKey, claims: object, shown: readonly Shown[], header: object = { kid: key.method, typ: 'vc+sd-jwt', cty: 'vc' }): Promise<string> {
  return [await token(key, claims, header), ...shown.map(({ text }) => text), ''].join('~');
}

/** The same with the holder's own token behind it. */
export async function bound(text: string, holder: TestKey, claims: object = {}, header: object = { typ: 'kb+jwt' }): Promise<string> {
  return text + await token(holder, { iat: Date.parse('2026-04-30T00:00:00Z') / 1000, aud: 'https://reader.example', nonce: 'n-1', sd_hash: digestOf(text), ...claims }, header);
}
