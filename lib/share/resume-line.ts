import type { Voice } from '../i18n/voice';
import { datesOf } from './dates-line';
import type { Shareable } from './shareable';

/** One line for a résumé: name, issuer, dates, address. */
export function resumeLine(voice: Voice, badge: Shareable, now: number): string {
  return [badge.title, badge.issuer.name, ...datesOf(voice, badge, now), badge.address].filter(Boolean).join(voice.t('separator.list'));
}
