import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_SCRIPTS } from '../../lib/places';
import { EXTENSION } from '../browser/launch';
import { atMost, type Figure } from './figure';

/** What the page script may weigh, minified, in kB of 1,000 bytes. */
const AIM = 12;

/** The size of the largest of the page scripts; a page pays for one. */
export function pageScriptSize(): Figure[] {
  const kilobytes = Math.max(...PAGE_SCRIPTS.map((name) => statSync(join(EXTENSION, `${name}.js`)).size / 1000));
  return [atMost('largest page script, kB minified', AIM, kilobytes)];
}
