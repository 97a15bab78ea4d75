/**
 * `npm run bench`: how fast Proofmark is, as ratios and counts of one run. A figure that misses its aim is printed as such;
 * the exit status says whether all could be measured, since a busy machine changes a ratio, and a ratio is no test.
 */
import { execFileSync } from 'node:child_process';
import { prepareChromium } from '../prepare/prepare';
import { documents } from './documents';
import { line, type Figure } from './figure';
import { lookUps } from './look-ups';
import { pageCost } from './page-cost';
import { popupPaint } from './popup';
import { pageScriptSize } from './size';
import { buildPrograms } from './speed/build';
import { endurance, hostility, tokens } from './speed/figures';
import { againstPeers } from './speed/peers';
import { stage } from './stage';

const figures: Figure[] = [];
const show = (measured: Figure[]) => {
  figures.push(...measured);
  for (const figure of measured) console.log(line(figure));
};
/** `npm run bench -- engine` leaves the browser out. */
const withBrowser = process.argv[2] !== 'engine';

const program = await buildPrograms();
for (const measure of [againstPeers, tokens, endurance, hostility]) show(await measure(program));
if (withBrowser) await inBrowser();
console.log(`${figures.filter(({ met }) => met).length} of ${figures.length} aims met`);

/** What the extension costs in Chromium. */
async function inBrowser(): Promise<void> {
  const chromium = await prepareChromium();
  execFileSync('npx', ['wxt', 'build', '-b', 'chrome'], { stdio: ['ignore', 'ignore', 'inherit'] });
  show(pageScriptSize());
  const on = await stage(chromium);
  try {
    for (const measure of [lookUps, pageCost, popupPaint, documents]) show(await measure(on));
  } finally {
    await on.close();
  }
}
