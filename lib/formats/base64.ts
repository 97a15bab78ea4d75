const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The value of each letter by its code; with all others, {@link NONE}. */
const NONE = 0x80;
const VALUES = new Uint8Array(128).fill(NONE);
for (const [value, letter] of [...LETTERS].entries()) VALUES[letter.charCodeAt(0)] = value;

/**
 * Base64url without padding (RFC 7515, §2), strictly: one text for each sequence of bytes, so that no second spelling of a
 * signature or a token passes for the first.
 *
 * @returns null for any other letter, a length that cannot be, or bits left over that are not zero
 */
export function readBase64url(text: string): Uint8Array | null {
  const rest = text.length % 4;
  if (rest === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  const whole = text.length - rest;
  let at = 0;
  for (let i = 0; i < whole; i += 4) {
    const a = valueAt(text, i);
    const b = valueAt(text, i + 1);
    const c = valueAt(text, i + 2);
    const d = valueAt(text, i + 3);
    if ((a | b | c | d) >= NONE) return null;
    bytes[at] = (a << 2) | (b >> 4);
    bytes[at + 1] = (b << 4) | (c >> 2);
    bytes[at + 2] = (c << 6) | d;
    at += 3;
  }
  return rest === 0 || readRest(text, whole, bytes, at) ? bytes : null;
}

/** The last two or three letters, of which the last one's lower bits have to be zero. */
function readRest(text: string, start: number, bytes: Uint8Array, at: number): boolean {
  const [a, b] = [valueAt(text, start), valueAt(text, start + 1)];
  const c = start + 2 < text.length ? valueAt(text, start + 2) : undefined;
  if ((a | b | (c ?? 0)) >= NONE || ((c === undefined ? b & 0xf : c & 0x3) !== 0)) return false;
  bytes[at] = (a << 2) | (b >> 4);
  if (c !== undefined) bytes[at + 1] = (b << 4) | (c >> 2);
  return true;
}

function valueAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  return code < 128 ? VALUES[code]! : NONE;
}

/** The same, also from the other alphabet (`+`, `/`) and with padding: some status lists are written so. */
export function readAnyBase64(text: string): Uint8Array | null {
  return readBase64url(text.replace(/(?<![=\s])[=\s]+$/u, '').replaceAll('+', '-').replaceAll('/', '_'));
}
