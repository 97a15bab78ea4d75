import { checkOn } from './badgr/check';
import { collectionOn } from './badgr/collection';
import { recogniseOn } from './badgr/recognise';
import type { BadgrServer } from './badgr/server';
import { accepts } from './claim';
import type { Platform } from './platform';

const HOSTS = new Set(['openbadges.education', 'www.openbadges.education', 'api.openbadges.education']);

const SERVERS: readonly BadgrServer[] = [{
  name: 'Open Educational Badges', identity: 'self-service', page: 'openbadges.education', apis: ['api.openbadges.education'], query: 'v=3_0', has: (host) => HOSTS.has(host),
}];

/** Open Educational Badges (openbadges.education): a fork of Badgr whose awards are signed Open Badges 3.0. */
export const openbadgesEducation = {
  id: 'openbadges-education',
  name: 'Open Educational Badges',
  tier: 'api',
  issuerIdentity: 'self-service',
  evidence: 'Anybody registers an institution under any name (mint-o-badges/badgr-server, `issuer`); what its operator verifies is no part of the record.',
  domains: ['openbadges.education'],
  asks: ['https://api.openbadges.education/*'],
  recognise: (url) => recogniseOn('openbadges-education', SERVERS, url),
  accepts,
  check: (reference, env, elsewhere) => checkOn(SERVERS, reference, env, elsewhere),
  profile: (collection, _page, env) => collectionOn(SERVERS, collection, env),
  row: {
    detected: ['openbadges.education/public/assertions/…', 'openbadges.education/public/badges/… (a description)', '/public/collections/… (a list)'],
    checked: 'signed Open Badges 3.0: signature, the key at the issuer’s own record, and its list of withdrawn badges',
    private: '404, as for unknown: could not be checked',
    withdrawn: 'named in the issuer’s list, or a record with `revoked: true`',
  },
} as const satisfies Platform;
