import type { Report, Verdict } from '../lib/words';
import { isLookAlike } from '../lib/i18n/look-alike';
import { isGenuineUnderAnotherName } from '../lib/i18n/say';

/** The colours of meaning; each stands only beside its shape and its word. */
export type Hue = 'good' | 'note' | 'late' | 'bad' | 'quiet';

/** What is drawn for a verdict; `person` is a genuine badge in another name. */
export type Shape = Verdict | 'person';

/** The colour of each. */
export const HUES: Readonly<Record<Shape, Hue>> = {
  verified: 'good',
  'unknown-issuer': 'note',
  unconfirmed: 'quiet',
  expired: 'late',
  'not-yet-valid': 'late',
  suspended: 'late',
  revoked: 'bad',
  invalid: 'bad',
  'no-award': 'quiet',
  person: 'late',
};

/** The shape of a report, and its hue. An imitation is drawn as gravely as a forgery. */
export function look(report: Pick<Report, 'verdict' | 'holder' | 'because'>): { shape: Shape; hue: Hue } {
  const shape = isLookAlike(report) ? 'invalid' : isGenuineUnderAnotherName(report) ? 'person' : report.verdict;
  return { shape, hue: HUES[shape] };
}
