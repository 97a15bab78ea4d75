import { isRelay } from '../../relays';
import type { PageNames } from '../../words';
import { all, closest, get, page } from '../dom';
import { lineOf } from '../text';
import { textsIn } from '../texts';
import { NOBODY, type HostPage } from './host';
import { BETWEEN, namelike, onlyAddress } from './person';

/**
 * Where each hiring tool shows one candidate: Greenhouse, Lever, Ashby, Workday, SmartRecruiters, Teamtailor, Recruitee (after `#`)
 * and Personio. On their lists, boards and settings nobody is looked for.
 */
const CANDIDATE = /^https:\/\/[^/]*(greenhouse\.io\/people\/\d|hire\.([\w-]+\.)?lever\.co\/candidates\/[\da-f]{8}-|ashbyhq\.com\/.*candidates?\/[\da-f]{8}-|\.myworkday\.com\/[^/]+\/d\/.*(inst|task)\/.+\.htmld|smartrecruiters\.com\/app\/people\/(applications\/|candidates\/)?[\w-]{8}|teamtailor\.com\/.*\/candidates?\/[^#]*\d|recruitee\.com\/.*[?&]candidate=\d|personio\.(de|com)\/recruiting\/applications\/\d)/;

/** What colleagues write and what is not about the candidate: notes, threads, side columns. */
const OTHERS = '[role=feed],[role=article],article,aside,nav,footer,[role=dialog]';

/**
 * A hiring tool that shows one candidate. Their pages cannot be seen from outside, so no part of them is known by heart: a name counts
 * only where a heading and the page's title both say it, and an address only where it is the single one in the main part.
 */
export const hiring: HostPage = {
  matches: ({ href }) => CANDIDATE.test(href),
  texts: textsIn('body'),
  around: (element, names) => ({ names: closest(element, OTHERS) ? { kind: 'other' } : names }),
  subject,
};

function subject(): PageNames {
  const main = all(page, 'main,[role=main]')[0] ?? page;
  const titles = get(page, 'title').split(BETWEEN);
  const [name, ...others] = new Set(all(main, 'h1,h2').filter((heading) => !closest(heading, OTHERS)).map(lineOf).filter((text) => titles.includes(text) && namelike().test(text)));
  const address = onlyAddress(main);
  // The address that the tool itself gave a candidate is nobody's elsewhere.
  const email = address && isRelay(address) ? undefined : address;
  // Two names in one title: a candidate's and a colleague's, or a job's.
  return others.length > 0 || !(name ?? email) ? NOBODY : { kind: 'own', name, email };
}
