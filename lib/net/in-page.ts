import type { Answer, Request } from '../env';
import { refusedAddress } from './address';
import { LIMITS } from './door';

/** Runs a function in the page, in the extension's own world of it. Only its text goes there, so it uses nothing from outside itself. */
export type RunInPage = <Given extends unknown[], Result>(func: (...given: Given) => Result, given: Given) => Promise<Awaited<Result>>;

/** What the world around gives. */
export interface InPageParts {
  run: RunInPage;
  /** Milliseconds since 1970. */
  now(): number;
  /** Largest document, in bytes, how long it may take, in milliseconds, and how much of it comes in one piece. */
  limits?: Partial<{ bytes: number; milliseconds: number; piece: number }>;
}

/** What was begun in the page. */
type Begun = { status: number; url: string; type: string; size: number } | { problem: 'refused-address' | 'unreachable' | 'timeout' | 'redirect' | 'too-large' };

/** Bytes in one piece: a browser carries text between a page and an extension. */
const PIECE = 4 * 1_048_576;

/**
 * The second door to bytes: a document that a page shows or offers is asked for by that page, from its own origin, as its viewer would, on
 * the person's click. No other permission is needed than the one the click gave, and nothing of it stays in the page. https only, bounded
 * in bytes and time; a redirect is followed only where the request says where it may end.
 *
 * @returns null where the browser does not let us into that page: then the first door is the one
 * @throws never
 */
export async function askInPage({ url: address, mayEndAt }: Request, { run, now, limits = {} }: InPageParts): Promise<Answer | null> {
  const { bytes: most, milliseconds, piece } = { bytes: LIMITS.documentBytes, milliseconds: LIMITS.documentMilliseconds, piece: PIECE, ...limits };
  const at = () => new Date(now()).toISOString();
  const url = URL.canParse(address) ? new URL(address) : null;
  // Several documents can be asked for at once: each answer is kept apart.
  const slot = `proofmark.document ${crypto.randomUUID()}`;
  // A link with a secret is the page's own: it was shown to the person, and goes where it came from.
  if (!url || !['claim-link', null].includes(refusedAddress(url))) return { ok: false, problem: 'refused-address', at: at() };
  try {
    const begun = await run(begin, [slot, url.href, most, milliseconds, mayEndAt !== undefined]);
    if (typeof begun !== 'object' || begun === null) return null;
    if ('problem' in begun) return begun.problem === 'refused-address' ? null : { ok: false, problem: begun.problem, at: at() };
    const parts: Uint8Array[] = [];
    for (let from = 0; from < Math.min(begun.size, most); from += piece) parts.push(decoded(await run(take, [slot, from, from + piece])));
    const bytes = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
    if (!URL.canParse(begun.url) || !endsWell(url, new URL(begun.url), mayEndAt)) return { ok: false, problem: 'redirect', at: at() };
    return { ok: true, status: begun.status, url: begun.url, type: begun.type, bytes, at: at() };
  } catch {
    return null;
  } finally {
    await run(end, [slot]).catch(() => {});
  }
}

function endsWell(asked: URL, final: URL, mayEndAt: Request['mayEndAt']): boolean {
  return final.origin === asked.origin || mayEndAt?.(final) === true;
}

function decoded(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Runs in the page: asks, and keeps the answer there until it has been taken. */
async function begin(slot: string, address: string, most: number, milliseconds: number, follow: boolean): Promise<Begun> {
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.origin !== location.origin) return { problem: 'refused-address' };
  const controller = new AbortController();
  let problem: 'unreachable' | 'timeout' | 'too-large' = 'unreachable';
  const giveUp = (why: typeof problem) => {
    problem = why;
    controller.abort();
  };
  const timer = setTimeout(giveUp, milliseconds, 'timeout');
  try {
    // What the tab itself shows is in the browser already.
    const isShown = url.href.split('#')[0] === location.href.split('#')[0];
    const response = await fetch(url.href, {
      credentials: 'same-origin', referrerPolicy: 'no-referrer', redirect: follow ? 'follow' : 'manual', cache: isShown ? 'force-cache' : 'no-store', signal: controller.signal,
    });
    if (response.type === 'opaqueredirect') return { problem: 'redirect' };
    if (Number(response.headers.get('Content-Length') ?? 0) > most) return { problem: 'too-large' };
    const reader = response.body?.getReader();
    const chunks: BlobPart[] = [];
    let size = 0;
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      size += next.value.byteLength;
      if (size > most) {
        giveUp('too-large');
        return { problem };
      }
      chunks.push(next.value);
    }
    (globalThis as Record<symbol, unknown>)[Symbol.for(slot)] = new Blob(chunks);
    const type = (response.headers.get('Content-Type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
    return { status: response.status, url: response.url || url.href, type, size };
  } catch {
    return { problem };
  } finally {
    clearTimeout(timer);
  }
}

/** Runs in the page: one piece of what was kept, as base64. */
async function take(slot: string, from: number, to: number): Promise<string> {
  const kept = (globalThis as Record<symbol, unknown>)[Symbol.for(slot)];
  if (!(kept instanceof Blob)) return '';
  const reader = new FileReader();
  const read = new Promise<string>((resolve, reject) => {
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error as Error));
  });
  reader.readAsDataURL(kept.slice(from, to));
  return (await read).replace(/^[^,]*,/u, '');
}

/** Runs in the page: lets go of it. */
function end(slot: string): void {
  delete (globalThis as Record<symbol, unknown>)[Symbol.for(slot)];
}
