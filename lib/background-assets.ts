import type { Assets } from './env';

/**
 * Bundled data for the background, whose bundle is read each time that it wakes. Contexts are left out: nothing signed is checked there
 * (`Env.signed` is absent), so none is ever asked for, and a worker has no `import()` that could bring them later.
 *
 * @throws what a broken build throws when a bundled file cannot be loaded
 */
export async function asset<Name extends keyof Assets>(name: Name): Promise<Assets[Name]> {
  const all: Assets = { 'well-known-issuers': (await import('../assets/well-known-issuers.json', { with: { type: 'json' } })).default, contexts: {}, 'blockcerts-contexts': {} };
  return all[name];
}
