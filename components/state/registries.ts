import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { KnownRegistry } from '../../lib/check/issuer/registrar';
import { blank, dropRegistry, keepRegistry, putRegistry, readKnown, watchRegistries } from '../../lib/session/registries';
import { MOST_REGISTRIES, watchSettings, writeSettings } from '../../lib/store/settings';
import { announce, tell } from './live';
import { settings } from './settings';
import { t } from './voice';

/** The registries that are switched on, with what they answered last. */
export const registries = signal<readonly KnownRegistry[]>([]);

/** Addresses of those that are being fetched. */
export const fetching = signal<ReadonlySet<string>>(new Set());

/** Reads them, and follows them: the background asks them, too. */
export async function followRegistries(): Promise<void> {
  const read = async () => { registries.value = (await readKnown()).registries; };
  watchRegistries(() => void read());
  watchSettings((now, before) => {
    if (now.registries.join(' ') !== before.registries.join(' ')) void read();
  });
  await read();
}

/**
 * Switches a registry on: asks the browser for its host before anything is awaited (called in a click), then the registry itself.
 *
 * @returns what stands in the way
 */
export async function switchRegistryOn(address: string): Promise<'refused' | 'full' | null> {
  const { hostname } = new URL(address);
  const granted = await browser.permissions.request({ origins: [`https://${hostname}/*`] }).catch(() => false);
  if (!granted) return 'refused';
  if (settings.peek().registries.length >= MOST_REGISTRIES && !settings.peek().registries.includes(address)) return 'full';
  // Fetched before it counts: whatever judges badges meanwhile would ask it as well.
  announce(t('registries.fetching'));
  const { fetchRegistryHere } = await import('./registry-parts');
  await keepRegistry(await fetchRegistryHere(blank(address)));
  await writeSettings(({ registries: before }) => ({ registries: [...before.filter((one) => one !== address), address] }));
  return null;
}

/** Switches a registry off, and forgets what it answered; its host with it, unless another registry is on it. */
export async function switchRegistryOff(address: string): Promise<void> {
  const { registries: after } = await writeSettings(({ registries: before }) => ({ registries: before.filter((one) => one !== address) }));
  await dropRegistry(address);
  const { hostname } = new URL(address);
  if (!after.some((one) => new URL(one).hostname === hostname)) await browser.permissions.remove({ origins: [`https://${hostname}/*`] }).catch(() => false);
}

/** Asks a registry now. */
export async function fetchNow(address: string): Promise<void> {
  if (fetching.peek().has(address)) return;
  fetching.value = new Set([...fetching.peek(), address]);
  try {
    const { fetchRegistryHere } = await import('./registry-parts');
    const known = (await readKnown()).registries.find((one) => one.address === address);
    if (known) await putRegistry(await fetchRegistryHere(known));
  } catch {
    tell(t('check.failed'));
  } finally {
    fetching.value = new Set([...fetching.peek()].filter((one) => one !== address));
  }
}
