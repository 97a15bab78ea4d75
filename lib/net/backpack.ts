import { refusedAddress } from './address';

/**
 * The door to a backpack that the holder connects: the one place from which anything is sent (registering, a code, a token), and only to the
 * hosts that the holder saw and allowed. Its own, since the engine's door only ever reads and never says who asks.
 */

/** Largest answer, in bytes, and longest wait for one, in milliseconds. */
export const MOST_BYTES = 4 * 1_048_576;
const MILLISECONDS = 20_000;

/** Why there is no answer. */
export type Unanswered = 'refused-address' | 'foreign' | 'no-permission' | 'offline' | 'unreachable' | 'redirect' | 'too-large';

export class NoAnswer extends Error {
  constructor(readonly reason: Unanswered) {
    super(reason);
  }
}

export interface BackpackDoorParts {
  fetch: typeof globalThis.fetch;
  /** Whether the browser lets us ask hosts of this match pattern (`https://host/*`). */
  permitted(pattern: string): Promise<boolean>;
  online?(): boolean;
  milliseconds?: number;
}

/** What is sent. Headers beyond these are dropped. */
export interface Sent {
  method?: string;
  headers?: Record<string, string> | Headers;
  body?: unknown;
  signal?: AbortSignal | null;
}

/** Asks a backpack. @throws {NoAnswer} */
export type AskBackpack = (address: string, sent?: Sent) => Promise<Response>;

const HEADERS = ['accept', 'authorization', 'content-type'] as const;
/** What of an answer's headers is looked at. */
const KEPT = ['content-type', 'link', 'x-total-count', 'retry-after', 'www-authenticate'] as const;
/** Statuses whose answers have no body (Fetch, "null body status"). */
const BODILESS: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/**
 * @param hosts the only hosts that are asked
 */
export function backpackDoor(hosts: ReadonlySet<string>, { fetch, permitted, online, milliseconds = MILLISECONDS }: BackpackDoorParts): AskBackpack {
  return async (address, { method = 'GET', headers = {}, body, signal } = {}) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    // Signing in is what these addresses are for, and the holder clicked for it.
    const refused = url && refusedAddress(url);
    if (!url || (refused !== null && refused !== 'claim-link')) throw new NoAnswer('refused-address');
    if (!hosts.has(url.hostname) || (method !== 'GET' && method !== 'POST')) throw new NoAnswer('foreign');
    if (!(await permitted(`https://${url.hostname}/*`).catch(() => false))) throw new NoAnswer('no-permission');
    if (online?.() === false) throw new NoAnswer('offline');
    const given = new Headers(headers);
    const own = Object.fromEntries(HEADERS.flatMap((name) => (given.has(name) ? [[name, given.get(name)!]] : [])));
    const signals = [AbortSignal.timeout(milliseconds), ...(signal ? [signal] : [])];
    try {
      const response = await fetch(url.href, {
        method, headers: own, credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-store', signal: AbortSignal.any(signals),
        ...(method === 'POST' && body !== undefined && { body: String(body as string | URLSearchParams) }),
      });
      const { status } = response;
      if (response.type === 'opaqueredirect' || status === 0 || (status >= 300 && status < 400 && status !== 304)) throw new NoAnswer('redirect');
      const bytes = await readBounded(response);
      const kept = Object.fromEntries(KEPT.flatMap((name) => (response.headers.has(name) ? [[name, response.headers.get(name)!]] : [])));
      return new Response(BODILESS.has(status) ? null : bytes, { status, headers: kept });
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      throw new NoAnswer(online?.() === false ? 'offline' : 'unreachable');
    }
  };
}

async function readBounded(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(response.headers.get('Content-Length') ?? 0) > MOST_BYTES) throw new NoAnswer('too-large');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > MOST_BYTES) {
      void reader?.cancel().catch(() => {});
      throw new NoAnswer('too-large');
    }
    parts.push(next.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
