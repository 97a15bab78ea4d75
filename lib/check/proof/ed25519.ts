import { verifyAsync } from '@noble/ed25519';
import { readBase64url } from '../../formats/base64';
import type { PublicKey } from '../keys/public-key';
import { importKey, own } from './signature';

/** 2²⁵⁵ − 19, last byte first as the encoding has it. */
const PRIME = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0xed : i === 31 ? 0x7f : 0xff));

/**
 * y of the points whose order divides eight, in hexadecimal without the sign bit. With such a key a signature can be made that fits
 * any text; some WebCrypto implementations refuse them and some do not, so they are refused here for all.
 */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  `00${'00'.repeat(31)}`, `01${'00'.repeat(31)}`, `ec${'ff'.repeat(30)}7f`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]);

/** One working key (RFC 8032, §7.1, test 1), to learn whether WebCrypto knows Ed25519. */
const KNOWN = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
let native: Promise<boolean> | undefined;

/** Whether an Ed25519 signature fits (RFC 8032, §5.1.7): by WebCrypto where it knows the curve, else by `@noble/ed25519`. */
export async function verifyEd25519(key: PublicKey, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  const point = signature.length === 64 ? pointOf(key) : null;
  if (!point) return false;
  native ??= crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x: KNOWN }, { name: 'Ed25519' }, false, ['verify']).then(() => true, () => false);
  return await native ? verifyNatively(key, signature, data) : verifyByNoble(point, signature, data);
}

/** The points of keys, null for one that is none or not safe. */
const points = new WeakMap<PublicKey, Uint8Array | null>();

function pointOf(key: PublicKey): Uint8Array | null {
  let found = points.get(key);
  if (found === undefined) {
    const point = readBase64url(key.jwk.x ?? '');
    points.set(key, (found = point?.length === 32 && isSafe(point) ? point : null));
  }
  return found;
}

/** The same without WebCrypto's Ed25519, for browsers that lack it. */
export async function verifyByNoble(point: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  try {
    return await verifyAsync(signature, data, point, { zip215: false });
  } catch {
    return false;
  }
}

async function verifyNatively(key: PublicKey, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  const cryptoKey = await importKey(key, { name: 'Ed25519' });
  return cryptoKey !== null && crypto.subtle.verify({ name: 'Ed25519' }, cryptoKey, own(signature), own(data));
}

/** Whether a point is written the one right way (y below the prime) and generates enough. */
function isSafe(point: Uint8Array): boolean {
  const y = point.slice();
  y[31] = y[31]! & 0x7f;
  for (let i = 31; i >= 0; i -= 1) {
    if (y[i] === PRIME[i] && i > 0) continue;
    if (y[i]! >= PRIME[i]!) return false;
    break;
  }
  return !SMALL_ORDER.has(Array.from(y, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
