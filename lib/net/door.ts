import type { Answer, Request } from '../env';
import { refusedAddress } from './address';
import { createGate, type Gate, type GateLimits } from './gate';
import { get, type Bounds, type Got } from './get';
import { retryAfter } from './retry-after';

/** Bounds of every request. */
export interface Limits extends GateLimits {
  /** For headers and body together, in milliseconds. */
  milliseconds: number;
  /** Largest JSON or HTML body, in bytes. */
  textBytes: number;
  /** Largest picture, in bytes. */
  artBytes: number;
  /** Largest document (PDF, DOCX, ODT), in bytes, and how long one may take, in milliseconds. */
  documentBytes: number;
  documentMilliseconds: number;
  /** Longest query, in UTF-16 units. */
  query: number;
}

export const LIMITS: Limits = {
  concurrent: 4, burst: 40, perSecond: 8, queued: 400, milliseconds: 10_000, textBytes: 1_048_576, artBytes: 524_288,
  documentBytes: 100 * 1_048_576, documentMilliseconds: 60_000,
  query: 4_096,
};

/** How long a host that says "too many" without saying until when is left alone, in milliseconds. */
const PAUSE = 30_000;

/** What the door needs of the world around it. */
export interface DoorParts {
  fetch: typeof globalThis.fetch;
  /** Whether the browser lets us ask hosts of this match pattern (`https://host/*`). */
  permitted(pattern: string): Promise<boolean>;
  /** Whether this host may be asked without a click: the known platforms (law 4). */
  unbidden(host: string): boolean;
  /** The addresses that a query may be sent to; none where it is absent. */
  posts?: ReadonlySet<string>;
  /** Whether the machine says that it has a network; unknown counts as yes. */
  online?(): boolean;
  /** Milliseconds since 1970. */
  now(): number;
  limits?: Partial<Limits>;
}

/** What the door looks at of a request; what it is for is the report's business. */
type Asked = Omit<Request, 'purpose'>;

/**
 * By what a host wants to know who asks, where it does: a client's published key, or a key that the holder has there. It goes out with a
 * request and is no part of it, so that no list of requests has it; and whether an address may be asked is said of it without.
 */
export interface Access {
  headers?: Readonly<Record<string, string>>;
  /** Further parameters of the query. */
  query?: Readonly<Record<string, string>>;
}

export interface Door {
  /**
   * Asks an address, or says why not. Never throws.
   *
   * @param by `byClick`: the person asked for this award; only then is a host asked that we do not know. `access`: by what the host
   * wants to know who asks
   */
  ask(request: Asked, by: { byClick: boolean; access?: Access }): Promise<Answer>;
}

const ACCEPT: Record<Request['accept'], string> = {
  // Alone: some hosts, Credly's API among them, answer with a page as soon as anything else is acceptable too.
  json: 'application/json',
  html: 'text/html',
  // A list is a JWT or JSON, by the issuer's choice (Bitstring Status List, §3; Token Status List, §8.1).
  'status-list': 'application/vc+jwt, application/statuslist+jwt, application/jwt, application/vc, application/ld+json, application/json',
  credential: 'application/vc+jwt, application/jwt, application/vc, application/ld+json, application/json',
  // OpenID Federation 1.0, §8.1 and §9; its errors are JSON.
  'entity-statement': 'application/entity-statement+jwt, application/json',
  image: 'image/png, image/svg+xml, image/jpeg, image/gif, image/webp',
  document: 'application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/vnd.oasis.opendocument.text',
};

/** Hosts whose gates are kept when idle; older ones are forgotten. */
const GATES_KEPT = 200;

/**
 * The only door to the network, shared by all checks. The guards stand in this order, so that no later one can leak what an
 * earlier one forbids: refused address, never asked, not asked without a click, no permission, host on hold, offline.
 */
