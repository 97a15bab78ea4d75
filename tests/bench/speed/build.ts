import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { build } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OUT = resolve('.cache/bench');

/** A program of the speed benchmark, as Node runs it. */
export type Program = 'ours' | 'verifier-core' | 'vc' | 'endure' | 'hostile' | 'token';

/**
 * Builds the benchmark's programs as the extension is built; the peers stay what is installed.
 *
 * @returns where each is
 */
export async function buildPrograms(): Promise<(name: Program) => string> {
  const entry = Object.fromEntries(['ours', 'verifier-core', 'vc', 'endure', 'hostile', 'token'].map((name) => [name, at(`sides/${name}.ts`)]));
  await build({
    configFile: false, logLevel: 'warn', publicDir: false,
    resolve: { alias: { setimmediate: at('../../../lib/check/proof/set-immediate.ts') } },
    build: {
      target: 'es2022', outDir: OUT, emptyOutDir: true, minify: false, lib: { entry, formats: ['es'] },
      rolldownOptions: { external: [/^node:/, /^@digital/], output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  return (name) => resolve(OUT, `${name}.mjs`);
}
