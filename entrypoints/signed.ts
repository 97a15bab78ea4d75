import type { UnlistedScriptDefinition } from 'wxt';
import { CONTEXTS } from '../assets/contexts';
import { BLOCKCERTS_CONTEXTS } from '../assets/contexts/blockcerts';
import { disclose } from '../lib/check/proof/disclose';
import { checkSigned } from '../lib/check/signed';
import { useDomains } from '../lib/signed-file/domains';
import { SIGNED, type SignedStack } from '../lib/signed-file/handover';

/**
 * The engine for signed badges with JSON-LD, proofs, keys, status lists and contexts, in a file of its own: one for the background, which
 * loads it when it meets a signed badge, and for the Check page. As a script it runs in a worker and as a module alike.
 */
const script: UnlistedScriptDefinition = {
  main() {
    const stack: SignedStack = { check: checkSigned, disclose, assets: { contexts: CONTEXTS, 'blockcerts-contexts': BLOCKCERTS_CONTEXTS }, useDomains };
    (globalThis as { [SIGNED]?: SignedStack })[SIGNED] = stack;
  },
};

export default script;
