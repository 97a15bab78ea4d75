import { registrableDomain, shownDomain } from './domain';

/**
 * Registrable domains on which many issuers have their ids beside one another: there a domain names nobody, and whoever trusts one
 * issuer must not thereby trust its neighbours. Those of all platforms that let anybody open an account (a test holds that), and
 * hosts of many schools.
 */
export const SHARED_DOMAINS: readonly string[] = [
  'credential.net', 'accredible.com',
  'badgr.com', 'badgr.io', 'parchment.com', 'parchment.eu', 'parchment.ca', 'parchment.au', 'parchment.sg',
  'openbadges.education', 'openbadgefactory.com', 'openbadgepassport.com', 'moodlecloud.com', 'skilljar.com',
];

/**
 * Where an issuer is at home, by the address that is its id: its registrable domain as a person may see it ("example.org"), and on
 * a domain that many issuers share the address of its own record ("api.badgr.io/public/issuers/…"), without query.
 *
 * @param address a web address; anything else has no place
 * @param id the id itself, where that is another name for the address (did:web)
 */
export function issuerPlace(address: string, id = address): string {
  const domain = registrableDomain(address);
  if (!SHARED_DOMAINS.includes(domain)) return shownDomain(domain);
  if (id !== address) return id;
  const { host, pathname } = new URL(address);
  return `${host}${pathname.replace(/(?:\.json)?\/?$/u, '')}`;
}
