const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Character references of HTML as the letters they stand for: numbered ones, and the few with names that every server writes. */
export function withoutReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0x1f && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * The words of a piece of HTML: elements become spaces, what stands in scripts and styles goes. For reading only: what comes out is
 * as untrusted as before, and shown as text.
 *
 * @param most how much is looked at, in UTF-16 units
 */
export function wordsOf(html: string, most = 20_000): string {
  const text = html.slice(0, most).replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/giu, ' ').replace(/<[a-z/!][^<>]*>/giu, ' ');
  return withoutReferences(text).replace(/\s+/gu, ' ').trim();
}
