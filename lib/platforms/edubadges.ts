import { checkOn } from './badgr/check';
import { recogniseOn } from './badgr/recognise';
import type { BadgrServer } from './badgr/server';
import { accepts } from './claim';
import type { Platform } from './platform';

const HOSTS = new Set(['edubadges.nl', 'www.edubadges.nl', 'api.edubadges.nl']);

const SERVERS: readonly BadgrServer[] = [{
  name: 'edubadges', identity: 'contracted', page: 'www.edubadges.nl', apis: ['api.edubadges.nl'], query: 'v=2_0&expand=badge&expand=badge.issuer', has: (host) => HOSTS.has(host),
}];

/** edubadges, of SURF, the cooperative of Dutch education: a fork of Badgr. Recipients are eduIDs, hashed, no e-mail addresses. */
export const edubadges = {
  id: 'edubadges',
  name: 'edubadges',
  tier: 'api',
  issuerIdentity: 'contracted',
  evidence: 'Only institutions that SURF has connected issue here, and staff sign in through their institution (surf.nl, "Starting with edubadges": "your institution must be connected").',
  domains: ['edubadges.nl'],
  asks: ['https://api.edubadges.nl/*'],
  recognise: (url) => recogniseOn('edubadges', SERVERS, url),
  accepts,
  check: (reference, env, elsewhere) => checkOn(SERVERS, reference, env, elsewhere),
  row: {
    detected: ['edubadges.nl/public/assertions/…', 'edubadges.nl/public/badges/… (a description)'],
    checked: 'Open Badges 2.0 record with class and issuer, from api.edubadges.nl',
    private: '404, as for unknown: could not be checked',
    withdrawn: 'record with `revoked: true`, and its reason',
  },
} as const satisfies Platform;
