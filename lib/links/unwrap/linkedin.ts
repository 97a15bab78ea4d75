import { isUnder } from '../hosts';
import type { Unwrapper } from './unwrapper';

/** The paths under which LinkedIn sends people elsewhere: the warning page, and the older redirects. */
const PATHS = /^\/(?:safety\/go|redir\/redirect)\/?$|^\/(?:redirect|nhome\/nus-redirect|nus-trk|e\/v2)$|^\/company\/[^/]+\/redirect$/;

/** LinkedIn's `safety/go/?url=` (every credential link of a 2026 profile) and its siblings. */
export const linkedIn: Unwrapper = {
  id: 'linkedin',
  open: (url) => (isUnder(url.hostname, 'linkedin.com') && PATHS.test(url.pathname) ? url.searchParams.get('url') : null),
};
