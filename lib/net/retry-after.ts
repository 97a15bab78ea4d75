/** Bounds of what a host can ask for, in milliseconds: it can neither be hammered nor silence itself for good. */
const SHORTEST = 1_000;
const LONGEST = 24 * 60 * 60 * 1_000;

/**
 * Reads a `Retry-After` header (RFC 9110 §10.2.3: whole seconds or an HTTP date).
 *
 * @param header the header's text, or null when it was not sent
 * @param now milliseconds since 1970
 * @returns when to ask again, in milliseconds since 1970, between one second and one day from now; null when the header
 *   is absent or cannot be read
 */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  const wait = /^\d{1,10}$/u.test(text) ? Number(text) * 1_000 : httpDate(text) - now;
  return Number.isNaN(wait) ? null : now + Math.min(Math.max(wait, SHORTEST), LONGEST);
}

/** The instant of an HTTP date ("Sun, 06 Nov 1994 08:49:37 GMT", RFC 9110 §5.6.7), NaN for any other text. */
function httpDate(text: string): number {
  return /^[A-Z][a-z]{2,8},? .{10,30}$/u.test(text) ? Date.parse(text) : Number.NaN;
}
