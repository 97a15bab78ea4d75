/** What asks a registry from the settings, in a piece of its own that is loaded when that is wanted. */
import { fetchRegistry, registryEnv, type KnownRegistry } from '../../lib/check/issuer/registrar';
import { door, now } from './door';

/** Asks a registry that the person switched on by a click. */
export function fetchRegistryHere(known: KnownRegistry): Promise<KnownRegistry> {
  return fetchRegistry(known, registryEnv((request) => door.ask(request, { byClick: true }), now));
}
