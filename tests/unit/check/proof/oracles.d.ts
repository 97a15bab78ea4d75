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
    verify(document: object, options: object): Promise<unknown>;
    purposes: { AssertionProofPurpose: new () => object };
  };
  export default jsigs;
}
