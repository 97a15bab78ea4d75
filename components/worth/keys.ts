import { signal } from '@preact/signals';
import { dropKey, putKey, readKeys, watchKeys } from '../../lib/store/worth/keys';
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

/** Keeps a key. @throws what the browser's storage throws */
export async function keepKey<Of extends keyof Keys>(of: Of, key: NonNullable<Keys[Of]>): Promise<void> {
  await putKey(of, key);
  keys.value = await readKeys();
}

/** Deletes a key. @throws what the browser's storage throws */
export async function deleteKey(of: keyof Keys): Promise<void> {
  await dropKey(of);
  keys.value = await readKeys();
}
