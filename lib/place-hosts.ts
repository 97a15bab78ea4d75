/**
 * The hosts that a place which is switched on was not granted: a later version named more, or one was taken back in the browser's own
 * settings. The place stays on for the others, and these are offered, never asked for without a click.
 *
 * What was declined stands beside the grants, in `storage.local`: both belong to this browser, and neither goes along with the settings.
 */
import browser from 'webextension-polyfill';
import { DECLINED_KEY, grantedOf, originsOf, placeIsOn, PLACES, type PlaceId } from './places';

/** Hosts of a place that is on, as match patterns, that are not looked at. */
export interface Missing {
  /** Nobody was asked about these yet: they came with a later version. */
  offered: string[];
  /** These were declined, or taken back in the browser's own settings. */
  declined: string[];
}

/** What a place lacks; nothing where it is off, since its switch asks for all of it. Never throws. */
export async function missingFrom(id: PlaceId): Promise<Missing> {
  if (!(await placeIsOn(id))) return { offered: [], declined: [] };
  const [granted, said] = [await grantedOf(originsOf(id)), await declinedHosts().catch((): string[] => [])];
  const lacking = originsOf(id).filter((pattern) => !granted.includes(pattern));
  return { offered: lacking.filter((pattern) => !said.includes(pattern)), declined: lacking.filter((pattern) => said.includes(pattern)) };
}

/** Asks for hosts that a place lacks. Call it in the click itself, as `switchOn`. @returns whether the person agreed */
export function allowMissing(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** Notes that the person does not want these hosts: they are named from then on, and no longer offered. */
export function decline(patterns: readonly string[]): Promise<void> {
  return change((declined) => [...declined, ...patterns]);
}

/** Hosts were granted, in whatever way: what was said about them before is over. */
export function noteGranted(patterns: readonly string[]): Promise<void> {
  return change((declined) => declined.filter((pattern) => !patterns.includes(pattern)));
}

/** Hosts were taken back. Of a place that stays on with others that is a no to these; a place that went off with them said nothing of one. */
export async function noteTakenBack(patterns: readonly string[]): Promise<void> {
  const single = await Promise.all(PLACES.map(async ({ id, origins }) => ((await placeIsOn(id)) ? origins.filter((pattern) => patterns.includes(pattern)) : [])));
  await decline(single.flat());
}

/** @throws what the browser's storage throws: a list that could not be read must not be written */
async function declinedHosts(): Promise<string[]> {
  const stored = (await browser.storage.local.get(DECLINED_KEY))[DECLINED_KEY];
  const known = PLACES.flatMap(({ origins }) => origins);
  return Array.isArray(stored) ? known.filter((pattern) => stored.includes(pattern)) : [];
}

let changing: Promise<unknown> = Promise.resolve();

/** One change after another. */
function change(how: (declined: string[]) => string[]): Promise<void> {
  const changed = changing.then(() => write(how));
  changing = changed.catch(() => {});
  return changed;
}

/** Nothing is written where nothing changes. */
async function write(how: (declined: string[]) => string[]): Promise<void> {
  const before = await declinedHosts();
  const now = [...new Set(how(before))];
  if (now.length !== before.length) await browser.storage.local.set({ [DECLINED_KEY]: now });
}
