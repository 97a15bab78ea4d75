import type { PageNames } from '../../words';
import { all, closest, get, page } from '../dom';
import { letters, lineOf } from '../text';
import { textsIn } from '../texts';
import { NOBODY, type HostPage } from './host';
import { BETWEEN, namelike, onlyAddress } from './person';

/**
 * Webmail by its host, and frames without an address of their own, in which mail stands: titles there name the reader or nobody,
 * so nobody is named.
 */
const isMail = () => /mail|gmx|^(?!http)/.test(location.origin);

/** "Résumé" in the four languages; where it is missing, only a comparison is lost. */
const RESUME = /r[eé]sum|\bcv\b|curr[ií]cul|lebenslauf|简历|履历/i;

/** What others may have written: comments (an article in an article is one, in HTML), quotations. A side column of a résumé is as often its owner's own. */
const OTHERS = 'article article,blockquote,[id*=comment],[class*=comment]';

/**
 * Any other page, such as a résumé: its one heading or its title names somebody, and a single `mailto:` gives the address.
 * A heading alone can be anything, so a name needs a second sign: the address, or the word "résumé". The page's own address is
 * none: it repeats the title on pages of every kind.
 */
export const generic: HostPage = {
  matches: () => true,
  texts: textsIn('body'),
  around: (element, names) => ({ names: closest(element, OTHERS) ? NOBODY : names }),
  subject,
};

function subject(): PageNames {
  const [heading, ...headings] = all(page, 'h1');
  const email = onlyAddress(page);
  const title = get(page, 'title');
  const name = [headings[0] ? undefined : lineOf(heading), ...title.split(BETWEEN)].find((text) => text &&
    namelike().test(text) && !RESUME.test(text) && (RESUME.test(title) || text.split(' ').some((word) => word.length > 2 && email?.split('@')[0]?.includes(folded(word)))));
  return isMail() || !(name ?? email) ? NOBODY : { kind: 'own', name, email };
}

const folded = (text: string) => text.normalize('NFD').replace(letters`\p{M}`, '').toLowerCase();
