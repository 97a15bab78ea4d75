/** The user's settings, kept in `storage.local` under `settings`; what is missing has its default. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';

export type Language = 'en' | 'de' | 'zh-CN' | 'pt-BR';

export interface Settings {
  /** `auto` follows the browser. */
  language: 'auto' | Language;
  /** Days that what was learned about other people is kept (law 11). */
  keepDays: 30 | 7 | 1 | 0;
  /** Marks beside links, everywhere but on linkedin.com. */
  marks: boolean;
  /** The opt-in for linkedin.com. */
  marksOnLinkedIn: boolean;
  /** Whether pictures in the mail that is open are read for badges. */
  mailPictures: boolean;
  /** How often "Check this page" was clicked, by site; after the third the standing switch is offered. */
  checkedSites: Record<string, { times: number; /** The last, in milliseconds since 1970. */ at: number }>;
  /** Issuers that the user trusts, and those that the user blocked: domains, or keys and ids of issuers without one. */
  trustedIssuers: string[];
  blockedIssuers: string[];
  /** Registries of issuers that the user switched on, by address. */
  registries: string[];
  /** The half of the popup that was used last. */
  half: 'page' | 'mine';
  /** Off: nothing of the holder's own badges is shared, whatever is said of each. */
  walletShown: boolean;
  /** How their list looks, and by what it is sorted. */
  walletView: 'grid' | 'rows';
  walletSort: 'newest' | 'expiry' | 'name' | 'issuer' | 'skill';
  /** The host of the holder's own Mastodon server; empty until it was given. */
  mastodon: string;
  /** The country in which the holder looks for jobs (ISO 3166-1, `ZZ` for another); empty: as the browser's languages say. */
  jobCountry: string;
  /** Address of the holder's own public profile; empty until it was given. */
  profile: string;
  /** Whether new badges of lists that are followed come in without being asked about. */
  acceptNew: boolean;
  /** Days before a badge's end on which its holder is reminded, the day itself as 0; none: never. */
  remindDays: number[];
  /** Whether news are also told by the system's notifications, where the browser gave leave. */
  notify: boolean;
  /** Whether these settings go along to the person's other devices, and their own addresses with them. */
  sync: boolean;
  syncPersonal: boolean;
}

export const DEFAULTS: Settings = {
  language: 'auto', keepDays: 30, marks: true, marksOnLinkedIn: false, mailPictures: true, checkedSites: {}, trustedIssuers: [], blockedIssuers: [], registries: [],
  half: 'page', walletShown: true, walletView: 'grid', walletSort: 'newest', mastodon: '', jobCountry: '', profile: '',
  acceptNew: false, remindDays: [30, 7, 0], notify: false, sync: true, syncPersonal: false,
};

/** Days before a badge's end that can be chosen. */
export const REMIND_DAYS = [90, 30, 7, 0];

const KEY = 'settings';

/** Most sites whose clicks are counted; beyond them the list starts anew. */
export const MOST_CHECKED_SITES = 200;

/** Most issuers of one list, and the longest name of one. */
export const MOST_ISSUERS = 500;
export const LONGEST_ISSUER = 2_048;

/** Each entry by itself: one that cannot be a domain, a key or an id is dropped, and trusts nobody. */
export const issuers = v.fallback(v.pipe(v.array(v.unknown()), v.transform((list) => {
  const sound = list.filter((one): one is string => typeof one === 'string' && one.length <= LONGEST_ISSUER && /^[^\s\p{C}]+$/u.test(one));
  return [...new Set(sound)].slice(0, MOST_ISSUERS);
})), []);

/** Most registries. */
export const MOST_REGISTRIES = 10;

const registries = v.fallback(v.pipe(v.array(v.unknown()), v.transform((list) => {
  const sound = list.filter((one): one is string => typeof one === 'string' && one.length <= LONGEST_ISSUER && one.startsWith('https://') && URL.canParse(one));
  return [...new Set(sound)].slice(0, MOST_REGISTRIES);
})), []);

const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000));

