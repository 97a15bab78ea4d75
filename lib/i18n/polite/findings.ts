import type { Code } from '../../codes';
import type { Report, Verdict } from '../../words';
import { isLookAlike } from '../look-alike';

/** What somebody can be asked about a badge of theirs: things that its holder can tell or change, and nothing else. */
export const FINDINGS = ['private', 'pending', 'gone', 'claim-link', 'description', 'imported', 'unclear', 'expired', 'other-name', 'other-title'] as const;

export type Finding = (typeof FINDINGS)[number];

/** Reasons about which a holder can do something. An outage, or leave that we lack, is none of them. */
const BECAUSE: Partial<Record<Code, Finding>> = {
  'structure.private': 'private',
  'structure.login': 'private',
  'structure.pending': 'pending',
  'structure.not-found': 'gone',
  'structure.gone': 'gone',
  'structure.gone-or-never': 'gone',
  'structure.claim-link': 'claim-link',
  'structure.not-an-award': 'description',
  'structure.draft': 'unclear',
  'structure.web-page': 'unclear',
  'structure.unreadable': 'unclear',
  'structure.not-a-badge': 'unclear',
  'integrity.imported': 'imported',
};

/** Verdicts of badges that were issued: only of those it is asked why a name or a title is another. */
const ISSUED: ReadonlySet<Verdict> = new Set(['verified', 'unknown-issuer', 'expired', 'not-yet-valid']);

/**
 * What a report gives reason to ask its holder about, in the order in which it is said; empty for most. What its issuer withdrew, what was disproved and
 * what imitates somebody is not for its holder to explain in a message.
 */
export function findingsOf(report: Report): Finding[] {
  const { verdict, because, facts, holder, holds } = report;
  if (isLookAlike(report) || holds) return [];
  if (!ISSUED.has(verdict)) {
    const finding = verdict === 'unconfirmed' || verdict === 'no-award' ? BECAUSE[because.code] : undefined;
    // A list of badges, or a picture of one, is no wrong link.
    return finding && (finding !== 'description' || report.reference?.kind === 'class') ? [finding] : [];
  }
  const titled = facts.some(({ code }) => code === 'claim.title-differs' || code === 'claim.level-differs');
  return [...(verdict === 'expired' ? ['expired' as const] : []), ...(holder === 'different' ? ['other-name' as const] : []), ...(titled ? ['other-title' as const] : [])];
}
