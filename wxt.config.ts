import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { mergeConfig, type InlineConfig, type Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { LETTERS_FILE } from './lib/letters-file/handover';
import { PAGE_SCRIPTS } from './lib/places';
import { SIGNED_FILE } from './lib/signed-file/handover';
import { finish, manifest } from './manifest.config';

const own = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What every page needs: components, texts, the store and the libraries under them. The engine is loaded when a file is met, the reader of documents when a document is, sharing when somebody shares, the words of a message when one is wanted, those of the help and the guide when they are read, the labour market and advice when somebody asks for them. */
const IN_EVERY_PAGE = /[\\/](?:components|lib[\\/](?:i18n|store|session)|node_modules[\\/](?:preact|@preact|webextension-polyfill|idb))[\\/](?!.*(?:engine-parts|document-parts|registry-parts|wallet-parts|backpack-parts|take-in|judging|following[\\/]|follow\.|sync\.|accept[\\/]|accept-parts|help[\\/]|missing[\\/]|share[\\/]|backpack[\\/]|worth[\\/]|advice[\\/]|polite[\\/](?:PoliteMessage|message|texts)\.|state[\\/](?:accept|texts|share|picture|clipboard|writing|advice|file-for-others|backpacks|door)\.))/;

/**
 * All our pages are built together. They share one script and one style: a popup is there sooner with three files than with eight.
 */
const SHARED = { codeSplitting: { groups: [{ name: 'pages', test: IN_EVERY_PAGE }] } };

/** Nearly all of the page script runs at once, so the engine need not read its functions twice (V8; a comment to others). */
const pageScriptHint = (): Plugin => ({
  name: 'page-script-hint',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const name of PAGE_SCRIPTS) {
        const script = bundle[`${name}.js`];
        if (script?.type === 'chunk') script.code = `//# allFunctionsCalledOnLoad\n${script.code}`;
      }
    },
  },
});

/**
 * What pdf.js brings that no package of ours may hold, and what stands there instead: code made from text (its own switch is off, but a
 * store's reviewer sees the words), and code loaded from elsewhere. A version that has other words stops the build.
 */
const PDF_JS: readonly [text: string, instead: string, files: RegExp][] = [
  ['new Function("");\n    return true;', 'return false;', /pdf(?:\.worker)?\.mjs$/],
  ['return new Function("src", "srcOffset", "dest", "destOffset", compiled);', 'return null;', /pdf\.worker\.mjs$/],
  ['const wrapper = `await import("${url}");`;', "const wrapper = '';", /pdf\.mjs$/],
  ['const worker = await import(\n      /*webpackIgnore: true*/\n      /*@vite-ignore*/\n      this.workerSrc);', "const worker = {};", /pdf\.mjs$/],
  ['const mod = await import(\n      /*webpackIgnore: true*/\n      /*@vite-ignore*/\n      path);', 'const mod = {};', /pdf\.worker\.mjs$/],
];

const pdfJsWithoutLoadedCode = (): Plugin => ({
  name: 'pdf-js-without-loaded-code',
  transform: {
    filter: { id: /pdfjs-dist\/build\/pdf(?:\.worker)?\.mjs/ },
    handler(code, id) {
      let changed = code;
      for (const [text, instead, files] of PDF_JS) {
        if (!files.test(id.split('?')[0]!)) continue;
        if (!changed.includes(text)) this.error(`pdf.js has changed: ${text.slice(0, 60)}`);
        changed = changed.replace(text, () => instead);
      }
      return { code: changed, map: null };
    },
  },
});

/** Has a file of ours stand where a package is imported, in one build. */
const standIn = (config: InlineConfig, name: string, path: string) => Object.assign(config, mergeConfig(config, { resolve: { alias: { [name]: own(path) } } }));

export default defineConfig({
  // Names come from where they are imported; a reader (and a store reviewer) sees it.
  imports: false,
  manifestVersion: 3,
  manifest,
  publicDir: 'assets/public',
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), pageScriptHint(), pdfJsWithoutLoadedCode()],
    worker: { format: 'es', plugins: () => [pdfJsWithoutLoadedCode()] },
    // The package holds a `new Function`, which no bundle of ours may.
    resolve: { alias: { setimmediate: own('lib/check/proof/set-immediate.ts') } },
    build: {
      sourcemap: false,
      target: 'es2022',
      // In kB. All files are in the package and read from this machine, so a large one costs no download; the largest is Safari's background, which has
      // the table of letters within. What opens at once is measured instead (tests/built/sizes.test.ts, docs/speed.md).
      chunkSizeWarningLimit: 1_300,
      // WXT's own logger says nothing in production; here it goes from the page script, which every page pays for.
      // How long its plugins ran says how busy the machine was.
      rolldownOptions: { external: [SIGNED_FILE, LETTERS_FILE], treeshake: { manualPureFunctions: ['logger.error'] }, checks: { pluginTimings: false } },
    },
  }),
  hooks: {
    // Safari's background was not tried with files that are loaded later: it has the table of letters within.
    ready: (wxt) => void (wxt.config.browser !== 'safari' && wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'background')) standIn(config, 'any-ascii', 'lib/letters-file/ascii.ts');
    })),
    'build:manifestGenerated': (wxt, generated) => finish(generated, wxt.config.browser),
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'popup')) Object.assign(config, mergeConfig(config, { build: { rolldownOptions: { output: SHARED } } }));
      if (entrypoints.some(({ name }) => name === 'signed')) standIn(config, 'tldts', 'lib/signed-file/domains.ts');
    },
  },
  zip: { name: 'proofmark', excludeSources: ['test-results/**', 'coverage/**', '*.log'] },
});
