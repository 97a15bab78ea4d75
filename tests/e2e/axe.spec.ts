import type { Page } from '@playwright/test';
import { axe } from '../browser/axe';
import { switchOn } from '../browser/places';
import { atHost, hostedAward } from '../fixtures/answers/hosted';
import { shown } from '../fixtures/badge';
import { fill } from '../browser/wallet';
import { batch } from '../fixtures/files/badges';
import { h } from '../fixtures/html';
import { editable } from '../fixtures/pages/frames';
import { TOMAS } from '../fixtures/people';
import { stageDemo } from '../scenarios/demo';
import { expected, onGmail } from '../scenarios/scenario';
import { expect, test, type Proofmark } from './fixtures';

/** Opens each screen as a person can come to see it. */
const SCREENS: Record<string, (proofmark: Proofmark) => Promise<Page>> = {
  welcome: ({ extension }) => extension.open('welcome'),
  options: ({ extension }) => extension.open('options'),
  'popup, nothing granted': async ({ extension, world, visit }) => extension.popup(await visit(onGmail(world, 'axe-empty', []).address)),
  'popup, all verdicts': async (proofmark) => folded(await list(proofmark, 'popup')),
  'panel, all verdicts': async (proofmark) => folded(await list(proofmark, 'panel')),
  'popup, settings': async (proofmark) => {
    const popup = await list(proofmark, 'popup');
    await popup.getByRole('tab', { name: 'Settings' }).click();
    return popup;
  },
  'popup, my badges, none yet': (proofmark) => wallet(proofmark, 0),
  'popup, my badges': async (proofmark) => folded(await wallet(proofmark, 20)),
  'popup, a badge of mine': async (proofmark) => {
    const popup = await wallet(proofmark, 1);
    await popup.getByRole('button', { name: /^Details of/ }).click();
    return folded(popup);
  },
  help: async ({ extension }) => folded(await extension.open('help')),
  missing: async ({ extension }) => folded(await extension.open('missing')),
  check: ({ extension }) => extension.open('check'),
  'check, every outcome': async ({ extension }) => {
    const page = await extension.open('check');
    await page.locator('input[type=file]').setInputFiles(await batch());
    await expect(page.getByRole('heading', { name: '7 of 7 checked' })).toBeVisible();
    return folded(page);
  },
};

/** The popup at "My badges", with so many. */
async function wallet({ extension }: Proofmark, count: number): Promise<Page> {
  const first = await extension.open('popup', '?tab=0');
  await first.getByRole('tab', { name: 'My badges' }).click();
  await expect(first.getByText('Your badges in one place')).toBeVisible();
  if (count === 0) return first;
  await fill(first, count);
  await first.close();
  const popup = await extension.open('popup', '?tab=0');
  await expect(popup.locator('li[data-held][data-verdict]')).toHaveCount(count);
  return popup;
}

async function list({ extension, world, visit }: Proofmark, where: 'popup' | 'panel'): Promise<Page> {
  await switchOn(extension);
  const demo = stageDemo(world);
  const page = await visit(demo.linkedIn.address);
  const unknown = atHost(world, hostedAward('axe.museum.example', 'guide', { email: TOMAS.email }));
  const waiting = 'https://badgr.com/accept-badge/axe';
  await page.evaluate((hrefs) => document.querySelector('main')?.append(...hrefs.map((href) => Object.assign(document.createElement('a'), { href, textContent: 'guide' }))), [unknown, waiting]);
  const own = await extension[where](page);
  await expect(own.locator('[data-award][data-verdict]')).toHaveCount(demo.linkedIn.badges.length + 2);
  await expect(own.locator('[data-waiting] ol')).toBeVisible();
  return own;
}

/** Opens what is folded, so that it is looked at too. */
async function folded(page: Page): Promise<Page> {
  await expect(page.locator('details > summary').first()).toBeVisible();
  for (const fold of await page.locator('details > summary').all()) await fold.click();
  return page;
}

/** Sizes and schemes that a person may have: 320 px is also a window of 1,280 px at 400 %, 640 px one at 200 %. */
const VIEWS = [
  { name: 'light', size: { width: 400, height: 700 }, media: { colorScheme: 'light' } },
  { name: 'dark', size: { width: 400, height: 700 }, media: { colorScheme: 'dark' } },
  { name: 'forced colours', size: { width: 400, height: 700 }, media: { forcedColors: 'active' } },
  { name: '320 px', size: { width: 320, height: 640 }, media: { colorScheme: 'light' } },
  { name: '200 %', size: { width: 640, height: 360 }, media: { colorScheme: 'dark' } },
] as const;

for (const [screen, open] of Object.entries(SCREENS)) {
  test(`${screen}: no violation, and nothing is cut off`, async ({ fresh }) => {
    const page = await open(fresh);
    await expect(page.getByRole('main')).toBeVisible();
    for (const { name, size, media } of VIEWS) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: 'reduce', ...media });
      expect(await axe(page), name).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${name}: scrolls sideways`).toBeLessThanOrEqual(0);
    }
  });
}

test('the list is reached and read by keyboard alone', async ({ fresh }) => {
  const popup = await list(fresh, 'popup');
  await popup.bringToFront();
  const reached = new Set<string>();
  for (let presses = 0; presses < 80; presses++) {
    await popup.keyboard.press('Tab');
    const name = await popup.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    reached.add(name);
  }
  for (const name of ['This page', 'Copy note', 'How this was checked']) expect([...reached].some((each) => each.includes(name)), name).toBe(true);
});

test('a page with marks has no violation by them', async ({ fresh: { extension, world, visit } }) => {
  await switchOn(extension);
  const address = atHost(world, hostedAward('axe.museum.example', 'marked'));
  const page = await visit(onGmail(world, 'axe-marks', [expected(address)], { text: h`${editable(shown(address))}` }).address);
  const popup = await extension.popup(page);
  await expect(popup.locator(`[data-award="${address}"]`)).toHaveAttribute('data-verdict', 'unconfirmed');
  const found = await axe(page);
  expect(found.filter((line) => line.includes('proofmark') || line.includes('shadow'))).toEqual([]);
});
