import type { PinnedContexts } from '../../lib/env';
import bitstringStatusListV1 from './bitstring-status-list-v1.json' with { type: 'json' };
import clr20 from './clr-2.0.json' with { type: 'json' };
import clr201 from './clr-2.0.1.json' with { type: 'json' };
import credentialsV1 from './credentials-v1.json' with { type: 'json' };
import credentialsV2 from './credentials-v2.json' with { type: 'json' };
import dataIntegrityV1 from './data-integrity-v1.json' with { type: 'json' };
import dataIntegrityV2 from './data-integrity-v2.json' with { type: 'json' };
import dccV1 from './dcc-v1.json' with { type: 'json' };
import didV1 from './did-v1.json' with { type: 'json' };
import ed255192018 from './ed25519-2018.json' with { type: 'json' };
import ed255192020 from './ed25519-2020.json' with { type: 'json' };
import jws2020 from './jws-2020.json' with { type: 'json' };
import multikeyV1 from './multikey-v1.json' with { type: 'json' };
import openBadges30 from './open-badges-3.0.json' with { type: 'json' };
import openBadges30Beta from './open-badges-3.0-beta.json' with { type: 'json' };
import openBadges301 from './open-badges-3.0.1.json' with { type: 'json' };
import openBadges302 from './open-badges-3.0.2.json' with { type: 'json' };
import openBadges303 from './open-badges-3.0.3.json' with { type: 'json' };
import openBadges303Later from './open-badges-3.0.3-later.json' with { type: 'json' };
import openBadgesExtensions from './open-badges-extensions.json' with { type: 'json' };
import revocationList2020 from './revocation-list-2020.json' with { type: 'json' };
import securityV1 from './security-v1.json' with { type: 'json' };
import securityV2 from './security-v2.json' with { type: 'json' };
import statusList2021 from './status-list-2021.json' with { type: 'json' };
import undefinedTermsV2 from './undefined-terms-v2.json' with { type: 'json' };

/**
 * Every JSON-LD context that a signed badge may name, by its address: never fetched, so neither an outage nor a change at that
 * address alters what a signature covers. Where an address has had more than one content while badges were signed with it, all
 * of them stand here, today's first. Where each file is from is in README.md beside it.
 */
export const CONTEXTS: PinnedContexts = {
  'https://www.w3.org/2018/credentials/v1': [credentialsV1],
  'https://www.w3.org/ns/credentials/v2': [credentialsV2],
  'https://www.w3.org/ns/credentials/undefined-terms/v2': [undefinedTermsV2],
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json': [openBadges30, openBadges30Beta],
  'https://imsglobal.github.io/openbadges-specification/ob_v3p0.html': [openBadges30Beta],
  'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json': [openBadges30Beta],
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': [openBadges301],
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json': [openBadges302],
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': [openBadges303, openBadges303Later],
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': [openBadgesExtensions],
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json': [clr20],
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': [clr201],
  'https://w3id.org/security/v1': [securityV1],
  'https://w3id.org/security/v2': [securityV2],
  'https://w3id.org/security/data-integrity/v1': [dataIntegrityV1],
  'https://w3id.org/security/data-integrity/v2': [dataIntegrityV2],
  'https://w3id.org/security/multikey/v1': [multikeyV1],
  'https://w3id.org/security/suites/ed25519-2018/v1': [ed255192018],
  'https://w3id.org/security/suites/ed25519-2020/v1': [ed255192020],
  'https://w3id.org/security/suites/jws-2020/v1': [jws2020],
  'https://www.w3.org/ns/credentials/status/v1': [bitstringStatusListV1],
  'https://w3id.org/vc/status-list/2021/v1': [statusList2021],
  'https://w3id.org/vc-revocation-list-2020/v1': [revocationList2020],
  'https://www.w3.org/ns/did/v1': [didV1],
  'https://w3id.org/dcc/v1': [dccV1],
};
