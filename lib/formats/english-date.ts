import type { WrittenDate } from '../words';
import { readDate } from './date';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WRITTEN = /^([A-Z][a-z]{2,8})\.? (?:(\d{1,2}),? )?(\d{4})$/u;

/**
 * Reads a day or a month as pages in English write it: "August 6, 2018", "Nov. 4, 2024", "June 2024". A day becomes the ISO date that it is; a month
 * stays as it is written, and means any of its days.
 *
 * @returns null for anything else: another language, a month or a day that does not exist
 * @throws never
 */
export function readEnglishDate(text: string): WrittenDate | null {
  const [, name, day, year] = WRITTEN.exec(text) ?? [];
  const month = name === undefined ? -1 : MONTHS.findIndex((whole) => whole.startsWith(name));
  if (month < 0) return null;
  const dayOf = (of: number) => readDate(`${year}-${String(month + 1).padStart(2, '0')}-${String(of).padStart(2, '0')}`);
  const days = day === undefined ? [1, 31, 30, 29, 28] : [Number(day)];
  const [first, last] = [dayOf(days[0]!), days.slice(-4).map(dayOf).find((one) => one !== null)];
  return first && last ? { text: day === undefined ? text : first.text, from: first.from, to: last.to } : null;
}
