import { isUnder } from '../hosts';
import type { Unwrapper } from './unwrapper';

/**
 * Wrappers that carry the address percent-encoded as one part of their path: Cisco Secure Email (at times encoded twice; the form with
 * a token alone cannot be opened), Amazon SES and Postmark (which leaves out the scheme).
 */
export const inPath: Unwrapper = {
  id: 'in-path',
  open({ hostname, pathname }) {
    if (isUnder(hostname, 'secure-web.cisco.com')) return twice(/^\/[\w-]+\/(https?%[^/]+)$/i.exec(pathname)?.[1]);
    if (isUnder(hostname, 'awstrack.me')) return twice(/^\/L0\/([^/]+)\/\d+\/[^/]+\/[^/]+$/.exec(pathname)?.[1]);
    const postmark = isUnder(hostname, 'pstmrk.it') ? twice(/^\/[23][st]\/([^/]+)\//.exec(pathname)?.[1]) : null;
    return postmark && (/^https?:/i.test(postmark) ? postmark : `https://${postmark}`);
  },
};

/** @throws where it is garbled; `unwrap` takes that for "cannot be read" */
function twice(text: string | undefined): string | null {
  const once = text === undefined ? null : decodeURIComponent(text);
  return once !== null && /^https?%3A/i.test(once) ? decodeURIComponent(once) : once;
}