/** Each part that is not as it should be has its default; one bad part spoils no other. */
const schema = v.object({
  language: v.fallback(v.picklist(['auto', 'en', 'de', 'zh-CN', 'pt-BR']), DEFAULTS.language),
  // An unreadable wish about keeping is taken as the shortest: what was not agreed to is not kept.
  keepDays: v.optional(v.fallback(v.picklist([30, 7, 1, 0]), 0), DEFAULTS.keepDays),
  marks: v.fallback(v.boolean(), DEFAULTS.marks),
  marksOnLinkedIn: v.fallback(v.boolean(), DEFAULTS.marksOnLinkedIn),
  // An unreadable wish is taken as the one that looks at less.
  mailPictures: v.optional(v.fallback(v.boolean(), false), DEFAULTS.mailPictures),
  checkedSites: v.fallback(v.pipe(v.record(v.pipe(v.string(), v.maxLength(253)), v.object({ times: count, at: v.number() })), v.maxEntries(MOST_CHECKED_SITES)), {}),
  trustedIssuers: issuers,
  blockedIssuers: issuers,
  registries,
  half: v.fallback(v.picklist(['page', 'mine']), DEFAULTS.half),
  // A wish about sharing that cannot be read is taken as no.
  walletShown: v.optional(v.fallback(v.boolean(), false), DEFAULTS.walletShown),
  walletView: v.fallback(v.picklist(['grid', 'rows']), DEFAULTS.walletView),
  walletSort: v.fallback(v.picklist(['newest', 'expiry', 'name', 'issuer', 'skill']), DEFAULTS.walletSort),
  mastodon: v.fallback(v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9.-]*$/u)), DEFAULTS.mastodon),
  jobCountry: v.fallback(v.pipe(v.string(), v.regex(/^(?:[A-Z]{2})?$/u)), DEFAULTS.jobCountry),
  profile: v.fallback(v.pipe(v.string(), v.maxLength(2_048), v.check((text) => text === '' || (text.startsWith('https://') && URL.canParse(text)))), DEFAULTS.profile),
  acceptNew: v.fallback(v.boolean(), DEFAULTS.acceptNew),
  remindDays: v.fallback(v.pipe(v.array(v.picklist(REMIND_DAYS)), v.maxLength(REMIND_DAYS.length)), [...DEFAULTS.remindDays]),
  notify: v.fallback(v.boolean(), DEFAULTS.notify),
  // An unreadable wish is taken as no.
  sync: v.optional(v.fallback(v.boolean(), false), DEFAULTS.sync),
  syncPersonal: v.fallback(v.boolean(), DEFAULTS.syncPersonal),
});

/** Settings from anything at all. Never throws. */
export function toSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
  return v.parse(schema, given);
}

/** The settings as they are now; the defaults where the browser's storage fails. */
export async function readSettings(): Promise<Settings> {
  return read().catch(() => ({ ...DEFAULTS }));
}

/** Whether what is learned about other people may be written to disk. Where nobody can tell, it may not. */
export async function mayKeep(): Promise<boolean> {
  return read().then(({ keepDays }) => keepDays > 0, () => false);
}

/** @throws what the browser's storage throws */
async function read(): Promise<Settings> {
  return toSettings((await browser.storage.local.get(KEY))[KEY]);
}

let writing: Promise<unknown> = Promise.resolve();

/** One after the other: in this context by itself, in all of ours by the browser's lock, where it has one. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const { locks } = (globalThis.navigator ?? {}) as { locks?: LockManager };
  const done = writing.then(() => (locks ? (locks.request(KEY, work) as Promise<T>) : work()));
  writing = done.catch(() => {});
  return done;
}

/**
 * Changes some settings and leaves the others. Changes wait for each other, also from two of our pages at once, so none is lost.
 *
 * @param change the new values, or a function that makes them from the settings as they are then
 * @throws what the browser's storage throws
 */
export function writeSettings(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<Settings> {
  return alone(async () => {
    // What could not be read must not be written over with defaults.
    const now = await read();
    const settings = toSettings({ ...now, ...(typeof change === 'function' ? change(now) : change) });
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/**
 * Calls back with the settings whenever they changed, in any context, and with those before.
 *
 * @returns stops that
 */
export function watchSettings(changed: (settings: Settings, before: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) changed(toSettings(change.newValue), toSettings(change.oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The issuers that the user trusts and blocked, as reports are made with them. */
export interface IssuerLists {
  trusted: readonly string[];
  blocked: readonly string[];
}

export function listsOf({ trustedIssuers, blockedIssuers }: Settings): IssuerLists {
  return { trusted: trustedIssuers, blocked: blockedIssuers };
}

/** Whether two settings hold the same lists of issuers and the same registries. */
export function sameLists(one: Settings, other: Settings): boolean {
  return JSON.stringify([listsOf(one), one.registries]) === JSON.stringify([listsOf(other), other.registries]);
}
