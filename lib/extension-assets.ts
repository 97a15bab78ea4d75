import type { Assets } from './env';

/**
 * Bundled data for the background, whose bundle is read each time that it wakes, and for the Check page. What only the engine for signed
 * badges needs is left out: its file brings that along (`signed-file/load.ts`).
 *
 * @throws for what is left out, and what a broken build throws when a bundled file cannot be loaded
 */
export async function asset<Name extends keyof Assets>(name: Name): Promise<Assets[Name]> {
  if (name !== 'well-known-issuers') throw new Error(`${name} comes with the engine for signed badges`);
  return (await import('../assets/well-known-issuers.json', { with: { type: 'json' } })).default as Assets[Name];
}
