/** The libraries that tests compare with have no types of their own. */
declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: object) => object;
}
declare module '@digitalbazaar/ecdsa-multikey' {
  export function generate(options: { curve: string }): Promise<{ publicKeyMultibase: string; signer(): object }>;
}
declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: { mandatoryPointers: readonly string[] }): object;
  export function createDiscloseCryptosuite(options: { selectivePointers: readonly string[] }): object;
  export function createVerifyCryptosuite(): object;
}
declare module '@digitalbazaar/ed25519-multikey' {
  export function generate(): Promise<{ publicKeyMultibase: string; signer(): object }>;
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/ed25519-signature-2020' {
  export const Ed25519Signature2020: new (options: object) => object;
}
declare module 'jsonld-signatures' {
  const jsigs: {
    sign(document: object, options: object): Promise<unknown>;
    derive(document: object, options: object): Promise<unknown>;
    verify(document: object, options: object): Promise<unknown>;
    purposes: { AssertionProofPurpose: new () => object };
  };
  export default jsigs;
}
declare module '@digitalbazaar/bbs-signatures' {
  interface Keys {
    publicKey: Uint8Array;
    secretKey: Uint8Array;
  }
  interface Signed {
    publicKey: Uint8Array;
    header: Uint8Array;
    messages: Uint8Array[];
    ciphersuite: string;
  }
  const CIPHERSUITES: { BLS12381_SHA256: string };
  function generateKeyPair(options: { ciphersuite: string }): Promise<Keys>;
  function sign(options: Signed & { secretKey: Uint8Array }): Promise<Uint8Array>;
  function deriveProof(options: Signed & { signature: Uint8Array; presentationHeader: Uint8Array; disclosedMessageIndexes: number[] }): Promise<Uint8Array>;
  export { CIPHERSUITES, deriveProof, generateKeyPair, sign };
}