export function createDoor(parts: DoorParts): Door {
  const limits = { ...LIMITS, ...parts.limits };
  const gates = new Map<string, Gate>();
  const holds = new Map<string, number>();
  const flights = new Map<string, Promise<Answer>>();
  const at = () => iso(parts.now());

  /** What forbids asking now, or null. */
  async function guard(url: URL | null, byClick: boolean, { only, post, mayEndAt }: Asked): Promise<Answer | null> {
    if (!url || refusedAddress(url)) return { ok: false, problem: 'refused-address', at: at() };
    if (post && (!parts.posts?.has(url.href) || mayEndAt || JSON.stringify(post).length > limits.query)) return { ok: false, problem: 'refused-address', at: at() };
    // What is read only where it is open is never asked for, whoever wants it.
    if (only) return { ok: false, problem: 'not-open', at: at() };
    if (!byClick && !parts.unbidden(url.hostname)) return { ok: false, problem: 'not-asked', at: at() };
    const pattern = `https://${url.hostname}/*`;
    // A browser that cannot say counts as one that says no.
    if (!(await parts.permitted(pattern).catch(() => false))) return { ok: false, problem: 'no-permission', at: at(), needs: pattern };
    return onHold(url.hostname) ?? (parts.online?.() === false ? { ok: false, problem: 'offline', at: at() } : null);
  }

  function onHold(host: string): Answer | null {
    const until = holds.get(host);
    if (until === undefined) return null;
    if (until > parts.now()) return { ok: false, problem: 'rate-limited', at: at(), retryAt: iso(until) };
    holds.delete(host);
    return null;
  }

  function gateOf(host: string): Gate {
    let gate = gates.get(host);
    if (!gate) {
      if (gates.size >= GATES_KEPT) for (const [name, old] of gates) if (old.idle()) gates.delete(name);
      gate = createGate(limits, parts.now);
      gates.set(host, gate);
    }
    return gate;
  }

  async function fly(url: URL, request: Asked, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const gate = gateOf(url.hostname);
    const leave = await gate.enter();
    if (!leave) return { ok: false, problem: 'rate-limited', at: at(), retryAt: iso(parts.now() + gate.wait()) };
    try {
      // While it waited, an answer to another request may have put the host on hold.
      const hold = onHold(url.hostname);
      if (hold) return hold;
      return answerOf(url, await get(parts.fetch, url.href, { ...headers, Accept: ACCEPT[request.accept] }, request.mayEndAt !== undefined, boundsOf(request, limits), request.post));
    } finally {
      leave();
    }
  }

  function answerOf(url: URL, got: Got): Answer {
    if ('problem' in got) {
      const offline = got.problem === 'unreachable' && parts.online?.() === false;
      return { ok: false, problem: offline ? 'offline' : got.problem, at: at() };
    }
    const { retryAfter: header, ...answer } = got;
    if (got.status !== 429 && got.status !== 503) return { ok: true, ...answer, at: at() };
    const until = retryAfter(header, parts.now()) ?? (got.status === 429 ? parts.now() + PAUSE : null);
    if (until === null) return { ok: true, ...answer, at: at() };
    holds.set(url.hostname, Math.max(until, holds.get(url.hostname) ?? 0));
    return { ok: true, ...answer, at: at(), retryAt: iso(until) };
  }

  return {
    async ask(request, { byClick, access: { headers = {}, query = {} } = {} }) {
      const url = parse(request.url);
      const forbidden = await guard(url, byClick, request);
      if (forbidden || !url) return forbidden ?? { ok: false, problem: 'refused-address', at: at() };
      url.hash = '';
      const more = Object.entries(query).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
      if (more !== '') url.search = `${url.search}${url.search === '' ? '?' : '&'}${more}`;
      const key = `${request.accept} ${request.mayEndAt ? 'follow' : 'stay'} ${url.href} ${JSON.stringify([headers, request.post])}`;
      let flight = flights.get(key);
      if (!flight) {
        flight = fly(url, request, headers).finally(() => flights.delete(key));
        flights.set(key, flight);
      }
      const answer = await flight;
      return answer.ok && strayed(url, answer.url, request) ? { ok: false, problem: 'redirect', at: answer.at } : answer;
    },
  };
}

function boundsOf({ accept }: Asked, limits: Limits): Bounds {
  if (accept === 'document') return { bytes: limits.documentBytes, milliseconds: limits.documentMilliseconds };
  return { bytes: accept === 'image' ? limits.artBytes : limits.textBytes, milliseconds: limits.milliseconds };
}

/** Whether an answer came from an address where this request may not end. */
function strayed(asked: URL, final: string, request: Asked): boolean {
  const url = parse(final);
  if (url?.href === asked.href) return false;
  if (!url || !request.mayEndAt?.(url)) return true;
  // What a redirect put into the query was answered already; only where it led counts.
  url.search = '';
  return refusedAddress(url) !== null;
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
