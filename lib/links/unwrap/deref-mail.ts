import type { Unwrapper } from './unwrapper';

/** The dereferrers of GMX, WEB.DE, mail.com and 1&1, each in its countries, and their mail clients' own hosts. */
const DEREF = /^deref-(?:1und1|gmx|mail|web)(?:-\d\d)?\.(?:co\.uk|com|de|es|fr|net)$/;
const CLIENT = /^3c(?:-[a-z]+)?\.(?:gmx\.(?:net|com|es|fr|co\.uk)|web\.de|mail\.com)$/;
const LIGHT = /^lightmailer(?:-[a-z]+)?\.(?:mail\.com|gmx\.net|web\.de)$/;

/** Every link of a message in these mailboxes leads through `…/dereferrer/?redirectUrl=`, at times encoded twice. */
export const derefMail: Unwrapper = {
  id: 'deref-mail',
  open(url) {
    const known = (DEREF.test(url.hostname) && /^\/mail\/client\/(?:[\w-]+\/)?dereferrer\/$/.test(url.pathname))
      || (CLIENT.test(url.hostname) && /^\/mail\/client\/dereferrer\/?$/.test(url.pathname))
      || (LIGHT.test(url.hostname) && /^\/[\w-]+\/deref\/$/.test(url.pathname));
    const inside = known ? url.searchParams.get('redirectUrl') : null;
    return inside !== null && /^https?%3A/i.test(inside) ? decodeURIComponent(inside) : inside;
  },
};
