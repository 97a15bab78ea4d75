import { asset } from '../../../../lib/assets';
import type { Answer, Assets, Env, PinnedContexts } from '../../../../lib/env';
import type { Problem } from '../../../../lib/words';

/** What an address answers: JSON, text, or why it does not. A status with no body is given as a number. */
export type Place = object | string | number | { problem: Problem };

/** When every test happens. */
export const NOW = Date.parse('2026-05-01T12:00:00Z');

/** An Env whose addresses answer from memory; all others are unreachable. `asked` lists what was asked. */
export function world(places: Readonly<Record<string, Place>> = {}, contexts: PinnedContexts = {}): Env & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ask: async ({ url, purpose }) => {
      if (purpose !== 'key') throw new Error(`Keys are asked for as keys, not as ${purpose}`);
      asked.push(url);
      return answer(url, places[url]);
    },
    asset: async <Name extends keyof Assets>(name: Name) => {
      const bundled = await asset(name);
      return name === 'contexts' && Object.keys(contexts).length > 0 ? ({ ...(bundled as PinnedContexts), ...contexts } as Assets[Name]) : bundled;
    },
    now: () => NOW,
  };
}

function answer(url: string, place: Place | undefined): Answer {
  const at = new Date(NOW).toISOString();
  if (place === undefined) return { ok: false, problem: 'unreachable', at };
  if (typeof place === 'object' && 'problem' in place) return { ok: false, problem: place.problem as Problem, at };
  const [status, body] = typeof place === 'number' ? [place, ''] : [200, typeof place === 'string' ? place : JSON.stringify(place)];
  return { ok: true, status, url, type: 'application/json', bytes: new TextEncoder().encode(body), at };
}
