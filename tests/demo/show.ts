import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { ClosedRoots } from '../browser/closed-roots';
import type { Extension } from '../browser/extension';
import { readReports, type ShownReport } from '../browser/reports';
import type { Staged } from '../scenarios/scenario';

/** Where pictures go; ignored by git. */
export const PICTURES = resolve('.cache/demo');

/** Sizes of the popup and of the side panel, as the browser gives them. */
const POPUP = { width: 400, height: 600 };
const PANEL = { width: 400, height: 900 };

/** Waits until every badge of a page has its verdict, and reads them. */
export async function settled(popup: Page, staged: Staged): Promise<ShownReport[]> {
  await popup.waitForFunction(
    (count) => {
      const cards = [...document.querySelectorAll<HTMLElement>('[data-award]')];
      return cards.length >= count && cards.every((card) => card.dataset.verdict && card.dataset.state !== 'checking');
    },
    staged.badges.length,
    { timeout: 60_000 },
  );
  return popup.evaluate(readReports);
}

/** Prints each badge with its verdict. */
export function print(place: string, reports: readonly ShownReport[]): void {
  console.log(`\n${place}`);
  for (const { award, verdict, name, words } of reports) {
    console.log(`  ${verdict.padEnd(13)} ${name}: ${words}\n${' '.repeat(16)}${award}`);
  }
}

/** Waits for the marks beside the links, which come when a page has come to rest. */
async function marked(page: Page): Promise<void> {
  const roots = await ClosedRoots.of(page);
  for (const ends = Date.now() + 15_000; Date.now() < ends;) {
    if ((await roots.marks()).length > 0) return;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Photographs a page, its popup and its panel. */
export async function photograph(extension: Extension, place: string, page: Page): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const shoot = (of: Page, what: string) => of.screenshot({ path: join(PICTURES, `${place}-${what}.png`) });
  await page.bringToFront();
  if (place !== 'linkedIn') await marked(page);
  await shoot(page, 'page');
  for (const [what, size] of [['popup', POPUP], ['panel', PANEL]] as const) {
    const own = await extension[what](page);
    await own.setViewportSize(size);
    await own.locator('[data-verdict="verified"]').first().waitFor();
    await shoot(own, what);
    await own.close();
  }
}

/** Photographs the page of the first installation, as it is before anything is switched on. */
export async function photographWelcome(extension: Extension): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const welcome = await extension.open('welcome');
  await welcome.getByRole('switch').first().waitFor();
  await welcome.screenshot({ path: join(PICTURES, 'welcome.png'), fullPage: true });
  await welcome.close();
}
