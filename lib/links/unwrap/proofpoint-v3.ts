/** `**A` stands for 2 bytes, `**B` for 3, … `**_` for 65. */
const RUN_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FIRST_RUN = 2;

/**
 * Opens `…/v3/__<address>__;<replacements>!!<organisation>!<signature>$`. Characters that would not survive in a mail were
 * taken out of the address: a single one is written `*`, a run of them `**X`, where X gives its length in UTF-8 bytes.
 * They stand, in order, in the base64url text of the replacements. The address itself may hold `__`.
 *
 * @param raw the address as it stands in the page: `URL` would turn some of its characters into others
 * @returns the address inside, or null when it is not of this shape
 * @throws when the replacements are not base64 of UTF-8 text
 */
export function decodeV3(raw: string): string | null {
  const parts = /\/v3\/__(.*)__;([\w-]*=*)!/s.exec(raw);
  if (!parts) return null;
  const [, masked = '', encoded = ''] = parts;
  const replacements = new Replacements(encoded);
  const address = masked.replace(/\*(?:\*([\w-]))?/g, (_, letter?: string) =>
    letter === undefined ? replacements.next() : replacements.run(RUN_LETTERS.indexOf(letter) + FIRST_RUN));
  // Some mailers fold the two slashes after the scheme into one.
  return address.replace(/^([a-z][a-z0-9+.-]*:\/)(?=[^/])/i, '$1/');
}

/** The characters that were taken out, given back in order. */
class Replacements {
  private readonly characters: string[];
  private at = 0;
  /** Bytes of the last character that reach into the next run. */
  private ahead = 0;

  constructor(encoded: string) {
    const binary = atob(encoded.replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (byte) => byte.charCodeAt(0));
    this.characters = Array.from(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  }

  /** One character; an asterisk that replaces nothing is itself. */
  next(): string {
    return this.characters[this.at++] ?? '*';
  }

  /** As many characters as fill that many bytes; a character that begins in a run belongs to it whole. */
  run(bytes: number): string {
    let out = '';
    let left = bytes - this.ahead;
    while (left > 0 && this.at < this.characters.length) {
      const character = this.next();
      out += character;
      left -= utf8Length(character);
    }
    this.ahead = Math.max(0, -left);
    return out;
  }
}

/** How many bytes one character has in UTF-8. */
function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
