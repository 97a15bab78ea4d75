import { effect, signal, type Signal } from '@preact/signals';
import { getArt } from '../../lib/store/art';
import { afterPaint } from './paint';
import { view } from './tab';

const arts = new Map<string, Signal<string | null>>();

/**
 * Badge art as a `data:` address, or null while there is none. It is read after the list was painted, and again whenever
 * the list changes, since the background fetches art last.
 */
export function artOf(url: string): Signal<string | null> {
  let art = arts.get(url);
  if (!art) {
    // A picture that stands within the badge; its reader has looked at its type.
    art = signal(url.startsWith('data:image/') ? url : null);
    arts.set(url, art);
    if (art.value !== null) return art;
    const unread = art;
    afterPaint(() => void read(url, unread));
  }
  return art;
}

/** Looks again for what was not there yet. */
export function followArt(): void {
  effect(() => {
    if (view.value) lookAgain();
  });
}

/** Looks once for what was not there yet. */
export function lookAgain(): void {
  for (const [url, art] of arts) if (art.peek() === null) void read(url, art);
}

async function read(url: string, art: Signal<string | null>): Promise<void> {
  const data = await getArt(url);
  if (typeof data === 'string' && data.startsWith('data:image/')) art.value = data;
}
