import { signal } from '@preact/signals';
import type { ReadWallet } from '../../lib/wallet/transfer';
import type { Import } from '../../lib/wallet/words';
import { alone, loadParts, note, putAway, shown, take } from './wallet-imports';
import { changed, failed, tryAgain } from './wallet';

/** Files that were brought back, by their rows' keys. */
export const restored = signal<ReadonlySet<string>>(new Set());

/** Brings back what a wallet's file holds, and has each badge checked anew. Where the disk refuses, what came back before that stays and is checked later. */
export async function restore(key: string, name: string, { badges }: ReadWallet): Promise<void> {
  if (restored.peek().has(key)) return;
  restored.value = new Set([...restored.peek(), key]);
  tryAgain();
  let now: Import | undefined;
  try {
    const parts = await loadParts();
    const noted = (now = await note(name, 'held', { pending: [] }));
    await alone(noted.id, () => parts.restoreHeld(badges, noted, (next) => {
      now = next;
      shown({ now, running: true, holds: badges.length });
    }));
    await changed();
    await take(now);
  } catch (error) {
    restored.value = new Set([...restored.peek()].filter((one) => one !== key));
    if (now) await (now.pending.length > 0 ? shown({ now, running: false }) : putAway(now.id));
    await changed();
    failed(error);
  }
}
