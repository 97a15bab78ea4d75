import { getDomain } from 'tldts';
import { unicodeHost } from '../links/punycode';
import { skeleton } from './names/confusable';

/** Letters of a label that may be shown as written: Latin with the accents of Latin-1 only, or one script of another kind. */
const SAFE_LABELS: readonly RegExp[] = [
  /^[a-z0-9à-öø-ÿ-]+$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー0-9-]+$/u,
  /^[\p{Script=Hangul}0-9-]+$/u,
  /^[\p{Script=Cyrillic}0-9-]+$/u,
  /^[\p{Script=Greek}0-9-]+$/u,
  /^[\p{Script=Arabic}0-9-]+$/u,
  /^[\p{Script=Hebrew}0-9-]+$/u,
  /^[\p{Script=Devanagari}0-9-]+$/u,
  /^[\p{Script=Thai}0-9-]+$/u,
];

/**
 * The registrable domain of an address ("badges.example.co.uk" → "example.co.uk"), in ASCII. Hosts where each customer has a
 * name of their own ("alice.github.io") count as that customer's domain.
 *
 * @returns the whole host where there is no registrable part, the empty string for what is no web address
 */
export function registrableDomain(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return '';
  return getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.hostname;
}

/**
 * A domain as a person may see it: in Unicode where no label mixes scripts or consists of letters that all look Latin,
 * else in its ASCII form, so that a look-alike shows.
 */
export function shownDomain(ascii: string): string {
  const unicode = unicodeHost(ascii);
  return unicode.split('.').every(safeLabel) ? unicode : ascii;
}

function safeLabel(label: string): boolean {
  if (/^\p{ASCII}+$/u.test(label)) return true;
  if (!SAFE_LABELS.some((safe) => safe.test(label))) return false;
  // Letters of another script of which each has a Latin twin ("сор") would be read as Latin.
  return /[a-z]/u.test(label) || !/^[a-z0-9]+$/u.test(skeleton(label));
}
