import { isClr } from './clr';
import { isEndorsement } from './endorsements';
import { isEuropass, readSeal } from './europass';
import { oldVersionOf, type OldVersion } from './open-badges-1';
import { hasType, speaksOpenBadges2 } from './open-badges-2';
import { isOpenBadge3 } from './open-badges-3';
import { asList, asObject, field } from './value';
import { dataModelOf } from './vcdm';

/** Documents that award something. */
export type AwardDocument = `open-badges-${OldVersion}` | 'open-badges-2.0' | 'open-badges-3.0' | 'clr-2.0'
  /** Read, and never verified: their anchors are with others than their issuers. */
  | 'blockcerts' | 'europass';

/** What a JSON document is, by what it says of itself. */
export type DocumentKind =
  | AwardDocument
  /** Of badges, and no badge itself. */
  | 'endorsement' | 'description' | 'presentation'
  | 'other-credential' | 'unknown';

/**
 * What a JSON document is. By its types and contexts only: whether it is complete is for its own reader to say.
 *
 * @throws never
 */
export function kindOf(json: unknown): DocumentKind {
  if (!asObject(json)) return 'unknown';
  // In a seal or bare.
  if (isEuropass(json) || isEuropass(readSeal(json)?.document)) return 'europass';
  if (isBlockcerts(json)) return 'blockcerts';
  if (hasType(json, 'VerifiablePresentation', 'EnvelopedVerifiablePresentation')) return 'presentation';
  if (isClr(json)) return 'clr-2.0';
  if (isOpenBadge3(json)) return 'open-badges-3.0';
  if (isEndorsement(json)) return 'endorsement';
  const old = oldVersionOf(json);
  if (old) return `open-badges-${old}`;
  if (hasType(json, 'Assertion') && asObject(field(json, 'recipient'))) return 'open-badges-2.0';
  if (hasType(json, 'VerifiableCredential')) return 'other-credential';
  const describes = hasType(json, 'BadgeClass', 'Issuer', 'Profile', 'Achievement', 'CryptographicKey', 'RevocationList');
  return describes || (speaksOpenBadges2(json) && dataModelOf(json) === null) ? 'description' : 'unknown';
}

/** Blockcerts 2 and 3 by their context, or by the Merkle proof that anchors them (blockcerts.org, "Standard"); unless another proof secures a badge too. */
function isBlockcerts(json: unknown): boolean {
  const contexts = asList(field(json, '@context')).some((one) => typeof one === 'string' && /^https:\/\/(?:w3id\.org\/blockcerts|www\.blockcerts\.org\/schema)\b/u.test(one));
  const proofs = [...asList(field(json, 'proof')), ...asList(field(json, 'signature'))];
  const anchored = proofs.filter((proof) => hasType(proof, 'MerkleProof2017', 'MerkleProof2019') || field(proof, 'cryptosuite') === 'merkle-proof-2019');
  return (contexts || anchored.length > 0) && !(isOpenBadge3(json) && proofs.length > anchored.length);
}
