/**
 * Whose badge it is: the fact `holder`. It stands beside the verdict and never enters it.
 */
import type { Comparison, HolderCode } from './names/words';
import type { Credential, Fact, FactState, HolderMatch, PageNames } from '../words';
import { matchAddress } from './addresses';
import { fact } from './facts';
import { compareNames } from './names/compare';
import { LettersNotLoaded } from './names/letters';
import { isNamedIn } from './names/named-in';
import { isRelay } from '../relays';

/** What a comparison of holder and page came to, and what it rests on. */
export interface Holder {
  match: HolderMatch;
  basis: 'name' | 'address' | 'none';
  fact: Fact;
}

type Conclusion = Pick<Holder, 'match' | 'basis'> & { code: HolderCode };

const STATES: Readonly<Record<HolderMatch, FactState>> = { same: 'pass', consistent: 'pass', different: 'fail', 'cannot-tell': 'unknown' };

/** Names in a sentence are cut here; they come from outside. */
const LONGEST_SHOWN = 120;

/**
 * Compares whom a page names with whom a badge was issued to: by name, and by the page's e-mail address where the badge carries
 * one, plain or hashed. An address that fits outweighs a name that does not (people marry); one that does not fit says nothing.
 * Nobody is compared where the page does not say that the badge is this person's, nor where its address sends for others. Of the author of a
 * post only a name that fits is told. Who wrote a mail may write of somebody else: where the mail's own words around the badge name its holder,
 * another sender says nothing (`namedToo`). A name that the person typed is compared as it stands, and nothing else.
 *
 * @param at time of the check, ISO 8601 in UTC
 */
export async function holder(credential: Credential | null, names: PageNames, at: string): Promise<Holder> {
  if (credential === null) {
    return { match: 'cannot-tell', basis: 'none', fact: fact('holder', 'not-applicable', 'holder.no-badge-name', { at, source: 'page' }) };
  }
  const { match, basis, code } = await conclude(credential.holder, names);
  const params = { name: shown(credential.holder.name), page: shown(names.name) };
  return { match, basis, fact: fact('holder', STATES[match], code, { at, source: 'page' }, params) };
}

async function conclude(badge: Credential['holder'], page: PageNames): Promise<Conclusion> {
  if (page.kind === 'typed') return byName(await withLetters(() => compareNames(page.name ?? '', badge.name ?? '')));
  if (page.kind === 'author') return ofPost(await withLetters(() => compareNames(page.name ?? '', badge.name ?? '')));
  if (page.kind !== 'own') return { match: 'cannot-tell', basis: 'none', code: page.kind === 'quoted' ? 'holder.quoted' : 'holder.no-page-name' };
  if (page.email !== undefined && isRelay(page.email)) return { match: 'cannot-tell', basis: 'none', code: 'holder.sent-for-others' };
  const address = page.email === undefined ? 'none' : await matchAddress(page.email, badge.identities);
  if (address === 'hit') return { match: 'same', basis: 'address', code: 'holder.same-address' };
  const { match, code } = await withLetters(() => namedToo(compareNames(page.name ?? '', badge.name ?? ''), badge.name ?? '', page.near ?? ''));
  if (address === 'similar' && (match === 'different' || match === 'cannot-tell')) {
    return { match: 'consistent', basis: 'address', code: 'holder.similar-address' };
  }
  return byName({ match, code });
}

const byName = ({ match, code }: Comparison): Conclusion => ({ match, basis: match === 'cannot-tell' ? 'none' : 'name', code });

/**
 * A colleague's or a referrer's mail: "Have a look at Ada Example, her badge: …". Where the holder's whole name stands in the words around the
 * badge, that its sender has another name is no finding; it is never a match either. Only what would be called different, or is in another script, comes here.
 *
 * Whoever sends somebody else's badge as their own could write that name beside it, in white on white too, and have no attention asked for
 * it. They gain nothing that the sender's name would not give them, which they may choose as they like and which would even match: From: is not
 * authenticated. What they cannot do is to make it fit: the badge's sentence says to whom it was issued, and this one that the mail is somebody
 * else's. Quoted text is not told (lib/find/hosts/near.ts), so that what others wrote further down excuses nothing; of a long text only what stands
 * beside the badge counts, for each badge by itself, so that a list of names excuses no badge elsewhere in the mail.
 */
function namedToo(comparison: Comparison, name: string, near: string): Comparison {
  const { match, code } = comparison;
  return near && (match === 'different' || code === 'holder.scripts') && isNamedIn(name, near) ? { match: 'cannot-tell', code: 'holder.named-too' } : comparison;
}

/** Who writes a post congratulates others as often as they tell of their own badge: only a name that fits says something. */
const ofPost = ({ match, code }: Comparison): Conclusion =>
  match === 'same' || match === 'consistent' ? { match, basis: 'name', code } : { match: 'cannot-tell', basis: 'none', code: 'holder.in-post' };

/** By a table of letters that may have to be loaded first. Where it cannot be, names that need it cannot be compared, and are never called different. */
async function withLetters(compare: () => Comparison): Promise<Comparison> {
  try {
    return compare();
  } catch (error) {
    if (!(error instanceof LettersNotLoaded)) throw error;
    const isLoaded = await error.load().then(() => true, () => false);
    return isLoaded ? compare() : { match: 'cannot-tell', code: 'holder.scripts' };
  }
}

function shown(name: string | undefined): string {
  const signs = Array.from((name ?? '').trim());
  return signs.length <= LONGEST_SHOWN ? signs.join('') : `${signs.slice(0, LONGEST_SHOWN - 1).join('')}…`;
}
