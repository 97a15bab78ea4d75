import { batch, computed, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { allowMissing, decline, missingFrom, type Missing } from '../../lib/place-hosts';
import { covers, DECLINED_KEY, grantedPages, PLACES, placeIsOn, siteIsOn, switchOff, switchOn, switchSiteOff, switchSiteOn, type PlaceId } from '../../lib/places';
import { host } from './tab';

/** Which places are switched on. */
export const placesOn = signal<ReadonlySet<PlaceId>>(new Set());

/** What the places that are on were not granted. */
export const missing = signal<ReadonlyMap<PlaceId, Missing>>(new Map());

/** Match patterns of the pages that are looked at. */
const pages = signal<readonly string[]>([]);

/** Sites that the user switched on one by one, as origins (`https://host`). */
export const sitesOn = signal<readonly string[]>([]);

/** Host patterns of issuers that may be asked (`https://host/*`). */
export const issuers = signal<readonly string[]>([]);

/** Whether all of that is known yet: until then nothing is offered. */
export const placesKnown = signal(false);

/** The place that the page at hand belongs to. */
export const placeHere = computed(() => PLACES.find((place) => place.origins.some((pattern) => covers(pattern, host.value)))?.id ?? null);

/** Whether Proofmark looks at the page at hand by itself. */
export const looksHere = computed(() => looksAtHost(host.value));

/** Whether it looks at the pages of a host by itself: a place can be on without one of its hosts. */
export const looksAtHost = (name: string): boolean => name !== '' && pages.value.some((pattern) => covers(pattern, name));

/** Reads what is granted, and follows it: a grant may be given or taken back anywhere. */
export async function followPlaces(): Promise<void> {
  browser.permissions.onAdded.addListener(() => void read());
  browser.permissions.onRemoved.addListener(() => void read());
  browser.storage.onChanged.addListener((changes, area) => void (area === 'local' && changes[DECLINED_KEY] && read()));
  await read();
}

/** Switches a place. Called in a click: switching on asks the browser before anything is awaited. */
export async function switchPlace(id: PlaceId, on: boolean): Promise<boolean> {
  const granted = on ? await switchOn(id) : await switchOff(id).then(() => false);
  await read();
  return granted;
}

/** Lets a place look at hosts that it lacks. Called in a click, as above. */
export async function allowMore(patterns: readonly string[]): Promise<boolean> {
  const granted = await allowMissing(patterns);
  await read();
  return granted;
}

/** Leaves a place without hosts that it could have. */
export async function goWithout(patterns: readonly string[]): Promise<void> {
  await decline(patterns);
  await read();
}

/** Switches sites, by origin. Called in a click, as above. */
export async function switchSite(origin: string, on: boolean): Promise<boolean> {
  const granted = on ? await switchSiteOn(origin) : await switchSiteOff(origin).then(() => false);
  await read();
  return granted;
}

/** Switches a platform, by its hosts. Called in a click, as above. */
export async function switchPlatform(origins: readonly string[], on: boolean): Promise<boolean> {
  const done = on ? await allowIssuers(origins) : await browser.permissions.remove({ origins: origins.filter((origin) => issuers.peek().includes(origin)) });
  await read();
  return on && done;
}

/** Takes back the leave to ask an issuer. */
export async function revokeIssuer(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
  await read();
}

/** Asks for the leave to ask issuers. Called in a click, before anything is awaited. */
export function allowIssuers(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

async function read(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const on = (await Promise.all(PLACES.map(async (place) => ((await placeIsOn(place.id)) ? [place] : [])))).flat();
  const lacking = await Promise.all(on.map(async ({ id }) => [id, await missingFrom(id)] as const));
  const looked = await grantedPages();
  const ofPlaces = new Set(on.flatMap((place) => place.origins));
  const others = origins.filter((pattern) => !ofPlaces.has(pattern));
  const kinds = await Promise.all(others.map(async (pattern) => ({ pattern, site: await siteIsOn(originOf(pattern)) })));
  batch(() => {
    placesOn.value = new Set(on.map(({ id }) => id));
    missing.value = new Map(lacking);
    pages.value = looked;
    sitesOn.value = kinds.filter(({ site }) => site).map(({ pattern }) => originOf(pattern));
    issuers.value = kinds.filter(({ site }) => !site).map(({ pattern }) => pattern);
    placesKnown.value = true;
  });
}

/** `https://host/*` → `https://host`. */
const originOf = (pattern: string) => pattern.replace(/\/\*$/, '');
