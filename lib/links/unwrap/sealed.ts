import { isUnder } from '../hosts';

/** Short links and click trackers: only their own server knows where they lead. */
const SEALED = [
  'lnkd.in', 't.co', 'bit.ly', 'bitly.com', 'ow.ly', 'buff.ly', 'tinyurl.com', 'goo.gl', 'is.gd', 'rb.gy', 'cutt.ly', 't.ly',
  'hubspotlinks.com', 'list-manage.com', 'ct.sendgrid.net', 'click.icptrack.com', 'mimecastprotect.com',
  'secure-web.cisco.com',
];

/** Mimecast numbers its regions in the name: `protect-eu.mimecast.com`. */
const MIMECAST = /^protect-[a-z]{2,3}\.mimecast\.com$/;

/** The wrapper's own name where an address cannot be opened without following it, else null. */
export function sealedBy(url: URL): string | null {
  if (url.pathname === '/') return null;
  if (MIMECAST.test(url.hostname)) return 'mimecast.com';
  return SEALED.find((domain) => isUnder(url.hostname, domain)) ?? null;
}
