import type { Env } from '../env';
import type { AwardKind, AwardReference } from '../words';
import { accepts, claimLink } from './claim';
import { checkOnPlatform } from './hosted/on-platform';
import { addressOf, awardOf, HOST, isFactory } from './open-badge-factory/addresses';
import type { Elsewhere, Findings, Platform } from './platform';

/** Open Badge Factory: hosted Open Badges 1 and 2, and signed 3.0 with a list of withdrawn badges. */
export const openBadgeFactory = {
  id: 'open-badge-factory',
  name: 'Open Badge Factory',
  tier: 'api',
  issuerIdentity: 'self-service',
  evidence: 'An organisation opens a trial account by itself and issues under the name it gives (openbadgefactory.com); its 3.0 badges name their issuer by a bare key (did:key).',
  domains: [HOST],
  asks: [`https://${HOST}/*`],
  recognise,
  accepts,
  check,
  row: {
    detected: ['openbadgefactory.com/v1/assertion/…', 'openbadgefactory.com/obv3/credentials/…', '/v1/badge/… (a description)', '/c/earnablebadge/… (never opened)'],
    checked: '2.0: record with class and issuer; 3.0: signature and the issuer’s list of withdrawn badges',
    private: '404, as for unknown: could not be checked',
    withdrawn: '2.0: 410; 3.0: named in the list',
  },
} as const satisfies Platform;

const CLASS = /^\/v1\/badge\/_\/([A-Za-z0-9]{8,24})(?:\.json|\/criteria(?:\.html)?)?\/?$/u;
const ACHIEVEMENT = /^\/obv3\/achievements\/([A-Za-z0-9]{8,24})\/?$/u;
/** Art. What its address names is a badge or an event at which many were issued, never one award. */
const ART = /^\/(?:v1\/badge\/_\/[A-Za-z0-9]{8,24}\.png|obv3\/images\/badge\/[0-9a-f]{64}|c\/download\/[0-9a-f]{64}\.png)$/iu;

function recognise(url: URL): AwardReference | null {
  if (!isFactory(url)) return null;
  const award = awardOf(url);
  const at = (kind: AwardKind, path: string): AwardReference => ({ platform: 'open-badge-factory', kind, id: path, url: `https://${HOST}${path}` });
  if (award) return { platform: 'open-badge-factory', kind: 'award', id: `${award.version}/${award.id}`, url: addressOf(award) };
  if (ART.test(url.pathname)) return at('image', url.pathname);
  const badge = CLASS.exec(url.pathname)?.[1];
  if (badge) return at('class', `/v1/badge/_/${badge}/criteria.html`);
  const achievement = ACHIEVEMENT.exec(url.pathname)?.[1];
  return achievement ? at('class', `/obv3/achievements/${achievement}`) : claimLink('open-badge-factory', url);
}

function check(reference: AwardReference, env: Env, elsewhere: Elsewhere): Promise<Findings> {
  const award = awardOf(new URL(reference.url));
  if (!award) return Promise.resolve({ credential: null, facts: [] });
  return checkOnPlatform({
    name: 'Open Badge Factory', identity: 'self-service', records: [addressOf(award)],
    isAward: (url) => awardOf(url)?.id === award.id, isOwn: isFactory,
    // Its own backpack reads it so (openbadgefactory/salava, `verify.clj`); of signed badges the list tells.
    ...(award.version === 'v1' && { goneIsWithdrawn: true as const }),
  }, env, elsewhere);
}
