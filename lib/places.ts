/**
 * The places where Proofmark looks, and the hosts each needs. A place is switched on by one click, which asks the browser
 * for exactly its hosts and those of the well-known issuers; switching it off gives them back.
 *
 * The page script reads the list, so this file carries no library: every browser that we support answers with promises here.
 */
import type browser from 'webextension-polyfill';
import type { PlatformId } from './words';

export type PlaceId = 'linkedin' | 'gmail' | 'webmail' | 'hiring';

/**
 * The page scripts, by their files' names. They find the same badges; each brings only the sites of its places, so that no page pays for
 * what is known of another. `page` is for all pages besides.
 */
export const PAGE_SCRIPTS = ['page', 'page-linkedin', 'page-mail', 'page-hiring', 'page-profiles'] as const;

export type PageScript = (typeof PAGE_SCRIPTS)[number];

export interface Place {
  id: PlaceId;
  script: PageScript;
  /** Match patterns of the pages that are looked at. */
  origins: readonly string[];
}

export const PLACES: readonly Place[] = [
  { id: 'linkedin', script: 'page-linkedin', origins: ['https://*.linkedin.com/*'] },
  { id: 'gmail', script: 'page-mail', origins: ['https://mail.google.com/*'] },
  {
    id: 'webmail',
    script: 'page-mail',
    origins: [
      'https://outlook.live.com/*', 'https://outlook.office.com/*', 'https://outlook.office365.com/*', 'https://outlook.cloud.microsoft/*',
      'https://mail.yahoo.com/*', 'https://mail.proton.me/*', 'https://app.fastmail.com/*', 'https://mail.zoho.com/*',
      'https://mail.zoho.eu/*', 'https://*.gmx.net/*', 'https://*.web.de/*', 'https://*.icloud.com/*', 'https://*.icloud-sandbox.com/*',
      'https://*.mail.com/*', 'https://mg.mail.yahoo.com/*', 'https://mail.aol.com/*', 'https://beta.fastmail.com/*', 'https://mail.zoho.in/*',
      'https://mail.zoho.com.au/*', 'https://mail.zoho.jp/*', 'https://email.t-online.de/*',
    ],
  },
  {
    id: 'hiring',
    script: 'page-hiring',
    // Whole domains only where a customer's console has a name of its own below it.
    origins: [
      'https://*.greenhouse.io/*', 'https://hire.lever.co/*', 'https://hire.eu.lever.co/*', 'https://app.ashbyhq.com/*', 'https://*.myworkday.com/*',
      'https://www.smartrecruiters.com/*', 'https://app.teamtailor.com/*', 'https://app.recruitee.com/*', 'https://*.personio.de/*', 'https://*.personio.com/*',
    ],
  },
];

/** Profiles elsewhere. They are no place: each is switched on by itself, as any site, and has a script that knows it. */
const PROFILE_HOSTS = ['github.com', 'x.com', 'twitter.com', 'mobile.twitter.com', 'facebook.com', 'www.facebook.com', 'm.facebook.com'];

/** A badge platform that is asked without a click where it may be asked at all: its leave is its switch. */
export interface IssuerPlatform {
  id: PlatformId;
  /** The name that people know it by. */
  name: string;
  /** Match patterns of the hosts that are asked. */
  origins: readonly string[];
}

/** Granted together with the first place: where most badges that people meet come from. */
const WELL_KNOWN: readonly IssuerPlatform[] = [
  { id: 'credly', name: 'Credly', origins: ['https://api.credly.com/*', 'https://www.credly.com/*', 'https://images.credly.com/*'] },
  { id: 'accredible', name: 'Accredible', origins: ['https://api.accredible.com/*'] },
];

/** Every platform with hosts of its own; all but the well-known are switched on one by one. */
export const ISSUERS: readonly IssuerPlatform[] = [
  ...WELL_KNOWN,
  {
    id: 'badgr', name: 'Badgr',
    origins: ['', 'eu.', 'ca.', 'au.', 'sg.'].flatMap((region) => [`https://api.${region}badgr.io/*`, `https://api.badges.parchment.${region.slice(0, -1) || 'com'}/*`]),
  },
  { id: 'edubadges', name: 'edubadges', origins: ['https://api.edubadges.nl/*'] },
  { id: 'openbadges-education', name: 'Open Educational Badges', origins: ['https://api.openbadges.education/*'] },
  { id: 'open-badge-factory', name: 'Open Badge Factory', origins: ['https://openbadgefactory.com/*'] },
  { id: 'open-badge-passport', name: 'Open Badge Passport', origins: ['https://openbadgepassport.com/*'] },
  { id: 'freecodecamp', name: 'freeCodeCamp', origins: ['https://api.freecodecamp.org/*'] },
  { id: 'microsoft', name: 'Microsoft Learn', origins: ['https://learn.microsoft.com/*'] },
  { id: 'trailhead', name: 'Salesforce Trailhead', origins: ['https://profile.api.trailhead.com/*'] },
];

