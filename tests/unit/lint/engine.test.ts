import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The engine runs anywhere: the lint rules that keep the browser, the DOM and Node out of it are there, and can fail. */

const AREAS = ['lib/links', 'lib/formats', 'lib/check', 'lib/platforms'];
const FORBIDDEN: readonly (readonly [string, string])[] = [
  ['the extension’s API', "import browser from 'webextension-polyfill';\nexport const id = browser.runtime.id;\n"],
  ['the extension’s API as a global', 'export const id = (): unknown => browser;\n'],
  ['Chrome’s global', 'export const id = (): unknown => chrome;\n'],
  ['the DOM', "export const title = (): string => document.title;\n"],
  ['the window', 'export const width = (): number => window.innerWidth;\n'],
  ['a parser of the DOM', 'export const parser = (): unknown => new DOMParser();\n'],
  ['Node', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n"],
  ['Node without its prefix', "import { readFileSync } from 'fs';\nexport const read = readFileSync;\n"],
  ['Node’s process', 'export const name = (): unknown => process.title;\n'],
  ['Node’s buffers', "export const bytes = (): unknown => Buffer.from('x');\n"],
  ['the network past the door', "export const ask = (): unknown => fetch('https://badges.example/');\n"],
  ['the network of old', 'export const ask = (): unknown => new XMLHttpRequest();\n'],
  ['a socket', "export const ask = (): unknown => new WebSocket('wss://badges.example/');\n"],
  ['a store of the browser', "export const kept = (): unknown => localStorage.getItem('x');\n"],
  ['the database', "export const kept = (): unknown => indexedDB.open('x');\n"],
  ['the code above it: the session', "import { hand } from '../session/handed';\nexport const give = hand;\n"],
  ['the code above it: the store', "import { readSettings } from '../store/settings';\nexport const read = readSettings;\n"],
];
const ALLOWED = "export const hash = async (text: string): Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));\n";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-lint-'));
  for (const area of AREAS) for (const [n, [, code]] of FORBIDDEN.entries()) write(`${area}/forbidden-${n}.ts`, code);
  for (const area of AREAS) write(`${area}/allowed.ts`, ALLOWED);
  // Its paths are relative to where it stands.
  copyFileSync(resolve('.oxlintrc.json'), join(folder, '.oxlintrc.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Files in which the project's own configuration finds something. */
function found(): Set<string> {
  const { stdout } = spawnSync(process.execPath, [resolve('node_modules/oxlint/bin/oxlint'), '--format', 'json', '.'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  return new Set(diagnostics.filter(({ code }) => /no-restricted-(?:globals|imports)/u.test(code)).map(({ filename }) => filename.replaceAll('\\', '/').replace(/^\.\//u, '')));
}

describe('lint', () => {
  let files: Set<string>;
  beforeAll(() => {
    files = found();
  });
  it.each(AREAS)('lets %s use what runs anywhere', (area) => expect(files.has(`${area}/allowed.ts`)).toBe(false));
  describe.each(AREAS)('keeps out of %s', (area) => {
    it.each(FORBIDDEN.map(([name], n) => [name, n] as const))('%s', (_, n) => expect(files.has(`${area}/forbidden-${n}.ts`)).toBe(true));
  });
});
