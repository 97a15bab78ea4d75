import type { Env } from '../../env';
import type { AwardReference } from '../../words';
import { checkOnPlatform } from '../hosted/on-platform';
import type { Elsewhere, Findings } from '../platform';
import { awardOf, serverFor, type BadgrServer } from './server';

/** Asks one of these servers about an award. An unknown, a private and a pending one are all "not found" there. */
export async function checkOn(servers: readonly BadgrServer[], reference: AwardReference, env: Env, elsewhere: Elsewhere): Promise<Findings> {
  const url = new URL(reference.url);
  const server = servers.find(({ has }) => has(url.hostname));
  const award = awardOf(url);
  return server && award ? checkOnPlatform(serverFor(server, award), env, elsewhere) : { credential: null, facts: [] };
}
