import type { Env, Signed } from '../env';
import type { Findings } from '../platforms/platform';
import { fact, type Basis } from './facts';

/**
 * Checks a badge by its signature, where the engine for that can be loaded. Where it cannot, it is said that the badge is signed, and
 * nothing is concluded.
 */
export async function checkBySignature(signed: Signed, env: Env, basis: Basis): Promise<Findings> {
  const engine = await env.signed?.().catch(() => undefined);
  return engine ? engine(signed, env) : { credential: null, facts: [fact('structure', 'unknown', 'structure.signed', basis)] };
}
