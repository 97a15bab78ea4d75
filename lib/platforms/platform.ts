import type { Env } from '../env';
import type { AwardReference, Credential, Endorsement, Fact, Held, OwnCheck, PlatformId, Remark, Unreferenced } from '../words';

/** How a platform vouches for the issuers on it (docs/how-it-decides.md, "Who vouches"). */
export type IssuerIdentity =
  /** The platform is the issuer. */
  | 'own'
  /** It knows its issuers by contract. */
  | 'contracted'
  /** Anyone can open an account under any name. */
  | 'self-service';

/**
 * How much of a platform can be checked: `api`, asked by itself; `page`, read from the issuer's own public page when the user asks;
 * `open`, recognised, with a button that opens the issuer's own check.
 */
export type Tier = 'api' | 'page' | 'open';

/** What an adapter concluded from the issuer's answers. The requests, times and retries are kept by `lib/check/learn.ts`. */
export interface Findings {
  /** Null where no credential was read. */
  credential: Credential | null;
  /** `structure`, `integrity`, `key`, `issuer`, `status`; one that is left out counts as unknown. */
  facts: Fact[];
  /** Host patterns to grant besides those that the door named, so that one prompt is enough. */
  needs?: readonly string[];
  remarks?: readonly Remark[];
  /** See `Learned.freshUntil`. */
  freshUntil?: string;
  endorsements?: readonly Endorsement[];
  /** See `Learned.refresh`. */
  refresh?: string;
}

/** What was learned of a list that its issuer itself keeps. */
export interface Listing extends Findings {
  holds: Held[];
}

/**
 * Asks about the award at an address that a platform's record only points at (a badge imported from elsewhere, a backpack's page),
 * through the platform that this address belongs to; one step, never further. Null where nothing there can be asked.
 */
export type Elsewhere = (address: string) => Promise<Findings | null>;

/** One page of what a person's wallet at a platform lists. */
export interface Listed {
  /** Canonical addresses of the awards on it that everybody may see. */
  awards: readonly string[];
  /** How many the whole wallet names. */
  total: number;
  /** Whether there is a next page. */
  more: boolean;
}

/** What the documentation says of a platform, in English and for readers: a row of its table. */
export interface PlatformRow {
  /** Addresses that are detected, `…` for an id. */
  detected: readonly string[];
  /** How an award is checked. */
  checked: string;
  /** What one that is not public looks like. */
  private: string;
  /** What one that was taken back looks like. */
  withdrawn: string;
}

/** Everything that a badge platform's file must answer. Adding one: the file, a line in `registry.ts`, its scenarios. */
export interface Platform {
  id: PlatformId;
  /** The name that people know it by; empty for badges on an issuer's own host. */
  name: string;
  tier: Tier;
  issuerIdentity: IssuerIdentity;
  /** Why `issuerIdentity` is what it says: a sentence with its source. */
  evidence: string;
  /** Registrable domains of the platform, for look-alikes; empty where any host can be one. */
  domains: readonly string[];
  /** Also offered addresses of hosts that belong to no platform: for awards under its customers' own names. */
  anyHost?: true;
  /** Match patterns of the hosts that are asked without a click, once granted; empty: only on the user's click. */
  asks: readonly string[];
  /** Addresses that a query is sent to (POST), where its record is not to be had otherwise: fixed, and on hosts of `asks`. */
  posts?: readonly string[];
  /** What an unwrapped https address of this platform points at, or null when it is not this platform's. Pure. */
  recognise(url: URL): AwardReference | Unreferenced | null;
  /**
   * Whether an address that `recognise` knows is one by which whoever it was sent to accepts a badge, or signs in to it; absent where no such
   * address is known. Only on the platform's own hosts: what is one may be opened on a click. Pure.
   */
  accepts?(url: URL): boolean;
  /** Asks the issuer about an award and says what was learned. Never throws; what could not be concluded is `unknown`. */
  check(reference: AwardReference, env: Env, elsewhere: Elsewhere): Promise<Findings>;
  /** Asks about a `wallet` where one record of the issuer's own holds all that is in it; one request, never a list of people. Never throws. */
  list?(reference: AwardReference, env: Env): Promise<Listing>;
  /**
   * Lists the awards of a person's public profile, a page of it at a time, for the holder who brings in their own; absent where there is no such list.
   *
   * @param page from 1
   */
  profile?(wallet: AwardReference, page: number, env: Env): Promise<Listed | { problem: Fact }>;
  /** Whether an award is read from its own page where a person has that open, and in no other way. */
  readsOpenPage?(reference: AwardReference): boolean;
  /** Where a person sees what the issuer itself says of an award, where that is what the badge's card offers. */
  ownCheck?(reference: AwardReference): OwnCheck | null;
  row: PlatformRow;
}
