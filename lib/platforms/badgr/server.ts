import { isPlain } from '../claim';
import type { Server } from '../hosted/on-platform';
import type { IssuerIdentity } from '../platform';

/**
 * Servers that run Badgr or a fork of it (concentricsky/badgr-server). One award has one id on all of a server's hosts: its pages, its
 * API and the API's newer name.
 */
export interface BadgrServer {
  /** The platform's name, for sentences. */
  name: string;
  identity: IssuerIdentity;
  /** Host of the page that a person opens. */
  page: string;
  /** Hosts of the API, in the order of asking. */
  apis: readonly string[];
  /** Whether a host is one of this server's. */
  has(host: string): boolean;
  /** What is asked for: the version of the standard, with class and issuer in the same answer where that can be had. */
  query: string;
}

/** The two routes that awards live at; `credentials` is the newer. */
export type Route = 'assertions' | 'credentials';

/** An award on such a server. Ids count their capitals. */
export interface BadgrAward {
  route: Route;
  id: string;
}

const AWARD = /^\/public\/(assertions|credentials)\/([\w-]{20,24})(?:\.json|\/(?:image|baked))?\/?$/u;

/** The award that a path is about, or null. */
export function awardOf({ pathname }: URL): BadgrAward | null {
  const [, route, id] = AWARD.exec(pathname) ?? [];
  return route && id ? { route: route as Route, id } : null;
}

/** The award's page, its one canonical address. */
export const pageOf = ({ page }: BadgrServer, { route, id }: BadgrAward): string => `https://${page}/public/${route}/${id}`;

/** How one award is asked for. */
export function serverFor({ name, identity, apis, query, has }: BadgrServer, { route, id }: BadgrAward): Server {
  const isHere = (url: URL) => isPlain(url) && has(url.hostname);
  return {
    name, identity,
    records: apis.map((host) => `https://${host}/public/${route}/${id}.json?${query}`),
    isAward: (url) => isHere(url) && awardOf(url)?.id === id,
    isOwn: (url) => isHere(url) && url.pathname.startsWith('/public/'),
  };
}
