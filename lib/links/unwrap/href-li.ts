import type { Unwrapper } from './unwrapper';

/** href.li, which hides where a reader comes from: its whole query is the address, as it is or encoded. */
export const hrefLi: Unwrapper = {
  id: 'href-li',
  open({ hostname, pathname, search, hash }) {
    if (!/^(?:www\.)?href\.li$/.test(hostname) || pathname !== '/') return null;
    const inside = search.slice(1).replace(/^url=/, '');
    return /^https?%3A/i.test(inside) ? decodeURIComponent(inside) : inside + hash;
  },
};
