import type { Problem, Purpose } from './words';

/** What the engine wants from an address. It never says how: headers, limits and permissions are the door's business. */
export interface Request {
  url: string;
  purpose: Purpose;
  accept: 'json' | 'html' | 'image' | 'status-list';
  /**
   * Redirects are refused unless given: then they are followed and the final address must satisfy this test.
   * For a short link only, on a host that we know (a browser contacts a redirect's target before it can be checked).
   */
  mayEndAt?: (url: URL) => boolean;
}

/** What came back. `ask` never throws: an outage is an answer. */
export type Answer =
  | {
      ok: true;
      /** HTTP status, any. */
      status: number;
      /** The address that answered (differs from the request's only with `mayEndAt`). */
      url: string;
      /** Media type, lower case, without parameters; empty when not given. */
      type: string;
      /** The body, at most the door's limit. */
      bytes: Uint8Array;
      at: string;
      /** Earliest time to try again (ISO 8601), where the host asked for a pause (429, 503). */
      retryAt?: string;
    }
  | {
      ok: false;
      problem: Problem;
      at: string;
      /** Earliest time to try again (ISO 8601), where the host or the door gave one. */
      retryAt?: string;
      /** For `no-permission`: the host pattern to grant (`https://host/*`). */
      needs?: string;
    };

/** JSON-LD contexts by address; more than one where an address has had other contents, today's first. */
export type PinnedContexts = Readonly<Record<string, readonly object[]>>;

/** Bundled data by name. */
export interface Assets {
  'well-known-issuers': { name: string; domains: string[] }[];
  contexts: PinnedContexts;
}

/** The engine's whole world: requests, bundled data, the clock. Extension, command line, tests and benchmarks pass their own. */
export interface Env {
  ask(request: Request): Promise<Answer>;
  asset<Name extends keyof Assets>(name: Name): Promise<Assets[Name]>;
  /** Milliseconds since 1970. */
  now(): number;
}
