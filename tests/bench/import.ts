import type { Page } from '@playwright/test';
import { archive, file, signedBadge } from '../fixtures/files/badges';
import { atCredly, award } from '../fixtures/answers/credly';
import { atProfile } from '../fixtures/answers/credly-profile';
import { uuid } from '../fixtures/answers/ids';
import { Extension } from '../browser/extension';
import { launch } from '../browser/launch';
import { serve } from '../server/serve';
import { World } from '../server/world';
import { atMost, type Figure } from './figure';
import type { Stage } from './stage';

const BADGES = 1_000;
/** Of a profile, what its issuer's rate lets through in a bench's time: the first ones, while the list of what is still to be done is longest. */
const OF_PROFILE = 120;
const PER_ZIP = 500;
const AIM = 0.1;

interface Writes {
  /** Milliseconds in which a transaction that writes was open, those that overlap counted once. */
  writing: number;
  count: number;
}

/** How much of an import is spent on the disk: of a profile at its platform, and of files, which ask nobody. */
export async function imports({ executable }: Stage): Promise<Figure[]> {
  const world = new World();
  const all = Array.from({ length: BADGES }, (_, n) => award(uuid('bench-import', n), { title: `Badge ${n}` }));
  for (const of of all) atCredly(world, of);
  const profile = atProfile(world, 'ada-bench', all.map(({ id }) => id));
  const server = await serve(world);
  const browser = await launch({ port: server.port, executable });
  try {
    const extension = new Extension(browser);
    await browser.context.addInitScript(watchWrites);
    await extension.allowPrompt('https://www.credly.com/*', 'https://api.credly.com/*', 'https://images.credly.com/*');
    return [await ofProfile(extension, profile), await ofFiles(extension)];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function ofProfile(extension: Extension, profile: string): Promise<Figure> {
  const popup = await extension.open('popup', '?tab=0');
  await popup.getByRole('tab', { name: 'My badges' }).click();
  await popup.getByLabel(/^Address of a badge/).fill(profile);
  const start = Date.now();
  await popup.getByRole('button', { name: 'Add', exact: true }).click();
  await popup.waitForFunction((most) => Number(document.querySelector('[data-import] progress')?.getAttribute('value')) >= most, OF_PROFILE, { timeout: 120_000, polling: 100 });
  const took = Date.now() - start;
  const writes = await written(popup);
  await popup.getByRole('button', { name: 'Pause' }).click();
  await popup.close();
  return figure(`import of a profile: writes, of the time for ${OF_PROFILE} of ${BADGES}`, took, writes);
}

async function ofFiles(extension: Extension): Promise<Figure> {
  const names = Array.from({ length: BADGES }, (_, n) => `Filed badge ${n}`);
  const texts = await Promise.all(names.map(async (name) => JSON.stringify(await signedBadge(name))));
  const zips = Array.from({ length: BADGES / PER_ZIP }, (_, n) => file(`all-${n}.zip`, archive(Object.fromEntries(texts.slice(n * PER_ZIP, (n + 1) * PER_ZIP).map((text, at) => [`${at}.json`, text])))));
  const page = await extension.open('check');
  const start = Date.now();
  await page.locator('input[type=file]').setInputFiles(zips);
  const add = `Add all ${BADGES.toLocaleString('en')} to my badges`;
  await reads(page, '.progress-line .button-first', add);
  const checked = Date.now() - start;
  await page.getByRole('button', { name: add }).click();
  await reads(page, '[role=status]', `${BADGES.toLocaleString('en')} added.`);
  const took = Date.now() - start;
  const writes = await written(page);
  await page.close();
  return figure(`import of ${BADGES} files: writes, of the time to check and add them`, took, writes, `, checked after ${(checked / 1_000).toFixed(1)} s`);
}

/** Until an element says so. Asked rarely and of one element, so that asking is no part of what is measured. */
async function reads(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(([where, words]) => document.querySelector(where!)?.textContent === words, [selector, text], { timeout: 300_000, polling: 100 });
}

function figure(name: string, took: number, { writing, count }: Writes, more = ''): Figure {
  return atMost(name, AIM, writing / took, `${(writing / 1_000).toFixed(2)} of ${(took / 1_000).toFixed(1)} s in ${count} steps${more}`);
}

const written = (page: Page) => page.evaluate(() => (globalThis as unknown as { written(): Writes }).written());

/** In a page before its scripts: notes when transactions that write are open. */
function watchWrites(): void {
  const spans: [number, number][] = [];
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<IDBDatabase['transaction']>) {
    const made = transaction.apply(this, given);
    if (given[1] === 'readwrite') {
      const start = performance.now();
      made.addEventListener('complete', () => spans.push([start, performance.now()]));
    }
    return made;
  };
  (globalThis as unknown as { written(): Writes }).written = () => {
    let [writing, until] = [0, 0];
    for (const [start, end] of spans.sort(([one], [other]) => one - other)) {
      writing += Math.max(0, end - Math.max(start, until));
      until = Math.max(until, end);
    }
    return { writing, count: spans.length };
  };
}
