import { resolve } from 'node:path';
import { command, type Options, type Outcome } from './command';

/** The project's own tools, by the file that each starts from. */
const TOOLS = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  vitest: 'vitest/vitest.mjs',
  wxt: 'wxt/bin/wxt.mjs',
  playwright: '@playwright/test/cli.js',
  'addons-linter': 'addons-linter/bin/addons-linter',
} as const;

export type Tool = keyof typeof TOOLS;

/** Runs one of the project's tools with this Node: no shell, no PATH, no npm in between. */
export function tool(name: Tool, args: readonly string[], options: Options): Promise<Outcome> {
  return command(process.execPath, [resolve('node_modules', TOOLS[name]), ...args], options);
}
