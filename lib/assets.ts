import type { Assets } from './env';

/** Bundled data by name, each loaded when it is first asked for. For the Env of the extension and of the command line. */
const LOADERS: { [Name in keyof Assets]: () => Promise<Assets[Name]> } = {
  'well-known-issuers': async () => (await import('../assets/well-known-issuers.json', { with: { type: 'json' } })).default,
  contexts: async () => (await import('../assets/contexts')).CONTEXTS,
  'blockcerts-contexts': async () => (await import('../assets/contexts/blockcerts')).BLOCKCERTS_CONTEXTS,
};

/** @throws what a broken build throws when a bundled file cannot be loaded */
export function asset<Name extends keyof Assets>(name: Name): Promise<Assets[Name]> {
  return LOADERS[name]();
}
