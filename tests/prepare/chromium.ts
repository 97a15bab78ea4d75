import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { command } from './command';
import { install } from './packages';
import { tool } from './tools';

/** Chromium-family browsers that load an unpacked extension from the command line. */
const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Branded ones: since 137 Chrome ignores `--load-extension`, and Edge follows. Named to the user, never used. */
const BRANDED = [
  '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Branded browsers on this machine. */
export const branded = (): string[] => BRANDED.filter((path) => existsSync(path));

/** Whether an executable starts at all: a snap's stub, or one that lacks libraries, does not. */
async function starts(path: string): Promise<boolean> {
  return existsSync(path) && (await command(path, ['--version'], { seconds: 30 })).ok;
}

async function first(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await starts(path)) return path;
  return null;
}

const installed = () => first([chromium.executablePath(), ...CANDIDATES]);

/** Lets Playwright fetch its own build, where its servers can be reached. Bounded: without them it gives up within minutes. */
async function download(): Promise<void> {
  const playwright = (args: string[]) => tool('playwright', args, { seconds: 240, env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' } });
  if ((await playwright(['install', 'chromium', '--no-shell'])).ok && !(await starts(chromium.executablePath()))) await playwright(['install-deps', 'chromium']);
}

/**
 * Finds a Chromium, or gets one: `CHROMIUM`, what is installed, Playwright's own, the system's package manager.
 * @throws with the sentence that says what to do.
 */
export async function findChromium(say: (line: string) => void): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named) {
    if (await starts(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which does not start.`);
  }
  const here = await installed();
  if (here) return here;
  if (branded().length) say(`  ${branded().join(', ')}: branded browsers ignore unpacked extensions, another is needed`);
  say('  Chromium is not here: asking Playwright for its own …');
  await download();
  const own = await installed();
  if (own) return own;
  say('  … which cannot be had: asking the package manager …');
  const problem = await install('chromium');
  const system = await installed();
  if (system) return system;
  throw new Error(`No Chromium. ${problem ?? ''}\nInstall one and name it: CHROMIUM=/path/to/chromium npm test`);
}
