import canonicalize from 'canonicalize';
import { asObject } from '../../../formats/value';
import { digest, joined, verifySignature } from '../../proof/signature';
import { readMultibase, readMultikey } from '../multikey';

/**
 * The key that made a proof of a log entry or of a witness: `eddsa-jcs-2022` by a did:key, and by no other suite (did:webvh 1.0, §3.6, §3.7.8).
 *
 * @param document what the proof is over, without it
 * @returns the multikey, or null where the proof is none or does not fit
 */
export async function signerOf(proof: unknown, document: object): Promise<string | null> {
  const given = asObject(proof);
  if (!given || given['type'] !== 'DataIntegrityProof' || given['cryptosuite'] !== 'eddsa-jcs-2022' || given['proofPurpose'] !== 'assertionMethod') return null;
  const { proofValue, ...options } = given;
  const [, multikey, fragment] = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)#(z[1-9A-HJ-NP-Za-km-z]+)$/u.exec(String(given['verificationMethod'])) ?? [];
  const reading = multikey !== undefined && multikey === fragment ? readMultikey(multikey) : null;
  const signature = typeof proofValue === 'string' ? readMultibase(proofValue) : null;
  if (!reading || !('key' in reading) || reading.key.type !== 'Ed25519' || signature?.length !== 64) return null;
  const hashes = await Promise.all([options, document].map((one) => digest('SHA-256', canonicalize(one) ?? '')));
  return await verifySignature(reading.key, 'SHA-256', signature, joined(...hashes)) ? multikey! : null;
}
