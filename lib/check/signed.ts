import type { SignedEngine } from '../env';
import { kindOf } from '../formats/kind';
import { checkAssertion } from './signed/assertion';
import { checkBlockcerts } from './signed/blockcerts';
import { checkCredential } from './signed/credential';
import { checkEuropass } from './signed/europass';
import { checkEndorsement } from './signed/endorsement';

/**
 * The engine for signed badges: the one entry through which the stack for JSON-LD, proofs and keys comes in. The command line and the
 * Check page load it; the background does not, and hands none to its `Env`.
 */
export const checkSigned: SignedEngine = async (given, env) => {
  const kind = kindOf(given.document);
  if (kind === 'open-badges-3.0' || kind === 'clr-2.0') return checkCredential(given, env);
  if (kind === 'europass') return checkEuropass(given, env);
  if (kind === 'blockcerts') return checkBlockcerts(given.document, env);
  if (kind === 'endorsement') return checkEndorsement(given, env);
  return given.jws ? checkAssertion(given.jws, env) : { credential: null, facts: [] };
};
