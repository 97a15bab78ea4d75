import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atCredly, award } from '../fixtures/answers/credly';
import { atProfile } from '../fixtures/answers/credly-profile';
import { uuid } from '../fixtures/answers/ids';
import { atShareTargets } from '../server/share-targets';
import { PATIENCE } from './drive';
import { startFirefox, type Firefox } from './firefox';

const cards = (page: Page) => page.$$eval('li[data-held]', (all) => all.map((one) => (one as HTMLElement).dataset['verdict']));
const said = (page: Page) => page.$eval('main', (main) => (main as HTMLElement).innerText);

async function press(page: Page, name: string, role: string): Promise<void> {
  await (await page.waitForSelector(`aria/${name}[role="${role}"]`))?.click();
}

describe('My badges in Firefox', () => {
  let firefox: Firefox;
  let page: Page;
  beforeAll(async () => {
    firefox = await startFirefox();
    page = await firefox.open('popup.html?tab=0', '[role=tab]');
  });
  afterAll(() => firefox?.close());

  it('a profile is brought in by its address', async () => {
    const all = [1, 2, 3].map((n) => award(uuid('firefox', 'wallet', n), { title: `Badge ${n}` }));
    for (const of of all) atCredly(firefox.world, of);
    const address = atProfile(firefox.world, 'ada-firefox', all.map(({ id }) => id));
    await press(page, 'My badges', 'tab');
    await page.waitForSelector('.wallet-add input');
    // The engine is loaded before the click, in which Firefox insists on being asked.
    await page.type('.wallet-add input', address);
    await page.click('.wallet-add button[type=submit]');
    await expect.poll(() => cards(page), PATIENCE).toEqual(['verified', 'verified', 'verified']);
    await expect.poll(() => said(page), PATIENCE).toContain('3 added.');
  });

  it('what is hidden stays hidden, there is nothing to share of it, and the popup opens where it was left', async () => {
    await (await page.waitForSelector('li[data-held] [role=switch]'))?.click();
    await expect.poll(() => page.$$eval('li[data-held] [role=switch]', (all) => all.map((one) => one.getAttribute('aria-checked'))), PATIENCE).toEqual(['false', 'true', 'true']);
    const again = await firefox.open('popup.html?tab=0', 'li[data-held]');
    await (await again.waitForSelector('.wallet-open'))?.click();
    await expect.poll(() => said(again), PATIENCE).toContain('Hidden, so there is nothing to share.');
    await again.close();
  });

  it('a badge is shared: each target’s own form is filled in by the link’s address', async () => {
    atShareTargets(firefox.world);
    const again = await firefox.open('popup.html?tab=0', 'li[data-held]');
    await (await again.waitForSelector('li[data-held]:nth-of-type(2) .wallet-open'))?.click();
    await again.waitForSelector('[data-share=x]');
    const links = await again.$$eval('.share a[href^="https:"]', (all) => all.map((one) => [(one as HTMLElement).dataset['share'] ?? 'profile', (one as HTMLAnchorElement).href] as const));
    expect(links.map(([target]) => target)).toEqual(['profile', 'linkedin', 'x', 'facebook', 'bluesky', 'whatsapp', 'weibo', 'xing', 'reddit']);
    const title = await again.$eval('.wallet-title', (one) => one.textContent!);
    const target = await firefox.browser.newPage();
    for (const [name, href] of links) {
      await target.goto(href);
      const read = await target.$$eval('textarea', (all) => all.map((field) => field.value).join('\n'));
      expect([name, read.includes('https://www.credly.com/badges/')]).toEqual([name, true]);
      if (['profile', 'x', 'bluesky', 'whatsapp', 'weibo', 'reddit'].includes(name)) expect([name, read.includes(title)]).toEqual([name, true]);
    }
    await target.close();
    await again.close();
  });
});