/** Hosts of the well-known issuers, asked for together with the first place. */
export const ISSUER_ORIGINS: readonly string[] = WELL_KNOWN.flatMap(({ origins }) => origins);

/** Hosts of every platform. */
export const ALL_ISSUER_ORIGINS: readonly string[] = ISSUERS.flatMap(({ origins }) => origins);

/** Where the sites that were switched on one by one stand in `storage.local`: an array of match patterns. */
export const SITES_KEY = 'sites';

/** Where the hosts that were declined of a place stand in `storage.local`: an array of match patterns. */
export const DECLINED_KEY = 'declinedHosts';

type Api = Pick<typeof browser, 'permissions' | 'storage'>;

const api = (): Api => {
  const scope = globalThis as { browser?: Api; chrome?: Api };
  return (scope.browser ?? scope.chrome)!;
};

/** Match patterns of a place's pages, granted or not. */
export const originsOf = (id: PlaceId): string[] => PLACES.flatMap((place) => (place.id === id ? place.origins : []));

/** Match pattern of a site, from its origin: "https://mail.example.org" → "https://mail.example.org/*". */
const patternOf = (origin: string): string => `${origin}/*`;

/** Whether a match pattern is a site's that can be switched on: https, one whole host. */
const isSitePattern = (value: unknown): value is string => typeof value === 'string' && /^https:\/\/[^/*?#@:\s]+\/\*$/.test(value);

/**
 * Whether a place is switched on: some of its hosts are granted, and so looked at. Not all need be: a later version may name more, and the
 * browser's own settings can take back one (lib/place-hosts.ts). A host that was switched on by itself, as a site, does not switch on its place.
 */
export async function placeIsOn(id: PlaceId): Promise<boolean> {
  const origins = originsOf(id);
  const [granted, sites] = [await grantedOf(origins), await switchedSites()];
  return granted.length === origins.length || granted.some((pattern) => !sites.includes(pattern));
}

/**
 * Switches a place on, in one prompt. Call it in the click itself: browsers ask only then, and nothing is awaited before.
 *
 * @returns whether the person agreed
 */
export function switchOn(id: PlaceId): Promise<boolean> {
  return api().permissions.request({ origins: [...originsOf(id), ...ISSUER_ORIGINS] });
}

/**
 * Switches a place off and gives its hosts back, those too that were switched on one by one as sites; with the last place or
 * site, the issuers' too.
 */
export async function switchOff(id: PlaceId): Promise<void> {
  const origins = originsOf(id);
  const single = (await switchedSites()).filter((site) => origins.some((pattern) => covers(pattern, hostIn(site))));
  if (single.length > 0) await changeSites((sites) => sites.filter((site) => !single.includes(site)));
  await giveBack([...new Set([...origins, ...single])]);
}

/** The sites that were switched on one by one, as match patterns, granted or not. Never throws. */
export function switchedSites(): Promise<string[]> {
  return readSites().catch(() => []);
}

/** @throws what the browser's storage throws: a list that could not be read must not be written */
async function readSites(): Promise<string[]> {
  const stored = (await api().storage.local.get(SITES_KEY))[SITES_KEY];
  return Array.isArray(stored) ? [...new Set(stored.filter(isSitePattern))] : [];
}

/** Whether a site was switched on by itself. @param origin e.g. "https://mail.example.org" */
export async function siteIsOn(origin: string): Promise<boolean> {
  const pattern = patternOf(origin);
  return (await switchedSites()).includes(pattern) && api().permissions.contains({ origins: [pattern] });
}

/**
 * Switches a site on, in one prompt with the issuers. Call it in the click itself, as {@link switchOn}. The site is noted
 * before the prompt is answered, since a popup may not live to see the answer; without the grant the note does nothing.
 *
 * @param origin e.g. "https://mail.example.org"
 * @returns whether the person agreed; false also for an origin that cannot be switched on (not https, another port)
 */
export async function switchSiteOn(origin: string): Promise<boolean> {
  const pattern = patternOf(origin);
  if (!isSitePattern(pattern)) return false;
  const noted = changeSites((sites) => [...sites, pattern]);
  const granted = await api().permissions.request({ origins: [pattern, ...ISSUER_ORIGINS] });
  await noted;
  if (!granted) await changeSites((sites) => sites.filter((site) => site !== pattern));
  return granted;
}

/** Switches a site off and gives its host back; with the last place or site, the issuers' too. */
export async function switchSiteOff(origin: string): Promise<void> {
  const pattern = patternOf(origin);
  await changeSites((sites) => sites.filter((site) => site !== pattern));
  await giveBack([pattern]);
}

/** Drops noted sites whose grant is gone. Not while a prompt may be open: a note comes before its grant. */
export async function dropUngrantedSites(): Promise<void> {
  const granted = await grantedOf(await switchedSites());
  await changeSites((sites) => sites.filter((site) => granted.includes(site)));
}

/** The match patterns of all pages that are looked at: of places and switched sites, those that are granted. */
export async function grantedPages(): Promise<string[]> {
  return grantedOf([...new Set([...PLACES.flatMap(({ origins }) => origins), ...(await switchedSites())])]);
}

/** Hosts of the sources of figures about jobs (`lib/jobs`), each asked for by a click. They are nobody's place and no issuer's. */
export const JOB_ORIGINS: readonly string[] = ['https://ec.europa.eu/*', 'https://rest.arbeitsagentur.de/*', 'https://api.adzuna.com/*', 'https://data.usajobs.gov/*'];

/** Whether pages of a host are looked at: one of the places or sites that it belongs to is granted. An issuer's host is not. */
export async function looksAt(host: string): Promise<boolean> {
  const patterns = [...PLACES.flatMap(({ origins }) => origins), ...(await switchedSites())].filter((pattern) => covers(pattern, host));
  return (await grantedOf(patterns)).length > 0;
}

/** The page script that knows a host's site. @param host e.g. "mail.google.com", or "*.linkedin.com" of a match pattern */
export function scriptFor(host: string): PageScript {
  return PLACES.find(({ origins }) => origins.some((pattern) => covers(pattern, host) || hostIn(pattern) === host))?.script ?? (PROFILE_HOSTS.includes(host) ? 'page-profiles' : 'page');
}

/** Host of a match pattern: "https://*.linkedin.com/*" → "*.linkedin.com". */
export const hostIn = (pattern: string): string => pattern.slice('https://'.length, -'/*'.length);

/** Whether a match pattern takes in a host. */
export function covers(pattern: string, host: string): boolean {
  const wanted = hostIn(pattern);
  return wanted.startsWith('*.') ? host === wanted.slice(2) || host.endsWith(wanted.slice(1)) : host === wanted;
}

/** Those of some match patterns that are granted. Each by itself: the browser's own settings can take back one host of a place. */
export async function grantedOf(patterns: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(patterns.map((pattern) => api().permissions.contains({ origins: [pattern] }).catch(() => false)));
  return patterns.filter((_, n) => granted[n]);
}

let changing: Promise<unknown> = Promise.resolve();

function changeSites(change: (sites: string[]) => string[]): Promise<void> {
  const changed = changing.then(async () => api().storage.local.set({ [SITES_KEY]: [...new Set(change(await readSites()))] }));
  changing = changed.catch(() => {});
  return changed;
}

/** Gives hosts back, except those that a place or site still switched on needs too. */
async function giveBack(origins: readonly string[]): Promise<void> {
  const others = (await grantedPages()).filter((pattern) => !origins.includes(pattern));
  const sites = await switchedSites();
  const isLast = others.length === 0 && !origins.some((pattern) => sites.includes(pattern));
  const unneeded = [...origins.filter((pattern) => !sites.includes(pattern) && !ALL_ISSUER_ORIGINS.includes(pattern)), ...(isLast ? await grantedOf(ALL_ISSUER_ORIGINS) : [])];
  if (unneeded.length > 0) await api().permissions.remove({ origins: unneeded });
}
