import { writtenDay } from '../i18n/dates';
import { CLOCK_SLACK } from '../i18n/say';
import type { Voice } from '../i18n/voice';
import type { WrittenDate } from '../words';
import { yearAndMonth } from './month';
import type { Shareable } from './shareable';

/** Whether an end has passed, as the verdict reckons it. */
export const hasEnded = (expires: WrittenDate, now: number): boolean => expires.to + CLOCK_SLACK < now;

/**
 * When it was issued and until when it lasts, in pieces: "issued 3 May 2026", "valid until 15 July 2026". An end that has passed
 * is said so; one that means "never" is not.
 *
 * @param now milliseconds since 1970
 */
export function datesOf(voice: Voice, { issued, expires }: Shareable, now: number): string[] {
  const day = (date: WrittenDate) => writtenDay(voice.language, date);
  return [
    ...(issued ? [voice.t('share.issued', { date: day(issued) })] : []),
    ...(expires && yearAndMonth(expires) ? [voice.t(hasEnded(expires, now) ? 'share.expired' : 'share.until', { date: day(expires) })] : []),
  ];
}
