/**
 * The words of Proofmark as types. One meaning each, in code, tests and on the screen (docs/how-it-decides.md).
 * Nothing here runs.
 */
import type { Code } from './codes';

/** What a sighting points at, once unwrapped and recognised. */
export type AwardKind = 'award' | 'class' | 'wallet' | 'image' | 'claim-link';

/** A platform's id: the name of its file in `lib/platforms`, or of its row in `lib/platforms/open/table.ts`. */
export type PlatformId =
  | 'credly' | 'accredible' | 'badgr' | 'edubadges' | 'openbadges-education' | 'open-badge-factory' | 'open-badge-passport' | 'freecodecamp' | 'microsoft' | 'trailhead' | PageId | OpenId | 'moodle' | 'hosted';

/** Platforms whose awards are read from their public pages: on a click, or where a person has them open. */
export type PageId = 'coursera' | 'edx' | 'mitx' | 'skilljar' | 'skillshop';

/** Platforms that are recognised and not asked: rows of `lib/platforms/open/table.ts`. */
export type OpenId =
  | 'certmetrics' | 'certiport' | 'oracle' | 'udemy' | 'linkedin-learning' | 'hackerrank' | 'certifier' | 'sertifier' | 'virtualbadge' | 'bcdiploma'
  | 'google-skills' | 'google-developers' | 'badgecraft' | 'badge-list' | 'certdirectory' | 'kaspersky' | 'nptel' | 'duolingo';

/** What a sighting points at. */
export interface AwardReference {
  /** `document`: what a file or a pasted text holds; nobody is asked about it by its address. */
  platform: PlatformId | 'document';
  kind: AwardKind;
  /** The platform's own id (a UUID, a short code, or for hosted badges the address itself); of a document the credential's. */
  id: string;
  /**
   * The canonical public address, without tracking, secrets or e-mail addresses. Two sightings of one award share it. Of a document:
   * the file's name, which is no address.
   */
  url: string;
}

/** Why a raw URL is not an award reference although it should be shown. */
export type Unreferenced =
  /** A badge-shaped address on a host that imitates a known platform. Never asked. */
  | { type: 'look-alike'; url: string; host: string; resembles: string }
  /** A wrapper (short link, click tracker) whose target cannot be told offline, and the host that it says it leads to. */
  | { type: 'wrapped'; url: string; wrapper: string; to?: string; /** The host of a known platform that it stands on, or says it leads to. */ platform?: string };

/** What `recognise` says of a raw URL; `null` when it has nothing to do with badges. */
export type Recognition =
  /** `accepts`: it is a known platform's link by which whoever it was sent to accepts the badge, or signs in to it. */
  | { type: 'reference'; reference: AwardReference; accepts?: true }
  | Unreferenced
  | null;

/** Where on a page a badge was seen. */
export type SightingPlace = 'link' | 'image' | 'embed' | 'text';

/** Whose badge a page says it is. */
export interface PageNames {
  /**
   * `own`: the page says this badge is this person's. `author`: this person wrote the post that it stands in, which may be about anybody: only a
   * name that fits says something. `quoted`/`other`/`unknown`: nobody is compared. `around`: stands in a frame that cannot see the page around it,
   * which may name somebody for what is in it. `typed`: not said by the page; the name that the person typed to compare with.
   */
  kind: 'own' | 'author' | 'quoted' | 'other' | 'unknown' | 'around' | 'typed';
  name?: string;
  email?: string;
  /** In mail: its own words around the badge, bounded. Who wrote a mail may write of somebody else. */
  near?: string;
}

/** What a page claims of a badge, in the page's own words; nothing of it is believed. */
export interface PageClaim {
  title?: string;
  issuer?: string;
  /** As written on the page, e.g. "Issued Sep 2025 · Expires Sep 2028". */
  dates?: string;
}

/** A badge seen on a page, as the page script reports it. */
export interface RawSighting {
  /** Number of this sighting within its frame; the frame's mark is addressed by it. */
  n: number;
  place: SightingPlace;
  /** The URL as it stands in the page (at most 8,192 characters). */
  url: string;
  names: PageNames;
  /** Absent: nothing is claimed. */
  claim?: PageClaim;
}

