import { readAnyBase64 } from '../../formats/base64';
import { readUtf8 } from '../../formats/utf8';
import { isUnder } from '../hosts';
import type { Unwrapper } from './unwrapper';

/** The text that a parameter holds as base64url, or null. */
function text(url: URL, parameter: string): string | null {
  const held = url.searchParams.get(parameter);
  const bytes = held ? readAnyBase64(held.replaceAll(' ', '+')) : null;
  return bytes && readUtf8(bytes);
}

/** A member of the JSON in a text. @throws where it is no JSON; `unwrap` takes that for "cannot be read" */
function member(json: string | null, name: string): string | null {
  const value: unknown = json === null ? null : (JSON.parse(json) as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' ? value : null;
}

const SOPHOS = /^[a-z]{2}-[a-z]+-\d\.protection\.sophos\.com$/;
const MAILINBLACK = /^(?:mibc-fr-\d+\.mailinblack\.com|mib\.numerian\.fr)$/;
const YANDEX = /^mail\.yandex\.(?:com(?:\.tr)?|[a-z]{2})$/;

/**
 * Wrappers that write the address in base64url: Sophos and Yandex as it is, Mailinblack in JSON, Mandrill in JSON inside JSON.
 * Sophos has a form without it, which only Sophos can open.
 */
export const encoded: Unwrapper = {
  id: 'encoded',
  open(url) {
    if (SOPHOS.test(url.hostname) && url.pathname === '/') return text(url, 'u');
    if (YANDEX.test(url.hostname) && url.pathname === '/re.jsx') return text(url, 'l');
    if (MAILINBLACK.test(url.hostname) && url.pathname === '/securelink/') return member(text(url, 'key'), 'url');
    if (isUnder(url.hostname, 'mandrillapp.com') && /^\/track\/click\/\d+\/[^/]+$/.test(url.pathname)) return member(member(text(url, 'p'), 'p'), 'url');
    return null;
  },
};
