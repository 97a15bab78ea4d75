import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '../../lib/store/settings';
import { reduce } from './reduce';
import { PICTURES } from './show';

/** Where the pictures of single screens go. */
export const SCREENS = join(PICTURES, 'screens');

/** Of every picture: as wide as the popup, and how high at least and at most. */
const WIDTH = 400;
const LOWEST = 300;
const HIGHEST = 860;

export interface Shown {
  /** Its name in the files: `name-light.png`, `name-dark.png`, `name-de.png`. */
  name: string;
  /** The language of the third picture. */
  language: Exclude<Language, 'en'>;
  /** The part with which the picture begins; the top by default. */
  part?: string;
  /** What a person does after changing the language, where words that were drafted before stay as they are. */
  anew?(page: Page): Promise<void>;
}

/** Photographs a screen as it stands: in light, in dark, and in another language. A change of language turns the screen over as it is. */
export async function take(page: Page, { name, language, part, anew }: Shown): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.bringToFront();
  await page.setViewportSize({ width: WIDTH, height: LOWEST });
  const shoot = async (as: string, colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.mouse.move(0, 0);
    // The bar that stays would lie across the part that is wanted.
    await page.evaluate(() => window.scrollTo(0, 0));
    await stands(page);
    const [top, whole] = await page.evaluate((from) => {
      const begin = from === undefined ? 0 : document.querySelector(from)!.getBoundingClientRect().top;
      return [Math.max(0, Math.floor(begin)), document.documentElement.scrollHeight] as const;
    }, part);
    const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: top, width: WIDTH, height: Math.min(HIGHEST, whole - top) } });
    writeFileSync(join(SCREENS, `${name}-${as}.png`), reduce(picture));
  };
  await shoot('light', 'light');
  await shoot('dark', 'dark');
  await speak(page, language);
  await anew?.(page);
  await shoot(language, 'light');
  await speak(page, 'en');
  await anew?.(page);
}

/** Changes the language, as the settings keep it, and waits until the page speaks it. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { settings } = await chrome.storage.local.get();
    await chrome.storage.local.set({ settings: { ...(settings as object), language: wanted } });
  }, language);
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** Waits until nothing has changed for a while: texts that are loaded on demand, pictures, answers. */
async function stands(page: Page): Promise<void> {
  await page.evaluate(async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    let [before, same] = ['', 0];
    for (let frames = 0; frames < 600 && same < 30; frames += 1) {
      await new Promise(requestAnimationFrame);
      const now = document.body.innerHTML;
      same = now === before && [...document.images].every(({ complete }) => complete) ? same + 1 : 0;
      before = now;
    }
  });
}
