import { check } from './accredible/check';
import { accepts, recognise } from './accredible/recognise';
import type { Platform } from './platform';

/** Accredible: credential.net, accredible.com, and customers' own hosts. A record of its own, no Open Badge. */
export const accredible = {
  id: 'accredible',
  name: 'Accredible',
  tier: 'api',
  issuerIdentity: 'self-service',
  evidence: 'Anybody opens an account and pays for credits by card. Accredible says that it looks at issuers’ e-mail and web domains (help.accredible.com, "Why does my uploaded credential say unverified?"), but its record does not say of which, and the site in it is what the issuer typed.',
  domains: ['credential.net', 'accredible.com'],
  anyHost: true,
  asks: ['https://api.accredible.com/*'],
  recognise,
  accepts,
  check,
  row: {
    detected: ['credential.net/…', '<customer>.accredible.com/…', 'a customer’s own host: /<uuid>#acc.…', 'pictures on api.accredible.com and images.credential.net', '/profile/…/wallet (a list)'],
    checked: 'the record behind the public page, from api.accredible.com',
    private: 'record with `private: true`: could not be checked',
    withdrawn: 'record with `revoked_at`',
  },
} as const satisfies Platform;
