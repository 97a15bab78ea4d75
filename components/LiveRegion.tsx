import { announcement } from './state/live';

/** Reads out what happened, without taking the focus. */
export function LiveRegion() {
  return <p class="unseen" role="status" aria-live="polite">{announcement.value}</p>;
}
