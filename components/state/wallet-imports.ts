import { signal } from '@preact/signals';
import { dropImport, putImport, readImports } from '../../lib/store/held';
import { isUnfinished, tryingAgain } from '../../lib/wallet/progress';
import type { BackpackPlace, BackpackProblem } from '../../lib/wallet/backpack/words';
import type { Import, Pending } from '../../lib/wallet/words';
import type { AwardReference, Fact } from '../../lib/words';
import { announce, tell } from './live';
import { allowIssuers } from './places';
import { changed, failed, tryAgain } from './wallet';
import { t } from './voice';

/** An import as it is shown. */
export interface Shown {
  now: Import;
  /** Whether this page is at it. */
  running: boolean;
  /** While a file's badges are being brought back, before they are checked: how many it holds. */
  holds?: number;
  /** Why it paused. */
  problem?: Fact;
  /** Why a backpack could not be read further. */
  backpack?: BackpackProblem;
}

export const imports = signal<readonly Shown[]>([]);

const stoppers = new Map<string, AbortController>();

/** What does the work: the engine and the disk, loaded when they are wanted. */
export const loadParts = () => import('./wallet-parts');

/** Reads what is under way, and goes on with what was not finished: the click that began it still stands. */
export async function followImports(): Promise<void> {
  try {
    for (const now of await readImports()) {
      shown({ now, running: false });
      if (isUnfinished(now)) void goOn(now.id);
    }
  } catch (error) {
    failed(error);
  }
}

/** Notes an import on disk before anything is asked. @throws {NotKept} */
export async function note(name: string, kind: Import['kind'], { pending, listing, backpack }: { pending: Pending[]; listing?: AwardReference; backpack?: BackpackPlace }): Promise<Import> {
  const now: Import = { id: crypto.randomUUID(), name, kind, pending, ...(listing && { listing: { of: listing, page: 1 } }), ...(backpack && { backpack }), added: 0, known: 0, checked: 0, refused: [], leftOut: 0, startedAt: Date.now() };
  await putImport(now);
  return now;
}

/** Shows an import that is on disk, and goes on with it. */
export async function take(now: Import): Promise<void> {
  shown({ now, running: false });
  await goOn(now.id);
}

/**
 * Goes on, on a click: hosts that could not be asked for want of leave are asked for first, before anything is awaited.
 */
export async function goOnByClick({ now }: Shown): Promise<void> {
  const needs = [...new Set(now.refused.flatMap(({ code, params }) => (code === 'structure.no-permission' && params?.['host'] ? [`https://${params['host']}/*`] : [])))];
  const allowed = needs.length === 0 || (await allowIssuers(needs).catch(() => false));
  if (allowed) await goOn(now.id);
  else tell(t('live.not-allowed'));
}

/** Does work on an import, unless another page is at it. */
export async function alone(id: string, work: () => Promise<unknown>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  await (locks ? locks.request(`import ${id}`, { ifAvailable: true }, async (lock) => lock && work()) : work());
}

/** Goes on where it stood; what failed for a reason that may have passed is tried again. One page at a time does it. */
export async function goOn(id: string): Promise<void> {
  const one = imports.peek().find(({ now }) => now.id === id);
  if (!one || stoppers.has(id)) return;
  const stopper = new AbortController();
  stoppers.set(id, stopper);
  try {
    await alone(id, () => run(tryingAgain(one.now), stopper.signal));
  } finally {
    stoppers.delete(id);
  }
}

async function run(start: Import, signal: AbortSignal): Promise<void> {
  shown({ now: start, running: true });
  tryAgain();
  let latest = start;
  let counted = start.added + start.checked;
  try {
    const parts = await loadParts();
    const ended = await parts.goOn(start, signal, (now) => {
      latest = now;
      shown({ now, running: true });
      if (now.added + now.checked === counted) return;
      counted = now.added + now.checked;
      refreshSoon();
    });
    shown({ now: latest, running: false, ...(ended.how === 'paused' && ('backpack' in ended ? { backpack: ended.backpack } : { problem: ended.problem })) });
    if (ended.how === 'done') announce(t('wallet.import.ended', { name: latest.name }));
  } catch (error) {
    // What is on disk counts: what could not be written is still to be done.
    const kept = await readImports().catch(() => []);
    shown({ now: kept.find(({ id }) => id === start.id) ?? latest, running: false });
    failed(error);
  } finally {
    await changed();
  }
}

let waiting = false;

/** The list follows while badges come in, a few at a time. */
function refreshSoon(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    void changed();
  }, 400);
}

/** Stops an import; it can go on later. */
export function pause(id: string): void {
  stoppers.get(id)?.abort();
}

/** Puts an import away, finished or not. What came in stays. */
export async function putAway(id: string): Promise<void> {
  pause(id);
  imports.value = imports.peek().filter(({ now }) => now.id !== id);
  await dropImport(id).catch(failed);
}

/** Shows an import as it stands. */
export function shown(one: Shown): void {
  const all = imports.peek();
  const at = all.findIndex(({ now }) => now.id === one.now.id);
  imports.value = at < 0 ? [...all, one] : all.with(at, one);
}
