import { computed, signal, type Signal } from '@preact/signals';
import { readArt, readHeld, readShelf } from '../../lib/store/held';
import { NotKept } from '../../lib/store/database';
import { chosen, EVERYTHING, sorted, type Choice } from '../../lib/wallet/find';
import { shownOf } from '../../lib/wallet/held-shown';
import type { Held, Shelf } from '../../lib/wallet/words';
import type { Report } from '../../lib/words';
import { loadEngine } from './engine';
import { ownerSaid } from './holder-said';
import { reportOf } from './judge';
import { announce, tell } from './live';
import { afterPaint } from './paint';
import { settings } from './settings';
import { t } from './voice';

/** The rows of the holder's badges; null until they are read. */
export const shelf = signal<readonly Shelf[] | null>(null);

/** Why the badges cannot be read or kept; null while they can. */
export const trouble = signal<NotKept['reason'] | null>(null);

/** What is chosen of the list. */
export const choice = signal<Choice>(EVERYTHING);

/** The badge whose details are shown. */
export const opened = signal<string | null>(null);

/** What is listed now, in its order. */
export const listed = computed(() => sorted(chosen(shelf.value ?? [], choice.value, Date.now()), settings.value.walletSort));

/** All of one badge, and the report on it by today's date. */
export interface Full {
  held: Held;
  report: Report | null;
}

const fulls = new Map<string, Signal<Full | null>>();
const arts = new Map<string, Signal<string | null>>();

/** One channel for all our pages: what one changes, the others read anew. */
const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('wallet') : null;

/** Before something is tried again: what was wrong may have passed. */
export function tryAgain(): void {
  trouble.value = null;
}

/** Reads the rows, and again whenever another page changed them. */
export async function followWallet(): Promise<void> {
  channel?.addEventListener('message', () => void readAgain());
  await readRows();
}

/** Reads the rows. Where they cannot be read, it says so instead. */
export async function readRows(): Promise<void> {
  try {
    shelf.value = await readShelf();
    // That they can be read says nothing of room for more.
    if (trouble.peek() === 'broken') trouble.value = null;
  } catch (error) {
    failed(error);
  }
}

/** After a change: the rows and what is shown of them are read anew, here and in our other pages. */
export async function changed(): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches our own pages alone
  channel?.postMessage('changed');
  await readAgain();
}

async function readAgain(): Promise<void> {
  await readRows();
  for (const [id, full] of fulls) void read(id, full);
  for (const [id, art] of arts) if (art.peek() === null) void readArtOf(id, art);
}

/** Says that something could not be kept or read. */
export function failed(error: unknown): void {
  if (error instanceof NotKept) {
    trouble.value = error.reason;
    announce(t(error.reason === 'full' ? 'wallet.full' : 'wallet.broken'));
  } else tell(t('check.failed'));
}

/** All of a badge, read after its row was painted; null until then. */
export function fullOf(id: string): Signal<Full | null> {
  let full = fulls.get(id);
  if (!full) {
    fulls.set(id, (full = signal<Full | null>(null)));
    const unread = full;
    afterPaint(() => void read(id, unread));
  }
  return full;
}

async function read(id: string, full: Signal<Full | null>): Promise<void> {
  const held = await readHeld(id).catch(() => undefined);
  if (!held) return void (full.value = null);
  const report = await reportOf(await loadEngine(), shownOf(held), ownerSaid(held.origin)).catch(() => null);
  full.value = { held, report };
}

/** A badge's art as a `data:` address; null while there is none. */
export function artOfHeld(id: string): Signal<string | null> {
  let art = arts.get(id);
  if (!art) {
    arts.set(id, (art = signal<string | null>(null)));
    const unread = art;
    afterPaint(() => void readArtOf(id, unread));
  }
  return art;
}

async function readArtOf(id: string, art: Signal<string | null>): Promise<void> {
  const data = await readArt(id);
  if (data?.startsWith('data:image/')) art.value = data;
}
