import type { getDomain } from 'tldts';
import type { disclose } from '../check/proof/disclose';
import type { Assets, SignedEngine } from '../env';

/** The file that holds the engine for signed badges with all that it needs, in every build that can load it. Where it is imported its name is written out: a store's reviewer sees that nothing else can be. */
export const SIGNED_FILE = '/signed.js';

/** Where that file leaves what it holds, for whoever loaded it: a script has no exports. */
export const SIGNED = Symbol.for('proofmark.signed');

/** The bundled data that nothing but the engine for signed badges needs: it travels with it. */
export type SignedAssets = Omit<Assets, 'well-known-issuers'>;

/** What the file holds. */
export interface SignedStack {
  check: SignedEngine;
  /** Cuts a credential to what its holder shows; its Env loads the part for that. */
  disclose: typeof disclose;
  assets: SignedAssets;
  /** Gives it the list of public suffixes, which whoever loads it has already. To be called before `check`. */
  useDomains(own: typeof getDomain): void;
}
