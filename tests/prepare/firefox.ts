import { existsSync } from 'node:fs';
import { command } from './command';
import { install } from './packages';

const CANDIDATES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/local/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

async function installed(): Promise<string | null> {
  for (const path of CANDIDATES) {
    if (existsSync(path) && (await command(path, ['--version'], { seconds: 30 })).ok) return path;
  }
  return null;
}

/**
 * Finds a Firefox (142 or later), or gets one: `FIREFOX`, what is installed, the system's package manager.
 * @throws with the sentence that says what to do.
 */
export async function findFirefox(say: (line: string) => void): Promise<string> {
  const named = process.env.FIREFOX;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`FIREFOX names ${named}, which is not there.`);
  }
  const here = await installed();
  if (here) return here;
  say('  Firefox is not here: asking the package manager …');
  const problem = await install('firefox');
  const system = await installed();
  if (system) return system;
  throw new Error(`No Firefox. ${problem ?? ''}\nInstall one and name it: FIREFOX=/path/to/firefox npm test`);
}
