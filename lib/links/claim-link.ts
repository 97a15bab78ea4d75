/** What a path does when one of its parts says so. */
const VERB = 'claims?|claiming|accept|redeem|invites?|invitations?|receive|sign[_-]?(?:in|up)|log[_-]?in|sso|oauth2?|authori[sz]e|confirm|confirmation|activate|activation|unsubscribe';
const OBJECT = '(?:badge|credential|certificate|award|assertion|invite|invitation|link|code|token)s?';
/** A whole part of a path: `/claim/`, `/accept-badge/`, `/badge_claim.php`. "claims-adjuster-badge.json" is the name of a badge. */
const CLAIMING_PART = new RegExp(`(?:^|/)(?:${OBJECT}[_-])?(?:${VERB})(?:[_-]${OBJECT})?(?:[/.;]|$)`, 'u');

/** Words in the name of a parameter that carries a secret. */
const SECRET = new Set([
  'token', 'code', 'key', 'secret', 'signature', 'sig', 'otp', 'claim', 'invite', 'invitation', 'password', 'ticket', 'auth', 'session', 'jwt', 'nonce', 'apikey',
]);

/** Whether a link can claim, accept or sign in, by the words in it. Such a link is never asked and never kept whole (law 8). */
export function isClaimLink(url: URL): boolean {
  if (url.username !== '' || url.password !== '') return true;
  return claimsByPath(url) || [...url.searchParams.keys()].some((name) => plain(name).split(/[^a-z\d]+/u).some((word) => SECRET.has(word)));
}

/** What may be kept of an address: a link that can claim loses its query, and its path too where that may hold the secret. */
export function withoutSecret(url: URL): string {
  if (!isClaimLink(url)) return url.href;
  const kept = new URL(url);
  kept.username = kept.password = kept.search = kept.hash = '';
  if (claimsByPath(url)) kept.pathname = '/';
  return kept.href;
}

function claimsByPath({ pathname }: URL): boolean {
  return CLAIMING_PART.test(plain(decoded(pathname)));
}

/** In lower case, with the words of `claimCode` apart. */
function plain(text: string): string {
  return text.replace(/([a-z\d])([A-Z])/gu, '$1_$2').toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
