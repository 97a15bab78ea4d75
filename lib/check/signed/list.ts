import type { Env } from '../../env';
import { idOf } from '../../formats/value';
import { isIssuersKey } from '../keys/keys';
import { foldProofs, verifyEmbedded, verifyJwt, type ProofOutcome } from '../proof/proof';
import type { ListProof, VerifyList } from '../status/status';

/**
 * Verifies a status list's own signature as a badge's is verified. Its issuer counts only where the key is bound to it; a list that
 * fits a key which only the list itself carries says nothing.
 */
export const verifyList: VerifyList = async ({ document, jws }, env: Env): Promise<ListProof> => {
  if (!jws) return judged(foldProofs(await verifyEmbedded(document, env)), idOf(document['issuer']));
  const outcome = await verifyJwt(jws.token, env);
  return judged(outcome, idOf(outcome.credential?.['issuer']) ?? idOf(outcome.claims['iss']));
};

function judged(outcome: ProofOutcome | undefined, issuer: string | undefined): ListProof {
  if (outcome?.integrity.state === 'fail') return { state: 'broken' };
  return outcome?.integrity.state === 'pass' && isIssuersKey(outcome.key) && issuer !== undefined ? { state: 'verified', issuer } : { state: 'unknown' };
}
