import { withoutSecret } from '../links/claim-link';
import type { AwardReference, PlatformId } from '../words';

/** A part of a path by which a badge is claimed, accepted or applied for: `/claim/`, `/accept-badge/`, `/receive`, `/apply`. */
const CLAIMS = /\/(?:[a-z]+[_-])?(?:claim|accept|redeem|receive|apply)(?:[_-][a-z]+)?(?:\/|$)/iu;

/** A platform's link by which somebody claims or applies for a badge, as a reference that is never asked and has lost its secret; else null. */
export function claimLink(platform: PlatformId, url: URL): AwardReference | null {
  const [part = ''] = CLAIMS.exec(url.pathname) ?? [];
  if (part === '') return null;
  const kept = new URL(withoutSecret(url));
  kept.search = kept.hash = '';
  // Where one applies stands before "apply", and is for everybody; all else may be the secret.
  kept.pathname = /apply/iu.test(part) && kept.pathname !== '/' ? kept.pathname.slice(0, kept.pathname.indexOf(part) + part.length) : '/';
  return { platform, kind: 'claim-link', id: kept.href, url: kept.href };
}

/** Whether an address is one by which a badge that was awarded is accepted. Applying for one is not that. */
export function accepts({ pathname }: URL): boolean {
  const [part = ''] = CLAIMS.exec(pathname) ?? [];
  return part !== '' && !/apply/iu.test(part);
}

/** Whether an address has nothing but host and path that could lead elsewhere: no port, no user-info. */
export function isPlain(url: URL): boolean {
  return /^https?:$/u.test(url.protocol) && url.port === '' && url.username === '' && url.password === '';
}
