import type { Problem } from '../words';

/** How much one answer may weigh, in bytes after decompression, and how long it may take, in milliseconds. */
export interface Bounds {
  bytes: number;
  milliseconds: number;
}

/** What one request brought: a response with its whole body, or why there is none. */
export type Got =
  | { status: number; url: string; type: string; bytes: Uint8Array; retryAfter: string | null }
  | { problem: Extract<Problem, 'unreachable' | 'timeout' | 'redirect' | 'too-large'> };

/** Why the request was given up before it ended by itself. */
class GivenUp extends Error {
  constructor(readonly problem: 'timeout' | 'too-large') {
    super(problem);
  }
}

/**
 * One GET, or with `post` one POST of it as JSON, without cookies, credentials, referrer or cache, bounded in time and bytes over headers and body together.
 *
 * A redirect is an answer of its own and is not followed, so its target is never contacted: `manual` gives an opaque
 * response in browsers and the 3xx itself elsewhere. With `follow` it is followed (a short link); where a fetch shows the
 * 3xx nevertheless, its target is given as the address that answered.
 *
 * @throws never
 */
export async function get(fetch: typeof globalThis.fetch, url: string, headers: Readonly<Record<string, string>>, follow: boolean, bounds: Bounds, post?: object): Promise<Got> {
  const controller = new AbortController();
  let giveUp: (reason: GivenUp) => void = () => {};
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = (reason) => {
      reject(reason);
      controller.abort();
    };
  });
  const timer = setTimeout(() => giveUp(new GivenUp('timeout')), bounds.milliseconds);
  try {
    // Raced, so that the bound holds even where a fetch or a body does not heed the signal.
    return await Promise.race([givenUp, receive()]);
  } catch (error) {
    return { problem: error instanceof GivenUp ? error.problem : 'unreachable' };
  } finally {
    clearTimeout(timer);
    controller.abort();
  }

  async function receive(): Promise<Got> {
    const response = await fetch(url, {
      method: post ? 'POST' : 'GET',
      headers: post ? { ...headers, 'Content-Type': 'application/json' } : headers,
      ...(post && { body: JSON.stringify(post) }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: follow ? 'follow' : 'manual',
      cache: 'no-store',
      signal: controller.signal,
    });
    const { status } = response;
    const answered = { status, url: response.url || url, type: mediaType(response.headers.get('Content-Type')), retryAfter: response.headers.get('Retry-After') };
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
      const target = follow ? response.headers.get('Location') : null;
      return target !== null && URL.canParse(target, url)
        ? { ...answered, url: new URL(target, url).href, bytes: new Uint8Array() }
        : { problem: 'redirect' };
    }
    return { ...answered, bytes: await readBody(response) };
  }

  async function readBody(response: Response): Promise<Uint8Array> {
    if (Number(response.headers.get('Content-Length') ?? 0) > bounds.bytes) throw new GivenUp('too-large');
    const reader = response.body?.getReader();
    if (!reader) return new Uint8Array();
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return join(chunks, length);
      length += value.byteLength;
      if (length > bounds.bytes) {
        void reader.cancel().catch(() => {});
        throw new GivenUp('too-large');
      }
      chunks.push(value);
    }
  }
}

/** "Application/JSON; charset=utf-8" → "application/json"; empty when absent. */
function mediaType(header: string | null): string {
  return (header ?? '').split(';', 1)[0]!.trim().toLowerCase();
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
