import type { Page } from '@playwright/test';
import { Extension } from '../browser/extension';
import { launch } from '../browser/launch';
import { fill } from '../browser/wallet';
import { serve } from '../server/serve';
import { World } from '../server/world';
import { atMost, type Figure } from './figure';
import { painted } from './painted';
import { median } from './trace';
import type { Stage } from './stage';

const ROUNDS = 9;
const AIM = { first: 1.5, keystroke: 2 };

/** What is typed into the search, letter by letter; every badge has these words. */
const TYPED = 'badge number';
const TIMES = 5;

/**
 * The holder's half of the popup with so many badges, in browsers of their own that take turns: the first badges painted with a thousand
 * beside one, and a keystroke in the search with a thousand beside ten.
 */
export async function wallet({ executable }: Stage): Promise<Figure[]> {
  const [one, ten, thousand] = await Promise.all([1, 10, 1_000].map((count) => holding(count, executable))) as [Holding, Holding, Holding];
  try {
    const first: { few: number; many: number }[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      const [few, many] = [await one.opened(), await thousand.opened()];
      if (round >= 0) first.push({ few, many });
    }
    const typed: { few: number; many: number }[] = [];
    for (let round = -1; round < TIMES; round += 1) {
      const [few, many] = [await ten.typed(), await thousand.typed()];
      if (round >= 0) typed.push({ few, many });
    }
    return [
      figure('popup with 1,000 badges: first ones painted, beside one', AIM.first, first),
      figure('a search keystroke with 1,000 badges, beside ten', AIM.keystroke, typed),
    ];
  } finally {
    await Promise.all([one, ten, thousand].map(({ close }) => close()));
  }
}

function figure(name: string, aim: number, rounds: readonly { few: number; many: number }[]): Figure {
  const middle = (of: 'few' | 'many') => median(rounds.map((round) => round[of])).toFixed(1);
  return atMost(name, aim, median(rounds.map(({ few, many }) => many / few)), `${middle('many')} ms and ${middle('few')} ms`);
}

/** A browser whose holder has so many badges. */
interface Holding {
  /** Milliseconds from the start of the popup's navigation to the frame with its first badges. */
  opened(): Promise<number>;
  /** Milliseconds of the page's main thread that a keystroke in the search takes, all that comes of it included. */
  typed(): Promise<number>;
  close(): Promise<void>;
}

async function holding(count: number, executable: string): Promise<Holding> {
  const server = await serve(new World());
  const browser = await launch({ port: server.port, executable, viewport: { width: 400, height: 600 } });
  const extension = new Extension(browser);
  const address = extension.address('popup', '?tab=0');
  const popup = await extension.open('popup', '?tab=0');
  await popup.getByRole('tab', { name: 'My badges' }).click();
  await popup.getByText('Your badges in one place').waitFor();
  await fill(popup, count);
  await popup.close();
  return {
    opened: () => painted(browser.context, address, '[data-held]'),
    async typed() {
      const page = await browser.context.newPage();
      await page.goto(address);
      const search = page.getByRole('searchbox');
      // Warm: the engine that makes the reports is there.
      await page.locator(`[data-held][data-verdict]`).first().waitFor();
      await search.focus();
      const session = await browser.context.newCDPSession(page);
      await session.send('Performance.enable');
      const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000;
      await settled(page);
      const before = await busy();
      for (const letter of TYPED) {
        await page.keyboard.press(letter);
        await settled(page);
      }
      const time = (await busy()) - before;
      await page.close();
      return time / TYPED.length;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Until two frames were painted and the page had its idle time. */
const settled = (page: Page) => page.evaluate(() => new Promise((idle) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(idle)))));
