import { createDoor } from '../../../../lib/net/door';
import { backpackDoor, type AskBackpack } from '../../../../lib/net/backpack';
import { backpackAddress, discover, hostsOf } from '../../../../lib/wallet/backpack/discover';
import type { Launch } from '../../../../lib/wallet/backpack/oauth';
import { BackpackError, type Service } from '../../../../lib/wallet/backpack/words';
import { worldFetch } from '../../../server/fetch';
import type { World } from '../../../server/world';

export const NOW = Date.parse('2026-06-01T12:00:00Z');
export const now = () => NOW;
export const REDIRECT = 'https://abcdefghijklmnop.chromiumapp.org/backpack';
export const PROGRAM = { name: 'Proofmark', version: '1.0' };

/** Looks what a host of the world offers. */
export function find(world: World, text = 'backpack.harbour.example'): Promise<Service> {
  const door = createDoor({ fetch: worldFetch(world), permitted: async () => true, unbidden: () => true, now, limits: { milliseconds: 400 } });
  return discover(backpackAddress(text)!, (url, mayEndAt) => door.ask({ url, accept: 'json', mayEndAt }, { byClick: true }));
}

/** The door to one service's hosts. */
export const doorTo = (world: World, service: Service): AskBackpack => backpackDoor(new Set(hostsOf(service)), { fetch: worldFetch(world), permitted: async () => true, milliseconds: 500 });

/** The browser's own window: it opens the sign-in page, and gives the address to which that sends. */
export const launchIn = (world: World, change: (end: URL) => void = () => {}): Launch => async (address) => {
  const answer = await worldFetch(world)(address, { redirect: 'manual' });
  const end = answer.headers.get('location');
  if (!end) throw new Error('The user did not approve access.');
  const url = new URL(end);
  change(url);
  return url.href;
};

/** What a piece of work is refused with; fails where it is not. */
export async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof BackpackError) return error.problem;
    throw error;
  }
  throw new Error('It was not refused');
}
