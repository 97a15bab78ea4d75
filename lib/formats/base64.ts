const VALUES: ReadonlyMap<number, number> = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].map((letter, value) => [letter.charCodeAt(0), value]),
);

/**
 * Base64url without padding (RFC 7515, §2), strictly: one text for each sequence of bytes, so that no second spelling of a
 * signature or a token passes for the first.
 *
 * @returns null for any other letter, a length that cannot be, or bits left over that are not zero
 */
export function readBase64url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const value = VALUES.get(text.charCodeAt(i));
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xfff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 0xff;
    at += 1;
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
}

/** The same, also from the other alphabet (`+`, `/`) and with padding: some status lists are written so. */
export function readAnyBase64(text: string): Uint8Array | null {
  return readBase64url(text.replace(/[=\s]+$/u, '').replaceAll('+', '-').replaceAll('/', '_'));
}
