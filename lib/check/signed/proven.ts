import type { Env, Signed } from '../../env';
import type { JsonObject } from '../../formats/value';
import { foldProofs, verifyEmbedded, verifyJwt, type ProofOutcome } from '../proof/proof';

/** The document that was signed, as the proof's own reader completes it, and what its proof came to. */
export async function proven({ document, jws }: Signed, env: Env): Promise<{ document: JsonObject; outcome: ProofOutcome | undefined }> {
  if (!jws) return { document, outcome: foldProofs(await verifyEmbedded(document, env)) };
  const outcome = await verifyJwt(jws.token, env);
  if (outcome.credential) return { document: outcome.credential, outcome };
  // A token in which the proof finds no credential has not signed the one that was read.
  const unread = outcome.integrity.state === 'pass' ? { ...outcome, integrity: { state: 'unknown', reason: 'malformed-proof', member: 'vc' } as const } : outcome;
  return { document, outcome: unread };
}
