import { isUnder } from '../hosts';
import type { Unwrapper } from './unwrapper';

/** Wrappers that carry the address in the open, in one parameter: domain (or the whole shape of the host), path, parameter. */
type Row = readonly [host: string | RegExp, path: RegExp, parameter: string];

const SOCIAL: readonly Row[] = [
  ['l.facebook.com', /^\/l\.php$/, 'u'],
  ['lm.facebook.com', /^\/l\.php$/, 'u'],
  ['l.messenger.com', /^\/l\.php$/, 'u'],
  ['l.instagram.com', /^\/$/, 'u'],
  ['l.threads.com', /^\/$/, 'u'],
  ['l.threads.net', /^\/$/, 'u'],
  ['go.bsky.app', /^\/redirect$/, 'u'],
  ['slack-redir.net', /^\/link$/, 'url'],
  ['out.reddit.com', /^\//, 'url'],
  ['youtube.com', /^\/redirect$/, 'q'],
  ['duckduckgo.com', /^\/l\/$/, 'uddg'],
  [/^(?:www\.|m\.)?vk\.com$/, /^\/away\.php$/, 'to'],
];

const GATEWAYS: readonly Row[] = [
  ['linkprotect.cudasvc.com', /^\/url$/, 'a'],
  [/^(?:avanan|checkpoint|sonicwall)\.url-protection\.com$/, /^\/v1\/(?:r\d+\/)?url$/, 'o'],
  ['link.edgepilot.com', /^\/(?:s\/[\da-f]+|x)\/[\w-]+$/, 'u'],
  ['urlsand.esvalabs.com', /^\/$/, 'u'],
  ['atpscan.global.hornetsecurity.com', /^\/$/, 'u'],
  ['clicktime.symantec.com', /^\//, 'u'],
  [/^[\w-]+-(?:ctp|urlprotect)\.trendmicro\.com$/, /^\/wis\/clicktime\//, 'url'],
  [/(?:^|\.)ctp\.trendmicro\.com$/, /^\/wis\/clicktime\//, 'url'],
  ['linklock.titanhq.com', /^\/analyse$/, 'url'],
  ['scanmail.trustwave.com', /^\/$/, 'u'],
  ['scanner.topsec.com', /^\/$/, 'u'],
  ['antiphishing.vadesecure.com', /^\/v\d$/, 'u'],
  [/^(?:m365|gws)\.[a-z]{2}\.vadesecure\.com$/, /^\/safeproxy\/v\d$/, 'u'],
  ['link.zixcentral.com', /^\/u\/[\da-f]+\/[\w-]+$/, 'u'],
  [/^[\da-f]{8}\.isolation\.zscaler\.com$/, /^\/profile\/[\da-f-]{36}\/zia-session\/$/, 'original_url'],
  ['urlisolation.com', /^\/browser$/, 'url'],
  [/^protect-[a-z]{2,3}\.mimecast\.com$/, /^\/s\/[^/]+$/, 'url'],
];

const MAILERS: readonly Row[] = [
  [/^(?:us\d+\.)?mailchimp\.com$/, /^\/mctx\/clicks?$/, 'url'],
  ['mandrillapp.com', /^\/track\/click\.php$/, 'url'],
  [/^(?:service\.mail\.com|www\.gmx\.(?:com|es))$/, /^\/dereferrer\/$/, 'target'],
  ['service.gmx.net', /^\/de\/cgi\/derefer$/, 'DEST'],
  ['www.ui-deref.de', /^\/r\/$/, 'to'],
  ['checklink.mail.ru', /^\/proxy$/, 'url'],
  [/^click\.(?:my\.)?mail\.ru$/, /^\/redir$/, 'u'],
];

/** The proxies through which webmail shows the pictures of a message. */
const PICTURES: readonly Row[] = [
  ['ecp.yusercontent.com', /^\/mail$/, 'url'],
  ['mail.proton.me', /^\/api\/core\/v4\/images$/, 'Url'],
];

const OPEN = [...SOCIAL, ...GATEWAYS, ...MAILERS, ...PICTURES];

/** Social networks, chats, mail gateways and mailers that need no decoding. */
export const byParameter: Unwrapper = {
  id: 'by-parameter',
  open(url) {
    const row = OPEN.find(([host, path]) => (typeof host === 'string' ? isUnder(url.hostname, host) : host.test(url.hostname)) && path.test(url.pathname));
    return row ? url.searchParams.get(row[2]) : null;
  },
};
