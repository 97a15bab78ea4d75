/** What asks a registry from the settings, in a piece of its own that is loaded when that is wanted. */
import browser from 'webextension-polyfill';
import { fetchRegistry, registryEnv, type KnownRegistry } from '../../lib/check/issuer/registrar';
import { createDoor } from '../../lib/net/door';

const now = () => Date.now();

const door = createDoor({
  fetch: (...request) => fetch(...request),
  permitted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  unbidden: () => false,
  online: () => navigator.onLine,
  now,
});

/** Asks a registry that the person switched on by a click. */
export function fetchRegistryHere(known: KnownRegistry): Promise<KnownRegistry> {
  return fetchRegistry(known, registryEnv((request) => door.ask(request, { byClick: true }), now));
}
