import type { PageClaim, PageNames, SightingPlace } from '../words';
import { all, attribute, page, placeOf } from './dom';
import type { HostPage } from './hosts/host';
import { MAX_ADDRESS, PICTURES } from './limits';
import { lookCloser } from './near';

/**
 * Reads the pictures of the mail that is open for badges written into them. In a script of its own, put into a frame when its page script
 * told of pictures: no page pays for it that has none. Nobody is asked but the mail's own host, for what its page shows already.
 */

/** Longest words that are told, in UTF-16 units. */
const LONGEST_WORDS = 300;

/** Whose picture it is, by the page. */
interface Around {
  names: PageNames;
  claim?: PageClaim;
}

/** A picture that carries a badge: its file, and where that was asked for, without what follows the path; absent where it stood in the page. */
export interface PictureFile extends Around {
  name: string;
  /** The file, as base64. */
  file: string;
  asked?: string;
}

/** What one look found. */
export interface Pictures {
  files: PictureFile[];
  /** Addresses of pictures that the webmail holds back, whose attributes the page script does not look at. */
  held: (Around & { place: SightingPlace; url: string })[];
  /** How many pictures were not looked at. */
  leftOut: number;
}

/** Where webmail puts the address of a picture that it does not show yet. */
const HELD = ['data-original-src', 'unsafe-src', 'dfsrc', 'proton-src', 'data-src', 'originalsrc', 'data-delayed-url'];

/**
 * @param hosts the webmails that are known; the first that speaks for this frame's address is asked, and where none does there are no pictures
 * @param words selector of messages' own words
 */
export async function readPictures(hosts: readonly HostPage[], words: string): Promise<Pictures> {
  const found: Pictures = { files: [], held: [], leftOut: 0 };
  const host = hosts.find((one) => one.matches(placeOf(page)));
  if (!host) return found;
  const look = lookCloser(words);
  const seen = new Set<string>();
  let together = 0;
  for (const picture of all(page, `:is(${host.textIn ?? 'body'}) img`)) {
    // Badges of two people can be one file: each is told with whom the page names there.
    const said = host.around(picture, { kind: 'unknown' });
    const around = { ...said, names: look(picture, said.names) ?? said.names };
    for (const name of HELD) {
      const url = attribute(picture, name);
      if (/^https?:/.test(url) && url.length <= MAX_ADDRESS && found.held.length < PICTURES.pictures) found.held.push({ ...around, place: 'image', url });
    }
    const address = (picture as HTMLImageElement).currentSrc || (picture as HTMLImageElement).src;
    const key = `${address} ${JSON.stringify({ ...around.names, near: '' })}`;
    if (!isReadable(address) || isPixel(picture as HTMLImageElement) || seen.has(key)) continue;
    seen.add(key);
    if (seen.size > PICTURES.pictures || together > PICTURES.together) {
      found.leftOut++;
      continue;
    }
    const bytes = await bytesOf(address);
    if (!bytes || !carries(bytes)) continue;
    together += bytes.length;
    found.files.push({ ...around, name: nameOf(picture, address), file: base64(bytes), ...(address.startsWith('https:') && { asked: address.replace(/[?#].*/s, '') }) });
  }
  return found;
}

/** What stands in the page, and what the page's own host gave it. An opaque origin has no host. */
const isReadable = (address: string) =>
  /^data:image\/(png|svg\+xml)[;,]/i.test(address) || address.startsWith(`blob:${self.origin}/`) || (address.startsWith('https:') && new URL(address).origin === self.origin);

/** What only tells a sender that the mail was opened. */
const isPixel = ({ naturalWidth, naturalHeight }: HTMLImageElement) => naturalWidth === 1 && naturalHeight === 1;

/**
 * From the browser's memory where it is there. Never followed elsewhere, and no other host is asked.
 *
 * @returns null where it cannot be read or is larger than it may be
 */
async function bytesOf(address: string): Promise<Uint8Array | null> {
  try {
    // Firefox: the page's own, which knows the page's `blob:` addresses.
    const { content } = globalThis as { content?: { fetch?: typeof fetch } };
    const ask = content?.fetch && address.startsWith('blob:') ? content.fetch.bind(content) : fetch;
    const response = await ask(address, { cache: 'force-cache', credentials: 'same-origin', redirect: 'error', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PICTURES.milliseconds) });
    const reader = response.ok ? response.body?.getReader() : undefined;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      size += next.value.length;
      if (size > PICTURES.bytes) {
        await reader?.cancel();
        return null;
      }
      chunks.push(next.value);
    }
    return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
  } catch {
    return null;
  }
}

/** Whether it is a PNG or SVG with one of the keywords of the baking specifications in it, which are never compressed. The rest stays in the page. */
function carries(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return (text.startsWith('\u2030PNG') || /<([\w-]+:)?svg/.test(text)) && /openbadge|clrcredential|purl\.imsglobal/i.test(text);
}

/** What a person would call it: the file's name that the mail gives it. */
function nameOf(picture: Element, address: string): string {
  const last = address.startsWith('https:') ? (new URL(address).pathname.split('/').at(-1) ?? '') : '';
  const said = [attribute(picture, 'alt'), attribute(picture, 'title'), attribute(picture, 'data-filename'), last];
  return (said.find((name) => /\.(png|svg)$/i.test(name)) ?? said.find(Boolean) ?? '').slice(0, LONGEST_WORDS);
}

/** Bytes in one piece of `String.fromCharCode`, whose arguments are limited. */
const PIECE = 8_192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
