import type { WrittenDate } from '../words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The first and the last zone of the Earth: a day begins at UTC+14 and ends at UTC-12. */
const EARLIEST_ZONE = 14 * HOUR;
const LATEST_ZONE = 12 * HOUR;

/** Years that a badge can speak of; `9999-12-31` is how some issuers write "never". */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

/** What stands around it in a text. Blanks of other kinds, which other readers do not pass over, are none. */
const AROUND = /^[ \t\r\n]+|[ \t\r\n]+$/gu;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/u;

/**
 * Reads a date as issuers write it: ISO 8601 as a day or as a day with a time, the latter with or without a zone, or Unix
 * seconds (Open Badges 1.x). A day, or a time without a zone, means that day or time anywhere on Earth.
 *
 * @returns null for anything else: another type, NaN, a day that does not exist (30 February), a year outside 1900–9999
 * @throws never
 */
export function readDate(value: unknown): WrittenDate | null {
  if (typeof value === 'number') return readSeconds(value);
  const match = typeof value === 'string' && value.length <= 40 ? ISO.exec(value.replace(AROUND, '')) : null;
  if (!match) return null;
  const [text, year, month, day, hour, minute, second = '0', fraction = '0', zone] = match;
  const midnight = dayStart(Number(year), Number(month), Number(day));
  if (midnight === null) return null;
  if (hour === undefined) return { text, from: midnight - EARLIEST_ZONE, to: midnight + DAY + LATEST_ZONE - 1 };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const local = midnight + Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * 1_000 + Math.floor(Number(`0.${fraction}`) * 1_000);
  if (zone === undefined) return { text, from: local - EARLIEST_ZONE, to: local + LATEST_ZONE };
  const offset = offsetOf(zone);
  return offset === null ? null : { text, from: local - offset, to: local - offset };
}

function readSeconds(seconds: number): WrittenDate | null {
  if (!Number.isInteger(seconds) || Math.abs(seconds) > 1e12) return null;
  const time = seconds * 1_000;
  const year = new Date(time).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { text: String(seconds), from: time, to: time } : null;
}

/** Midnight UTC of a day that exists, in milliseconds, else null. */
function dayStart(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : null;
}

/** "Z", "+09", "+0530", "-03:00" as milliseconds ahead of UTC; null beyond ±14:59, which no zone is. */
function offsetOf(zone: string): number | null {
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || '0');
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

/** Whether two dates name days more than one apart: Credly writes a time in one answer and a day in another. */
export function daysDiffer(a: WrittenDate, b: WrittenDate): boolean {
  const day = ({ from, to }: WrittenDate) => Math.floor((from === to ? from : from + EARLIEST_ZONE) / DAY);
  return Math.abs(day(a) - day(b)) > 1;
}
