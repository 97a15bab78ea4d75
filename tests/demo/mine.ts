import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Extension } from '../browser/extension';
import { atCredly, award } from '../fixtures/answers/credly';
import { atProfile, profileOf } from '../fixtures/answers/credly-profile';
import { uuid } from '../fixtures/answers/ids';
import type { World } from '../server/world';
import { PICTURES } from './show';

const DAY = 86_400_000;
const midnight = (at: number) => `${new Date(at).toISOString().slice(0, 10)}T00:00:00.000Z`;

/** The person's own badges: title, issuer, colour, days since the issue, days until the end. */
const MINE: readonly (readonly [title: string, issuer: string, colour: string, ago: number, left?: number])[] = [
  ['Incident Lead', 'Northgate Institute', '#7a3b69', 30, 700], ['Data Steward', 'Fjord Academy', '#2f6b4f', 90], ['Cloud Platform Architect', 'Northgate Institute', '#2b4c7e', 324, 41], ['Harbour Guide', 'City Museum', '#9a5a1c', 800, -70],
];

/** The pictures: which language, colours and half of the screen each shows. */
const VIEWS = [
  { name: 'wallet', language: 'en', colorScheme: 'light', share: false }, { name: 'wallet-dark', language: 'de', colorScheme: 'dark', share: false },
  { name: 'share', language: 'zh-CN', colorScheme: 'light', share: true }, { name: 'share-dark', language: 'en', colorScheme: 'dark', share: true },
] as const;

/** Brings the person's badges in and photographs them, and how one is shared, in light, in dark and in other languages. The platforms have to be allowed. */
export async function photographMine(extension: Extension, world: World): Promise<void> {
  const now = Date.now();
  const all = MINE.map(([title, issuer, colour, ago, left]) => award(uuid('demo-mine', title), { title, issuer, colour, issued: midnight(now - ago * DAY), ...(left !== undefined && { expires: midnight(now + left * DAY) }) }));
  const [, , first] = all.map((of) => atCredly(world, of));
  atProfile(world, 'demo-ada', all.map(({ id }) => id));
  const popup = await extension.open('popup', '?tab=0');
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.getByRole('tab', { name: 'My badges' }).click();
  await popup.getByLabel(/^Address of a badge/).fill(profileOf('demo-ada'));
  await popup.getByRole('button', { name: 'Add', exact: true }).click();
  await popup.locator('[data-import="done"]').getByRole('button', { name: 'Close' }).click();
  for (const { name, language, colorScheme, share } of VIEWS) {
    await speak(popup, language);
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await popup.locator(`li[data-award="${first}"][data-verdict]`).waitFor();
    if (share) {
      await popup.locator(`li[data-award="${first}"] .wallet-open`).click();
      // Below the bar that stays.
      await popup.locator('.share').evaluate((part) => {
        window.scrollTo(0, part.getBoundingClientRect().top - 80);
      });
    }
    await popup.mouse.move(0, 0);
    await popup.screenshot({ path: join(PICTURES, `${name}.png`) });
  }
  await speak(popup, 'en');
  await popup.close();
}

/** Another language, as the settings keep it. */
async function speak(popup: Page, language: string): Promise<void> {
  await popup.evaluate(async (wanted) => {
    const { settings } = await chrome.storage.local.get();
    await chrome.storage.local.set({ settings: { ...(settings as object), language: wanted } });
  }, language);
  await popup.reload();
}
