import type { JsonObject } from '../../formats/value';
import type { KeyFinding } from '../keys/keys';

/** Why nothing can be said about a signature. */
export type Unknown =
  /** No such suite, algorithm or kind of key is checked here: {kind}. */
  | { reason: 'unsupported-suite'; kind: string }
  /** The part of the engine that checks this is not loaded here: {kind}. */
  | { reason: 'not-loaded'; kind: string }
  /** JSON-LD contexts that are not bundled, so what the signature covers cannot be told: {contexts}. */
  | { reason: 'unknown-context'; contexts: string[] }
  /** The signature does not cover these terms: {terms}. */
  | { reason: 'terms-not-covered'; terms: string[] }
  /** Terms written so that a signed field could be hidden or shown as another one: {terms}. */
  | { reason: 'terms-disguised'; terms: string[] }
  /** The proof is not one: {member} is missing or wrong. */
  | { reason: 'malformed-proof'; member: string }
  /** The proof itself says that its time is over. */
  | { reason: 'proof-expired'; member: string }
  /** A JWT's claims and the credential in it say different things: {claims}. */
  | { reason: 'claims-conflict'; claims: string[] }
  /** Larger, deeper or more entangled than is read. */
  | { reason: 'too-large' }
  /** There is no key to try it with; the key's finding says why. */
  | { reason: 'no-key' };

/** Whether the signature fits the content and the key that is named. */
export type Integrity =
  | { state: 'pass' }
  /** Positive disproof: the named key did not sign this. */
  | { state: 'fail'; reason: 'signature-wrong' }
  | ({ state: 'unknown' } & Unknown);

/**
 * What one proof came to: two facts that are never folded into one. A forged badge can carry a key of its forger's, so that its
 * signature fits; only `key` tells whose key that is.
 */
export interface ProofOutcome {
  /** The proof's suite or algorithm, e.g. `eddsa-rdfc-2022`, `JWT ES256`; as the badge writes it (untrusted) where it is unknown. */
  suite: string;
  /** The verification method as the proof names it; empty where it names none. Untrusted text. */
  method: string;
  integrity: Integrity;
  key: KeyFinding;
  /** What is against the letter of a standard and changes nothing: shown as a remark. */
  remarks: Remark[];
}

/** Departures from a standard that are tolerated, and what is good to know. */
export type Remark =
  /** {vc} beside VCDM 2.0: the credential stands in a `vc` claim. */
  | 'vc-claim'
  /** A JWT without `iss`, `sub`, `jti`, `nbf`. */
  | 'missing-iss' | 'missing-sub' | 'missing-jti' | 'missing-nbf'
  /** `exp` and the credential's own end differ; the earlier one counts. */
  | 'exp-differs'
  /** `nbf` and the credential's own start differ; the later one counts. */
  | 'nbf-differs'
  /** The holder shows a part of what was signed; the issuer let the rest be left out. */
  | 'selective'
  /** The copy that the issuer gave to the holder, from which others are cut; whether something was cut from it itself cannot be told. */
  | 'base-proof';

/** What a credential in a JWT came to. */
export interface JwtOutcome extends ProofOutcome {
  header: JsonObject;
  claims: JsonObject;
  /** The credential that it carries: the `vc` claim (VCDM 1.1) or the claims (VCDM 2.0); null where it carries none. */
  credential: JsonObject | null;
}

/** An outcome whose signature was never tried. */
export function untried(suite: string, method: string, unknown: Unknown, key: KeyFinding = { binding: 'malformed', key: null }): ProofOutcome {
  return { suite: suite.slice(0, 60), method: method.slice(0, 300), integrity: { state: 'unknown', ...unknown }, key, remarks: [] };
}
