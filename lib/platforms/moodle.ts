import type { AwardReference } from '../words';
import { awardOf, classNumber, pageOf } from './moodle/addresses';
import { check } from './moodle/check';
import type { Platform } from './platform';

/** Moodle, on any host and in any folder: hosted Open Badges 2.0. Asked on the user's click only, since each school has its own host. */
export const moodle = {
  id: 'moodle',
  name: 'Moodle',
  tier: 'api',
  issuerIdentity: 'self-service',
  evidence: 'Whoever runs a Moodle site, and every teacher on it who may make badges, types the issuer’s name in freely (moodle/moodle, badge settings, "Issuer details").',
  domains: [],
  asks: [],
  recognise,
  check,
  row: {
    detected: ['any host: …/badges/badge.php?hash=…', '…/badges/assertion.php?b=…', '…/badges/json/assertion.php?b=…'],
    checked: 'Open Badges 2.0 record and the issuer’s profile, on the site itself, on your click',
    private: 'badges have no privacy setting; where the site wants everybody to sign in: could not be checked',
    withdrawn: '410, which Moodle also gives for what it never issued: could not be checked, and it says so',
  },
} as const satisfies Platform;

/** What an address of a Moodle site points at. Only https, no port of its own: others could not be asked. */
function recognise(url: URL): AwardReference | null {
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '' || !url.hostname.includes('.')) return null;
  const award = awardOf(url);
  if (award) return { platform: 'moodle', kind: 'award', id: pageOf(award), url: pageOf(award) };
  const number = classNumber(url);
  if (number === null) return null;
  const page = `${url.origin}${url.pathname}?id=${number}`;
  return { platform: 'moodle', kind: 'class', id: page, url: page };
}
