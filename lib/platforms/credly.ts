import { isOwnView } from './credly/addresses';
import { check } from './credly/check';
import { movedToMicrosoft } from './credly/moved';
import { profile } from './credly/profile';
import { recognise } from './credly/recognise';
import type { Platform } from './platform';

/** Credly by Pearson, formerly Acclaim: awards of issuers under contract, as hosted Open Badges 2.0 with a web record beside. */
export const credly = {
  id: 'credly',
  name: 'Credly',
  tier: 'api',
  issuerIdentity: 'contracted',
  evidence: 'Organisations issue on Credly under a contract with it; nobody opens an issuing account by themselves (info.credly.com, "Issue credentials").',
  domains: ['credly.com', 'youracclaim.com'],
  asks: ['https://api.credly.com/*', 'https://www.credly.com/*', 'https://images.credly.com/*'],
  recognise,
  accepts: isOwnView,
  check: async (reference, env) => movedToMicrosoft(await check(reference, env), env.now()),
  profile,
  row: {
    detected: ['credly.com/badges/…', 'credly.com/go/…', 'credly.com/earner/earned/badge/…', 'the same on youracclaim.com', 'embeds', '/users/… (a list)', '/org/…/badge/… (a description)'],
    checked: 'Open Badges 2.0 record and class, from api.credly.com, held against the record behind the page',
    private: 'record with `public: false`, or 404: could not be checked',
    withdrawn: '410 with `revoked: true`, and its reason',
  },
} as const satisfies Platform;
