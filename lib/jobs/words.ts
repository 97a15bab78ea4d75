/** The words of the labour market as types; nothing here runs. */
import type { Language } from '../store/settings';
import type { Country } from './countries';

export type ProviderId = 'esco' | 'arbeitsagentur' | 'adzuna' | 'usajobs' | 'eurostat';

/** What is looked for. The badge and its holder are no part of it. */
export interface Query {
  /** As the person left them. */
  words: string;
  country: Country;
  /** The language of the screen; a source that does not speak it is asked in English. */
  language: Language;
}

/** Keys of the holder's own, by the source that gave them. */
export interface Keys {
  adzuna?: { id: string; key: string };
  usajobs?: { email: string; key: string };
}

/** What goes to a source with a request, as the person reads it before the click. */
export type Sent = 'words' | 'country' | 'language' | 'key' | 'email';

/** What can come of a source. All text is cleaned, and still only text; all numbers are finite. */
export interface Figures {
  occupations?: readonly Occupation[];
  openings?: Openings;
  employers?: Employers;
  salaries?: Salaries;
  earnings?: Earnings;
}

/** An occupation of ESCO, and how the words lead to it: by its own title, or by a skill that it needs. */
export interface Occupation {
  title: string;
  why: 'title' | 'essential' | 'optional';
  /** The skill, as ESCO calls it; with `essential` and `optional`. */
  skill?: string;
  /** ISCO-08 group: its first digit is the major group. */
  isco?: string;
}

export interface Openings {
  /** How many there are in all, as the source says. */
  count: number;
  some: readonly Opening[];
}

export interface Opening {
  title: string;
  employer: string;
  place: string;
  /** Day it was advertised, ISO 8601. */
  day?: string;
  /** Where it can be read, https, on the source's own host. */
  address?: string;
}

export interface Employers {
  /** Counted by the source over all openings, or here over those that it listed. */
  counted: 'all' | 'listed';
  /** How many openings were listed. */
  listed: number;
  top: readonly { name: string; count: number }[];
}

/** Advertisements by the salary that they name, a year. */
export interface Salaries {
  /** ISO 4217. */
  currency: string;
  /** From the lowest band to the highest; the last has no upper end. */
  bands: readonly { from: number; to?: number; count: number }[];
  mean?: number;
}

/** Mean gross earnings a year, by major group of occupations. */
export interface Earnings {
  currency: 'EUR';
  /** The year that they were earned in. */
  year: number;
  /** When the source last changed its table, ISO 8601. */
  updated?: string;
  groups: readonly { group: IscoGroup; amount: number }[];
  /** Of all groups together. */
  all?: number;
}

/** A major group of ISCO-08 that Eurostat gives earnings of (the armed forces, 0, are not among them). */
export type IscoGroup = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** Why a source gave nothing, or not all. */
export type TroubleCode =
  | 'refused' | 'offline' | 'unreachable' | 'timeout' | 'redirect' | 'too-large' | 'rate-limited'
  | 'key' | 'forbidden' | 'outage' | 'status' | 'nonsense';

/** One request, as it is listed: without any key. */
export interface JobRequest {
  address: string;
  at: string;
  /** HTTP status; absent where no answer came. */
  status?: number;
}

/** What came of asking one source. */
export type Outcome = { provider: ProviderId; at: string; requests: readonly JobRequest[] } & (
  | { state: 'found'; figures: Figures; /** Why the rest is missing, where something is. */ missing?: { code: TroubleCode; status?: number } }
  | { state: 'empty' }
  | { state: 'failed'; trouble: { code: TroubleCode; status?: number } }
  | { state: 'stopped' }
);
