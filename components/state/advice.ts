/** What is to be mended on the holder's own profile: what the check found in the tab at hand, beside what the holder has. Loaded when it is wanted. */
import { computed, signal } from '@preact/signals';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { claimed } from '../../lib/messages';
import { lacking } from '../../lib/session/record';
import type { TabView } from '../../lib/session/view';
import { readAllHeld } from '../../lib/store/held';
import { adviseOn, type Advised, type Seen } from '../../lib/wallet/advice';
import type { Held } from '../../lib/wallet/words';
import { isHostPattern } from '../remedy';
import { check } from './checking';
import { checkAgain } from './commands';
import { allowIssuers, looksHere } from './places';
import { settings } from './settings';
import { tab, view } from './tab';
import { failed } from './wallet';

/** The script that reads what is listed without a link, in every build. */
const SCRIPT = '/page-entries.js';

const answer = v.object({ unlinked: v.pipe(v.array(claimed), v.maxLength(200)), lines: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(3_000)) });

type Entries = Pick<Seen, 'unlinked' | 'lines'>;

const NONE: Entries = { unlinked: [], lines: [] };

/** All badges of the holder; null until they are read. */
export const wallet = signal<readonly Held[] | null>(null);

/** What the tab's page lists without a link; null until it was looked at. */
const entries = signal<(Entries & { tabId: number }) | null>(null);

/** Reads the holder's badges anew. */
export async function readWallet(): Promise<void> {
  try {
    wallet.value = await readAllHeld();
  } catch (error) {
    failed(error);
  }
}

let checkedLast = '';

/**
 * Looks at the page at hand: for badges, where it is not looked at anyway, and for what it lists without a link.
 *
 * @param again a click: also where it was looked at already
 */
export async function lookAtProfile(tabId: number, again = false): Promise<void> {
  const page = `${tabId} ${tab.peek()?.url ?? ''}`;
  if (!looksHere.peek() && (again || page !== checkedLast)) {
    checkedLast = page;
    await check();
  }
  const ran = await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] }).catch(() => []);
  const read = v.safeParse(answer, ran[0]?.result);
  // Where the page cannot be looked into, nothing is said of what has no link.
  entries.value = { tabId, ...(read.success ? read.output : NONE) };
}

/** What it comes to; null while nothing is known yet. */
export const advised = computed<Advised | null>(() => {
  const seen = view.value;
  const around = entries.value;
  if (!wallet.value || !around || around.tabId !== tab.value?.id) return null;
  return adviseOn({ badges: badgesOf(seen), wrapped: seen?.wrapped ?? [], unlinked: around.unlinked, lines: around.lines }, wallet.value, settings.value.walletShown, Date.now());
});

const badgesOf = (seen: TabView | null) => (seen?.items ?? []).flatMap(({ title, pageName, report }) => (report ? [{ title, report, ...(pageName !== undefined && { pageName }) }] : []));

/** How many badges of the page have their answer, of how many. */
export const checkedThere = computed(() => {
  const items = view.value?.items ?? [];
  return { done: items.filter(({ state, report }) => state === 'done' && report).length, total: items.length };
});

/** Most hosts of one prompt. */
const MOST_HOSTS = 12;

/** Hosts that could not be asked about some badges of the page, for want of leave or of a click. */
export const unasked = computed(() => [...new Set((view.value?.items ?? []).flatMap(({ report }) => (report?.verdict === 'unconfirmed' ? lacking(report) : [])))].filter(isHostPattern).slice(0, MOST_HOSTS));

/** Has them asked. Called in a click. */
export async function askThem(): Promise<void> {
  const id = tab.peek()?.id;
  const items = (view.peek()?.items ?? []).filter(({ report }) => report?.verdict === 'unconfirmed' && lacking(report).length > 0);
  const allowed = await allowIssuers(unasked.peek()).catch(() => false);
  if (allowed && id !== undefined) await Promise.all(items.map(({ key }) => checkAgain(id, key)));
}
