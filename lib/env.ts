import type { BaseProofs } from './check/proof/base/words';
import type { ResolveWebvh } from './check/keys/webvh/resolve';
import type { VerifyShown } from './check/proof/bbs-signature';
import type { VerifySdJwt } from './check/proof/sd-jwt';
import type { Jws } from './formats/jwt';
import type { JsonObject } from './formats/value';
import type { Findings } from './platforms/platform';
import type { Problem, Purpose } from './words';

/** What the engine wants from an address. It never says how: headers, limits and permissions are the door's business. */
export interface Request {
  url: string;
  purpose: Purpose;
  accept: 'json' | 'html' | 'image' | 'status-list' | 'credential' | 'entity-statement' | 'document';
  /**
   * Redirects are refused unless given: then they are followed and the final address must satisfy this test.
   * For a short link on a host that we know, and for an editor's own export (a browser contacts a redirect's target before it can be checked).
   */
  mayEndAt?: (url: URL) => boolean;
  /**
   * Sent as JSON (POST), for a record that is only to be had by a query. For the fixed addresses alone that a platform names as such
   * (`Platform.posts`); it carries the award's own id and nothing of the person's.
   */
  post?: JsonObject;
  /** Nobody is asked: there is an answer only where the person has this page open and has it read. */
  only?: 'open-page';
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
      /** Nobody was asked: it is what stood in the page that the person had open at this address. */
      openPage?: true;
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
  'blockcerts-contexts': PinnedContexts;
}

/** A badge that carries its own signature: a document, and the token that it came in, if it did; an SD-JWT as its whole text. */
export interface Signed {
  document: JsonObject;
  jws?: Jws;
  sdJwt?: string;
}

/** Checks a badge by its signature. It brings the whole stack for signed badges with it, so it is handed in where that may be loaded. */
export type SignedEngine = (given: Signed, env: Env) => Promise<Findings>;

/** Parts of the engine that few badges need, each loaded when it is met. */
export interface Parts {
  'bbs-2023': VerifyShown;
  'did:webvh': ResolveWebvh;
  'ecdsa-sd-2023': BaseProofs;
  'sd-jwt': VerifySdJwt;
}

/** The engine's whole world: requests, bundled data, the clock. Extension, command line, tests and benchmarks pass their own. */
export interface Env {
  ask(request: Request): Promise<Answer>;
  asset<Name extends keyof Assets>(name: Name): Promise<Assets[Name]>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Loads the engine for signed badges; absent where it cannot be loaded, and then a signed badge is said to be one. */
  signed?(): Promise<SignedEngine>;
  /** Loads a part of the engine; absent where none can be loaded, and then what needs one is said to be checked elsewhere. */
  part?<Name extends keyof Parts>(name: Name): Promise<Parts[Name]>;
}
