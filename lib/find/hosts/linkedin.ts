import type { PageNames } from '../../words';
import { all, closest, get, page } from '../dom';
import { isBusy } from '../finder';
import { present } from '../ledger';
import { personName } from '../text';
import { NOBODY, type HostPage, type Inside } from './host';
import { entryAround } from './linkedin-claim';
import { nameIn, namesAround, OTHERS } from './linkedin-people';
import { unlinkedBeside } from './linkedin-unlinked';

/** The part in which the owner's name stands, in the front ends without a first-level heading. It is not needed: there is the title. */
const TOP_CARD = ':is([data-view-name^=profile-top-card],[componentkey$=Topcard],[id$=Topcard]) h2';

/** LinkedIn in its several front ends; its script runs nowhere else. */
export const linkedIn: HostPage = {
  matches: () => true,
  around: (element, names) => ({ names: namesAround(element, names), claim: entryAround(element).claim }),
  subject,
  inside,
};

/** Names by profile, for its inner pages: their headings are those of sections. */
const known = new Map<string, string | undefined>();

/**
 * Recruiter and Sales Navigator mark the candidate's name by attributes of their own, also in lists, on which many stand: it counts on
 * one person's page, and only where it is one.
 */
const RECRUITING = '[data-test-row-lockup-full-name],h1[data-anonymize=person-name]';

/** Of a profile: the tail of its address, whether it is an inner page of it, and whether that is the one of certifications. */
const place = () => /^\/in\/(?!.*\/recent-)([^/]+)(\/details(\/[\w-]*certif)?)?/.exec(location.pathname) ?? [];

function subject(): PageNames {
  if (/^\/(talent|sales)\/.*(profile|lead|people|candidate)\//.test(location.pathname)) {
    const [name, other] = new Set(all(page, RECRUITING).map(nameIn));
    return name && !other ? { kind: 'own', name } : NOBODY;
  }
  const [, slug, inner] = place();
  if (!slug) return NOBODY;
  // "(4) Ada Example | LinkedIn". A guest's goes on after the name, and a single word may be that of the page before: "Feed".
  const inTitle = personName(/^([^|]*)\| *LinkedIn$/.exec(inner ? '' : get(page, 'title'))?.[1] ?? '') ?? '';
  const name = nameIn(all(page, inner ? TOP_CARD : `${TOP_CARD},main h1`)[0]) ?? (/^\S+( (?!- )\S+)+$/.test(inTitle) ? inTitle : known.get(slug));
  // What still names the person of the page before is not remembered for this one.
  if (![...known.values()].includes(name)) known.set(slug, name);
  return { kind: name ? 'own' : 'unknown', name };
}

/** Entries without a link: on the page of certifications, and beside those with a badge's own link, which is no picture as of what somebody put beside a job. */
function inside(): Inside | undefined {
  const [, slug, inner, certifications] = place();
  if (!slug || (inner && !certifications) || isBusy()) return undefined;
  const links = certifications ? all(page, 'main a') : present().map(({ node }) => node as Element).filter((link) => !all(link, 'img')[0]);
  return { unlinked: unlinkedBeside(links.filter((link) => !closest(link, OTHERS))) };
}
