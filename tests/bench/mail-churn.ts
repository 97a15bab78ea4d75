import type { CDPSession, Page } from '@playwright/test';
import { churn, CHURN } from '../fixtures/pages/churn';
import { html } from '../server/reply';
import { atMost, type Figure } from './figure';
import { median, traced, type Cost } from './trace';
import type { Stage } from './stage';

/** Messages after which what is there is what stays, and those of one traced stretch. */
const WARM = 200;
const STRETCH = 100;

const AIM = { ratio: 1.35, kept: 1, heap: 1.05 };

interface Held {
  listeners: number;
  nodes: number;
  heap: number;
}

/** A webmail in which a thousand messages are opened one after the other: what the page script costs beside it, and what it leaves behind. */
export async function mailChurn(stage: Stage): Promise<Figure[]> {
  const address = 'https://mail.google.com/test/churn';
  stage.world.at(address, html(churn()));
  const page = await stage.browser.context.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(address);
  await opened(page, WARM);
  const before = await held(page, session);
  const costs: Cost[] = [];
  for (let count = WARM; count < CHURN.messages; count += STRETCH) costs.push(await traced(session, () => opened(page, count + STRETCH)));
  const after = await held(page, session);
  await page.close();
  const growth = (of: (one: Held) => number) => of(after) / of(before);
  const middle = (of: (cost: Cost) => number) => median(costs.map(of)).toFixed(1);
  return [
    atMost(`page script beside a webmail that opens ${CHURN.messages} messages`, AIM.ratio, median(costs.map(({ ours, page: own }) => (ours + own) / own)), `of ${STRETCH}: ours ${middle(({ ours }) => ours)} ms, the page ${middle((cost) => cost.page)} ms`),
    atMost(`listeners after ${CHURN.messages} messages ÷ after ${WARM}`, AIM.kept, growth(({ listeners }) => listeners), `${after.listeners}`),
    atMost('nodes likewise', AIM.kept, growth(({ nodes }) => nodes), `${after.nodes}`),
    atMost('heap likewise', AIM.heap, growth(({ heap }) => heap), `${(after.heap / 1_048_576).toFixed(1)} MB`),
  ];
}

/** Until the page has opened so many, and has had its idle time. */
async function opened(page: Page, count: number): Promise<void> {
  await page.evaluate((more) => (globalThis as unknown as { open(count: number): void }).open(more), count - Number(await page.locator('html').getAttribute('data-opened') ?? 0));
  await page.locator(`html[data-opened="${count}"]`).waitFor({ timeout: 60_000 });
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
}

/** What the page and everything in it hold, after the browser has thrown away what nobody does; once it is the same twice. */
async function held(page: Page, session: CDPSession): Promise<Held> {
  let last = '';
  for (let n = 0; n < 20; n += 1) {
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 1_000 })));
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    const now: Held = { listeners: value('JSEventListeners'), nodes: value('Nodes'), heap: value('JSHeapUsedSize') };
    const counts = `${now.listeners} ${now.nodes}`;
    if (counts === last && n > 4) return now;
    last = counts;
  }
  throw new Error('The page does not come to rest');
}
