/** The peers that we compare with have no types of their own, or others than we need. */
declare module '@digitalbazaar/vc' {
  export function verifyCredential(options: object): Promise<{ verified: boolean }>;
}
