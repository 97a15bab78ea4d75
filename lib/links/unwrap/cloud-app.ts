import { isUnder } from '../hosts';
import type { Unwrapper } from './unwrapper';

/** Microsoft Defender for Cloud Apps, in its three clouds: what each adds to every host that it stands before. */
const CLOUDS = ['mcas.ms', 'mcas-gov.us', 'mcas-gov.ms'];

/** A page seen through the session proxy has its own host with the proxy's behind it: `www.credly.com.mcas.ms`. */
export const cloudApp: Unwrapper = {
  id: 'cloud-app',
  open(url) {
    const cloud = CLOUDS.find((domain) => isUnder(url.hostname, domain));
    if (!cloud) return null;
    if (url.hostname.startsWith('mcas-proxyweb.')) return url.pathname === '/certificate-checker' ? url.searchParams.get('originalUrl') : null;
    const host = url.hostname.slice(0, -cloud.length - 1).replace(/\.$/, '');
    // Sub-hosts of the proxy itself have one label; a proxied host has a domain.
    if (!/^[\w-]+(?:\.[\w-]+)+$/.test(host)) return null;
    const inside = new URL(url);
    inside.hostname = host;
    return inside.href;
  },
};
