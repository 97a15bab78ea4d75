/**
 * `npm run bench`: how fast Proofmark is, as ratios and counts of one run. A figure that misses its aim is printed as such;
 * the exit status says whether all could be measured, since a busy machine changes a ratio, and a ratio is no test.
 */
import { execFileSync } from 'node:child_process';
import { prepareChromium } from '../prepare/prepare';
import { documents } from './documents';
import { line, type Figure } from './figure';
import { imports } from './import';
import { lookUps } from './look-ups';
import { mailChurn } from './mail-churn';
import { pageCost } from './page-cost';
import { popupPaint } from './popup';
import { pageScriptSize } from './size';
import { buildPrograms } from './speed/build';
import { endurance, hostility, tokens } from './speed/figures';
import { againstPeers } from './speed/peers';
import { stage } from './stage';
import { wallet } from './wallet';

const figures: Figure[] = [];
const show = (measured: Figure[]) => {
  figures.push(...measured);
  for (const figure of measured) console.log(line(figure));
};
const BROWSER = { 'look-ups': lookUps, page: pageCost, mail: mailChurn, popup: popupPaint, documents, wallet, import: imports };
/** `npm run bench -- engine` leaves the browser out; `-- browser`, or the name of one of its measures, leaves all else out. */
const only = process.argv[2] ?? '';

if (only !== 'browser' && !Object.hasOwn(BROWSER, only)) await engineAlone();
if (only !== 'engine') await inBrowser();
console.log(`${figures.filter(({ met }) => met).length} of ${figures.length} aims met`);

/** How fast the engine is, without a browser. */
async function engineAlone(): Promise<void> {
  const program = await buildPrograms();
  for (const measure of [againstPeers, tokens, endurance, hostility]) show(await measure(program));
}

/** What the extension costs in Chromium. */
async function inBrowser(): Promise<void> {
  const chromium = await prepareChromium();
  execFileSync('npx', ['wxt', 'build', '-b', 'chrome'], { stdio: ['ignore', 'ignore', 'inherit'] });
  show(pageScriptSize());
  const on = await stage(chromium);
  try {
    for (const [name, measure] of Object.entries(BROWSER)) if (!Object.hasOwn(BROWSER, only) || only === name) show(await measure(on));
  } finally {
    await on.close();
  }
}
