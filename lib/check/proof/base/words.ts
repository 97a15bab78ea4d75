/** What the part for base proofs is given by the engine that loads it; nothing here runs. */
import type { JsonObject } from '../../../formats/value';
import type { PublicKey } from '../../keys/public-key';
import type { Canonicals } from '../canonical';
import type { canonicalForm, renamed, statements } from '../linked-data';
import type { Integrity } from '../outcome';
import type { verifySignature } from '../signature';

/** What a base proof of ecdsa-sd-2023 holds (VC Data Integrity ECDSA 1.0, §3.5.3). It is for the holder alone. */
export interface Base {
  /** The issuer's signature over the options, the key of the single statements and the statements that are always shown. */
  signature: Uint8Array;
  /** The key of the single statements, as a multikey; and as a key. */
  multikey: Uint8Array;
  key: PublicKey;
  /** The secret by which blank nodes get names that tell nothing. */
  secret: Uint8Array;
  /** One signature for each statement that may be left out, in their order. */
  signatures: readonly Uint8Array[];
  /** JSON pointers to what is always shown. */
  always: readonly string[];
}

/** The parts of the engine for linked data that are used here, handed in so that they stand in one file only. */
export interface Linked {
  canonicals: Canonicals;
  statements: typeof statements;
  canonicalForm: typeof canonicalForm;
  renamed: typeof renamed;
  verifySignature: typeof verifySignature;
}

/** A credential and the base proof in it. */
export interface WithBase {
  /** Without proofs. */
  document: JsonObject;
  /** The proof without its value. */
  options: JsonObject;
  base: Base;
}

/** A credential cut to a part, with the proof that shows it; or why it cannot be cut. */
export type Derived = { ok: true; credential: JsonObject } | { ok: false; reason: 'nothing-chosen' | 'signature-wrong' | 'not-read' };

/** The part of the engine for base proofs. */
export interface BaseProofs {
  /** Checks a base proof as its holder got it. Whether something was taken out of the document together with its signature cannot be told. */
  verifyBase(given: WithBase, issuer: PublicKey, linked: Linked): Promise<Integrity>;
  /** Makes a credential of a part of it, with its proof. @param shown JSON pointers to what is shown besides what the issuer always has shown */
  derive(given: WithBase, shown: readonly string[], linked: Linked): Promise<Derived>;
}