export type FactId = 'structure' | 'integrity' | 'key' | 'issuer' | 'status' | 'dates' | 'holder' | 'claim';
export type FactState = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** One thing that was checked. */
export interface Fact {
  id: FactId;
  state: FactState;
  code: Code;
  /** When it was concluded, ISO 8601 in UTC. */
  at: string;
  /** Who said so: the host that was asked, `page` for what the page says, `clock`, or `proofmark`. */
  source: string;
  /** Values for the code's sentence; untrusted text, shown as text only. */
  params?: Record<string, string>;
  /** What was learned, where the word of a list (the user's, their organisation's, a registry's) stands in its place. */
  instead?: Fact[];
}

export type Verdict =
  | 'verified' | 'unknown-issuer' | 'unconfirmed' | 'expired' | 'not-yet-valid'
  | 'suspended' | 'revoked' | 'invalid' | 'no-award';

export type HolderMatch = 'same' | 'consistent' | 'different' | 'cannot-tell';

/**
 * The format that a credential was given in; with the kind it chooses which facts are required. `hosted`: its record lives at
 * the issuer's. `signed`: a JWS. `json`: a W3C verifiable credential with its proof inside. `jwt`: one as a JWT. Open Badges 2.1
 * awards are written as 2.0. `europass`: a European Digital Credential. `platform-record`: a platform's own record of what it issued, which is no Open Badge.
 */
export type CredentialFormat =
  | 'open-badges-0.5-hosted'
  | 'open-badges-1.0-hosted' | 'open-badges-1.0-signed'
  | 'open-badges-1.1-hosted' | 'open-badges-1.1-signed'
  | 'open-badges-2.0-hosted' | 'open-badges-2.0-signed'
  | 'open-badges-3.0-json' | 'open-badges-3.0-jwt'
  | 'clr-2.0-json' | 'clr-2.0-jwt'
  | 'europass' | 'blockcerts-2' | 'blockcerts-3'
  | 'platform-record';

/** A date as its issuer wrote it, and the instant at which it begins or ends (milliseconds since 1970). */
export interface WrittenDate {
  /** The issuer's own text, e.g. "2028-03-27" or "2028-03-27T00:00:00.000Z". */
  text: string;
  /** First instant it can mean (a day without a time begins at UTC+14). */
  from: number;
  /** Last instant it can mean (a day without a time ends at UTC-12). */
  to: number;
}

/** A credential in plain terms. All text is untrusted: shown as text nodes only. */
export interface Credential {
  format: CredentialFormat;
  /** The credential's own id. */
  id: string;
  name: string;
  description: string;
  /** What it takes to earn it, as text; and where that is written. */
  criteria: string;
  criteriaUrl?: string;
  skills: string[];
  /** Address of the badge's art, or undefined. */
  image?: string;
  issuer: { name: string; /** The issuer's id as it names itself. */ id: string; /** Where that id is at home; see `issuerPlace`. */ domain: string };
  holder: {
    name?: string;
    /** Recipient identities as the credential carries them: plain or `sha256$…` with an optional salt. */
    identities: { identity: string; hashed: boolean; salt?: string; type: string }[];
  };
  issued?: WrittenDate;
  expires?: WrittenDate;
  evidence: string[];
  /** Standards and catalogues that its issuer says it is aligned with. */
  alignments?: Alignment[];
}

/** Something that a badge is aligned with. */
export interface Alignment {
  name: string;
  framework?: string;
  code?: string;
  /** Where it is described, https. */
  url?: string;
}

/** One request that was made for a report, or why it was not made. */
export interface RequestLine {
  url: string;
  /** What it was for. */
  purpose: Purpose;
  at: string;
  /** The HTTP status that came back; absent where there was no answer. */
  status?: number;
  /** Why there was no usable answer. */
  problem?: Problem;
  /** A query was sent; every other request only reads. */
  method?: 'POST';
  /** Nobody was asked: it was read in the page that the person had open at this address. */
  openPage?: true;
}

export type Purpose = 'award' | 'class' | 'issuer' | 'holder' | 'short-link' | 'art' | 'key' | 'status' | 'endorsement' | 'refresh' | 'registry' | 'document';

