/** The words of the holder's own badges as types; nothing here runs. */
import type { BackpackPlace, Owner } from './backpack/words';
import type { AwardReference, Credential, Fact, Learned, Verdict, WrittenDate } from '../words';

/** Details of a badge that the holder lets go along when it is shared, each by itself. */
export interface Details {
  name: boolean;
  expiry: boolean;
  evidence: boolean;
  skills: boolean;
}

/** How a badge came into the wallet. */
export interface Origin {
  kind: 'page' | 'address' | 'profile' | 'file' | 'backpack';
  /** Host of the page, the address that was given, the file's name or the backpack's host; for a person to read. */
  name: string;
  /** Whose backpack it came from, by that backpack's word: the badge is compared with it. */
  owner?: Owner;
}

/** One of the holder's badges. */
export interface Held {
  /** Ours; a random UUID. */
  id: string;
  /** By what the same badge is known again wherever else it comes from; see `keysOf`. */
  keys: string[];
  /** What was learned when it was last checked, whatever that was. */
  learned: Learned;
  /** The badge as it was last read: it stays when a later check could not read it. */
  credential: Credential;
  /** When a check last concluded that it is genuine (ISO 8601). */
  confirmedAt?: string;
  origin: Origin;
  /** Milliseconds since 1970. */
  addedAt: number;
  /** Hidden (false) from everything that is shared here. */
  shown: boolean;
  details: Details;
  /** Names that the holder gave. */
  collections: string[];
  /** Whether the file that it came as is kept beside it. */
  hasOriginal: boolean;
  /** When it was last asked about in the background, whatever came of it (milliseconds since 1970). */
  triedAt?: number;
}

/** What a list shows of a badge, and what it is searched and sorted by. */
export interface Shelf {
  id: string;
  name: string;
  issuer: string;
  skills: string[];
  issued?: WrittenDate;
  expires?: WrittenDate;
  shown: boolean;
  collections: string[];
  addedAt: number;
}

/** The file that a badge came as, byte by byte. */
export interface Original {
  id: string;
  /** File name; without one of its own, one that is made. */
  name: string;
  /** Media type. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A held badge's art as a `data:` URL. It stays as long as the badge does. */
export interface ArtOfHeld {
  id: string;
  dataUrl: string;
}

/** One thing of an import that is still to be done: an award to ask about and add, or a badge that is held and to be checked. */
export type Pending = { award: string } | { held: string };

/** One that could not be added, and why: the verdict's reason, as a code with its values. */
export interface Refused {
  what: Pending;
  /** Its name where that is known, else its address. */
  name: string;
  verdict: Verdict;
  code: Learned['facts'][number]['code'];
  params?: Record<string, string>;
  /** It may work another time: an outage, a host that was not allowed yet. */
  again: boolean;
}

/** An import under way. It is kept after each step, so that it goes on where it stood after the browser was closed. */
export interface Import {
  id: string;
  /** What the person gave: an address, or the name of a file. */
  name: string;
  /** A profile that is still being listed, and the number of its next page, from 1. */
  listing?: { of: AwardReference; page: number };
  /** A connected backpack that is still being read. */
  backpack?: BackpackPlace;
  pending: Pending[];
  /** How many the profile names, once that is known. */
  total?: number;
  /** How many are new, were held before, were checked again. */
  added: number;
  known: number;
  checked: number;
  /** How many were put back from a wallet's file. */
  restored?: number;
  refused: Refused[];
  /** `profile` where the address was a person's list. */
  kind: 'award' | 'profile' | 'held' | 'backpack';
  /** How many a profile named beyond what is taken at once. */
  leftOut: number;
  startedAt: number;
}

/** A public list that the holder follows: a profile, a collection, a transcript. */
export interface Followed {
  /** The list's canonical address. */
  id: string;
  of: AwardReference;
  /** Milliseconds since 1970, as all times here. */
  addedAt: number;
  /** When it was last looked at, however that ended. */
  lookedAt?: number;
  /** What was in the way then. */
  problem?: Pick<Fact, 'code' | 'params'>;
  /** When it is to be looked at next, and how often in a row it could not be. */
  nextAt: number;
  failures: number;
  /** Addresses that it named and that were dealt with: held, offered, ignored, turned down. They are not taken up again. */
  seen: string[];
  /** Awards that could not be taken, and why. */
  refused: Refused[];
}

/** A badge that a followed list named: it waits for the holder's yes or no, or the holder said no. */
export interface Offer {
  /** The award's address. */
  id: string;
  /** By what it is known again; see `keysOf`. */
  keys: string[];
  /** The list that named it. */
  from: string;
  state: 'waiting' | 'ignored';
  /** What was learned; without a credential where asking takes a click. */
  learned: Learned;
  /** When it was found. */
  at: number;
}

/** Something that the holder should know about a badge that is held. */
export interface Notice {
  /** What it tells of which badge; the same thing is told once. */
  id: string;
  held: string;
  kind: 'expires' | 'expired' | 'revoked' | 'suspended' | 'retired' | 'gone';
  name: string;
  expires?: WrittenDate;
  at: number;
  /** The issuer could not be asked before this was told. */
  unasked?: true;
  /** The system told it. */
  told?: true;
  /** The holder has put it away. */
  done?: true;
}
