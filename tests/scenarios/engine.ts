import { learn } from '../../lib/check/learn';
import { report } from '../../lib/check/report';
import { checkSigned } from '../../lib/check/signed';
import { recognise } from '../../lib/links/recognise';
import { createDoor } from '../../lib/net/door';
import { automaticHosts, postedAddresses } from '../../lib/platforms/registry';
import type { Env } from '../../lib/env';
import type { Recognition, Report } from '../../lib/words';
import { asset } from '../../lib/assets';
import { worldFetch } from '../server/fetch';
import type { World } from '../server/world';
import type { Expected } from './scenario';

/** How long the door waits here: the world answers from memory, so what has not come by then does not come. */
const MILLISECONDS = 200;

/** What the engine's world lets it do. */
export interface Permits {
  /** Hosts that the person let us ask; all of them by default. */
  permitted?: (pattern: string) => boolean;
  /** Hosts asked without a click; those of the platforms by default. */
  unbidden?: (host: string) => boolean;
}

/** The engine alone, over a world: from the raw address to the report, with the real door and no browser. */
export function engine(world: World, { permitted = () => true, unbidden = (host) => automaticHosts.has(host) }: Permits = {}) {
  const door = createDoor({
    fetch: worldFetch(world), permitted: async (pattern) => permitted(pattern), unbidden, posts: postedAddresses, now: Date.now, limits: { milliseconds: MILLISECONDS },
  });
  const env = (byClick: boolean): Env => ({
    ask: (request) => door.ask(request, { byClick }),
    asset,
    now: Date.now,
    signed: async () => checkSigned,
  });
  return async ({ raw, names, claim = {}, clicked = false }: Pick<Expected, 'raw' | 'names' | 'claim' | 'clicked'>): Promise<Report | null> => {
    const of: Recognition = recognise(raw);
    if (of === null) return null;
    return report(await learn(of.type === 'reference' ? of.reference : of, env(clicked)), { names, claim }, Date.now());
  };
}
