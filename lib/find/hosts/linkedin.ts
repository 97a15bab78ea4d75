import type { PageNames } from '../../words';
import { all, page } from '../dom';
import { lineOf, personName } from '../text';
import type { HostPage } from './host';
import { certificationClaim } from './linkedin-claim';

/** A post, in the feed or among a profile's activities, by the marks of several front ends; side columns and messages. */
const OTHERS = '[data-urn],[role=article],article,[data-sdui-anchor-id^=feed],[data-view-name*=activity],[componentkey$=Activity],aside,nav,footer,[class*=msg-]';

/** The part in which the owner's name stands, in the front ends without a first-level heading. It is not needed: there is the title. */
const TOP_CARD = ':is([data-view-name^=profile-top-card],[componentkey$=Topcard],[id$=Topcard]) h2';

/**
 * LinkedIn in its several front ends. What stands on a profile is its owner's; a post is not, wherever it stands: it as often
 * congratulates somebody as it tells of one's own badge.
 */
export const linkedIn: HostPage = {
  id: 'linkedin',
  matches: ({ hostname }) => `.${hostname}`.endsWith('.linkedin.com'),
  around: (element, names) => ({ names: element.closest(OTHERS) ? { kind: 'other' } : names, claim: certificationClaim(element) }),
  subject,
};

/** Names by profile, for its inner pages: their headings are those of sections. */
const known = new Map<string, string | undefined>();

/**
 * Recruiter and Sales Navigator mark the candidate's name by attributes of their own, also in lists, on which many stand: it counts on
 * one person's page, and only where it is one.
 */
const RECRUITING = '[data-test-row-lockup-full-name],h1[data-anonymize=person-name]';

function subject(): PageNames {
  if (/^\/(talent|sales)\/.*(profile|lead|people|candidate)\//.test(location.pathname)) {
    const [name, other] = new Set(all(page, RECRUITING).map((element) => personName(lineOf(element))));
    return name && !other ? { kind: 'own', name } : { kind: 'unknown' };
  }
  const [, slug, inner] = /^\/in\/([^/]+)(\/details)?/.exec(location.pathname) ?? [];
  if (!slug) return { kind: 'unknown' };
  // "(4) Ada Example | LinkedIn", "Ada Example - Cloud engineer | LinkedIn"
  const inTitle = inner ? '' : /^([^|]*?)( - [^|]*)?\| *LinkedIn$/.exec(page.title)?.[1];
  const name = personName(lineOf(page.querySelector(inner ? TOP_CARD : `${TOP_CARD},main h1`)) || inTitle || '') ?? known.get(slug);
  known.set(slug, name);
  return { kind: name ? 'own' : 'unknown', name };
}
