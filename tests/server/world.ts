import { html, type Reply } from './reply';

/** One request that reached the world. */
export interface Hit {
  method: string;
  host: string;
  /** Path with the query. */
  path: string;
  /** Header names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  /** What was sent with it, where something was. */
  body?: string;
}

/** A reply, or a function of the request for answers that change. */
export type Responder = Reply | ((hit: Hit) => Reply);

/** How a host fails before any request can be made of it. */
export type HostTrouble = 'tls' | 'unreachable';

/**
 * The web as a test sees it: pages and issuers' answers by address, changeable while a test runs. It records every
 * request, so that a test can also say who was *not* asked. The TLS server (`serve.ts`) and the engine's own tests
 * (`tests/scenarios/engine.ts`) answer from the same world.
 */
export class World {
  readonly hits: Hit[] = [];
  private readonly replies = new Map<string, Responder>();
  private readonly troubles = new Map<string, HostTrouble>();

  /** Says what an address answers; an address without a query answers for all its queries. */
  at(address: string, responder: Responder): this {
    const url = new URL(address);
    this.replies.set(`${url.hostname}${url.pathname}${url.search}`, responder);
    return this;
  }

  /** Takes an address back: it answers 404 again. */
  without(address: string): this {
    const url = new URL(address);
    this.replies.delete(`${url.hostname}${url.pathname}${url.search}`);
    return this;
  }

  /** Lets a whole host fail (or, with `null`, work again). */
  trouble(host: string, trouble: HostTrouble | null): this {
    if (trouble) this.troubles.set(host, trouble);
    else this.troubles.delete(host);
    return this;
  }

  troubleOf(host: string): HostTrouble | undefined {
    return this.troubles.get(host);
  }

  /** Records a request and answers it; 404 where nothing was said. */
  reply(hit: Hit): Reply {
    this.hits.push(hit);
    const path = hit.path.split('?', 1)[0] ?? hit.path;
    const responder = this.replies.get(hit.host + hit.path) ?? this.replies.get(hit.host + path);
    if (!responder) return html('<!doctype html><title>Not found</title><p>Not found', 404);
    return typeof responder === 'function' ? responder(hit) : responder;
  }

  /** Requests to one host since the world began or was last told to `forget`, as `METHOD path`. */
  asked(host: string): string[] {
    return this.hits.filter((hit) => hit.host === host).map((hit) => `${hit.method} ${hit.path}`);
  }

  /** Forgets the requests, not the answers. */
  forgetHits(): void {
    this.hits.length = 0;
  }
}
