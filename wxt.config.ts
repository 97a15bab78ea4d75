import { preact } from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { finish, manifest } from './manifest.config';

/** What is made of some entry points otherwise than usual. */
const OUTPUT: Readonly<Record<string, object>> = {
  // All our pages are built together. They share one script and one style: a popup is there sooner with three files than with eight.
  popup: { codeSplitting: { groups: [{ name: 'pages', test: (module: string) => !/[\\/]entrypoints[\\/]/.test(module) }] } },
  // Nearly all of the page script runs at once, so the engine need not read its functions twice (V8; a comment to others).
  page: { postBanner: '//# allFunctionsCalledOnLoad' },
};

export default defineConfig({
  // Names come from where they are imported; a reader (and a store reviewer) sees it.
  imports: false,
  manifestVersion: 3,
  manifest,
  publicDir: 'assets/public',
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: {
      sourcemap: false,
      target: 'es2022',
      // WXT's own logger says nothing in production; here it goes from the page script, which every page pays for.
      rolldownOptions: { treeshake: { manualPureFunctions: ['logger.error'] } },
    },
  }),
  hooks: {
    'build:manifestGenerated': (wxt, generated) => finish(generated, wxt.config.browser),
    'vite:build:extendConfig': (entrypoints, config) => {
      for (const { name } of entrypoints) Object.assign(config, mergeConfig(config, { build: { rolldownOptions: { output: OUTPUT[name] ?? {} } } }));
    },
  },
  zip: { name: 'proofmark' },
});
