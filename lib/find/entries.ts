/**
 * What the holder's own profile lists without a link, read once on a click: in a script of its own, so that no page pays for it that is
 * only looked at. Nothing of it is reported as a badge.
 */
import type { PageClaim } from '../words';
import { all, page } from './dom';
import { lineOf, linesOf } from './text';

/** What one look found. */
export interface Entries {
  /** Certifications that have no link to a credential. */
  unlinked: PageClaim[];
  /** The page's lines of text. */
  lines: string[];
}

/** Most of each that is told, most text of the lines in UTF-16 units, and the longest line that can be a badge's name. */
const MOST_ENTRIES = 200;
const MOST_LINES = 3_000;
const LONGEST_LINE = 200;

/** LinkedIn's section of licences and certifications, in its several front ends. */
const SECTIONS = [
  'section:has(> #licenses_and_certifications)', '[data-view-name=profile-card-licenses-and-certifications]', '[data-view-name=profile-certifications-details-view]',
  'section[componentkey$=CertificationTopLevel]', '[data-section=certifications]', 'section.certifications',
].join();

/** Its page of their own, where the section may bear none of these marks. */
const OWN_PAGE = /^\/in\/[^/]+\/details\/(?:licenses-)?certifications/;

/** A year as it stands in a line of dates, and not inside a credential's number. */
const YEAR = /(?<![\w-])(?:19|20)\d\d(?![\w-])/;

/** Reads the page that it runs in. Never throws for what a page holds. */
export function readEntries(): Entries {
  const isLinkedIn = `.${location.hostname}`.endsWith('.linkedin.com');
  const sections = isLinkedIn ? all(page, OWN_PAGE.test(location.pathname) ? `${SECTIONS},main` : SECTIONS) : [];
  const outermost = sections.filter((one) => !sections.some((other) => other !== one && other.contains(one)));
  return {
    unlinked: outermost.flatMap(unlinkedIn).slice(0, MOST_ENTRIES),
    lines: [...new Set(linesOf(page.body))].filter((line) => line.length <= LONGEST_LINE).slice(0, MOST_LINES),
  };
}

/** An entry has a title, an issuer and then its dates; its own part of the section is the largest that holds no other entry. */
function unlinkedIn(section: Element): PageClaim[] {
  const entries = new Map<Element, PageClaim>();
  for (const leaf of all(section, '*')) {
    if (leaf.firstElementChild || !YEAR.test(leaf.textContent)) continue;
    const part = around(leaf, section);
    const lines = part && linesOf(part);
    const at = lines?.indexOf(lineOf(leaf)) ?? -1;
    if (part && lines && (at === 2 || at === 3) && !entries.has(part)) entries.set(part, { title: lines[0]!, issuer: lines[1]!, dates: lines[at]! });
  }
  const parts = [...entries.keys()];
  return parts.flatMap((part) => (all(whole(part, parts, section), 'a[href]').some(leads) ? [] : [entries.get(part)!]));
}

/** The least part around a line in which there are three. */
function around(leaf: Element, section: Element): Element | null {
  let part: Element | null = leaf;
  while (part && part !== section && linesOf(part).length < 3) part = part.parentElement;
  return part === section ? null : part;
}

function whole(part: Element, parts: readonly Element[], section: Element): Element {
  let outer = part;
  while (outer.parentElement && outer.parentElement !== section && !parts.some((other) => other !== part && outer.parentElement!.contains(other))) outer = outer.parentElement;
  return outer;
}

/** Whether a link leads to a credential: away from LinkedIn, through its gate, or to a certificate of its own. */
function leads(link: Element): boolean {
  const { hostname, pathname } = link as HTMLAnchorElement;
  return hostname !== '' && (!`.${hostname}`.endsWith('.linkedin.com') || /^\/(?:safety|redir|learning\/certificates)/.test(pathname));
}
