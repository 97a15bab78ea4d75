import type { AwardReference } from '../../words';
import { addressOf, awardId, classIds, isCredly, shortCode, WEB_HOST } from './addresses';

const TEMPLATE = /^\/org\/([^/]+)\/badge\/([^/]+)\/?$/u;
const WALLET = /^\/users\/([A-Za-z0-9._-]+?)(?:\/badges)?(?:\.json)?\/?$/u;
/** Template art. Its UUID is the picture's, shared by everybody who has the badge. */
const ART = /^\/(?:size\/\d+x\d+\/)?images\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([^/]+)$/iu;

/** Pages below `/users/` that are nobody's. */
const NOT_PEOPLE = new Set(['sign_in', 'sign_up', 'sign_out', 'password', 'confirmation', 'unlock', 'auth', 'edit', 'new', 'invitation']);

/**
 * What an address of Credly points at. Each award has one canonical address, whichever of its pages, records and old names
 * was linked; a link by which its holder accepts it becomes that address too, so the link itself is never asked.
 */
export function recognise(url: URL): AwardReference | null {
  if (!isCredly(url)) return null;
  const id = awardId(url);
  if (id) return { platform: 'credly', kind: 'award', id, url: addressOf.award(id) };
  const code = shortCode(url);
  if (code) return { platform: 'credly', kind: 'award', id: `go/${code}`, url: addressOf.shortLink(code) };
  return art(url) ?? template(url) ?? wallet(url);
}

function art(url: URL): AwardReference | null {
  const [, id, file] = ART.exec(url.pathname) ?? [];
  if (!url.hostname.startsWith('images.') || !id || !file) return null;
  return { platform: 'credly', kind: 'image', id: id.toLowerCase(), url: `https://images.credly.com/images/${id.toLowerCase()}/${file}` };
}

function template(url: URL): AwardReference | null {
  const [, organisation, badge] = TEMPLATE.exec(url.pathname) ?? [];
  if (organisation && badge) {
    const id = `org/${organisation}/badge/${badge}`;
    return { platform: 'credly', kind: 'class', id, url: `https://${WEB_HOST}/${id}` };
  }
  const ids = classIds(url.href);
  return ids && { platform: 'credly', kind: 'class', id: `class/${ids.badge}`, url: addressOf.badgeClass(ids) };
}

function wallet(url: URL): AwardReference | null {
  const person = WALLET.exec(url.pathname)?.[1];
  if (!person || NOT_PEOPLE.has(person.toLowerCase())) return null;
  return { platform: 'credly', kind: 'wallet', id: `users/${person}`, url: `https://${WEB_HOST}/users/${person}` };
}
