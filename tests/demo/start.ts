/**
 * `npm start`: builds the extension, plays issuers and pages on this machine, and opens a browser with the extension on
 * them. With a display the browser stays open; without one it prints what the extension says, and takes pictures.
 * `npm start -- --screens` takes pictures of every screen instead, and shows nothing.
 */
import type { Page } from '@playwright/test';
import { Extension } from '../browser/extension';
import { launch, type Chromium } from '../browser/launch';
import { switchOn } from '../browser/places';
import { atJobSources } from '../fixtures/answers/jobs';
import { branded } from '../prepare/chromium';
import { prepareChromium } from '../prepare/prepare';
import { tool } from '../prepare/tools';
import { stageDemo } from '../scenarios/demo';
import { serve } from '../server/serve';
import { World } from '../server/world';
import { photographMine } from './mine';
import { photographScreens } from './screens';
import { photograph, photographWelcome, PICTURES, print, settled } from './show';

/** What fails because the browser is being closed fails a moment before it says that it is closed, in milliseconds. */
const GRACE = 500;

const screens = process.argv.includes('--screens');
const display = !screens && (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));

async function build(): Promise<void> {
  const { ok, output } = await tool('wxt', ['build', '-b', 'chrome'], { seconds: 180 });
  if (!ok) throw new Error(`The extension could not be built:\n${output}`);
}

/** Opens the demo's pages, and has the extension look at each. */
async function show(extension: Extension, world: World): Promise<void> {
  const staged = stageDemo(world);
  atJobSources(world);
  if (!display) await photographWelcome(extension);
  await switchOn(extension);
  let first: Page | undefined;
  for (const [place, scene] of Object.entries(staged)) {
    const page = await extension.browser.context.newPage();
    await page.goto(scene.address);
    first ??= page;
    // The résumé is on no list: there one clicks the toolbar, and "Check this page".
    if (place === 'resume') await checkThisPage(extension, page);
    const popup = await extension.popup(page);
    print(`${place}: ${scene.address}`, await settled(popup, scene));
    await popup.close();
    if (!display) await photograph(extension, place, page);
  }
  if (!display) await photographMine(extension, world);
  await first?.bringToFront();
}

/** With a window as the person's desktop makes it, or without one in the size of a laptop's. Ctrl-C ends the browser too. */
const open = (port: number, executable: string): Promise<Chromium> =>
  launch({ port, executable, headless: !display, viewport: display ? null : { width: 1100, height: 760 } });

async function checkThisPage(extension: Extension, page: Page): Promise<void> {
  await extension.clickToolbar(page);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Check this page' }).click();
  await popup.locator('[data-award]').first().waitFor();
  await popup.close();
}

async function main(): Promise<void> {
  console.log('Needs: a Chromium, openssl, a font for Chinese.');
  const executable = await prepareChromium();
  const ignored = branded();
  if (ignored.length) console.log(`  (${ignored.join(', ')}: branded browsers ignore unpacked extensions, so another is used)`);
  console.log(`Uses ${executable}${display ? '' : `, without a window${screens ? '' : ' since there is no display'}`}.\nBuilds …`);
  await build();
  const world = new World();
  const server = await serve(world);
  const browser = await open(server.port, executable);
  const closed = new Promise<'closed'>((done) => browser.context.once('close', () => done('closed')));
  // Who closes the window, or presses Ctrl-C, ends the demo, also in the middle of it.
  const ended = await Promise.race([closed, shown(new Extension(browser), world)]);
  if (ended === 'shown' && display) {
    console.log('\nClick Proofmark in the toolbar. Close the browser, or press Ctrl-C, to end.');
    await closed;
  } else if (ended !== 'closed') {
    await browser.close();
  }
  await server.close();
  if (ended instanceof Error) throw ended;
  if (ended === 'shown' && !display) console.log(`\nPictures: ${PICTURES}`);
}

/** Shows the pages; what goes wrong is told after the browser is closed, unless the person closed it. */
const shown = (extension: Extension, world: World): Promise<'shown' | Error> =>
  (screens ? photographScreens(extension, world) : show(extension, world)).then(() => 'shown', (error: Error) => new Promise((tell) => setTimeout(() => tell(error), GRACE)));

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
