import { signal } from '@preact/signals';
import { readKeys, watchKeys } from '../../lib/store/worth/keys';
import type { Keys } from '../../lib/jobs/words';

/** The holder's own keys. */
export const keys = signal<Keys>({});

let followed = false;

/** Reads them, and follows them: they may change in another of our pages. Once per page. */
export function followKeys(): void {
  if (followed) return;
  followed = true;
  const put = (now: Keys) => { keys.value = now; };
  watchKeys(put);
  void readKeys().then(put);
}
