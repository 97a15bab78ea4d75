import { signal } from '@preact/signals';
import { announce } from './live';
import { allowIssuers } from './places';
import { t } from './voice';

/** How the newer copy of a badge is got on this page; null where that is not offered. */
const refresher = signal<((key: string) => Promise<void>) | null>(null);

/** Offers the newer copy on this page. */
export function refreshThrough(how: (key: string) => Promise<void>): void {
  refresher.value = how;
}

/** Whether the newer copy of a badge can be got here. */
export const canRefresh = (): boolean => refresher.value !== null;

/**
 * Gets the newer copy that a badge offers. Called in a click: the browser is asked for its host before anything is awaited.
 *
 * @param key the badge's key in the list
 * @param address where the newer copy is
 */
export async function getNewer(key: string, address: string): Promise<void> {
  if (!(await allowIssuers([`https://${new URL(address).hostname}/*`]).catch(() => false))) return announce(t('live.not-allowed'));
  await refresher.peek()?.(key).catch(() => announce(t('check.failed')));
}
