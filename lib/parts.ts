import type { Parts } from './env';

/** Parts of the engine that few badges need, each a file of its own. For the Env of the Check page and of the command line. */
const LOADERS: { [Name in keyof Parts]: () => Promise<Parts[Name]> } = {
  'bbs-2023': async () => (await import('./check/proof/bbs-signature')).verifyShown,
  'ecdsa-sd-2023': async () => (await import('./check/proof/base')).baseProofs,
  'did:webvh': async () => (await import('./check/keys/webvh/resolve')).resolveWebvh,
  'sd-jwt': async () => (await import('./check/proof/sd-jwt')).verifySdJwt,
};

/** @throws what a broken build throws when a bundled file cannot be loaded */
export function part<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
  return LOADERS[name]();
}
