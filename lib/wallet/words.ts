/** The words of the holder's own badges as types; nothing here runs. */
import type { AwardReference, Credential, Learned, Verdict, WrittenDate } from '../words';

/** Details of a badge that the holder lets go along when it is shared, each by itself. */
export interface Details {
  name: boolean;
  expiry: boolean;
  evidence: boolean;
  skills: boolean;
}

/** How a badge came into the wallet. */
export interface Origin {
  kind: 'page' | 'address' | 'profile' | 'file';
  /** Host of the page, the address that was given, or the file's name; for a person to read. */
  name: string;
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
  kind: 'award' | 'profile' | 'held';
  /** How many a profile named beyond what is taken at once. */
  leftOut: number;
  startedAt: number;
}
