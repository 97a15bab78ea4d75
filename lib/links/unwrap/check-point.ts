import { isUnder } from '../hosts';
import type { Unwrapper } from './unwrapper';

const HOSTS = ['url.avanan.click', 'protect.checkpoint.com'];

/**
 * Check Point's (Avanan's) second generation: the address stands in the open between two rows of three underscores, `/v2/___<address>___.<sealed>`,
 * in newer ones behind a region (`/v2/r01/`). Its own underscores are kept, so the last row counts; some mailers fold its two slashes into one.
 */
export const checkPoint: Unwrapper = {
  id: 'check-point',
  open({ hostname, pathname }, raw) {
    if (!HOSTS.some((domain) => isUnder(hostname, domain)) || !/^\/v2\/(?:r\d\d\/)?___/.test(pathname)) return null;
    const inside = /\/v2\/(?:r\d\d\/)?___(.*)___(?:[.?#]|$)/s.exec(raw)?.[1];
    return inside?.replace(/^(https?:\/)(?=[^/])/i, '$1/') ?? null;
  },
};
