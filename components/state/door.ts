/** The door to the network of a page of the extension that asks by a click alone, and each host only where the browser lets us. */
import browser from 'webextension-polyfill';
import { createDoor } from '../../lib/net/door';

/** Milliseconds since 1970. */
export const now = (): number => Date.now();

export const door = createDoor({
  fetch: (...request) => fetch(...request),
  permitted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  unbidden: () => false,
  online: () => navigator.onLine,
  now,
});
