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
    build: { sourcemap: false, target: 'es2022' },
  }),
  hooks: { 'build:manifestGenerated': (wxt, generated) => finish(generated, wxt.config.browser) },
  zip: { name: 'proofmark' },
});
