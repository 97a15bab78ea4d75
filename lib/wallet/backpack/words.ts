/** The words of backpacks that the holder connects; nothing here runs but the one error. */

/** How a backpack speaks: Badge Connect (Open Badges 2.1), or the Open Badges 3.0 API. */
export type BackpackKind = 'badge-connect-2.1' | 'open-badges-3.0';

/** What a backpack says of itself. Every address is https and of one registrable domain. */
export interface Service {
  kind: BackpackKind;
  /** By its own word; untrusted text. */
  name: string;
  /** The host that the person named. */
  host: string;
  apiBase: string;
  registrationUrl: string;
  authorizationUrl: string;
  tokenUrl: string;
  revocationUrl?: string;
  /** What is asked for, of what it offers: to read badges, and whose they are. */
  scopes: string[];
  terms?: string;
  privacy?: string;
}

/** What a backpack gave Proofmark on this machine to be known by. */
export interface Client {
  id: string;
  secret?: string;
  /** How the secret is shown (RFC 7591, §2). */
  method: 'none' | 'client_secret_basic' | 'client_secret_post';
}

/** The leave that the holder gave. Whoever has it can read the backpack until it ends or is taken back. */
export interface Tokens {
  access: string;
  refresh?: string;
  /** Milliseconds since 1970; absent where the backpack does not say. */
  expiresAt?: number;
}

/** Whose backpack it is, by its own word. */
export interface Owner {
  name?: string;
  email?: string;
}

/** A backpack that is connected. Kept on this machine alone. */
export interface Backpack {
  /** Ours; a random UUID. */
  id: string;
  service: Service;
  client: Client;
  tokens: Tokens;
  owner: Owner;
  /** Milliseconds since 1970. */
  connectedAt: number;
}

/** Where the reading of a backpack stands. */
export interface BackpackPlace {
  /** Which backpack. */
  id: string;
  /** The address of the page that is read. */
  page: string;
  /** How many of that page were dealt with. */
  done: number;
  /** How many pages were read before it. */
  before: number;
}

/** Why a backpack cannot be connected or read. */
export type BackpackProblem =
  /** Nothing at that address says that it is a backpack. */
  | 'not-found'
  /** What it says of itself cannot be used. */
  | 'unusable'
  /** It names an address by http, or one in a private network. */
  | 'not-https'
  /** It names an address of somebody else's. */
  | 'foreign'
  | 'no-permission' | 'offline' | 'unreachable' | 'busy' | 'redirect' | 'too-large'
  /** The browser has no window for signing in. */
  | 'no-identity'
  /** It does not let Proofmark in as a program. */
  | 'not-registered'
  /** The window was closed, or the person said no there. */
  | 'closed' | 'denied'
  /** The answer of the window is not to the question that was asked. */
  | 'mixed-up'
  /** It gave no leave that can be used. */
  | 'no-token'
  /** The leave has ended, or was taken back there. */
  | 'ended'
  /** A page of it cannot be read; it never ends. */
  | 'nonsense' | 'endless'
  /** It is no longer connected. */
  | 'gone';

export class BackpackError extends Error {
  constructor(readonly problem: BackpackProblem) {
    super(problem);
  }
}
