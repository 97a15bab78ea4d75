import type { Page } from '@playwright/test';
import { manyBadges, MANY } from '../fixtures/pages/many';
import { atMost, type Figure } from './figure';
import { median, traced, type Cost } from './trace';
import type { Stage } from './stage';

const ROUNDS = 7;

/** Aims of the product for a page of 5,000 links and 100 sightings (20 badges). */
const AIM = { ratio: 1.35, longest: 1 / 3, layouts: 0 };

/**
 * What the page script costs beside the page's own scripts: once while the page builds itself, once when it adds as many
 * links again. Each round is a page view in one browser; the figure is the middle of their ratios.
 */
export async function pageCost(stage: Stage): Promise<Figure[]> {
  const first: Cost[] = [];
  const later: Cost[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const page = await stage.browser.context.newPage();
    const session = await stage.browser.context.newCDPSession(page);
    const built = await traced(session, async () => {
      await page.goto(stage.many);
      await settled(stage, page, MANY.badges);
    });
    const added = await traced(session, async () => {
      // By a timer, so that the trace tells it as the page's own script.
      await page.evaluate(() => void setTimeout((globalThis as unknown as { more(): void }).more));
      await page.locator(`html[data-built="${2 * MANY.links}"]`).waitFor();
      await settled(stage, page, MANY.badges);
    });
    await page.close();
    if (round < 0) continue; // The first view warms the browser's caches.
    first.push(built);
    later.push(added);
  }
  return [
    atMost('page script beside a page of 5,000 links', AIM.ratio, ratio(first), describe(first)),
    atMost('the same, 5,000 links added later', AIM.ratio, ratio(later), describe(later)),
    atMost('our longest task beside the page’s longest', AIM.longest, median(first.map((cost) => cost.ourLongest / cost.pageLongest))),
    atMost('layouts made by the scan', AIM.layouts, Math.max(...[...first, ...later].map((cost) => cost.ourLayouts))),
  ];
}

const ratio = (costs: readonly Cost[]) => median(costs.map((cost) => (cost.ours + cost.page) / cost.page));

function describe(costs: readonly Cost[]): string {
  const middle = (of: (cost: Cost) => number) => median(costs.map(of)).toFixed(1);
  return `ours ${middle((cost) => cost.ours)} ms, the page ${middle((cost) => cost.page)} ms, our longest task ${middle((cost) => cost.ourLongest)} ms`;
}

/** Until the background has an answer for every badge of the page, and the page has had its idle time. */
async function settled(stage: Stage, page: Page, badges: number): Promise<void> {
  await stage.answered(page, badges);
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
}

/** The award look-ups that a page of so many sightings should make: one for each badge. */
export const expectedLookUps = (): number => manyBadges().length;
