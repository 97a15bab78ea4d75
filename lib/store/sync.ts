/**
 * The settings on a person's other devices, by the browser's own synchronisation (`storage.sync`): an item for each setting, so that none
 * takes another with it. What was written last counts. Badges never go along; a person's own addresses only where that is switched on.
 */
import browser from 'webextension-polyfill';
import { DEFAULTS, MOST_ISSUERS, readSettings, toSettings, writeSettings, type Settings } from './settings';

/** Settings that go along. What needs the browser's leave on each device, and what tells where somebody was, does not. */
export const SYNCED = [
  'language', 'keepDays', 'marks', 'marksOnLinkedIn', 'mailPictures', 'trustedIssuers', 'blockedIssuers', 'walletView', 'walletSort', 'acceptNew', 'remindDays',
] as const satisfies readonly (keyof Settings)[];

/** A person's own addresses. */
export const PERSONAL = ['mastodon', 'profile'] as const satisfies readonly (keyof Settings)[];

export type Synced = (typeof SYNCED)[number] | (typeof PERSONAL)[number];

/** A setting as it stands in `storage.sync`. */
export interface Item {
  value: unknown;
  /** When it was written, in milliseconds since 1970. */
  at: number;
}

type Items = Partial<Record<Synced, Item>>;

/** What stands in the way: settings that are too large for an item, or that the browser did not take now. */
export interface SyncProblem {
  tooLarge: Synced[];
  refused: Synced[];
}

/** In `storage.local`: what both sides agreed on last, and what stood in the way. */
const SYNC_KEY = 'sync';

const PREFIX = 'setting:';

/** Largest item of `storage.sync` with its name, in bytes (QUOTA_BYTES_PER_ITEM of Chromium and Firefox). */
const LARGEST = 8_192;

/** A change of unknown time, from before settings were synchronised: it gives way to any other. */
const LONG_AGO = 1;

/** What this device remembers of it. */
export interface Agreement {
  base: Items;
  pending: Items;
}

/** What is to be done so that both sides say the same. */
export interface Reconciled {
  /** To be taken over here. */
  apply: Partial<Settings>;
  /** To be written there. */
  push: Items;
  /** Agreed on as it is. */
  agreed: Items;
}

/**
 * Compares the settings here with those there; pure.
 *
 * @param base what was agreed on last: what differs from it was changed here since
 * @param pending changes from here that were not taken yet, with their times
 * @param now milliseconds since 1970; a time after it, of a clock that is ahead, keeps no change back
 */
export function reconcile(keys: readonly Synced[], here: Settings, { base, pending }: Agreement, there: Items, now: number): Reconciled {
  const done: Reconciled = { apply: {}, push: {}, agreed: {} };
  for (const key of keys) {
    const [agreed, other] = [base[key], sound(key, there[key])];
    const changed = !same(here[key], agreed ? agreed.value : DEFAULTS[key]);
    if (other && same(here[key], other.value)) {
      done.agreed[key] = other;
      continue;
    }
    const both = other && changed && isList(key) ? united(agreed?.value, here[key], other.value) : undefined;
    if (other && both) {
      if (same(both, other.value)) done.agreed[key] = other;
      else done.push[key] = { value: both, at: Math.max(now, other.at + 1) };
      if (!same(both, here[key])) Object.assign(done.apply, { [key]: both });
      continue;
    }
    const waited = pending[key];
    const isWaiting = waited !== undefined && same(waited.value, here[key]);
    const at = isWaiting ? waited.at : !changed ? (agreed?.at ?? 0) : agreed ? now : LONG_AGO;
    const wins = other === undefined ? at > 0 : isWaiting || (changed && agreed) ? at >= Math.min(other.at, now) : at > other.at;
    if (wins) done.push[key] = { value: here[key], at: Math.max(at, (other?.at ?? 0) + 1) };
    else if (other) {
      done.agreed[key] = other;
      Object.assign(done.apply, { [key]: other.value });
    }
  }
  return done;
}

/** Lists of which no entry is lost where two devices change them at one time: an issuer that was blocked stays blocked. */
const isList = (key: Synced): boolean => key === 'trustedIssuers' || key === 'blockedIssuers';

/** What either side added to what was agreed on, without what either took out. */
function united(agreed: unknown, here: unknown, there: unknown): string[] {
  const [before, mine, others] = [agreed ?? [], here, there] as [string[], string[], string[]];
  return [...others.filter((one) => mine.includes(one) || !before.includes(one)), ...mine.filter((one) => !others.includes(one) && !before.includes(one))].slice(0, MOST_ISSUERS);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** An item that can be one; its value is what the settings make of it, and one that they do not take is none. */
function sound(key: Synced, item: unknown): Item | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { value, at } = item as Partial<Item>;
  return typeof at === 'number' && Number.isSafeInteger(at) && at > 0 && same(toSettings({ [key]: value })[key], value) ? { value, at } : undefined;
}

