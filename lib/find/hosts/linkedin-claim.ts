import type { PageClaim } from '../../words';
import { get, parentOf } from '../dom';
import { MAX_ENTRY } from '../limits';
import { linesOf } from '../text';
import { peopleIn } from './linkedin-people';

/** A year as it stands in "Issued Sep 2025" or "2025年9月", and not inside a credential's number. */
export const YEAR = /(?<![\w-])(19|20)\d\d(?![\w-])/;

/** How many parts an entry can have. */
const MAX_PARTS = 12;

/**
 * The certification entry around a link, and what it claims: its first line is the title, its second the issuer, then comes a line
 * with dates. Read by the order of the lines, not by classes or words: an entry is the nearest part that has such lines. One
 * without a year claims nothing, since anything can have lines.
 */
export function entryAround(link: Element): { part?: Element; claim: PageClaim } {
  // Lists are known by their length already: looking through a long one for every link in it would take long, and so would counting it.
  for (let part: Element | null = link; part && !get(part, 'children')[MAX_PARTS - 1]; part = parentOf(part)) {
    const text = get(part, 'textContent');
    if (text.length > MAX_ENTRY) break;
    // Most links have no such entry around them: those are to cost little.
    if (!/(19|20)\d\d/.test(text)) continue;
    // More than one entry: each has one picture, a rule between them or a heading above, and they name nobody, as posts do. The link's own are its own.
    if (peopleIn(part, ',h1,h2,hr,img').filter((inner) => !link.contains(inner)).some((inner, at) => at || get(inner, 'localName') !== 'img')) break;
    const own = linesOf(link);
    // A button's text is none of the entry's lines; a link that is the title comes first.
    const lines = part === link ? own : linesOf(part).filter((line, index) => own[1] || !index || line !== own[0]);
    const [title, issuer] = lines;
    const dates = lines.slice(2, 4).find((line) => YEAR.test(line));
    if (dates) return { part, claim: { title, issuer, dates } };
  }
  return { claim: {} };
}
