import type { Extension } from '../browser/extension';
import { switchOn } from '../browser/places';
import type { World } from '../server/world';
import { holdersSide } from './screens-mine';
import { backpack, besidePages, firstPage, ownPages } from './screens-pages';

/** `npm start -- --screens`: photographs every screen in light, in dark and in another language, for docs/screens.md. */
export async function photographScreens(extension: Extension, world: World): Promise<void> {
  await firstPage(extension);
  await switchOn(extension);
  await besidePages(extension, world);
  await holdersSide(extension, world);
  await ownPages(extension);
  await backpack(extension, world);
}
