import { isUnder } from '../hosts';

/** Short links, click trackers and mail gateways that keep the address to themselves: only their own server knows where they lead. */
const SEALED = [
  'lnkd.in', 't.co', 'bit.ly', 'bitly.com', 'ow.ly', 'buff.ly', 'tinyurl.com', 'goo.gl', 'is.gd', 'rb.gy', 'cutt.ly', 't.ly', 'shorturl.at', 'dlvr.it', 'aka.ms', 'g.co',
  'hubspotlinks.com', 'list-manage.com', 'ct.sendgrid.net', 'click.icptrack.com', 'click.mlsend.com', 'clicks.mlsend.com', 'awstrack.me', 'pstmrk.it', 'mandrillapp.com',
  'mimecastprotect.com', 'secure-web.cisco.com', 'clicktime.symantec.com', 'urldefense.com', 'urldefense.us', 'urldefense.proofpoint.com', 'url.avanan.click', 'protect.checkpoint.com',
];

/** Gateways that number their regions in the host's name, and the parameter in which they name the host that they lead to. */
const REGIONAL: readonly (readonly [host: RegExp, name: string, parameter: string])[] = [
  [/^protect-[a-z]{2,3}\.mimecast\.com$/, 'mimecast.com', 'domain'],
  [/^url(?:\.[a-z]{2,3})?(?:\.m)?\.mimecastprotect\.com$/, 'mimecastprotect.com', 'domain'],
  [/^[a-z]{2}-[a-z]+-\d\.protection\.sophos\.com$/, 'protection.sophos.com', 'd'],
];

/** Click trackers that stand on their customers' own hosts, by the path that they all have there (SendGrid, Mailgun, HubSpot). */
const TRACKERS: readonly RegExp[] = [/^\/(?:ls|uni|wf)\/click\?(?:[^#]*&)?upn=/, /^\/c\/eJ[\w-]{20,}/, /^\/e3t\/Ctc\/./];

/** A host by its labels; what else stands in the parameter says nothing. */
const HOST = /^(?:[\w-]{1,63}\.){1,8}[a-z]{2,63}$/i;

/** The wrapper's own name where an address cannot be opened without following it, and the host that it names; else null. */
export function sealedBy(url: URL): { wrapped: string; to?: string } | null {
  const regional = REGIONAL.find(([host]) => host.test(url.hostname));
  if (regional) {
    const to = url.searchParams.get(regional[2]) ?? '';
    return { wrapped: regional[1], ...(HOST.test(to) && { to: to.toLowerCase() }) };
  }
  if (url.pathname === '/') return null;
  const wrapped = SEALED.find((domain) => isUnder(url.hostname, domain));
  if (wrapped !== undefined) return { wrapped };
  return TRACKERS.some((shape) => shape.test(url.pathname + url.search)) ? { wrapped: url.hostname } : null;
}
