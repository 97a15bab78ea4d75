import { findChromium } from './chromium';
import { command } from './command';
import { findFirefox } from './firefox';
import { install } from './packages';

/** Executables of the browsers. */
export interface Browsers {
  chromium: string;
  firefox: string;
}

const say = (line: string) => console.log(line);

/** `openssl` makes the local server's certificate; it is nearly always here. */
async function needOpenssl(): Promise<void> {
  if ((await command('openssl', ['version'], { seconds: 20 })).ok) return;
  say('  openssl is not here: asking the package manager …');
  const problem = await install('openssl');
  if (problem) throw new Error(`openssl is needed for the local server's certificate. ${problem}`);
}

/** Chinese is empty boxes without a font for it. Tests do not fail by that, pictures do: so it is only tried. */
async function wishFonts(): Promise<void> {
  const { ok, output } = await command('fc-list', [':lang=zh', 'family'], { seconds: 20 });
  if (process.platform !== 'linux' || (ok && output.trim() !== '')) return;
  say('  no font for Chinese: asking the package manager …');
  const problem = await install('fonts');
  if (problem) say(`  Chinese will be shown as empty boxes on screenshots. ${problem}`);
}

/** Gets what the demo needs. @throws with the sentence that says what to do. */
export async function prepareChromium(): Promise<string> {
  await needOpenssl();
  await wishFonts();
  return findChromium(say);
}

/** Gets everything that the tests need, saying what that is. @throws with the sentence that says what to do. */
export async function prepare(): Promise<Browsers> {
  say('Needs: a Chromium, a Firefox (142 or later), openssl, a font for Chinese.');
  const browsers = { chromium: await prepareChromium(), firefox: await findFirefox(say) };
  say(`  Chromium: ${browsers.chromium}\n  Firefox:  ${browsers.firefox}`);
  return browsers;
}
