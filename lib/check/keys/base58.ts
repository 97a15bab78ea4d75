/** Bitcoin's alphabet, which multibase calls base58btc (`z`). */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Longest text that is decoded: a key of 521 bits or a 4,096-bit RSA key fits, and the work stays small (it grows with the square). */
const LONGEST = 800;

/**
 * Decodes base58btc (draft-msporny-base58).
 *
 * @returns null for a character outside the alphabet, for no text and for more characters than `longest`
 */
export function base58(text: string, longest = LONGEST): Uint8Array<ArrayBuffer> | null {
  if (text.length === 0 || text.length > longest) return null;
  const little: number[] = [];
  for (const character of text) {
    let carry = ALPHABET.indexOf(character);
    if (carry < 0) return null;
    for (let i = 0; i < little.length; i += 1) {
      carry += little[i]! * 58;
      little[i] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) little.push(carry & 0xff);
  }
  // Each leading `1` is a leading zero byte.
  for (let i = 0; i < text.length && text[i] === '1'; i += 1) little.push(0);
  return Uint8Array.from(little.reverse());
}

/** Encodes base58btc. */
export function toBase58(bytes: Uint8Array): string {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let i = 0; i < digits.length; i += 1) {
      carry += digits[i]! << 8;
      digits[i] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return ALPHABET[0]!.repeat(zeros < 0 ? bytes.length : zeros) + digits.reverse().map((digit) => ALPHABET[digit]).join('');
}
