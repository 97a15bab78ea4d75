import type { PageNames } from '../../words';
import { all, attribute, closest, page } from '../dom';
import { firstText, personName } from '../text';

/**
 * A post or a comment, in the feed or among a profile's activities, by the marks of several front ends; the part of a profile that leads to its
 * activities; side columns and messages. The card of a link in a post is an article too.
 */
export const OTHERS =
  '[data-urn],[role=article],article:not([class*=-article]),[data-view-name^=feed-full],[componentkey*=FeedType],[componentkey$=Activity],section:has([href*=recent-activity]),aside,[class*=msg-]';

/**
 * Links to people under a root, but for those to inner parts of a profile; Sales Navigator marks names.
 *
 * @param more begins with a comma: what is looked for besides
 */
export const peopleIn = (root: ParentNode & Node, more = ''): Element[] => all(root, `[href*="/in/"]:not([href*=details],[href*=overlay]),[data-anonymize=person-name]${more}`);

/** Links by which a post or a comment names its author, who may be a company. */
const AUTHOR = 'a[class*=actor__meta],a[class*=comment-meta],[data-view-name^=feed-actor]+a,[data-view-name^=comment-actor]';

/** The name in an element that shows one, without a degree of contact, a mark of verification, or the same for screen readers. */
export const nameIn = (element: Element | undefined): string | undefined => element && personName(firstText(element));

/** The part that was asked last for the people in it, with whom the page named in that look: a list of badges stands in one part, and most pages are still meanwhile. */
let asked: [part?: ParentNode, names?: PageNames, others?: unknown] = [];

/**
 * Whom a page names around an element. What stands on a profile is its owner's, but where its part of the page names somebody else as well
 * (a recommendation, people also viewed, a post that was passed on). A post's badge may be anybody's: its author is known where nobody else
 * is named between the two.
 */
export function namesAround(element: Element, names: PageNames): PageNames {
  const post = closest(element, OTHERS);
  if (post) {
    const last = peopleIn(post, `,${AUTHOR}`).findLast((link) => nameIn(link) && link.compareDocumentPosition(element) & 4);
    return closest(last, AUTHOR) && attribute(last!, 'href').includes('/in/') ? { kind: 'author', name: nameIn(last) } : { kind: 'other' };
  }
  const part = closest(element, 'section,main') ?? page;
  if (part !== asked[0] || names !== asked[1]) asked = [part, names, names.name && peopleIn(part).some((link) => (nameIn(link) ?? names.name) !== names.name)];
  return asked[2] ? { kind: 'other' } : names;
}
