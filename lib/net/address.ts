import { isClaimLink } from '../links/claim-link';

/** Why an address is never asked, whoever names it. */
export type Refusal =
  | 'not-https' | 'user-info' | 'port' | 'ip-address' | 'local-name' | 'claim-link' | 'too-long';

/** Longest address that is asked, in UTF-16 units after parsing. */
export const LONGEST_ADDRESS = 2_048;

/**
 * Names that lead into a private network: RFC 6761 (`localhost`), RFC 6762 (`local`), RFC 8375 (`home.arpa`), ICANN's
 * reserved `internal`, the names that home routers and companies give themselves, and Tor's `onion`, which no public
 * resolver answers. A public name can still resolve to a private address: see "DNS rebinding" in docs/threat-model.md.
 */
const LOCAL_SUFFIXES: readonly string[] = [
  'localhost', 'local', 'localdomain', 'internal', 'intranet', 'private', 'home.arpa', 'home', 'lan', 'corp', 'onion', 'arpa', 'invalid',
];

/**
 * Says why an address may not be asked, or null when it may. Pure; what it is given has been parsed by `URL`, which has
 * already turned every spelling of an IPv4 address (`0x7f.1`, `2130706433`) into four numbers and a host into lower case.
 *
 * @throws never
 */
export function refusedAddress(url: URL): Refusal | null {
  if (url.protocol !== 'https:') return 'not-https';
  if (url.username !== '' || url.password !== '') return 'user-info';
  if (url.port !== '') return 'port';
  if (url.href.length > LONGEST_ADDRESS) return 'too-long';
  const host = url.hostname.replace(/\.$/u, '');
  // Resolvers differ on an empty label: some would read "localhost.." as the machine itself.
  if (host.split('.').includes('')) return 'local-name';
  if (host.startsWith('[') || /^[\d.]+$/u.test(host)) return 'ip-address';
  if (!host.includes('.') || host.length > 253) return 'local-name';
  if (LOCAL_SUFFIXES.some((suffix) => host.endsWith(`.${suffix}`))) return 'local-name';
  return isClaimLink(url) ? 'claim-link' : null;
}
