import type { Env } from '../../env';
import type { Jws } from '../../formats/jwt';
import type { SdJwt } from '../../formats/sd-jwt';
import type { JsonObject } from '../../formats/value';
import { untried } from '../proof/outcome';
import { foldProofs, verifyEmbedded, verifyJwt, type ProofOutcome } from '../proof/proof';

/** A credential, the token that it came in, and what that shows of it where it shows a part. */
export interface Given {
  document: JsonObject;
  jws?: Jws | undefined;
  sdJwt?: SdJwt | undefined;
}

/** The document that was signed, as the proof's own reader completes it, and what its proof came to. */
export async function proven({ document, jws, sdJwt }: Given, env: Env): Promise<{ document: JsonObject; outcome: ProofOutcome | undefined }> {
  if (!jws) return { document, outcome: foldProofs(await verifyEmbedded(document, env)) };
  const verifySdJwt = sdJwt && await env.part?.('sd-jwt');
  if (sdJwt && !verifySdJwt) return { document, outcome: untried('SD-JWT', '', { reason: 'not-loaded', kind: 'SD-JWT' }, { binding: 'not-loaded', key: null, kind: 'SD-JWT' }) };
  const outcome = sdJwt && verifySdJwt ? await verifySdJwt(sdJwt, env) : await verifyJwt(jws.token, env);
  if (outcome.credential) return { document: outcome.credential, outcome };
  // A token in which the proof finds no credential has not signed the one that was read.
  const unread = outcome.integrity.state === 'pass' ? { ...outcome, integrity: { state: 'unknown', reason: 'malformed-proof', member: 'vc' } as const } : outcome;
  return { document, outcome: unread };
}
