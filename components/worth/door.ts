/** The door through which sources of figures are asked: by a click alone, and each only where the browser lets us. */
import browser from 'webextension-polyfill';
import { createDoor } from '../../lib/net/door';
import type { JobWorld } from '../../lib/jobs/ask';

const now = () => Date.now();

const door = createDoor({
  fetch: (...request) => fetch(...request),
  permitted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  unbidden: () => false,
  online: () => navigator.onLine,
  now,
});

/** What a source is asked with, until it is stopped. */
export const jobWorld = (signal: AbortSignal): JobWorld => ({
  ask: (url, access) => door.ask({ url, accept: 'json' }, { byClick: true, access }),
  now,
  signal,
});
