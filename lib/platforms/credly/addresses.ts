import { isUnder } from '../../links/hosts';

/** Credly's own hosts: its name today and the one it had as Acclaim. Nothing below them belongs to anybody else. */
const DOMAINS = ['credly.com', 'youracclaim.com'] as const;

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** A path with `{id}` for a UUID, as a test of a whole path; a slash at the end does not count. */
function path(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('{id}', `(${UUID})`)}/?$`, 'iu');
}

/** Paths of one award: its page with any suffix, the holder's own view, the embed, and its records in the API. */
const AWARD: readonly RegExp[] = [
  path('/badges/{id}(?:/[a-z0-9_]+)*'),
  path('/earner/earned/(?:badge|share)/{id}(?:/[a-z0-9_]+)*'),
  path('/embedded_badge/{id}'),
  path('(?:/api)?/v1/obi(?:/v\\d)?/badge_assertions/{id}'),
  path('(?:/api)?/v1/public_badges/{id}'),
];
const SHORT_LINK = /^\/go\/([A-Za-z0-9]{8})\/?$/u;
const CLASS_RECORD = path('(?:/api)?/v1/obi(?:/v\\d)?/issuers/{id}/badge_classes/{id}');
const ISSUER_RECORD = path('(?:/api)?/v1/obi(?:/v\\d)?/issuers/{id}');

/** Whether an address is on one of Credly's hosts, at the port and without the user-info that Credly's links have. */
export function isCredly(url: URL): boolean {
  return /^https?:$/u.test(url.protocol) && url.port === '' && url.username === '' && url.password === '' && DOMAINS.some((domain) => isUnder(url.hostname, domain));
}

/** The UUID, in lower case, of the award that an address on a Credly host is about, or null. */
export function awardId(url: URL): string | null {
  if (!isCredly(url)) return null;
  for (const pattern of AWARD) {
    const id = pattern.exec(url.pathname)?.[1];
    if (id) return id.toLowerCase();
  }
  return null;
}

/** Whether an address is that of an award as its holder sees it, signed in: there it is accepted too. */
export function isOwnView(url: URL): boolean {
  return isCredly(url) && AWARD[1]!.test(url.pathname);
}

/** The code of a short link, which is case-sensitive, or null. */
export function shortCode(url: URL): string | null {
  return isCredly(url) ? (SHORT_LINK.exec(url.pathname)?.[1] ?? null) : null;
}

/** The ids of the badge class that a record's text names on any of Credly's API hosts, or null. */
export function classIds(text: unknown): { issuer: string; badge: string } | null {
  const match = onCredly(text, CLASS_RECORD);
  return match ? { issuer: match[1]!.toLowerCase(), badge: match[2]!.toLowerCase() } : null;
}

/** The id of the issuer that a record's text names on any of Credly's API hosts, or null. */
export function issuerId(text: unknown): string | null {
  return onCredly(text, ISSUER_RECORD)?.[1]?.toLowerCase() ?? null;
}

function onCredly(text: unknown, pattern: RegExp): RegExpExecArray | null {
  const url = typeof text === 'string' && URL.canParse(text) ? new URL(text) : null;
  return url && isCredly(url) ? pattern.exec(url.pathname) : null;
}

export const API_HOST = 'api.credly.com';
export const WEB_HOST = 'www.credly.com';

/** Credly's addresses in their one canonical spelling; ids come from the functions above, never from elsewhere. */
export const addressOf = {
  award: (id: string) => `https://${WEB_HOST}/badges/${id}`,
  shortLink: (code: string) => `https://${WEB_HOST}/go/${code}`,
  assertion: (id: string) => `https://${API_HOST}/v1/obi/v2/badge_assertions/${id}`,
  badgeClass: ({ issuer, badge }: { issuer: string; badge: string }) => `https://${API_HOST}/v1/obi/v2/issuers/${issuer}/badge_classes/${badge}`,
  issuer: (id: string) => `https://${API_HOST}/v1/obi/v2/issuers/${id}`,
  /** The record behind the award's page: the holder's name, the skills, whether it is public. */
  record: (id: string) => `https://${WEB_HOST}/api/v1/public_badges/${id}`,
  /** What a person's public profile lists, a page of it; `profile` as it stands in the profile's address. */
  profile: (profile: string, page: number) => `https://${WEB_HOST}/users/${profile}/badges.json?page=${page}&per=48`,
  /** The award as its holder sees it, signed in. */
  own: (id: string) => `https://${WEB_HOST}/earner/earned/badge/${id}`,
  /** The award's page for link previews: the only other place that names the holder. */
  preview: (id: string) => `https://${WEB_HOST}/badges/${id}/public_url`,
};
