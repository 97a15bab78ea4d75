/**
 * Everything that the rest of the engine needs of proofs. It brings the whole stack for signed badges with it (JSON-LD, canonical forms,
 * contexts), so it is loaded when a signed badge is met and not before.
 */
export { verifyEmbedded } from './embedded';
export { foldProofs } from './fold';
export { verifyJwt } from './jwt';
export { type JwsOutcome, verifyJws } from './open-badges-jws';
export type { Integrity, JwtOutcome, ProofOutcome, Remark, Unknown } from './outcome';
