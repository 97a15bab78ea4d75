import type { JsonObject } from '../../formats/value';
import type { KeyType } from '../keys/public-key';
import type { Hash } from './signature';

/** How a suite of embedded proofs works. */
export interface Suite {
  name: string;
  /** Statements in canonical form (RDFC-1.0), the JSON as it stands (JCS), or chosen statements, each by its signature or all by one proof. */
  form: 'rdfc' | 'jcs' | 'selective' | 'bbs';
  /** Where the signature stands: multibase in `proofValue`, or a detached JWS. */
  signature: 'proofValue' | 'jws';
  keys: readonly KeyType[];
}

const CRYPTOSUITES: Readonly<Record<string, Omit<Suite, 'name' | 'signature'>>> = {
  'eddsa-rdfc-2022': { form: 'rdfc', keys: ['Ed25519'] },
  // Its name in the drafts until 2023.
  'eddsa-2022': { form: 'rdfc', keys: ['Ed25519'] },
  'eddsa-jcs-2022': { form: 'jcs', keys: ['Ed25519'] },
  'ecdsa-rdfc-2019': { form: 'rdfc', keys: ['P-256', 'P-384'] },
  'ecdsa-jcs-2019': { form: 'jcs', keys: ['P-256', 'P-384'] },
  'ecdsa-sd-2023': { form: 'selective', keys: ['P-256'] },
  'bbs-2023': { form: 'bbs', keys: ['Bls12381G2'] },
};

const TYPES: Readonly<Record<string, Omit<Suite, 'name'>>> = {
  Ed25519Signature2020: { form: 'rdfc', signature: 'proofValue', keys: ['Ed25519'] },
  Ed25519Signature2018: { form: 'rdfc', signature: 'jws', keys: ['Ed25519'] },
};

/** The name by which a proof calls its suite: the cryptosuite of a DataIntegrityProof, else the type. Untrusted text. */
export function suiteName(proof: JsonObject): string {
  const name = proof.type === 'DataIntegrityProof' ? proof.cryptosuite : proof.type;
  return typeof name === 'string' ? name : '';
}

/** The suite of a proof, or null for one that is not checked here. */
export function suiteOf(proof: JsonObject): Suite | null {
  const name = suiteName(proof);
  if (proof.type === 'DataIntegrityProof') {
    return Object.hasOwn(CRYPTOSUITES, name) ? { name, signature: 'proofValue', ...CRYPTOSUITES[name]! } : null;
  }
  return Object.hasOwn(TYPES, name) ? { name, ...TYPES[name]! } : null;
}

/** P-384 is used with SHA-384 throughout (VC Data Integrity ECDSA 1.0, §3.2), all others with SHA-256. */
export function hashFor(key: KeyType): Hash {
  return key === 'P-384' ? 'SHA-384' : 'SHA-256';
}