/** Why `ask` has no answer. */
export type Problem =
  | 'no-permission' | 'not-asked' | 'refused-address' | 'offline' | 'unreachable' | 'timeout'
  | 'redirect' | 'too-large' | 'rate-limited' | 'not-open' | 'left-open';

/**
 * What a reader should know beside the facts: what was not checked, or what was noticed on the way. It never enters the verdict;
 * its sentence stands under its code.
 */
export interface Remark {
  code: Code;
  /** Values for the code's sentence; untrusted text. */
  params?: Record<string, string>;
}

/** One of the awards that a list says are there; checked as an award is. */
export interface Held {
  credential: Credential;
  /** `structure`, `integrity`, `key`, `issuer`, `status`; in a report also `dates`. */
  facts: Fact[];
  /** In a report: what it comes to, and the fact that decided that. */
  verdict?: Verdict;
  because?: Fact;
}

/** The issuer's own public check of an award, for a person to open. */
export interface OwnCheck {
  url: string;
  /** What the person has to type there. */
  code?: string;
}

/** Somebody who speaks for a badge, for what it is awarded for or for its issuer; checked like a badge of its own. */
export interface Endorsement {
  of: 'credential' | 'achievement' | 'issuer';
  by: Credential['issuer'];
  /** What the endorser says; untrusted text. */
  text: string;
  issued?: WrittenDate;
  expires?: WrittenDate;
  /** `structure`, `integrity`, `key`, `issuer`, `status`; in a report also `dates`. */
  facts: Fact[];
  /** In a report: what it comes to by itself, and the fact that decided that. It never enters the badge's verdict. */
  verdict?: Verdict;
  because?: Fact;
}

/**
 * What was learned about one award, free of the page it was seen on: this is what the cache keeps. Dates and issuer
 * lists are judged when a report is made from it, so a kept answer never goes stale about today's date.
 */
export interface Learned {
  /** The award's canonical address; the raw address where nothing was recognised (look-alike, wrapped). */
  award: string;
  /** Null for a look-alike or a wrapped address: there is nothing to ask. */
  reference: AwardReference | null;
  /** The engine's version that concluded this. */
  engine: string;
  /** When it was checked, ISO 8601 in UTC. */
  at: string;
  credential: Credential | null;
  /** `structure`, `integrity`, `key`, `issuer`, `status`. */
  facts: Fact[];
  requests: RequestLine[];
  /** When to try again by itself, if the reason is one that passes (ISO 8601). */
  retryAt?: string;
  /** Host patterns whose grant would let the check go on (`https://host/*`). */
  needs?: string[];
  /** Until when this may be kept, where its status list says so (ISO 8601). */
  freshUntil?: string;
  remarks?: Remark[];
  endorsements?: Endorsement[];
  /** Of a list that its issuer itself keeps: what is in it. The holder is the whole list's, and stands in its `credential` alone. */
  holds?: Held[];
  /** Where its platform is not asked by itself: the check that a person can open. */
  ownCheck?: OwnCheck;
  /** Where the issuer says that a newer copy of this credential is to be had; asked on the user's click only. */
  refresh?: string;
}

/** Where in a document a badge was met. */
export interface InDocument {
  /** The document's name. */
  document: string;
  /** `link`: one that can be clicked. `text`: an address that is only written. `attachment`, `picture`: a file in the document. */
  place: 'link' | 'text' | 'attachment' | 'picture';
  /** Page numbers, from 1, in order; empty where the document does not say. */
  pages: readonly number[];
}

/** The whole answer about one badge at one place. */
export interface Report extends Learned {
  /** Where in a document it was met; absent for everything else. */
  met?: InDocument;
  verdict: Verdict;
  /** The fact that decided the verdict. */
  because: Fact;
  holder: HolderMatch;
  /** What the holder match rests on. */
  holderBasis: 'name' | 'address' | 'none';
  /** It was compared with a name that the person typed, not with whom the page names. */
  typed?: true;
  /** True when the toolbar asks for attention (revoked, suspended, invalid, look-alike, another name). */
  attention: boolean;
}
