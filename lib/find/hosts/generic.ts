import type { PageNames } from '../../words';
import { all, attribute, page } from '../dom';
import { letters, lineOf } from '../text';
import type { HostPage } from './host';

/**
 * Webmail by its host, and frames without an address of their own, in which mail stands: titles there name the reader or nobody,
 * so nobody is named.
 */
const isMail = () => /[./-]\w*mail\d*[.-]|outlook|gmx\.|^(?!http)/.test(location.origin);

/** "Résumé" in the four languages; where it is missing, only a comparison is lost. */
const RESUME = /r[eé]sum[eé]|\bcv\b|curr[ií]cul|lebenslauf|简历|履历/i;

/** The shape of a person's name: two to five words of letters, or a few Han characters. */
const namelike = () => letters`^([\p{L}\p{M}'’.-]+( [\p{L}\p{M}'’.-]+){1,4}|\p{Script=Han}{2,6})$`;

/**
 * Any other page, such as a résumé: its one heading or its title names somebody, and a single `mailto:` gives the address.
 * A heading alone can be anything, so a name needs a second sign: the address, or the word "résumé". The page's own address is
 * none: it repeats the title on pages of every kind.
 */
export const generic: HostPage = {
  id: 'generic',
  matches: () => true,
  textIn: 'body',
  around: (_, names) => ({ names, claim: {} }),
  subject,
};

function subject(): PageNames {
  const [heading, ...headings] = all(page, 'h1');
  const [address = '', ...addresses] = new Set(all(page, 'a[href^="mailto:"]').map((link) => attribute(link, 'href').slice(7).replace(/\?.*/, '').toLowerCase()));
  const email = addresses.length === 0 && /^[^\s@,%]+@[^\s@,%]+$/.test(address) ? address : undefined;
  const name = [headings.length === 0 ? lineOf(heading) : undefined, ...page.title.split(/ *[|·•:] *| [–—-] /)].find((text) => text &&
    namelike().test(text) && !RESUME.test(text) && (RESUME.test(page.title) || text.split(' ').some((word) => word.length > 2 && email?.split('@')[0]?.includes(folded(word)))));
  return isMail() || !(name ?? email) ? { kind: 'unknown' } : { kind: 'own', name, email };
}

const folded = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
