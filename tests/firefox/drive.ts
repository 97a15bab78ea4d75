import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { ISSUERS, PLACES, SITES_KEY, type PlaceId } from '../../lib/places';
import { readReports, type ShownReport } from '../browser/reports';
import { switchName } from '../browser/place-names';
import type { Firefox } from './firefox';

/** How long a condition may take: longer than the product waits for an answer that does not come. */
export const PATIENCE = { timeout: 30_000, interval: 50 };

/** Switches places on as a person does, on the welcome page. */
export async function switchOn(firefox: Firefox, places: readonly PlaceId[] = PLACES.map(({ id }) => id)): Promise<void> {
  const welcome = await firefox.open('welcome.html', '[role="switch"]');
  for (const place of places) {
    const control = await welcome.waitForSelector(`aria/${switchName(place)}[role="switch"]`);
    await control?.click();
    await vi.waitUntil(() => isOn(control), PATIENCE);
  }
  await welcome.close();
}

/** Switches every badge platform on as a person does, in the settings. */
export async function switchPlatformsOn(firefox: Firefox): Promise<void> {
  const options = await firefox.open('options.html', '[role="switch"]');
  for (const { name } of ISSUERS) {
    const control = await options.waitForSelector(`aria/${name}[role="switch"]`);
    await vi.waitUntil(() => control?.evaluate((element) => !(element as HTMLButtonElement).disabled), PATIENCE);
    if (!(await isOn(control))) await control?.click();
    await vi.waitUntil(() => isOn(control), PATIENCE);
  }
  await options.close();
}

/** Grants sites and notes them, as the switch in the popup does: in a click, and both at once, since the browser asks only within it. */
export async function switchSitesOn(firefox: Firefox, origins: readonly string[]): Promise<void> {
  const sites = JSON.stringify(origins.map((origin) => `${origin}/*`));
  const options = await firefox.open('options.html', '[role="switch"]');
  await options.evaluate(`document.addEventListener('click', () => {
    void browser.permissions.request({ origins: ${sites} });
    void browser.storage.local.set({ [${JSON.stringify(SITES_KEY)}]: ${sites} });
  }, { once: true })`);
  await options.mouse.click(1, 1);
  await vi.waitUntil(() => options.evaluate(`browser.permissions.contains({ origins: ${sites} })`), PATIENCE);
  await options.close();
}

const isOn = async (control: Awaited<ReturnType<Page['waitForSelector']>>): Promise<boolean> =>
  (await control?.evaluate((element) => element.getAttribute('aria-checked') === 'true' || (element as HTMLInputElement).checked)) ?? false;

/** The little of the extension's API that is asked from one of its pages. */
interface Api {
  tabs: { query(of: object): Promise<{ id: number; url?: string }[]> };
  permissions: { getAll(): Promise<{ origins?: string[] }>; remove(of: { origins: string[] }): Promise<boolean> };
}

/** Asks the browser something from a page of the extension. */
async function ask<T>(firefox: Firefox, question: (api: Api, about: string) => Promise<T>, about = ''): Promise<T> {
  const page = await firefox.control();
  return (await page.evaluate(`(${question.toString()})(browser, ${JSON.stringify(about)})`)) as T;
}

/** Hosts that the extension holds now. */
export const granted = (firefox: Firefox): Promise<string[]> => ask(firefox, async (api) => ((await api.permissions.getAll()).origins ?? []).sort());

/** Takes a host back, as a person can in the browser's own settings. */
export const takeBack = (firefox: Firefox, origin: string): Promise<boolean> => ask(firefox, (api, host) => api.permissions.remove({ origins: [host] }), origin);

/** The popup of a page, as a tab beside it. The page must be one that the extension may see. */
export async function popupOf(firefox: Firefox, page: Page): Promise<Page> {
  const tabs = await ask(firefox, async (api) => (await api.tabs.query({})).map(({ id, url }) => ({ id, url })));
  const tab = tabs.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}, or it may not be seen`);
  return firefox.open(`popup.html?tab=${tab.id}`, 'main');
}

/** The reports on an extension page now. */
export const reports = (page: Page): Promise<ShownReport[]> => page.evaluate(readReports);
