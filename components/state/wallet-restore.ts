import { signal } from '@preact/signals';
import type { ReadWallet } from '../../lib/wallet/transfer';
import { loadParts, note, putAway, take } from './wallet-imports';
import { changed, failed } from './wallet';

/** Files that were brought back, by their rows' keys. */
export const restored = signal<ReadonlySet<string>>(new Set());

/** Brings back what a wallet's file holds, and has each badge checked anew. */
export async function restore(key: string, name: string, { badges }: ReadWallet): Promise<void> {
  if (restored.peek().has(key)) return;
  restored.value = new Set([...restored.peek(), key]);
  try {
    const parts = await loadParts();
    const noted = await note(name, 'held', { pending: [] });
    const now = await parts.restoreHeld(badges, noted).catch(async (error: unknown) => {
      await putAway(noted.id);
      throw error;
    });
    await changed();
    await take(now);
  } catch (error) {
    restored.value = new Set([...restored.peek()].filter((one) => one !== key));
    failed(error);
  }
}
