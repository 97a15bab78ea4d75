import { asset } from '../../../lib/assets';
import { learn } from '../../../lib/check/learn';
import { report } from '../../../lib/check/report';
import { recognise } from '../../../lib/links/recognise';
import { createDoor } from '../../../lib/net/door';
import { answerFromPage, type OpenPage } from '../../../lib/net/open-page';
import type { Request } from '../../../lib/env';
import type { Report } from '../../../lib/words';
import { ADA } from '../../fixtures/people';
import { own } from '../../scenarios/scenario';

export const NOW = Date.parse('2026-01-15T12:00:00.000Z');

/** What the engine says of an award whose page is open, beside a page of somebody called Ada. Whoever is asked for it is a mistake. */
export async function readOpen(address: string, html: string, more: Partial<OpenPage> = {}): Promise<Report> {
  const found = recognise(address);
  if (found?.type !== 'reference') throw new Error(`Not recognised: ${address}`);
  const page = { award: found.reference.url, html, loadedAt: NOW - 60_000, ...more };
  const door = createDoor({ fetch: () => { throw new Error('Somebody was asked.'); }, permitted: () => Promise.resolve(true), unbidden: () => true, now: () => NOW });
  const env = { ask: async (request: Request) => answerFromPage(request, page, NOW) ?? door.ask(request, { byClick: true }), asset, now: () => NOW };
  return report(await learn(found.reference, env), { names: own(ADA), claim: {} }, NOW);
}
