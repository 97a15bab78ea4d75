import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { finish, manifest } from './manifest.config';

export default defineConfig({
  // Names come from where they are imported; a reader (and a store reviewer) sees it.
  imports: false,
  manifestVersion: 3,
  manifest,
  publicDir: 'assets/public',
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    // The package holds a `new Function`, which no bundle of ours may.
    resolve: { alias: { setimmediate: fileURLToPath(new URL('lib/check/proof/set-immediate.ts', import.meta.url)) } },
    build: { sourcemap: false, target: 'es2022' },
  }),
  hooks: { 'build:manifestGenerated': (wxt, generated) => finish(generated, wxt.config.browser) },
  zip: { name: 'proofmark' },
});
