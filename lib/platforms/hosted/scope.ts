import { registrableDomain } from '../../check/domain';
import type { Profile, Scope } from '../../formats/open-badges-2';

/**
 * Whether an issuer's own profile lets an assertion live at an address (Open Badges 2.0, §HostedBadge and
 * §VerificationObject). Where the profile sets no limit, the assertion must be on the host of the issuer's id; elsewhere under
 * the same registered name the profile has neither allowed nor excluded it.
 *
 * @param profile as fetched from its own id, never a copy inside a badge
 * @returns `unknown` where the profile's limit cannot be read, or its silence is no word against the address
 */
export function allows(profile: Profile, assertion: string): boolean | 'unknown' {
  const { scope } = profile;
  if (scope === 'bad') return 'unknown';
  const url = new URL(assertion);
  if (scope === null) return isOwnHost(url, new URL(profile.id));
  return startsRight(scope, url) && isAllowedOrigin(scope, url);
}

function isOwnHost(url: URL, issuer: URL): boolean | 'unknown' {
  if (url.host === issuer.host) return true;
  return registrableDomain(url.href) === registrableDomain(issuer.href) ? 'unknown' : false;
}

function startsRight({ startsWith }: Scope, url: URL): boolean {
  return startsWith === undefined || startsWith.some((start) => {
    // Parsed first, since parsing ends the host with a slash: as plain text, "https://good.example" would let in
    // good.example.evil.example.
    return URL.canParse(start) && url.href.startsWith(new URL(start).href);
  });
}

function isAllowedOrigin({ allowedOrigins }: Scope, url: URL): boolean {
  return allowedOrigins === undefined || allowedOrigins.some((origin) => {
    const text = origin.includes('://') ? origin : `https://${origin}`;
    return URL.canParse(text) && new URL(text).host === url.host;
  });
}
