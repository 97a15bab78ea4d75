import { writtenDay } from '../i18n/dates';
import { UNDATED, VERDICTS } from '../i18n/verdicts';
import type { Voice } from '../i18n/voice';
import { datesOf, hasEnded } from './dates-line';
import type { Shareable } from './shareable';

/**
 * The badge's status as it was found, with its day, since what is pasted does not change any more: "genuine and current on 4 June 2026".
 * Only a verified badge is called so; for every other verdict there is nothing to say here.
 *
 * @param now milliseconds since 1970: an end that has passed since the check is no longer current
 */
export function statusOf(voice: Voice, { verdict, checkedAt, expires }: Shareable, now: number): string {
  const at = Date.parse(checkedAt);
  if (verdict !== 'verified' || Number.isNaN(at) || (expires && hasEnded(expires, now))) return '';
  return voice.t('share.checked', { date: writtenDay(voice.language, { text: checkedAt, from: at, to: at }) });
}

/** The badge with its dates, and its status with the day on which it was found: "Cloud Architect: issued on …, valid until …, genuine and current when checked on …". */
export function statusLine(voice: Voice, badge: Shareable, now: number): string {
  const said = [...datesOf(voice, badge, now), statusOf(voice, badge, now)].filter(Boolean).join(voice.t('separator.list'));
  return [badge.title, said].filter(Boolean).join(voice.t('separator.label'));
}

/** What whoever opens the badge is told of it, where that is not "genuine and current"; else empty. */
export function warningOf(voice: Voice, { verdict }: Shareable): string {
  if (verdict === 'verified') return '';
  const words = verdict === 'expired' || verdict === 'not-yet-valid' ? UNDATED[voice.language][verdict] : VERDICTS[voice.language][verdict];
  return voice.t('share.warning', { verdict: words });
}
