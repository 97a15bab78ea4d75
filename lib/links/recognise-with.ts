import type { Platform } from '../platforms/platform';
import type { AwardReference, Recognition, Unreferenced } from '../words';
import { withoutSecret } from './claim-link';
import { clean } from './clean';
import { isUnder } from './hosts';
import { resembles } from './look-alike';
import { unwrap, webAddress, type Sealed } from './unwrap/index';

/** What recognising needs to know of a platform. */
export type Recogniser = Pick<Platform, 'recognise' | 'domains' | 'anyHost' | 'accepts'>;

/**
 * Unwraps a raw URL, drops what tracks and asks each platform whether it is one of its addresses. Hosts that imitate a
 * known platform are found before any platform that takes badges of every host may claim them.
 *
 * @param platforms known platforms; those without domains are asked last
 * @param raw an address as it stands in a page or as a person typed it (`www.credly.com/…`, `//host/…` and `<https://…>.` too)
 * @returns null when it has nothing to do with badges
 */
export function recogniseWith(platforms: readonly Recogniser[], raw: string): Recognition {
  if (typeof raw !== 'string') return null;
  const opened = unwrap(withScheme(bare(raw)));
  if ('wrapped' in opened) return sealed(platforms, opened);
  const found = at(platforms, opened.url);
  if (found) return found;
  const shorter = opened.url.replace(AFTERWARDS, '');
  return shorter === opened.url ? null : at(platforms, shorter);
}

/** What an address points at that has nothing around it. */
function at(platforms: readonly Recogniser[], address: string): Recognition {
  const url = webAddress(clean(address));
  if (!url) return null;
  // One dot at its end makes it no other host.
  url.hostname = url.hostname.replace(/(?<=[^.])\.$/u, '');
  const owner = ownerOf(platforms, url.hostname);
  const imitated = resembles(url, platforms.flatMap(({ domains }) => domains));
  if (imitated !== null) return lookAlike(url, imitated);
  // A known platform's host with user-info or a port that is no badge address: not that platform's, and nothing else.
  if (owner && (url.username !== '' || url.password !== '' || url.port !== '')) return null;
  // Older links say http; nobody is asked but by https.
  url.protocol = 'https:';
  return ask(owner ? [owner] : platforms.filter(({ domains, anyHost }) => domains.length === 0 || anyHost), url);
}

/** What only its own server can open. A notification's link often is one: it is told whether it stands on a platform's host, or says that it leads to one. */
function sealed(platforms: readonly Recogniser[], { url, wrapped, to }: Sealed): Unreferenced {
  const named = [to, new URL(url).hostname].find((host) => host !== undefined && ownerOf(platforms, host));
  return { type: 'wrapped', url: clean(url), wrapper: wrapped, ...(to && { to }), ...(named && { platform: named }) };
}

const ownerOf = (platforms: readonly Recogniser[], host: string) => platforms.find(({ domains }) => domains.some((domain) => isUnder(host, domain)));

/** Without the white space, brackets or quotation marks that stand around it. */
function bare(raw: string): string {
  const text = raw.trim();
  return /^[<("“„«](.*)[>)"”“»][.,;:!?]?$/su.exec(text)?.[1]?.trim() ?? text;
}

/**
 * What follows an address in a sentence and was taken into the link: punctuation, brackets, spaces and signs of no width, also escaped.
 * Bounded, so that a long row of them costs no more than its length.
 */
const AFTERWARDS = /(?:[.,;:!?'"’”“»«<>()[\]{}…。，、；：！？）》」\u00a0\u200b-\u200f\u2060\ufeff]|%(?:20|22|27|29|2[CE]|3[ABE]|5D|7D|C2%A0|E2%80%8[B-F]|E2%80%9[D9]|E2%81%A0|EF%BB%BF)){1,12}$/iu;

/** Addresses as people write them; what has a scheme stays. */
function withScheme(text: string): string {
  if (text.startsWith('//')) return `https:${text}`;
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]|$)/u.test(text) ? `https://${text}` : text;
}

/** It is never asked, so nothing of it is kept that could be a secret; a user's name can be the very trick. */
function lookAlike(url: URL, imitated: string): Unreferenced {
  url.password = url.search = url.hash = '';
  const bare = new URL(url);
  bare.username = '';
  url.pathname = new URL(withoutSecret(bare)).pathname;
  return { type: 'look-alike', url: url.href, host: url.hostname, resembles: imitated };
}

function ask(platforms: readonly Recogniser[], url: URL): Recognition {
  for (const platform of platforms) {
    const found = asked(platform, new URL(url));
    if (found) return 'type' in found ? found : { type: 'reference', reference: found, ...(platform.accepts?.(url) && { accepts: true }) };
  }
  return null;
}

/** A platform's file that stumbles over an address has not recognised it. */
function asked(platform: Recogniser, url: URL): AwardReference | Unreferenced | null {
  try {
    return platform.recognise(url);
  } catch {
    return null;
  }
}
