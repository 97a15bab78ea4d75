/** Parameters that name the viewer, the campaign or the recipient, never the award. */
const TRACKING = new Set([
  'trk', 'trkinfo', 'trkemail', 'trackingid', 'refid', 'lipi', 'lici', 'urlhash', 'mt', 'issdui', 'rcm', 'midtoken', 'midsig',
  'otptoken', 'fbclid', 'gclid', 'dclid', 'msclkid', 'yclid', 'twclid', 'igshid', 'mc_cid', 'mc_eid', '_hsenc', '_hsmi', 'mkt_tok',
]);
const TRACKING_PREFIX = /^(?:utm_|identity__)/;

/** Fragments that track or only scroll. Others stay: some issuers keep the award's key there. */
const TRACKING_FRAGMENT = /^#(?::~:|utm_|xtor=|trk=)/i;

/** LinkedIn appends `&trk=…` even to an address that has no query. */
const STRAY_TRK = /&trk=[^/?#]*$/i;

/**
 * Drops what tracks from an address: campaign and click ids, LinkedIn's tokens and the e-mail address that some platforms put
 * into shared links. Everything else keeps its bytes and its order, since it can be part of an award's identity.
 *
 * @param address an absolute address; anything else is given back unchanged
 */
export function clean(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  const kept = url.search.slice(1).split('&').filter((pair) => pair !== '' && !tracks(pair));
  url.search = kept.join('&');
  if (STRAY_TRK.test(url.pathname)) url.pathname = url.pathname.replace(STRAY_TRK, '');
  if (url.hash === '' || TRACKING_FRAGMENT.test(url.hash)) url.hash = ''; // takes away a bare `#` too
  return url.href;
}

function tracks(pair: string): boolean {
  const [key = '', value = ''] = pair.split('=', 2);
  // Some mailers leave the entity: `&amp;trk=…` gives a parameter named `amp;trk`.
  const name = decoded(key).toLowerCase().replace(/^(?:amp;)+/, '');
  return TRACKING.has(name) || TRACKING_PREFIX.test(name) || (name === 'source' && value === 'linked_in_profile');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
