import type { Env, SignedEngine } from '../env';
import { kindOf } from '../formats/kind';
import { readSdJwt } from '../formats/sd-jwt';
import { credentialIn } from '../formats/verifiable';
import type { Findings } from '../platforms/platform';
import { fact } from './facts';
import { checkAssertion } from './signed/assertion';
import { checkBlockcerts } from './signed/blockcerts';
import { checkCredential } from './signed/credential';
import { checkEuropass } from './signed/europass';
import { checkEndorsement } from './signed/endorsement';

/**
 * The engine for signed badges: the one entry through which the stack for JSON-LD, proofs and keys comes in. It is a file of its own, loaded
 * when a signed badge is met (docs/loading.md).
 */
export const checkSigned: SignedEngine = async (given, env) => {
  const { document, jws, sdJwt } = given;
  if (sdJwt !== undefined) return checkShown(sdJwt, env);
  const kind = kindOf(document);
  if (kind === 'open-badges-3.0' || kind === 'clr-2.0') return checkCredential({ document, jws }, env);
  if (kind === 'europass') return checkEuropass(given, env);
  if (kind === 'blockcerts') return checkBlockcerts(document, env);
  if (kind === 'endorsement') return checkEndorsement(given, env);
  return jws ? checkAssertion(jws, env) : { credential: null, facts: [] };
};

/** A badge of which a token shows a part; what it is can be in the rest. */
async function checkShown(text: string, env: Env): Promise<Findings> {
  const sdJwt = readSdJwt(text);
  const document = sdJwt && (credentialIn(sdJwt.claims) ?? sdJwt.claims);
  const kind = kindOf(document);
  if (sdJwt && document && (kind === 'open-badges-3.0' || kind === 'clr-2.0')) return checkCredential({ document, jws: sdJwt.jws, sdJwt }, env);
  const basis = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
  const hidden = kind === 'unknown' && sdJwt?.hidden.has('');
  return { credential: null, facts: [hidden ? fact('structure', 'unknown', 'structure.not-disclosed', basis, { field: 'type' }) : fact('structure', 'unknown', 'structure.not-a-badge', basis)] };
}
