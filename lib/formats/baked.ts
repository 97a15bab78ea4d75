/** What pictures carry: the words that PNG (`png.ts`) and SVG (`svg.ts`) share. */

/**
 * The name under which a picture carries a badge (Open Badges Baking Specification 2.0; Open Badges 3.0, §5.3; CLR 2.0, §5.3).
 * In an SVG each is an element of its own namespace.
 */
export type BakedKeyword = 'openbadgecredential' | 'clrcredential' | 'openbadges';

export const BAKED_KEYWORDS: readonly BakedKeyword[] = ['openbadgecredential', 'clrcredential', 'openbadges'];

/** What a picture carries under one keyword: JSON, a compact JWS, or an address. */
export interface BakedText {
  keyword: BakedKeyword;
  text: string;
}

/** Everything that a picture carries, each text once; empty where it is a sound picture without a badge. */
export type BakedReading = { ok: true; texts: BakedText[] } | { ok: false; reason: 'truncated' | 'damaged' | 'too-large' };

/** A picture with a badge in it. `text`: this text cannot stand in such a picture. `encoding`: an SVG in another encoding than UTF-8. */
export type Baking = { ok: true; bytes: Uint8Array } | { ok: false; reason: 'truncated' | 'damaged' | 'too-large' | 'text' | 'encoding' };

/** Whether text is a compact JWS by its shape (RFC 7515, §3.1): three parts in base64url, the first a JSON object. */
export function looksLikeToken(text: string): boolean {
  return /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/u.test(text);
}

/** The texts without repetitions. */
export function distinct(texts: readonly BakedText[]): BakedText[] {
  return texts.filter(({ text }, n) => texts.findIndex((other) => other.text === text) === n);
}
