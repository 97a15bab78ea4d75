import type { Problem } from '../../words';
import type { PublicKey } from './public-key';

/**
 * How a key is bound to the issuer that a badge names. "The signature fits this key" is another question, and only the first
 * two of these may ever pass the fact `key`.
 *
 * - `published`: the issuer's own https or did:web document, fetched from the issuer's own id, gives this key for signing badges.
 * - `self-certifying`: the issuer's id is the key itself (did:key, did:jwk). It proves the same hand, not whose hand.
 * - `self-asserted`: only the badge carries it (in a fragment or a JWT's `jwk`), and the issuer publishes no keys at all.
 * - `not-listed`: the issuer publishes keys, and this is none of them (any more).
 * - `unreachable`: the issuer's document, or the key's, could not be had.
 * - `other-controller`: it is somebody else's key than the issuer's.
 * - `unsupported`: a DID method or a kind of key that is recognised and not used.
 * - `history-broken`: the issuer's did:webvh, whose log does not hold.
 * - `not-loaded`: the part of the engine that this needs is not loaded here.
 * - `malformed`: no key can be named so.
 */
export type KeyBinding =
  | 'published' | 'self-certifying' | 'self-asserted' | 'not-listed' | 'unreachable' | 'other-controller' | 'unsupported' | 'history-broken'
  | 'not-loaded' | 'malformed';

/** What was found about the key that a proof names. */
export interface KeyFinding {
  binding: KeyBinding;
  /** The key to try the signature with; null where there is none to be had. A key may be there although it is not bound. */
  key: PublicKey | null;
  /** For `published`: in the issuer's document, or as a key of its own on the issuer's own origin. */
  by?: 'document' | 'host';
  /** The host that was asked, or did not answer. */
  host?: string;
  /** Why it did not answer, for `unreachable`; absent where it answered with something else than a document. */
  problem?: Problem;
  /** The pattern to grant, for the problem `no-permission`. */
  needs?: string;
  /** The DID method or kind of key, for `unsupported` and `not-loaded`. */
  kind?: string;
}

/**
 * Whether a key is the issuer's: its own document gives it, or it is the id itself. A bare key on the issuer's host, which that document
 * does not name, is not: on a host that many write to, it is anybody's.
 */
export function isIssuersKey({ binding, by }: KeyFinding): boolean {
  return binding === 'self-certifying' || (binding === 'published' && by !== 'host');
}

/** Most keys that are tried for a token that names none. */
export const MOST_TRIED = 10;
