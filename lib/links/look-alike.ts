import { skeleton } from '../check/names/confusable';
import { withinOneEdit } from './edits';
import { isUnder } from './hosts';
import { unicodeHost } from './punycode';

/** Names shorter than this have too many innocent neighbours for "nearly the same" to mean anything. */
const MIN_NAME = 6;

/**
 * Names of platforms that are plain words of the trade, or known far beyond it: others bear them in honesty ("salesforce-badges.example"), so
 * that only a disguise of the name, or the whole domain in front of another, is an imitation.
 */
const PLAIN_WORDS = new Set(['credential', 'openbadges', 'edubadges', 'parchment', 'microsoft', 'salesforce', 'trailblazer']);

/** Paths under which badges are shown or accepted; an imitation without one has nothing to say about a badge. */
const BADGE_SHAPED = /\/(?:claim|accept|redeem|receive)|badge|assertion|credential|award|certificat|verif|earner|transcript|trailblazer|public_url|linked_in|embedded|\/go\/|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i;

const AWARD_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/**
 * Whether an address pretends to be on a known platform's domain: another host whose name can be taken for it, the
 * domain written before an `@`, or the domain itself with user-info or a port of its own. Pure text, nothing is asked.
 *
 * @param url an unwrapped address
 * @param domains registrable domains of known platforms, e.g. `credly.com`
 * @returns the domain it resembles, or null
 */
export function resembles(url: URL, domains: readonly string[]): string | null {
  if (!BADGE_SHAPED.test(url.pathname + url.search)) return null;
  return domains.find((domain) => imitates(url, domain)) ?? null;
}

function imitates(url: URL, domain: string): boolean {
  const host = unicodeHost(url.hostname);
  if (isUnder(url.hostname, domain)) return url.username !== '' || url.password !== '' || url.port !== '';
  const labels = host.split('.').filter((label) => label !== '');
  return inUserInfo(url, domain) || asPrefix(labels, domain) || mainLabelLooksLike(labels, domain) || namedBelow(labels, domain, url.pathname);
}

/** `https://www.credly.com@evil.example/…` */
function inUserInfo(url: URL, domain: string): boolean {
  return `${url.username}:${url.password}`.toLowerCase().includes(domain);
}

/** `credly.com.evil.example`, `www-credly.com.evil.example`, `www-credly-com.evil.example`, also with look-alike letters. */
function asPrefix(labels: readonly string[], domain: string): boolean {
  const wanted = skeleton(domain);
  const [name = '', ...rest] = domain.split('.').map(skeleton);
  const looks = labels.map(skeleton);
  if (isPlainWord(domain)) return looks.some((label, index) => label === name && rest.every((part, n) => looks[index + 1 + n] === part) && index + 1 + rest.length < looks.length);
  return looks.some((label, index) => label.includes(wanted) || (label.endsWith(name) && rest.every((part, n) => looks[index + 1 + n] === part)));
}

/** `credly.evil.example` with an award's id behind it. Without one it may well be somebody's help pages about the platform. */
function namedBelow(labels: readonly string[], domain: string, path: string): boolean {
  const known = skeleton(domain.split('.')[0] ?? '');
  return !isPlainWord(domain) && AWARD_ID.test(path) && labels.some((label) => skeleton(label) === known);
}

/** The label that was registered, compared with the known one: the same to the eye, one edit away, or with words around. */
function mainLabelLooksLike(labels: readonly string[], domain: string): boolean {
  const known = domain.split('.')[0] ?? '';
  const main = mainLabel(labels);
  if (known.length < MIN_NAME || main === '') return false;
  if (isPlainWord(domain)) return main !== known && skeleton(main) === skeleton(known);
  // Skeletons say what looks the same. Edits are counted on the letters themselves: `credit` is two letters away.
  return skeleton(main).includes(skeleton(known))
    || skeleton(labels.slice(-2).join('')) === skeleton(known) // the name cut by its dot: `cred.ly`
    || withinOneEdit(main.replace(/-/g, '').toLowerCase(), known);
}

const isPlainWord = (domain: string): boolean => PLAIN_WORDS.has(domain.split('.')[0] ?? '');

/** The registered label: the last but one, or the one before where that is a short second level (`co.uk`). */
function mainLabel(labels: readonly string[]): string {
  const second = labels.at(-2) ?? '';
  return (second.length <= 3 ? labels.at(-3) : undefined) ?? second;
}
