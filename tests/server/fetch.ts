import type { Reply } from './reply';
import type { World } from './world';

/** Statuses that may have no body (Fetch, "null body status"). */
const BODILESS = new Set([204, 205, 304]);

/**
 * A `fetch` that answers from a world without a network, for the engine alone. It does what a browser's would: hosts in
 * trouble fail, redirects are opaque or followed as asked, and a signal aborts what hangs.
 */
export function worldFetch(world: World): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    for (let hops = 0; hops < 5; hops++) {
      if (world.troubleOf(url.hostname)) throw new TypeError('fetch failed');
      const reply = world.reply({ method: init.method ?? 'GET', host: url.hostname, path: url.pathname + url.search, headers: Object.fromEntries(new Headers(init.headers)), ...(init.body != null && { body: String(init.body as string) }) });
      const response = await respond(reply, init.signal ?? null);
      const target = response.headers.get('location');
      if (target === null || init.redirect !== 'follow') return at(response, url.href);
      url.href = new URL(target, url).href;
    }
    throw new TypeError('too many redirects');
  };
}

function respond(reply: Reply, signal: AbortSignal | null): Promise<Response> | Response {
  switch (reply.as) {
    case 'answer':
      return new Response(BODILESS.has(reply.status) ? null : reply.body.slice(), { status: reply.status, headers: reply.headers });
    case 'reset':
      throw new TypeError('fetch failed');
    case 'hang':
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    case 'drip':
      // One byte, and then nothing more: a stream that is never closed.
      return new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([0x20])) }), { headers: { 'content-type': reply.type } });
  }
}

/** A response says where it came from, which the constructor cannot be told. */
const at = (response: Response, url: string): Response => Object.defineProperty(response, 'url', { value: url });
