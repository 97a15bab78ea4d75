import { writtenMidnight } from '../i18n/dates';
import type { WrittenDate } from '../words';

/** Some issuers write "never" as a year like 9999. */
const NEVER = 2200;

/** The year and the month (1 to 12) that an issuer wrote, in its own zone; undefined for what is no date, and for an end that means "never". */
export function yearAndMonth(date: WrittenDate): { year: number; month: number } | undefined {
  const day = new Date(writtenMidnight(date));
  const year = day.getUTCFullYear();
  return Number.isNaN(year) || year >= NEVER ? undefined : { year, month: day.getUTCMonth() + 1 };
}
