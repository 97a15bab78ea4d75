import { isUnder } from '../hosts';
import { decodeV3 } from './proofpoint-v3';
import type { Unwrapper } from './unwrapper';

const HOSTS = ['urldefense.com', 'urldefense.us', 'urldefense.proofpoint.com'];

/** Proofpoint URL Defense in its three generations (the published decoder of Proofpoint is the reference). */
export const proofpoint: Unwrapper = {
  id: 'proofpoint',
  open(url, raw) {
    if (!HOSTS.some((domain) => isUnder(url.hostname, domain))) return null;
    if (url.pathname.startsWith('/v1/url')) return decodeV1(raw);
    if (url.pathname.startsWith('/v2/url')) return decodeV2(url);
    return url.pathname.startsWith('/v3/') ? decodeV3(raw) : null;
  },
};

/** v1: the address is percent-encoded and nothing else; `-` and `_` stand for themselves. */
function decodeV1(raw: string): string | null {
  const inside = /[?&]u=(.+?)(?:&k=|$)/.exec(raw)?.[1];
  return inside === undefined ? null : unescapeHtml(decodeURIComponent(inside));
}

/** v2: `%` is written `-`, `/` is written `_`. */
function decodeV2(url: URL): string | null {
  const inside = /[?&]u=([^&]+)/.exec(url.search)?.[1];
  return inside === undefined ? null : unescapeHtml(decodeURIComponent(inside.replace(/-/g, '%').replace(/_/g, '/')));
}

/** The few entities that mailers leave in addresses. */
function unescapeHtml(text: string): string {
  return text.replace(/&amp;/g, '&').replace(/&#x2f;/gi, '/').replace(/&quot;/g, '"').replace(/&#39;/g, "'");
}
