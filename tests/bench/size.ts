import { statSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION } from '../browser/launch';
import { atMost, type Figure } from './figure';

/** What the page script may weigh, minified, in kB of 1,000 bytes. */
const AIM = 12;

/** The size of the one script that every page pays for. */
export function pageScriptSize(): Figure[] {
  const kilobytes = statSync(join(EXTENSION, 'page.js')).size / 1000;
  return [atMost('page script, kB minified', AIM, kilobytes)];
}
