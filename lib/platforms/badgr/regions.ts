import { isUnder } from '../../links/hosts';
import type { BadgrServer } from './server';

/** Badgr's regions: Badgr's name for each, and the top-level domain of Parchment's (developerdocs.instructure.com, "Parchment Digital Badges"). */
const REGIONS = [['', 'com'], ['eu.', 'eu'], ['ca.', 'ca'], ['au.', 'au'], ['sg.', 'sg']] as const;

/** A customer's own name below a server's: one label. */
const isTenantOf = (host: string, domain: string): boolean => isUnder(host, domain) && /^[a-z0-9-]+$/u.test(host.slice(0, -domain.length - 1));

/** Hosts below badgr.com that are no customer's: other regions and installations for tests. */
const NO_TENANTS = new Set(['eu', 'ca', 'au', 'sg', 'test', 'demo', 'api', 'support', 'help', 'info', 'community', 'status']);

/** Badgr, later Canvas Credentials, today Parchment Digital Badges: a server in each region, under its old and its new names. */
export const REGION_SERVERS: readonly BadgrServer[] = REGIONS.map(([prefix, tld]) => {
  const page = `badges.parchment.${tld}`;
  const apis = [`api.${prefix}badgr.io`, `api.${page}`];
  const own = new Set([page, ...apis, `${prefix}badgr.com`, `${prefix}badgr.io`, ...(prefix === '' ? ['www.badgr.com', 'www.badgr.io'] : [])]);
  return {
    name: 'Badgr', identity: 'self-service', page, apis, query: 'v=2_0&expand=badge&expand=badge.issuer',
    has: (host) => own.has(host) || isTenantOf(host, page) || (prefix === '' && isTenantOf(host, 'badgr.com') && !NO_TENANTS.has(host.split('.', 1)[0] ?? '')),
  };
});
