import type { PageNames } from '../../words';
import { closest, get, page } from '../dom';
import { personName } from '../text';
import { textsIn } from '../texts';
import { NOBODY, type HostPage } from './host';

/** A profile elsewhere, known by its address and by the title that only its owner's page has. */
export interface Profile {
  /** The hosts, and within them every page: what is not a profile names nobody. */
  at: RegExp;
  /** Addresses of profiles, with their query: some of their tabs list others. */
  path: RegExp;
  /** The parts of a profile that its owner fills; everything else there may be anybody's. */
  own: string;
  /** The title of a profile; its first group is the owner's name. */
  title: RegExp;
}

/** What others wrote, wherever it stands; an article with a property of its own is a README. */
const OTHERS = 'article:not([itemprop]),[role=article],aside,nav,footer,[data-testid=HoverCard],[data-testid=UserCell]';

/** A profile by what is known of it. */
export const profile = ({ at, path, own, title }: Profile): HostPage => ({
  matches: ({ hostname }) => at.test(hostname),
  texts: textsIn('body'),
  around: (element, names) => ({ names: names.kind === 'own' && (closest(element, OTHERS) || !closest(element, own)) ? { kind: 'other' } : names }),
  subject(): PageNames {
    const name = path.test(location.pathname + location.search) ? personName(title.exec(get(page, 'title'))?.[1] ?? '') : undefined;
    return name ? { kind: 'own', name } : NOBODY;
  },
});

/**
 * GitHub: a person's page has "ada (Ada Example) · GitHub" as its title, and the README there is that person's; its tabs of stars and followers
 * and the README of a repository can list anybody's badges. X has "Ada Example (@ada) / X"; posts are as often of others, and other people are
 * suggested beside. Facebook gives a person's page the same title as a company's, so nobody is named there.
 */
export const PROFILES: readonly Profile[] = [
  { at: /^github\.com$/, path: /^\/[\w-]+\/?(\?(?!.*tab=[^o]).*)?$/, own: '[itemprop],.h-card', title: /^[\w-]+ \((.+)\) · GitHub$/ },
  { at: /^(www\.|mobile\.)?(x|twitter)\.com$/, path: /^\/\w+\/?(\?.*)?$/, own: '[data-testid=UserProfileHeader_Items],[data-testid=UserDescription]', title: /^(?:\(\d+\+?\) )?(.+) \(@\w+\) \/ (?:X|Twitter)$/ },
  { at: /(^|\.)facebook\.com$/, path: /^$/, own: 'html', title: /^$/ },
];
