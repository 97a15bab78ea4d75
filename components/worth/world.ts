import type { JobWorld } from '../../lib/jobs/ask';
import { door, now } from '../state/door';

/** What a source is asked with, until it is stopped. */
export const jobWorld = (signal: AbortSignal): JobWorld => ({
  ask: (url, access) => door.ask({ url, accept: 'json' }, { byClick: true, access }),
  now,
  signal,
});
