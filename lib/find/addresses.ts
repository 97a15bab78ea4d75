import type { SightingPlace } from '../words';
import { attribute, EMBED, get, page, type Root } from './dom';
import { letters } from './text';
import { MAX_ADDRESS } from './limits';

/**
 * Parts of addresses that the browser's own selector matching looks for, so that a script touches only what is left:
 * reading the attribute of each of 5,000 links costs three times as much, and ignoring case six times. Each part is a search through
 * every address of a page, so they are few and short: a word too many is sorted out afterwards, by what it costs to read one attribute.
 * `ert` is for certificates and assertions, `cr` for credentials and transcripts, `cc` for Acclaim and for the `#acc` that begins
 * the fragment of Accredible's links on customers' own hosts, plain and encoded; `UC-` begins the ids of Udemy; `63726564`, for pictures
 * alone, is "cred" in the hex of GitHub's proxy. A first letter is left out where it may be a capital.
 */
const PARTS = 'adg,cr,ert,cc,lnkd,verif,rail,award,ofiles,rsera,UC-';

const holding = (name: string, its: string, parts = PARTS) => `${name}:is(${parts.replace(/[^,]+/g, `[${its}*="$&"]`)})`;

/**
 * Everything that may show a badge by its address: one selector for each kind of element, since engines find elements by their
 * name three times as fast as by a list of selectors.
 */
export const CANDIDATES = [holding('a', 'href'), holding('area', 'href'), holding('img', 'src', `${PARTS},63726564`), holding('iframe', 'src'), `[${EMBED}]`];

/**
 * What tells a badge's address from one that only has the letters in it: a platform's name, a short link, an assertion, a
 * certificate, or anything of eight signs with a digit at one end. Generous on purpose and the same for addresses inside wrappers: the background recognises.
 * Every alternative is bounded, so that no attribute can make it slow.
 */
const BADGE_LIKE = /ccred|cred(ly|ential.{1,3}net)|badgr|claim|lnkd|ssert|badge.{0,9}([cl]|php)|json|ertif|trail|ofile|\d[\w-]{7}|[\w-]{7}\d/i;

/**
 * An address with http(s) or without a scheme, without the punctuation after it. A letter, digit or one of `@./-` before it makes it part
 * of something else. The punctuation is given back one by one: taken off by a pattern of its own, a long row of it would take minutes.
 */
const inText = () => letters`(?<![\p{L}\p{N}@./-])([Hh][Tt]{2}[Pp][Ss]?://)?([\p{L}\p{N}-]+\.)+\p{L}{2,}/[^\s<>"“”„«»()[\]{}]+(?<![.,;:!?'’…。，、])`;

/** How many signs of addresses a node's text has, the end of a host and its slash; asked once of a whole part before its text nodes are walked. */
export const hints = (node: Root | Text): number => get(node, 'textContent')!.match(/\.[^\s./]{2,}\//g)?.length ?? 0;

const isBadgeLike = (address: string) => address.length <= MAX_ADDRESS && BADGE_LIKE.test(address);

/** The badge addresses written in a text. */
export const addressesIn = (text: string): string[] => (text.match(inText()) ?? []).filter(isBadgeLike);

/** Where a candidate element shows a badge and the badge-like address it gives, made absolute, or null. */
export function addressOf(element: Element): { place: SightingPlace; url: string } | null {
  const { localName } = element;
  const id = attribute(element, EMBED);
  const place = id || localName === 'iframe' ? 'embed' : localName === 'img' ? 'image' : 'link';
  const raw = id ? `/badges/${id}` : attribute(element, place === 'link' ? 'href' : 'src');
  const base = id ? attribute(element, 'data-share-badge-host') || 'https://www.credly.com' : get(page, 'baseURI');
  const url = isBadgeLike(raw) && URL.canParse(raw, base) ? new URL(raw, base).href : '';
  return /^https?:/.test(url) && isBadgeLike(url) ? { place, url } : null;
}
