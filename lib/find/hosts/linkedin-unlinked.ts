import { all, attribute, closest, get, parentOf } from '../dom';
import { linesOf } from '../text';
import { entryAround, YEAR } from './linkedin-claim';

/** Where nothing can be checked: companies and schools, people (with what they uploaded), searches. */
const NOTHING_THERE = /^(https:\/\/\w+\.linkedin\.com)?\/(company|school|search|in)\//;

/** A section that lists something else has an inner page of that. */
const OTHER_SECTION = 'section:has(a[href*="/details/"]:not([href*=certif]))';

/** Whether a part begins as an entry of a certification does: a title, an issuer, and a short line with a year. */
const isEntry = (part: Element): boolean => {
  const [, , dates] = linesOf(part);
  return !!dates && dates.length < 80 && YEAR.test(dates);
};

/**
 * How many entries of certifications lead to nothing that could be checked. Looked for only beside entries that are known to be certifications, as parts
 * of the same list and of the same shape; what is not sure is not counted.
 *
 * @param seeds links in entries that are certifications
 */
export function unlinkedBeside(seeds: readonly Element[]): number {
  const entries = new Set<Element>();
  for (const seed of seeds) {
    let { part } = entryAround(seed);
    if (!part || !isEntry(part) || closest(seed, OTHER_SECTION) || [...entries].some((entry) => entry.contains(seed))) continue;
    const [title] = linesOf(part);
    // Up to the list, in which this is not alone and which begins with an entry; what is around a list begins with a heading.
    for (let list = parentOf(part); list; list = parentOf(part)) {
      const children = [...get(list, 'children')].filter((child) => linesOf(child)[0]);
      const beside = children.filter(isEntry);
      if (beside[1] && beside[0] === children[0]) for (const entry of beside) entries.add(entry);
      if (beside[1] || linesOf(list)[0] !== title) break;
      part = list;
    }
    entries.add(part);
  }
  return [...entries].filter((entry) => all(entry, 'a').every((link) => NOTHING_THERE.test(attribute(link, 'href')))).length;
}
