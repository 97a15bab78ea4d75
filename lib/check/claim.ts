/**
 * Whether a badge is what the page claims: the fact `claim`. It stands beside the verdict and never enters it; a difference
 * is told with both texts, or both levels where only those differ, and says nothing about the person.
 */
import { monthsIn, type WrittenMonth } from './claims/months';
import { compareTitles, differentLevels } from './claims/titles';
import { fact } from './facts';
import type { Credential, Fact, PageClaim, WrittenDate } from '../words';

/** Texts in a sentence are cut here; they come from outside. */
const LONGEST_SHOWN = 160;

/** Furthest that a clock anywhere is from UTC: a month on a page is a month where its reader or its writer was. */
const TIME_ZONES = 14 * 3_600_000;

type Outcome = 'same' | 'differs' | 'not-concluded';

/**
 * Compares the title and the dates that a page gives a badge with the badge's own. Dates are compared by month, at the edges in any
 * time zone. What the page does not claim is not compared.
 *
 * @param at time of the check, ISO 8601 in UTC
 */
export function claim(credential: Credential | null, claim: PageClaim, at: string): Fact {
  const basis = { at, source: 'page' };
  const none = fact('claim', 'not-applicable', 'claim.none', basis);
  if (credential === null) return none;

  const title = claim.title === undefined ? null : compareTitles(claim.title, credential.name, credential.issuer.name);
  if (title === 'differs') {
    const levels = differentLevels(claim.title!, credential.name, credential.issuer.name);
    if (levels) return fact('claim', 'fail', 'claim.level-differs', basis, { page: shown(levels.page), badge: shown(levels.badge) });
    return fact('claim', 'fail', 'claim.title-differs', basis, { page: shown(claim.title), badge: shown(credential.name) });
  }
  const dates = claim.dates === undefined ? null : compareDates(monthsIn(claim.dates), credential);
  if (dates === 'differs') {
    const own = [credential.issued?.text, credential.expires?.text].filter((text) => text !== undefined).join(' – ');
    return fact('claim', 'fail', 'claim.dates-differ', basis, { page: shown(claim.dates), badge: shown(own) });
  }
  if (title === null && dates === null) return none;
  const concluded = title !== 'not-concluded' && dates !== 'not-concluded';
  return concluded ? fact('claim', 'pass', 'claim.same', basis) : fact('claim', 'unknown', 'claim.not-concluded', basis);
}

/** Null where the page gives no date. Of two dates the earlier is the issue; one alone may be either. */
function compareDates(written: readonly WrittenMonth[], { issued, expires }: Credential): Outcome | null {
  const [first, second] = written.toSorted((a, b) => earliest(a) - earliest(b));
  if (first === undefined) return null;
  const [begin, end] = [usable(issued), usable(expires)];
  if (written.length > 2 || (begin === null && end === null)) return 'not-concluded';
  if (second === undefined) {
    if ([begin, end].some((date) => date !== null && falls(first, date))) return 'same';
    return begin === null ? 'not-concluded' : 'differs';
  }
  if (begin !== null && !falls(first, begin)) return 'differs';
  // The page gives an end that the badge does not have, or has elsewhere.
  if (end === null || !falls(second, end)) return 'differs';
  return begin === null ? 'not-concluded' : 'same';
}

const earliest = ({ year, months }: WrittenMonth): number => year * 12 + (months.length === 0 ? 0 : Math.min(...months));

function usable(date: WrittenDate | undefined): WrittenDate | null {
  return date !== undefined && Number.isFinite(date.from) && Number.isFinite(date.to) ? date : null;
}

/** Whether an instant can lie in a month (or year) as somebody somewhere reads the calendar. */
function falls({ year, months }: WrittenMonth, { from, to }: WrittenDate): boolean {
  const spans = months.length === 0 ? [[1, 13] as const] : months.map((month) => [month, month + 1] as const);
  return spans.some(([first, after]) => Date.UTC(year, first - 1) - TIME_ZONES <= to && from < Date.UTC(year, after - 1) + TIME_ZONES);
}

function shown(text: string | undefined): string {
  const signs = Array.from((text ?? '').trim());
  return signs.length <= LONGEST_SHOWN ? signs.join('') : `${signs.slice(0, LONGEST_SHOWN - 1).join('')}…`;
}
