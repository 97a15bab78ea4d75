import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as theirs from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import jsigs from 'jsonld-signatures';
import { CONTEXTS } from '../../../../assets/contexts';

/** Digital Bazaar's suite as the issuer, as another holder's tool, and as somebody else who verifies. */

const documentLoader = async (url: string): Promise<object> => {
  if (CONTEXTS[url]) return { contextUrl: null, documentUrl: url, document: CONTEXTS[url][0] };
  const did = url.split('#')[0]!;
  const multikey = did.slice('did:key:'.length);
  const method = { '@context': 'https://w3id.org/security/multikey/v1', id: `${did}#${multikey}`, type: 'Multikey', controller: did, publicKeyMultibase: multikey };
  if (url.includes('#')) return { contextUrl: null, documentUrl: url, document: method };
  return { contextUrl: null, documentUrl: url, document: { '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'], id: did, verificationMethod: [method], assertionMethod: [method.id] } };
};
const purpose = (): object => new jsigs.purposes.AssertionProofPurpose();

/** What a base proof looks like from outside. */
export type BaseBadge = Record<string, unknown> & { proof: Record<string, unknown> & { proofValue: string } };

/** A badge with a base proof by a fresh issuer, whose id is its key. */
export async function baseSigned(make: (did: string) => object, mandatoryPointers: readonly string[]): Promise<BaseBadge> {
  const pair = await EcdsaMultikey.generate({ curve: 'P-256' });
  const did = `did:key:${pair.publicKeyMultibase}`;
  Object.assign(pair, { id: `${did}#${pair.publicKeyMultibase}`, controller: did });
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite: theirs.createSignCryptosuite({ mandatoryPointers }), date: '2026-04-01T10:00:00Z' });
  return (await jsigs.sign(structuredClone(make(did)), { suite, purpose: purpose(), documentLoader })) as BaseBadge;
}

/** The same cut by their tool. */
export async function derivedByThem(whole: object, selectivePointers: readonly string[]): Promise<object> {
  const suite = new DataIntegrityProof({ cryptosuite: theirs.createDiscloseCryptosuite({ selectivePointers }) });
  return (await jsigs.derive(whole, { suite, purpose: purpose(), documentLoader })) as object;
}

/** Whether it verifies by their tool. */
export async function verifiesByThem(credential: object): Promise<boolean> {
  const suite = new DataIntegrityProof({ cryptosuite: theirs.createVerifyCryptosuite() });
  const { verified } = (await jsigs.verify(structuredClone(credential), { suite, purpose: purpose(), documentLoader })) as { verified: boolean };
  return verified;
}
