import { ISSUER_ORIGINS, PLACES, type PlaceId } from '../../lib/places';
import type { Extension } from './extension';
import { switchName } from './place-names';

/** The hosts that switching a place on asks for. */
export const originsOf = (place: PlaceId): string[] => [...(PLACES.find(({ id }) => id === place)?.origins ?? []), ...ISSUER_ORIGINS];

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
