import { isUnder } from '../hosts';
import type { Unwrapper } from './unwrapper';

/** Wrappers that carry the address in the open, in one parameter: domain, path, parameter. */
const OPEN: readonly (readonly [domain: string, path: RegExp, parameter: string])[] = [
  ['l.facebook.com', /^\/l\.php$/, 'u'],
  ['lm.facebook.com', /^\/l\.php$/, 'u'],
  ['l.messenger.com', /^\/l\.php$/, 'u'],
  ['l.instagram.com', /^\/$/, 'u'],
  ['l.threads.com', /^\/$/, 'u'],
  ['slack-redir.net', /^\/link$/, 'url'],
  ['out.reddit.com', /^\//, 'url'],
  ['www.youtube.com', /^\/redirect$/, 'q'],
  ['duckduckgo.com', /^\/l\/$/, 'uddg'],
  ['linkprotect.cudasvc.com', /^\/url$/, 'a'],
  ['clicktime.symantec.com', /^\//, 'u'],
  ['ctp.trendmicro.com', /^\/wis\/clicktime\//, 'url'],
];

/** Social networks, chats and mail gateways that need no decoding. */
export const byParameter: Unwrapper = {
  id: 'by-parameter',
  open(url) {
    const row = OPEN.find(([domain, path]) => isUnder(url.hostname, domain) && path.test(url.pathname));
    return row ? url.searchParams.get(row[2]) : null;
  },
};
