/** Where a holder hides a badge at its platform, for the link beside our own toggle. Light: a popup's first paint carries it. */
import { addressOf, awardId } from '../platforms/credly/addresses';
import { ISSUERS } from '../places';
import type { AwardReference } from '../words';

/** The page of the platform on which its holder, signed in, makes an award private; that of the award where it has no other. */
export function privacyPage({ platform, url }: AwardReference): string {
  // "More", then "Make badge private" (Credly's help, "How do I manage my privacy?").
  const id = platform === 'credly' ? awardId(new URL(url)) : null;
  return id ? addressOf.own(id) : url;
}

/** The name that people know a platform by; empty for an issuer's own host. */
export function platformName({ platform }: AwardReference): string {
  return ISSUERS.find(({ id }) => id === platform)?.name ?? '';
}
