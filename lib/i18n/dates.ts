import type { Language } from '../store/settings';
import type { WrittenDate } from '../words';
import { singleLine } from './clean';

/** Dates in English are written day first with the month in letters: it can be misread by nobody. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de', 'zh-CN': 'zh-CN', 'pt-BR': 'pt-BR' };

const DAY = 86_400_000;

/** Nearer than this, an end date is said in days rather than as a date. */
const SOON = 90;

/**
 * The day that an issuer wrote, e.g. "3 May 2026": its own year, month and day, in whatever time zone it is read.
 * A text that is no ISO date is shown by its instant, and one without an instant as it stands.
 */
export function writtenDay(language: Language, date: WrittenDate): string {
  const day = writtenMidnight(date);
  return Number.isNaN(day) ? singleLine(date.text, 40) : format(language, day, { dateStyle: 'long', timeZone: 'UTC' });
}

/**
 * How far off an end date is, when that is near: "in 41 days", "tomorrow", "today"; else null.
 *
 * @param now milliseconds since 1970; "today" is the reader's own day
 */
export function soon(language: Language, date: WrittenDate, now: number): string | null {
  const here = new Date(now);
  const today = Date.UTC(here.getFullYear(), here.getMonth(), here.getDate());
  const days = Math.max(0, Math.round((writtenMidnight(date) - today) / DAY));
  if (!(days <= SOON)) return null;
  return relative(language).format(days, 'day');
}

/** A moment in the reader's own time, e.g. "4 Jun 2026, 14:02"; empty when it is none. */
export function moment(language: Language, iso: string, zone: 'with-zone' | 'without-zone' = 'without-zone'): string {
  const parts: Intl.DateTimeFormatOptions =
    zone === 'with-zone'
      ? { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }
      : { dateStyle: 'medium', timeStyle: 'short' };
  return format(language, Date.parse(iso), parts);
}

/** The time of day with seconds, for the list of requests; empty when it is none. */
export function clock(language: Language, iso: string): string {
  return format(language, Date.parse(iso), { timeStyle: 'medium' });
}

/** Midnight (UTC) of the day as its issuer wrote it, in milliseconds since 1970; NaN when there is none. */
export function writtenMidnight({ text, from, to }: WrittenDate): number {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text.trim());
  // A month is no day of it.
  if (!iso) return to - from > 3 * DAY ? Number.NaN : Math.floor(from / DAY) * DAY;
  const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  // `setUTCFullYear`, since `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function format(language: Language, at: number, options: Intl.DateTimeFormatOptions): string {
  // Beyond this a Date is no date, and Intl throws.
  if (!(Math.abs(at) <= 8.64e15)) return '';
  return formatter(language, options).format(at);
}

const relatives = new Map<Language, Intl.RelativeTimeFormat>();

function relative(language: Language): Intl.RelativeTimeFormat {
  let made = relatives.get(language);
  if (!made) relatives.set(language, (made = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' })));
  return made;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it a hundred times, and a list of badges needs the same few again and again. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) formatters.set(key, (made = new Intl.DateTimeFormat(LOCALES[language], options)));
  return made;
}
