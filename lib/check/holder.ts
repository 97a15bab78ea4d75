/**
 * Whose badge it is: the fact `holder`. It stands beside the verdict and never enters it.
 */
import type { Comparison, HolderCode } from './names/words';
import type { Credential, Fact, FactState, HolderMatch, PageNames } from '../words';
import { matchAddress } from './addresses';
import { fact } from './facts';
import { compareNames } from './names/compare';
import { LettersNotLoaded } from './names/letters';
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
 * Nobody is compared where the page does not say that the badge is this person's, nor where its address sends for others.
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
  if (page.kind !== 'own') return { match: 'cannot-tell', basis: 'none', code: page.kind === 'quoted' ? 'holder.quoted' : 'holder.no-page-name' };
  if (page.email !== undefined && isRelay(page.email)) return { match: 'cannot-tell', basis: 'none', code: 'holder.sent-for-others' };
  const address = page.email === undefined ? 'none' : await matchAddress(page.email, badge.identities);
  if (address === 'hit') return { match: 'same', basis: 'address', code: 'holder.same-address' };
  const { match, code } = await compared(page.name ?? '', badge.name ?? '');
  if (address === 'similar' && (match === 'different' || match === 'cannot-tell')) {
    return { match: 'consistent', basis: 'address', code: 'holder.similar-address' };
  }
  return { match, basis: match === 'cannot-tell' ? 'none' : 'name', code };
}

/** By a table of letters that may have to be loaded first. Where it cannot be, names that need it cannot be compared, and are never called different. */
async function compared(page: string, badge: string): Promise<Comparison> {
  try {
    return compareNames(page, badge);
  } catch (error) {
    if (!(error instanceof LettersNotLoaded)) throw error;
    const loaded = await error.load().then(() => true, () => false);
    return loaded ? compareNames(page, badge) : { match: 'cannot-tell', code: 'holder.scripts' };
  }
}

function shown(name: string | undefined): string {
  const signs = Array.from((name ?? '').trim());
  return signs.length <= LONGEST_SHOWN ? signs.join('') : `${signs.slice(0, LONGEST_SHOWN - 1).join('')}…`;
}
