import { checkOn } from './badgr/check';
import { collectionOn } from './badgr/collection';
import { recogniseOn } from './badgr/recognise';
import { REGION_SERVERS } from './badgr/regions';
import { accepts } from './claim';
import type { Platform } from './platform';

/** Badgr (Concentric Sky), later Canvas Credentials, today Parchment Digital Badges, in every region and under customers' names. */
export const badgr = {
  id: 'badgr',
  name: 'Badgr',
  tier: 'api',
  issuerIdentity: 'self-service',
  evidence: 'Anybody opens a free account and issues under any name; only the e-mail address is confirmed (concentricsky/badgr-server, `issuer`).',
  domains: ['badgr.com', 'badgr.io', 'parchment.com', 'parchment.eu', 'parchment.ca', 'parchment.au', 'parchment.sg'],
  asks: REGION_SERVERS.flatMap(({ apis }) => apis.map((host) => `https://${host}/*`)),
  recognise: (url) => recogniseOn('badgr', REGION_SERVERS, url),
  accepts,
  check: (reference, env, elsewhere) => checkOn(REGION_SERVERS, reference, env, elsewhere),
  profile: (collection, _page, env) => collectionOn(REGION_SERVERS, collection, env),
  row: {
    detected: ['badgr.com, badgr.io, badges.parchment.com and their regions: /public/assertions/…, /public/credentials/…', '<customer>.badges.parchment.com', '/public/collections/… (a list)', '/public/badges/… (a description)'],
    checked: 'Open Badges 2.0 record with class and issuer, from the region’s API; an imported badge at its source',
    private: '404, as for pending and unknown: could not be checked',
    withdrawn: 'record with `revoked: true`, and its reason',
  },
} as const satisfies Platform;
