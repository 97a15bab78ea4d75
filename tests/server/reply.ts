/** What a host of the test world answers with: a whole answer, or one kind of trouble on the wire. */
export type Reply =
  | { as: 'answer'; status: number; headers: Record<string, string>; body: Uint8Array }
  /** Takes the request and never answers. */
  | { as: 'hang' }
  /** Closes the connection without an answer. */
  | { as: 'reset' }
  /** Sends the head and then one byte at a time, without end in sight. */
  | { as: 'drip'; type: string };

const bytes = (body: string | Uint8Array) => (typeof body === 'string' ? new TextEncoder().encode(body) : body);

/** Any answer: a body of a media type with a status. */
export function answer(type: string, body: string | Uint8Array, status = 200, headers: Record<string, string> = {}): Reply {
  return { as: 'answer', status, headers: { 'content-type': type, ...headers }, body: bytes(body) };
}

/** A web page. */
export const html = (body: string, status = 200, headers: Record<string, string> = {}): Reply =>
  answer('text/html; charset=utf-8', body, status, headers);

/** A record, as an issuer's API gives it. */
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  answer('application/json; charset=utf-8', JSON.stringify(value), status, headers);

/** A script of a page. */
export const script = (source: string): Reply => answer('text/javascript; charset=utf-8', source);

/** A redirect to another address. */
export const redirect = (to: string, status = 302): Reply => answer('text/plain', '', status, { location: to });

/** "Too many requests", to be tried again after so many seconds. */
export const tooMany = (retryAfterSeconds: number): Reply =>
  json({ message: 'Too many requests' }, 429, { 'retry-after': String(retryAfterSeconds) });

export const hang = (): Reply => ({ as: 'hang' });
export const reset = (): Reply => ({ as: 'reset' });
export const drip = (type = 'application/json'): Reply => ({ as: 'drip', type });

/** A JSON body of about so many bytes: far more than any badge has. */
export const huge = (size = 5 * 1024 * 1024): Reply => answer('application/json', JSON.stringify({ filler: 'x'.repeat(size) }));

/** JSON nested so many levels deep. */
export const deep = (levels = 10_000): Reply =>
  answer('application/json', `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
