/** Fetches badges' art through the one door to the network, and keeps it as `data:` URLs. */
import type { Answer, Request } from '../env';
import type { Learned, RequestLine } from '../words';
import { typeOfImage } from '../formats/image-type';

export interface ArtWorld {
  ask(request: Request, by: { byClick: boolean }): Promise<Answer>;
  /** Whether a host may be asked without a click. */
  unbidden(host: string): boolean;
  get(url: string): Promise<string | undefined>;
  put(url: string, dataUrl: string, now: number, mayWrite: boolean): Promise<boolean>;
  now(): number;
}

/**
 * Makes the function that fetches a badge's art, each address once at a time. It tells the request that it made; undefined
 * where the art is there already, where there is none, and where its host is one that we do not know and nobody clicked.
 * `mayWrite` false keeps it off the disk (a private window).
 */
export function createArt({ ask, unbidden, get, put, now }: ArtWorld): (learned: Learned, byClick: boolean, mayWrite?: boolean) => Promise<RequestLine | undefined> {
  const flights = new Map<string, Promise<RequestLine>>();

  async function fetch(url: string, byClick: boolean, mayWrite: boolean): Promise<RequestLine> {
    const answer = await ask({ url, purpose: 'art', accept: 'image' }, { byClick });
    const line = { url, purpose: 'art', at: answer.at } as const;
    if (!answer.ok) return { ...line, problem: answer.problem };
    const type = answer.status === 200 ? typeOfImage(answer.bytes) : undefined;
    if (type) await put(url, dataUrl(type, answer.bytes), now(), mayWrite);
    return { ...line, status: answer.status };
  }

  return async ({ credential }, byClick, mayWrite = true) => {
    const url = credential?.image;
    // A picture that stands within the badge is there already.
    if (!url || url.startsWith('data:') || !URL.canParse(url) || (!byClick && !unbidden(new URL(url).hostname))) return undefined;
    const running = flights.get(url);
    if (running) return running;
    if ((await get(url)) !== undefined) return undefined;
    const flight = flights.get(url) ?? fetch(url, byClick, mayWrite).finally(() => flights.delete(url));
    flights.set(url, flight);
    return flight;
  };
}

/** Bytes in one piece of `String.fromCharCode`, whose arguments are limited. */
const PIECE = 8_192;

function dataUrl(type: string, bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return `data:${type};base64,${btoa(text)}`;
}
