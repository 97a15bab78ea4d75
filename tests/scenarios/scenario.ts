import type { Code } from '../../lib/codes';
import type { HolderMatch, PageClaim, PageNames, Verdict } from '../../lib/words';
import { shown, type ShownBadge, type Unlinked } from '../fixtures/badge';
import type { Markup } from '../fixtures/html';
import { gmailMessage, type Mail } from '../fixtures/pages/gmail';
import { linkedInProfile, type FrontEnd } from '../fixtures/pages/linkedin';
import { resume } from '../fixtures/pages/resume';
import { ADA, type Person } from '../fixtures/people';
import { html } from '../server/reply';
import type { World } from '../server/world';

/** What one badge on a page must become. */
export interface Expected {
  /** The address as it stands in the page. */
  raw: string;
  /** The award's canonical address; the raw one where nothing was recognised. Shown as `data-award`. */
  award: string;
  verdict: Verdict;
  /** The code of the deciding fact. Seen by the engine's driver; on a screen it is a sentence. */
  because?: Code;
  holder?: HolderMatch;
  attention?: boolean;
  /** Whom the page names around it, for the engine's driver, which has no page. */
  names: PageNames;
  claim?: PageClaim;
  /** Not asked until the person clicks "check again" on it. */
  clicked?: boolean;
}

/** A scenario put up in a world: what stands where, and what must come of it. */
export interface Staged {
  /** The page to open. */
  address: string;
  badges: Expected[];
  /** Hosts that must be asked, and hosts that must not even be contacted. */
  asked?: string[];
  notAsked?: string[];
  /** Badge addresses on the page that must not be listed at all. */
  absent?: string[];
  /** Wrapped links that are listed apart, by wrapper. */
  wrapped?: string[];
}

/** One line of the table. */
export interface Scenario {
  id: string;
  /** What it shows, in the requirements' words. */
  shows: string;
  /** Puts pages and answers into a world. */
  stage(world: World): Staged;
}

/** What differs from "verified, of the page's person, asked at once". */
export type Differs = Partial<Omit<Expected, 'raw' | 'award'>>;

/** A badge that must be genuine, current and the person's own, except for what differs. */
export function expected(award: string, differs: Differs & { raw?: string } = {}): Expected {
  return { raw: award, award, verdict: 'verified', names: own(ADA), attention: false, ...differs };
}

/** The page says that a badge is this person's. */
export const own = (person: Pick<Person, 'name'> & Partial<Person>): PageNames =>
  ({ kind: 'own', name: person.name, ...(person.email && { email: person.email }) });

const shownAll = (badges: readonly Expected[]): ShownBadge[] =>
  badges.map((badge) => shown(badge.raw, { ...(badge.claim?.title && { title: badge.claim.title }), ...(badge.claim?.dates && { dates: badge.claim.dates }) }));

/** Puts badges on a LinkedIn profile. */
export function onLinkedIn(world: World, slug: string, badges: Expected[], { frontEnd = 'sdui', person = ADA, extra, bare }: { frontEnd?: FrontEnd; person?: Person; extra?: Markup; bare?: readonly Unlinked[] } = {}): Staged {
  const address = `https://www.linkedin.com/in/${slug}/`;
  world.at(address, html(linkedInProfile(frontEnd, person, shownAll(badges), extra, bare)));
  return { address, badges: badges.map((badge) => ({ ...badge, names: badge.names.kind === 'own' ? { kind: 'own', name: person.name } : badge.names })) };
}

/** Puts badges into the body of a Gmail message; other parts of the mail come with `more`. */
export function onGmail(world: World, slug: string, badges: Expected[], more: Partial<Mail> = {}): Staged {
  const address = `https://mail.google.com/mail/u/0/?thread=${slug}`;
  world.at(address, html(gmailMessage({ from: ADA, subject: 'Application', body: shownAll(badges), ...more })));
  return { address, badges };
}

/** Puts badges on somebody's own page, a place that is not switched on. */
export function onResume(world: World, host: string, badges: Expected[], { person = ADA, extra }: { person?: Person; extra?: Markup } = {}): Staged {
  const address = `https://${host}/`;
  world.at(address, html(resume(person, shownAll(badges), extra)));
  return { address, badges };
}
