import { byParameter } from './by-parameter';
import { checkPoint } from './check-point';
import { cloudApp } from './cloud-app';
import { derefMail } from './deref-mail';
import { encoded } from './encoded';
import { fireEye } from './fireeye';
import { gitHubImage } from './github-image';
import { gmailImage } from './gmail-image';
import { google } from './google';
import { hrefLi } from './href-li';
import { inPath } from './in-path';
import { linkedIn } from './linkedin';
import { proofpoint } from './proofpoint';
import { safeLinks } from './safelinks';
import { sealedBy } from './sealed';
import type { Unwrapper } from './unwrapper';

const UNWRAPPERS: readonly Unwrapper[] = [linkedIn, google, safeLinks, proofpoint, gmailImage, gitHubImage, derefMail, fireEye, encoded, inPath, checkPoint, cloudApp, hrefLi, byParameter];

/** Longest address that is looked at, in UTF-16 code units. */
export const MAX_ADDRESS = 8_192;

/** How many wrappers may lie around one another. */
const MAX_DEPTH = 5;

/** What lies inside an address. */
export type Unwrapped =
  /** The innermost address, and the families that were opened, outermost first. */
  | { url: string; wrappers: string[] }
  | Sealed;

/** Cannot be opened offline: the wrapper's own name, its address, and the host that it says it leads to, where it says one. */
export interface Sealed {
  wrapped: string;
  url: string;
  to?: string;
}

/**
 * Takes an address out of the redirects, gateways and proxies around it, without asking any of them: what it computes
 * is an identity, nothing is navigated to or rewritten. Only http and https count, at most five wrappers, at most 8,192
 * characters; a wrapper that leads back to an earlier one is left as it is. Never throws.
 *
 * @param raw an address as it stands in a page
 */
export function unwrap(raw: string): Unwrapped {
  const wrappers: string[] = [];
  const seen = new Set<string>();
  let current = raw.trim();
  for (;;) {
    const url = webAddress(current);
    if (!url) return { url: current, wrappers };
    const inner = openOnce(url, current);
    if (!inner) {
      const sealed = sealedBy(url);
      return sealed ? { ...sealed, url: current } : { url: current, wrappers };
    }
    if (wrappers.length === MAX_DEPTH) return { wrapped: url.hostname, url: current };
    seen.add(current);
    if (seen.has(inner.url)) return { url: current, wrappers };
    wrappers.push(inner.by);
    current = inner.url;
  }
}

/** The parsed address when it is one that can be looked at: http or https and not too long; else null. */
export function webAddress(text: string): URL | null {
  if (text.length > MAX_ADDRESS) return null;
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

function openOnce(url: URL, raw: string): { by: string; url: string } | null {
  for (const { id, open } of UNWRAPPERS) {
    let inside: string | null;
    try {
      inside = open(url, raw)?.trim() ?? null;
    } catch {
      continue; // garbled: what cannot be read is not opened
    }
    if (inside && webAddress(inside)) return { by: id, url: inside };
  }
  return null;
}
