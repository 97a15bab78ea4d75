import type { Unwrapper } from './unwrapper';

/** google.com, google.de, google.co.uk, google.com.br and what lies below them. */
const GOOGLE = /(?:^|\.)google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;

/** Google's redirect, as in published documents (`?q=`) and search results (`?url=`). */
export const google: Unwrapper = {
  id: 'google',
  open: (url) => (GOOGLE.test(url.hostname) && url.pathname === '/url' ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : null),
};
