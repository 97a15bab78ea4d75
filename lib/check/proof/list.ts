import { idOf } from '../../formats/value';
import type { VerifyList } from '../status/signed-list';
import { verifyEmbedded } from './embedded';
import { foldProofs } from './fold';
import { verifyJwt } from './jwt';
import type { ProofOutcome } from './outcome';

/** Checks a status list's own signature as one would a badge's. Whose list it may be for a badge is for the status to say. */
export const verifyList: VerifyList = async ({ document, jws }, env) => {
  if (!jws) return conclude(foldProofs(await verifyEmbedded(document, env)), idOf(document.issuer));
  const outcome = await verifyJwt(jws.token, env);
  return conclude(outcome, idOf(outcome.credential?.issuer) ?? idOf(outcome.claims.iss));
};

function conclude(outcome: ProofOutcome | undefined, issuer: string | undefined): Awaited<ReturnType<VerifyList>> {
  if (outcome?.integrity.state === 'fail') return { state: 'broken' };
  const bound = outcome?.key.binding === 'published' || outcome?.key.binding === 'self-certifying';
  return outcome?.integrity.state === 'pass' && bound && issuer !== undefined ? { state: 'verified', issuer } : { state: 'unknown' };
}
