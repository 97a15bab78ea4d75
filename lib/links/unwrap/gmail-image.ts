import type { Unwrapper } from './unwrapper';

const HOST = /^ci\d\.googleusercontent\.com$/;

/** Gmail's image proxy: it keeps the picture's own address as the fragment. */
export const gmailImage: Unwrapper = {
  id: 'gmail-image',
  open: (url) => (HOST.test(url.hostname) && /^\/(?:meips|proxy)\//.test(url.pathname) && url.hash.length > 1 ? url.hash.slice(1) : null),
};
