import type { PlatformId } from '../words';
import { credly } from './credly';
import { hosted } from './hosted';
import type { Platform } from './platform';

/** Every badge platform that is built in. The type holds that each id has its file and each file its id. */
const BY_ID: { [Id in PlatformId]: Platform & { id: Id } } = { credly, hosted };

/** All platforms, in the order in which an address is offered to them: one that takes any host stands last. */
export const PLATFORMS: readonly Platform[] = [BY_ID.credly, BY_ID.hosted];

export function platform(id: PlatformId): Platform {
  return BY_ID[id];
}

/** Hosts that may be asked without a click (law 4): those of the known platforms, and no others. */
export const automaticHosts: ReadonlySet<string> = new Set(PLATFORMS.flatMap(({ asks }) => asks.map((pattern) => new URL(pattern.replace('/*', '/')).hostname)));
