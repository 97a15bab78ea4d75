import type { WrittenDate } from '../words';

/**
 * What a line of somebody's list is known again by, also where the list was shared anew or the certification renewed: whose it is, its
 * name, and the day on which it was first earned. Its number is not read.
 *
 * @param whose an address that stays the person's
 */
export function lineId(whose: string, name: string, issued: Pick<WrittenDate, 'text'> | null): string {
  const words = name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
  return `${whose}#${encodeURIComponent(words)}-${encodeURIComponent(issued?.text.slice(0, 10) ?? '')}`;
}
