import { isClaimLink, withoutSecret } from '../../links/claim-link';
import type { AwardReference } from '../../words';

/** Paths at which badge servers keep awards: badgr and its forks, Open Badge Factory, Salava, Badge Kit, plain files. */
const AWARD: readonly RegExp[] = [
  /\/public\/(?:assertions|credentials)\/[\w-]+(?:\.json)?\/?$/iu,
  /\/(?:badge_)?assertions?\/[\w.-]+(?:\.json)?\/?$/iu,
  /\/obv3\/credentials\/[\w-]+$/iu,
  /(?:badge|assertion|credential|certificate)[^?#]*\.json$/iu,
];
/** What lies in the same places and is no award. */
const CLASS: readonly RegExp[] = [/\/public\/badges\/[\w-]+(?:\.json)?\/?$/iu, /\/badge_?class(?:es)?(?:[/_-][\w.-]+)?(?:\.json)?\/?$/iu];
const NEITHER = /(?:^|\/)(?:issuers?|profile|organi[sz]ation|context|schema|package|manifest)[\w-]*(?:\/[\w.-]+)?(?:\.json)?\/?$/iu;

const MAILBOX = /[^\s@]@[^\s@]+\.[^\s@]/u;

/** What an address of a host that we do not know points at, by its shape; conservative, since most links are no badges. */
export function recognise(url: URL): AwardReference | null {
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '' || !url.hostname.includes('.')) return null;
  const { pathname } = url;
  if (CLASS.some((shape) => shape.test(pathname))) return { ...award(url), kind: 'class' };
  if (NEITHER.test(pathname) || !AWARD.some((shape) => shape.test(pathname))) return null;
  return award(url);
}

/**
 * An address as a hosted award, whatever its shape: for what a person names themself. A link that could claim something, or
 * carries a secret, becomes a reference that is never asked and has lost it. Nobody's e-mail address is kept either.
 */
export function award(url: URL): AwardReference {
  const canonical = new URL(url);
  canonical.hash = '';
  for (const [name, value] of new URLSearchParams(canonical.search)) {
    if (/^(?:identity__|utm_)/iu.test(name) || MAILBOX.test(value)) canonical.searchParams.delete(name);
  }
  const kept = withoutSecret(canonical);
  return { platform: 'hosted', kind: isClaimLink(canonical) ? 'claim-link' : 'award', id: kept, url: kept };
}
