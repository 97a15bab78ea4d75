import browser from 'webextension-polyfill';
import { asset } from '../extension-assets';
import { learnCarried, type Carried } from '../check/carried';
import { learn } from '../check/learn';
import { refreshed } from '../check/refresh';
import { report, type Said } from '../check/report';
import type { Answer, Env, Request } from '../env';
import { recognise } from '../links/recognise';
import { createDoor } from '../net/door';
import { answerFromPage, type OpenPage } from '../net/open-page';
import { automaticHosts, postedAddresses } from '../platforms/registry';
import { createJudging } from './judging';
import type { AwardReference, Learned, Recognition, Report, Unreferenced } from '../words';

/** What a session needs of the engine: the extension's own, or a test's. */
export interface World {
  recognise(raw: string): Recognition;
  /**
   * @param carried the badge itself, where a picture carries it
   * @param page the award's own page, where the person has it open and has it read
   */
  learn(of: AwardReference | Unreferenced, byClick: boolean, attempt: number, carried?: Carried, page?: OpenPage): Promise<Learned>;
  /** Asks for the newer copy that a badge offers, on a click; what was known before stays where none is taken. */
  newer(before: Learned): Promise<Learned>;
  /** With the lists of issuers and the registries' words as they are then. */
  report(learned: Learned, said: Said, now: number): Promise<Report>;
  /** Calls back when reports would come out otherwise than before. */
  watchJudging?(changed: () => void): void;
  ask(request: Request, by: { byClick: boolean }): Promise<Answer>;
  /** Whether a host may be asked without a click (law 4). */
  unbidden(host: string): boolean;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * The extension's engine, over its one door to the network.
 *
 * @param signed loads the engine for signed badges, in a browser whose background can
 */
export function extensionWorld(signed?: Env['signed']): World {
  const now = () => Date.now();
  const unbidden = (host: string) => automaticHosts.has(host);
  const door = createDoor({
    fetch: (...request) => fetch(...request),
    permitted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
    unbidden,
    posts: postedAddresses,
    online: () => navigator.onLine,
    now,
  });
  const judging = createJudging({ ask: (request) => door.ask(request, { byClick: true }), now });
  return {
    recognise,
    report: async (learned, said, at) => report(learned, said, at, await judging.listsFor(learned, at)),
    watchJudging: (changed) => judging.watch(changed),
    unbidden,
    now,
    ask: (request, by) => door.ask(request, by),
    // Only the engine for signed badges finds that one offers a copy.
    newer: async (before) => (signed ? (await refreshed(before, { ask: (request) => door.ask(request, { byClick: true }), asset, now, signed }, recognise)).learned : before),
    learn(of, byClick, attempt, carried, page) {
      const ask = async (request: Request) => (page && answerFromPage(request, page, now())) ?? door.ask(request, { byClick });
      const env: Env = { ask, asset, now, ...(signed && { signed }) };
      return carried ? learnCarried(carried, of.url, env, recognise) : learn(of, env, attempt);
    },
  };
}
