import type { Code } from '../lib/codes';
import type { Item } from '../lib/session/view';

/** What an issuer answers of a badge that its holder has not accepted, or keeps private. */
const UNSEEN: readonly Code[] = ['structure.pending', 'structure.not-found', 'structure.private', 'structure.login'];

/** Whether a badge waits to be accepted: a link on the page does that, and the issuer shows nobody the badge yet. */
export function isWaiting({ accepts, report }: Pick<Item, 'accepts' | 'report'>): boolean {
  return accepts === true && report !== null && (report.reference?.kind === 'claim-link' || UNSEEN.includes(report.because.code));
}
