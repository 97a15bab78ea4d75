import type { ParamsOf } from '../../lib/i18n/catalogue';
import { worthIn, type WorthEnglish } from '../../lib/i18n/worth';
import { voice } from '../state/voice';

/** A message of this area as plain text, in the language of the screen. */
export function w<K extends keyof WorthEnglish>(key: K, ...params: ParamsOf<WorthEnglish[K]>): string {
  return worthIn(voice().language).t(key, ...params);
}

/** Words in a row, as the language of the screen has it. */
export const listed = (words: readonly string[]): string => new Intl.ListFormat(voice().language, { type: 'conjunction' }).format(words);

/** An amount of money without its cents, as the language of the screen has it. */
export const money = (amount: number, currency: string): string => new Intl.NumberFormat(voice().language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);

/** A number, as the language of the screen has it. */
export const number = (value: number): string => new Intl.NumberFormat(voice().language).format(value);
