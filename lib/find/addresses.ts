import type { SightingPlace } from '../words';
import { attribute, EMBED, get, page, type Root } from './dom';
import { letters } from './text';
import { MAX_ADDRESS } from './limits';

/**
 * Parts of addresses that the browser's own selector matching looks for, so that a script touches only what is left:
 * reading the attribute of each of 5,000 links costs four times as much, and ignoring case six times. A first letter is
 * left out where it may be a capital. `#acc` begins the fragment of Accredible's links on customers' own hosts, plain and encoded; `UC-`
 * the ids of Udemy, `63726564` "cred" in the hex of GitHub's picture proxy.
 */
const PARTS = 'adg,cred,ssert,lnkd,cclaim,#acc,23acc,cert,ertif,verif,nscrip,rail,award,ofiles,rsera,UC-,63726564';

const holding = (name: string, its: string) => `${name}:is(${PARTS.replace(/[^,]+/g, `[${its}*="$&"]`)})`;

/**
 * Everything that may show a badge by its address: one selector for each kind of element, since engines find elements by their
 * name three times as fast as by a list of selectors.
 */
export const CANDIDATES = [holding('a', 'href'), holding('area', 'href'), holding('img', 'src'), holding('iframe', 'src'), `[${EMBED}]`];

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

const HINTS = RegExp(PARTS.replace(/,/g, '|'), 'gi');

/** How many signs of badge addresses a node's text has; asked once of a whole part before its text nodes are walked. */
export const hints = (node: Root | Text): number => get(node, 'textContent')!.match(HINTS)?.length ?? 0;

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
