import type { AwardKind, AwardReference, PlatformId } from '../../words';
import { claimLink, isPlain } from '../claim';
import { awardOf, pageOf, type BadgrServer } from './server';

const CLASS = /^\/public\/badges\/([\w-]{20,24})(?:\.json|\/(?:image|criteria))?\/?$/u;
/** A list that somebody shares, in today's and the older addresses. */
const COLLECTION = /^\/(?:public\/collections|share\/collection|earner\/collections\/[\w-]+)\/([\w-]{8,64})(?:\.json|\/embed)?\/?$/u;

/** What an address of one of these servers points at. */
export function recogniseOn(platform: PlatformId, servers: readonly BadgrServer[], url: URL): AwardReference | null {
  const server = isPlain(url) ? servers.find(({ has }) => has(url.hostname)) : undefined;
  if (!server) return null;
  const award = awardOf(url);
  // The page is part of the id: regions are servers of their own.
  if (award) return { platform, kind: 'award', id: `${server.page}/${award.route}/${award.id}`, url: pageOf(server, award) };
  const other = (kind: AwardKind, path: string): AwardReference => ({ platform, kind, id: `${server.page}/${path}`, url: `https://${server.page}/public/${path}` });
  const badge = CLASS.exec(url.pathname)?.[1];
  if (badge) return other('class', `badges/${badge}`);
  const collection = COLLECTION.exec(url.pathname)?.[1];
  return collection ? other('wallet', `collections/${collection}`) : claimLink(platform, url);
}
