import type { PageClaim } from '../../words';
import { get, parentOf } from '../dom';
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
  for (let part: Element | null = link; part && isOneEntry(part, link); part = parentOf(part)) {
    // Most links have no such entry around them: those are to cost little.
    if (!/(19|20)\d\d/.test(get(part, 'textContent'))) continue;
    const own = linesOf(link);
    // A button's text is none of the entry's lines; a link that is the title comes first.
    const lines = part === link ? own : linesOf(part).filter((line, index) => own.length > 1 || index === 0 || line !== own[0]);
    const [title, issuer] = lines;
    const dates = lines.slice(2, 4).find((line) => YEAR.test(line));
    if (dates) return { part, claim: { title, issuer, dates } };
  }
  return { claim: {} };
}

/**
 * Whether a part is not yet more than one entry: entries have one picture each, a rule between them or a heading above, and name nobody, as posts do. Lists are
 * known by their length already, since looking through a long one for every link in it would take long,
 * and so would counting it.
 */
const isOneEntry = (part: Element, link: Element) =>
  part === link || (!get(part, 'children')[MAX_PARTS - 1]
    && peopleIn(part, ',h1,h2,hr,img').reduce((sum, inner) => sum + (get(inner, 'localName') === 'img' ? Number(!link.contains(inner)) : 2), 0) < 2);
