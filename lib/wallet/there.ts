import type { Code } from '../codes';
import type { Report } from '../words';
import type { Held } from './words';

/** Answers by which nobody but its holder can see a badge, or it is not there any more. */
export const NOT_PUBLIC: readonly Code[] = ['structure.not-found', 'structure.private', 'structure.login', 'structure.gone', 'structure.gone-or-never', 'structure.pending'];

/** A badge at its platform as last seen: what everybody could see there, or could not, or that nobody could be asked; and when. */
export interface There {
  state: 'public' | 'not-public' | 'not-known';
  /** When it was last checked. */
  at: string;
  /** Where that is not known: when it was last public, where it ever was. */
  publicAt?: string;
}

/** What the last check says of how a badge stands at its platform. Times are ISO 8601. */
export function stateThere({ learned: { at }, confirmedAt }: Pick<Held, 'learned' | 'confirmedAt'>, report: Pick<Report, 'verdict' | 'because'> | null): There {
  if (report && report.verdict !== 'unconfirmed') return { state: 'public', at };
  if (report && NOT_PUBLIC.includes(report.because.code)) return { state: 'not-public', at };
  return { state: 'not-known', at, ...(confirmedAt && { publicAt: confirmedAt }) };
}
