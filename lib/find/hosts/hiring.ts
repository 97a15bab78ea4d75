import { isRelay } from '../../relays';
import type { PageNames } from '../../words';
import { all, attribute, call, closest, get, page } from '../dom';
import { letters, lineOf } from '../text';
import { textsIn } from '../texts';
import { NOBODY, type HostPage } from './host';
import { BETWEEN, namelike, onlyAddress } from './person';

/**
 * Where each hiring tool shows one candidate: Greenhouse, Lever, Ashby, Workday, SmartRecruiters, Teamtailor, Recruitee (after `#`)
 * and Personio. On their lists, boards and settings nobody is looked for.
 */
const CANDIDATE = /^https:\/\/[^/]*(greenhouse\.io\/people\/\d|hire\.([\w-]+\.)?lever\.co\/candidates\/[\da-f]{8}-|ashbyhq\.com\/.*candidates?\/[\da-f]{8}-|\.myworkday\.com\/[^/]+\/d\/.*(inst|task)\/.+\.htmld|smartrecruiters\.com\/app\/people\/(applications\/|candidates\/)?[\w-]{8}|teamtailor\.com\/.*\/candidates?\/[^#?]*\d|recruitee\.com\/.*[?&]candidate=\d|personio\.(de|com)\/recruiting\/applications\/\d)[\w-]*/;

/** What colleagues write and what is not about the candidate: notes, threads, side columns. Where a tool has no roles for them, a class may tell. */
const OTHERS = '[role=feed],[role=article],article,aside,[role=complementary],nav,footer,[role=dialog],[class*=ctivit]';

/** Headings below which others stand or write, by stems of four languages: activity, feed, notes, comments, history, duplicates, similar and other candidates. */
const OTHERS_BELOW = /a[ck]?tivi|feed|not[aei]|omm?ent|hist|dupl|similar|other|outr|andere|动态|评论/i;

/** What leads over from one person to another: their addresses, and when somebody did something. */
const TURNS = '[href],time';

/** Headings, links to other candidates and times in the main part, in the order of the document; gathered when the first badge of a look asks. */
let signs: Element[] | undefined;
let main: Element | Document;

/**
 * A hiring tool that shows one candidate. Their pages cannot be seen from outside, so no part of them is known by heart: a name counts
 * only where a heading and the page's title both say it, and an address only where it is the single one in the main part. A badge is the
 * candidate's where nothing before it leads over to somebody else.
 */
export const hiring: HostPage = {
  matches: ({ href }) => CANDIDATE.test(href),
  texts: textsIn('body'),
  around: (element, names) => ({ names: isOfOthers(element, names) ? { kind: 'other' } : names }),
  subject,
};

/** Which candidate an address shows, on whichever tab or list; undefined for any other address. */
const candidateAt = (href?: string) => CANDIDATE.exec(href!)?.[0].replace(/.*[/=]/, '');

/** Whether an element stands for somebody else than the candidate, as a sign. */
const isTurn = (sign: Element | undefined) => !!sign && call(sign, 'matches', TURNS);

function isOfOthers(element: Element, { name }: PageNames): boolean {
  const own = candidateAt(location.href);
  signs ??= all(main, `h1,h2,h3,h4,[role=heading],a${TURNS}`)
    .filter((sign) => !closest(sign, OTHERS) && (!attribute(sign, 'href') || ![undefined, own].includes(candidateAt(get(sign as HTMLAnchorElement, 'href')))));
  // How many signs begin before the element, by halves: a page can have many of both.
  let [from, to] = [0, signs.length];
  while (from < to) {
    const half = (from + to) >> 1;
    if (call(signs[half]!, 'compareDocumentPosition', element) & 4) from = half + 1;
    else to = half;
  }
  const last = signs[from - 1];
  const said = nameOf(lineOf(last));
  const item = closest(element, 'li,tr,[role$=item]') ?? element;
  return !!closest(element, OTHERS) || !call(main, 'contains', element) || isTurn(last) || (isTurn(signs[from]) && call(item, 'contains', signs[from]!))
    || (said !== name && (OTHERS_BELOW.test(said) || call(item, 'contains', last!)));
}

/** A name as it is written, without pictures and what stands in brackets; a comma before "Jr." or a degree counts for nothing. */
const nameOf = (text: string) => text.replace(letters`[\p{S}\u200d\ufe0f]|\(.*?\)`, '').replace(/,(?= \S{2,3}\.?$)/, '').trim();

function subject(): PageNames {
  signs = undefined;
  main = all(page, 'main,[role=main]')[0] ?? page;
  const address = onlyAddress(main);
  // The address that the tool itself gave a candidate is nobody's elsewhere.
  const email = address && isRelay(address) ? undefined : address;
  const titles = get(page, 'title').split(BETWEEN).map(nameOf);
  const [name, ...others] = new Set(all(main, 'h1,h2').filter((heading) => !closest(heading, OTHERS)).map((heading) => nameOf(lineOf(heading)))
    .filter((text) => titles.includes(text) && namelike().test(text)));
  // Two names in one title: a candidate's and a colleague's, or a job's.
  return others.length > 0 || !(name ?? email) ? NOBODY : { kind: 'own', name, email };
}