/** Whether this browser synchronises at all. */
export const canSync = (): boolean => area() !== undefined;

const area = () => (browser.storage as { sync?: typeof browser.storage.sync }).sync;

let working: Promise<unknown> = Promise.resolve();

/** Brings both sides together, one call after the other. @throws what the browser's storage throws where it cannot be read */
export function syncSettings(now: number): Promise<void> {
  const done = working.then(() => sync(now));
  working = done.catch(() => {});
  return done;
}

async function sync(now: number): Promise<void> {
  const there = area();
  const here = await readSettings();
  if (!there) return;
  // What must not be there any more goes, also where nothing else is synchronised.
  if (!here.syncPersonal) await withdraw(there);
  if (!here.sync) return;
  const keys: readonly Synced[] = here.syncPersonal ? [...SYNCED, ...PERSONAL] : SYNCED;
  const { base, pending } = await readState();
  const stored = await there.get(keys.map((key) => PREFIX + key));
  const items = Object.fromEntries(keys.map((key) => [key, stored[PREFIX + key]])) as Items;
  const { apply, push, agreed } = reconcile(keys, here, { base, pending }, items, now);
  const { written, left, ...problem } = await write(push);
  if (Object.keys(apply).length > 0) {
    // What somebody changes at this moment is a later change.
    await writeSettings((then) => Object.fromEntries(Object.entries(apply).filter(([key]) => same(then[key as Synced], here[key as Synced]))));
  }
  await browser.storage.local.set({ [SYNC_KEY]: { base: { ...base, ...agreed, ...written }, pending: left, problem } });
}

/** Takes a person's own addresses back that went along from here. Those of another device, where that is switched on, are that one's. */
async function withdraw(there: NonNullable<ReturnType<typeof area>>): Promise<void> {
  const state = await readState();
  const ours = PERSONAL.filter((key) => state.base[key] ?? state.pending[key]);
  if (ours.length === 0) return;
  await there.remove(ours.map((key) => PREFIX + key));
  const without = (items: Items) => Object.fromEntries(Object.entries(items).filter(([key]) => !ours.some((one) => one === key))) as Items;
  await browser.storage.local.set({ [SYNC_KEY]: { ...state, base: without(state.base), pending: without(state.pending) } });
}

/** Writes items together, and where the browser takes them not, each by itself. */
async function write(push: Items): Promise<SyncProblem & { written: Items; left: Items }> {
  const [fitting, tooLarge] = [Object.entries(push).filter(fits), Object.entries(push).filter((one) => !fits(one)).map(([key]) => key as Synced)];
  const refused: Synced[] = [];
  const put = (some: [string, Item][]) => area()!.set(Object.fromEntries(some.map(([key, item]) => [PREFIX + key, item])));
  if (fitting.length > 0) {
    await put(fitting).catch(async () => {
      for (const one of fitting) await put([one]).catch(() => refused.push(one[0] as Synced));
    });
  }
  const only = (isLeft: boolean) => Object.fromEntries(Object.entries(push).filter(([key]) => isLeft === [...tooLarge, ...refused].includes(key as Synced))) as Items;
  return { written: only(false), left: only(true), tooLarge, refused };
}

const fits = ([key, item]: [string, Item]): boolean => new TextEncoder().encode(PREFIX + key + JSON.stringify(item)).length <= LARGEST;

async function readState(): Promise<Agreement & { problem?: SyncProblem }> {
  // Written by nobody but us.
  const stored = (await browser.storage.local.get(SYNC_KEY))[SYNC_KEY] as Partial<Agreement & { problem: SyncProblem }> | undefined;
  return { base: {}, pending: {}, ...stored };
}

/** What stood in the way the last time, for the settings. Never throws. */
export async function readSyncProblem(): Promise<SyncProblem> {
  return (await readState().catch(() => null))?.problem ?? { tooLarge: [], refused: [] };
}

/** Calls back whenever something changed on another device. */
export function watchSync(changed: () => void): void {
  browser.storage.onChanged.addListener((_, name) => {
    if (name === 'sync') changed();
  });
}

/** Calls back whenever something else may stand in the way than before. @returns stops that */
export function watchSyncState(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, name: string) => {
    if (name === 'local' && changes[SYNC_KEY]) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
