import { recogniseWith, type Recogniser } from './recognise-with';
import { unwrap, webAddress } from './unwrap/index';
import type { AwardReference } from '../words';

/** A link by which a badge is accepted, with its secret: held for the length of a click, and never kept, asked or told to anybody. */
export interface AcceptLink {
  /** What it is about, without the secret. */
  reference: AwardReference;
  /** What a tab is to open. */
  url: string;
}

/** Somebody else's address in it: what a platform would send its visitor on to is not the platform's. */
const ELSEWHERE = /https?:|[=?&#](?:\/\/|\\)/i;

/**
 * A raw address as one that may be opened on the person's click: it is a known platform's own, it accepts a badge there, by https, and carries
 * no other address. A wrapper around it is taken off and not contacted. Anything else is null. Never throws.
 *
 * @param platforms known platforms
 * @param raw an address as it stands in a page at the moment of the click
 */
export function acceptLink(platforms: readonly Recogniser[], raw: string): AcceptLink | null {
  const found = recogniseWith(platforms, raw);
  if (found?.type !== 'reference' || !found.accepts) return null;
  const opened = unwrap(raw.trim());
  const url = 'wrapped' in opened ? null : webAddress(opened.url);
  if (!url || ELSEWHERE.test(unescaped(url.pathname + url.search + url.hash))) return null;
  url.protocol = 'https:';
  return { reference: found.reference, url: url.href };
}

/** However often it was escaped; what escapes nothing stays. */
function unescaped(text: string): string {
  let plain = text;
  for (let times = 0; times < 5; times += 1) plain = plain.replace(/%[2-7][0-9a-f]/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  return plain;
}
