import type { Learned } from '../words';
import type { Held } from './words';

/** What was last learned, with the badge as it was last read where that check could not read it: for a report. */
export function shownOf({ learned, credential }: Pick<Held, 'learned' | 'credential'>): Learned {
  return learned.credential ? learned : { ...learned, credential };
}
