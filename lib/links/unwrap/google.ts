import type { Unwrapper } from './unwrapper';

/** google.com, google.de, google.co.uk, google.com.br and what lies below them. */
const GOOGLE = /(?:^|\.)google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;

/** Google's redirect, as in published documents (`?q=`) and search results (`?url=`, where `q` is empty or what was searched for). */
export const google: Unwrapper = {
  id: 'google',
  open: (url) => (GOOGLE.test(url.hostname) && url.pathname === '/url' ? (['q', 'url'].map((name) => url.searchParams.get(name)).find((inside) => inside !== null && /^https?:\/\//i.test(inside)) ?? null) : null),
};
