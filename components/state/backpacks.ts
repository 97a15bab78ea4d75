import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { readBackpacks, watchBackpacks } from '../../lib/store/backpacks';
import { type Backpack, BackpackError, type BackpackProblem, type Service } from '../../lib/wallet/backpack/words';
import { announce, tell } from './live';
import { allowIssuers } from './places';
import { t } from './voice';
import { goOn, imports, note, putAway, take } from './wallet-imports';
import { failed } from './wallet';

/** What does the work, loaded before the click that needs it: the browser has to be asked at once. */
export type Parts = typeof import('./backpack-parts');
export const loadBackpackParts = (): Promise<Parts> => import('./backpack-parts');

/** The backpacks that are connected. */
export const backpacks = signal<readonly Backpack[]>([]);

/** A backpack that was found and is not connected yet. */
export const found = signal<Service | null>(null);

/** What went wrong last, and with which host. */
export const trouble = signal<{ problem: BackpackProblem; host: string } | null>(null);

/** What is under way. */
export const busy = signal<'' | 'looking' | 'connecting'>('');

/** What became of the last one that was disconnected. */
export const parted = signal<{ host: string; revoked: boolean } | null>(null);

/** Reads them, and follows what our other pages change. */
export async function followBackpacks(): Promise<void> {
  watchBackpacks((all) => { backpacks.value = all; });
  backpacks.value = await readBackpacks();
}

/** Whether this browser has a window in which an extension may let a person sign in, or can have one with leave. */
export function canSignIn(): boolean {
  if ((browser as { identity?: object }).identity) return true;
  const { optional_permissions: optional = [] } = browser.runtime.getManifest() as { optional_permissions?: string[] };
  return optional.includes('identity');
}

/** Asks for the leave to open that window, where it is asked for. Called in a click, before anything is awaited. */
function allowSignIn(origins: string[]): Promise<boolean> {
  const { optional_permissions: optional = [] } = browser.runtime.getManifest() as { optional_permissions?: string[] };
  return browser.permissions.request({ origins, ...(optional.includes('identity') && { permissions: ['identity' as browser.Manifest.OptionalPermission] }) });
}

/** Looks what a host offers. Called in a click. */
export async function lookAt(text: string, parts: Parts): Promise<void> {
  const address = parts.backpackAddress(text);
  trouble.value = found.value = parted.value = null;
  if (!address) return void (trouble.value = { problem: 'not-found', host: text.trim().slice(0, 100) });
  const allowed = allowIssuers([`https://${address.hostname}/*`]).catch(() => false);
  await working('looking', address.hostname, async () => {
    if (!(await allowed)) throw new BackpackError('no-permission');
    found.value = await parts.look(address);
  });
}

/** Connects the backpack that was found, and brings in what it holds. Called in a click. */
export async function connectFound(service: Service, parts: Parts): Promise<void> {
  const allowed = allowSignIn(parts.hostsOf(service).map((host) => `https://${host}/*`)).catch(() => false);
  let backpack: Backpack | undefined;
  await working('connecting', service.host, async () => {
    if (!(await allowed)) throw new BackpackError('no-identity');
    backpack = await parts.connect(service);
    found.value = null;
    backpacks.value = await readBackpacks();
  });
  if (backpack) await bringInFrom(backpack, parts);
}

async function working(what: 'looking' | 'connecting', host: string, work: () => Promise<void>): Promise<void> {
  busy.value = what;
  trouble.value = null;
  try {
    await work();
  } catch (error) {
    if (error instanceof BackpackError) {
      trouble.value = { problem: error.problem, host };
      announce(t(`backpack.problem.${error.problem}`, { host }));
    } else tell(t('check.failed'));
  } finally {
    busy.value = '';
  }
}

/** Brings in what a backpack holds; what is held already is told by its ids. One that was begun goes on. */
export async function bringInFrom(backpack: Backpack, parts: Parts): Promise<void> {
  try {
    const begun = imports.peek().find(({ now }) => now.backpack?.id === backpack.id);
    if (begun) return await goOn(begun.now.id);
    await take(await note(backpack.service.host, 'backpack', { pending: [], backpack: { id: backpack.id, page: parts.startOf(backpack), done: 0, before: 0 } }));
  } catch (error) {
    failed(error);
  }
}

/** Gives the leave back, and forgets it and what was still to be read. The badges stay. */
export async function part(backpack: Backpack, parts: Parts): Promise<void> {
  const { host } = backpack.service;
  for (const { now } of imports.peek()) if (now.backpack?.id === backpack.id) await putAway(now.id);
  try {
    const revoked = await parts.disconnect(backpack);
    backpacks.value = await readBackpacks();
    parted.value = { host, revoked };
    announce(t(revoked ? 'backpack.revoked' : 'backpack.forgotten', { host }));
    await letGo();
  } catch {
    tell(t('check.failed'));
  }
}

/** Without a backpack the window for signing in is not needed. */
async function letGo(): Promise<void> {
  const { optional_permissions: optional = [] } = browser.runtime.getManifest() as { optional_permissions?: string[] };
  if (backpacks.peek().length === 0 && optional.includes('identity')) await browser.permissions.remove({ permissions: ['identity' as browser.Manifest.OptionalPermission] }).catch(() => false);
}
