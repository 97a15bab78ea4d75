import { ALL_ISSUER_ORIGINS, ISSUER_ORIGINS, ISSUERS, PLACES, SITES_KEY, type PlaceId } from '../../lib/places';
import { OWN } from '../fixtures/pages/webmail';
import { PROFILE_SITES } from '../scenarios/profiles';
import type { Extension } from './extension';
import { switchName } from './place-names';

/** The hosts that switching a place on asks for. */
export const originsOf = (place: PlaceId): string[] => [...(PLACES.find(({ id }) => id === place)?.origins ?? []), ...ISSUER_ORIGINS];

/** Sites in the scenarios that are nobody's place: what an organisation hosts itself, profiles elsewhere. */
export const OWN_SITES = [OWN, ...PROFILE_SITES];

/** Grants sites and notes them, as the switch in the popup does one by one. */
export async function switchSitesOn(extension: Extension, origins: readonly string[]): Promise<void> {
  const patterns = origins.map((origin) => `${origin}/*`);
  await extension.allowPrompt(...patterns, ...ISSUER_ORIGINS);
  const page = await extension.open('options');
  await page.evaluate(([key, sites]) => {
    document.addEventListener('click', () => void chrome.storage.local.set({ [key]: sites }).then(() => chrome.permissions.request({ origins: [...sites] })), { once: true });
  }, [SITES_KEY, patterns] as const);
  await page.mouse.click(1, 1);
  await page.waitForFunction((sites) => chrome.permissions.contains({ origins: [...sites] }), patterns);
  await page.close();
}

/** Switches places on as a person does, on the welcome page, with a real click on each. */
export async function switchOn(extension: Extension, places: readonly PlaceId[] = PLACES.map(({ id }) => id)): Promise<void> {
  await extension.allowPrompt(...new Set(places.flatMap(originsOf)));
  const welcome = await extension.open('welcome');
  for (const place of places) {
    const control = welcome.getByRole('switch', { name: switchName(place), exact: true });
    await control.click();
    await control.and(welcome.locator('[aria-checked="true"], :checked')).waitFor();
  }
  await welcome.close();
}

/** Switches every badge platform on as a person does, in the settings, with a real click on each that is not on yet. */
export async function switchPlatformsOn(extension: Extension): Promise<void> {
  await extension.allowPrompt(...ALL_ISSUER_ORIGINS);
  const options = await extension.open('options');
  for (const { name } of ISSUERS) {
    const control = options.getByRole('switch', { name, exact: true });
    if ((await control.getAttribute('aria-checked')) !== 'true') await control.click();
    await control.and(options.locator('[aria-checked="true"]')).waitFor();
  }
  await options.close();
}
