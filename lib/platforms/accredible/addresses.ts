import { isUnder } from '../../links/hosts';
import { isPlain } from '../claim';

/**
 * Addresses of Accredible's credentials: on its own domains, below them under its customers' names, and on customers' own hosts. One
 * award has up to three ids (UUID, number, short code); the API takes each, and which belong together only its answer tells.
 */

export const API_HOST = 'api.accredible.com';

const ID = String.raw`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{6,10}|[a-z0-9]{8}`;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

const PAGE = new RegExp(`^/(?:(?:embed|verify)/)?(${ID})/?$`, 'iu');
/** Pictures and records that carry the id of one award. */
const RECORDS: readonly RegExp[] = [
  new RegExp(`^/v1/(?:credential-net/|frontend/)?credentials/(${ID})(?:/|$)`, 'iu'),
  new RegExp(`^/v1/obi/badge_assertions/(${ID})/?$`, 'iu'),
  /^\/v1\/frontend\/credential_website_embed_image\/(?:badge|certificate)\/(\d{6,10})$/u,
  /^\/v1\/frontend\/credential_(?:badge|seo|opengraph_seo)_image\/(\d{6,10})$/u,
];
/** Pictures of one award, small ones and those of today, where time and digest stand behind the code: `/badge/tiny/<code>_<time>_badge.png`. */
const PICTURE = /^\/(?:embed|badge|certificate)\/(?:tiny\/)?([a-z0-9]{8})(?:[._/][\w.-]+)?$/u;

/** Accredible's own site: beside its pages stand awards of its first years. */
const SITE = /^(?:www\.)?accredible\.com$/u;
/** Hosts below Accredible's domains where no credentials are shown: records, pictures, documentation and help. */
const ITS_OWN = /^(?:(?:api|help|docs|docs\.api|blog|app|dashboard|support|status|go|info)\.accredible\.com|(?:templates\.)?images\.credential\.net)$/u;
/** Pages of credential.net whose names could be short codes. */
const PAGES = new Set(['settings', 'identity', 'accounts', 'password', 'security', 'partners', 'features', 'register']);

/** Customers' hosts that are known to be Accredible's, so that a path alone tells. */
const CUSTOMERS = new Set(['credentials.databricks.com', 'achieve.snowflake.com', 'credentials.corporatefinanceinstitute.com']);

/** The id in an address on one of Accredible's hosts, in lower case, or null. */
export function idOnAccredible(url: URL): string | null {
  const { hostname: host, pathname } = url;
  if (!isPlain(url)) return null;
  if (host === API_HOST) return first(RECORDS, pathname);
  if (host === 'images.credential.net') return first([PICTURE], pathname);
  if (ITS_OWN.test(host) || !(isUnder(host, 'credential.net') || isUnder(host, 'accredible.com'))) return null;
  const id = first([PAGE], pathname);
  if (id === null || PAGES.has(id)) return null;
  const isCode = !isUuid(id) && !/^\d+$/u.test(id);
  // A word of eight letters is a page of theirs as soon as a code.
  return !isCode || isUnder(host, 'credential.net') || (!SITE.test(host) && /\d/u.test(id)) ? id : null;
}

/**
 * The id in an address on a customer's own host: a UUID as its whole path, on a host that is known or with the fragment that
 * Accredible's share links have (`#acc.…`). Anything else there is anybody's page.
 */
export function idOnCustomer(url: URL): string | null {
  const id = /^\/([0-9a-f-]{36})\/?$/iu.exec(url.pathname)?.[1] ?? '';
  return isPlain(url) && UUID.test(id) && (CUSTOMERS.has(url.hostname) || /^#acc\.[A-Za-z0-9]{6,10}$/u.test(url.hash)) ? id.toLowerCase() : null;
}

/** Whether a host shows what Accredible keeps: its own, customers' names below its domains, and customers' hosts that are known. */
export const showsCredentials = (host: string): boolean =>
  CUSTOMERS.has(host) || (!ITS_OWN.test(host) && !SITE.test(host) && (isUnder(host, 'credential.net') || isUnder(host, 'accredible.com')));

export const isUuid = (id: string): boolean => UUID.test(id);

export const addressOf = {
  /** The public page, which every id opens. */
  award: (id: string) => `https://www.credential.net/${id}`,
  /** The record that the page itself is drawn from. */
  record: (id: string) => `https://${API_HOST}/v1/credential-net/credentials/${id}`,
  /** An issuer's public page: Accredible's number is what tells issuers apart, whatever they call themselves. */
  issuer: (number: string) => `https://www.credential.net/issuer/${number}`,
};

function first(patterns: readonly RegExp[], path: string): string | null {
  for (const pattern of patterns) {
    const id = pattern.exec(path)?.[1];
    if (id !== undefined) return id.toLowerCase();
  }
  return null;
}
