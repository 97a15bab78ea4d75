import { batch, computed, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { focusKey, viewKey, type TabView } from '../../lib/session/view';

/** The tab that this page speaks of. */
export interface Tab {
  id: number;
  /** Absent when opened for a tab by number. */
  windowId?: number;
  /** Known only where the browser lets us see it (granted, or after a click in the toolbar). */
  url?: string;
}

/** A longer-gone click on a mark does not move the list when it is opened again. */
const FOCUS_LASTS = 15_000;

export const tab = signal<Tab | null>(null);

/** What is known of the tab; null while nothing was seen there. */
export const view = signal<TabView | null>(null);

/** The badge that a mark was activated for: its key, and when. */
export const focus = signal<{ key: string; at: number } | null>(null);

/** Host of the page, where it is known. */
export const host = computed(() => view.value?.host || hostOf(tab.value?.url));

/** Whether this page was opened for one tab by its number (`?tab=`): as a tab of its own, in a test. */
export const pinned = new URLSearchParams(location.search).get('tab');

/**
 * Finds the tab and follows it and what is learned of it. The list is read straight from the session's storage, so
 * that it is painted without waking the background.
 */
export async function followTab(): Promise<void> {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session' || following === undefined) return;
    const [seen, opened] = keysOf(following).map((key) => changes[key]);
    if (seen) news[viewKey(following)] = seen.newValue;
    if (opened) news[focusKey(following)] = opened.newValue;
    if (tab.peek()?.id !== following) return;
    if (seen) view.value = asView(seen.newValue);
    if (opened) focus.value = asFocus(opened.newValue);
  });
  if (pinned !== null) return turnToPinned(Number(pinned));
  browser.tabs.onActivated.addListener(({ windowId }) => {
    if (windowId === tab.peek()?.windowId) void turnToActive();
  });
  browser.tabs.onUpdated.addListener((id, changed) => {
    if (id === tab.peek()?.id && (changed.status === 'complete' || changed.url)) void turnToActive();
  });
  return turnToActive();
}

async function turnToPinned(id: number): Promise<void> {
  const found = browser.tabs.get(id).catch(() => null);
  const stored = await storedOf(id);
  const { windowId, url } = (await found) ?? {};
  turnTo({ id, windowId, url }, stored);
}

async function turnToActive(): Promise<void> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) return;
  const { id, windowId, url } = active;
  turnTo({ id, windowId, url }, await storedOf(id));
}

/** The tab whose changes are listened to: from before what is stored of it is read. */
let following: number | undefined;

/** What has changed since then: it is newer than what was stored. */
let news: Record<string, unknown> = {};

function storedOf(id: number): Promise<Record<string, unknown>> {
  following = id;
  news = {};
  return browser.storage.session.get(keysOf(id));
}

/** Shows a tab, unless another one was turned to meanwhile. */
function turnTo(next: Tab, stored: Record<string, unknown>): void {
  if (following === next.id) show(next, { ...stored, ...news });
}

const keysOf = (id: number) => [viewKey(id), focusKey(id)];

function show(next: Tab, stored: Record<string, unknown>): void {
  batch(() => {
    tab.value = next;
    view.value = asView(stored[viewKey(next.id)]);
    focus.value = asFocus(stored[focusKey(next.id)]);
  });
}

function asView(value: unknown): TabView | null {
  return typeof value === 'object' && value !== null && Array.isArray((value as TabView).items) ? (value as TabView) : null;
}

function asFocus(value: unknown): { key: string; at: number } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { key, at } = value as { key?: unknown; at?: unknown };
  return typeof key === 'string' && typeof at === 'number' && Date.now() - at < FOCUS_LASTS ? { key, at } : null;
}

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).host : '';
}
