import { isUnder } from '../hosts';
import type { Unwrapper } from './unwrapper';

/** FireEye's (Trellix') `url?k=…&q=1&e=…&u=`: the address is encoded, or stands there as it is, and then the rest of the query is its own. */
export const fireEye: Unwrapper = {
  id: 'fireeye',
  open(url) {
    if (!isUnder(url.hostname, 'fireeye.com') || !url.hostname.startsWith('protect') || !/^\/(?:v1\/)?url$/.test(url.pathname)) return null;
    const raw = /[?&]u=(.+)$/.exec(url.search)?.[1] ?? '';
    return /^https?:\/\//i.test(raw) ? raw + url.hash : url.searchParams.get('u');
  },
};
