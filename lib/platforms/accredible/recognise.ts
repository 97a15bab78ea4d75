import type { AwardReference } from '../../words';
import { accepts as acceptsByPath, claimLink, isPlain } from '../claim';
import { addressOf, idOnAccredible, idOnCustomer, showsCredentials } from './addresses';

const MAIN = /^(?:www\.)?credential\.net$/u;
const WALLET = /^\/profile\/([\w.-]{1,80})(?:\/wallet)?\/?$/u;
const ISSUER = /^\/issuer\/(\d{1,12})\/groups\/?$/u;

/**
 * What an address of Accredible points at. A link that signs its holder in (`?key=…`) becomes the award's own address, so that the link
 * itself is never asked and its secret is gone.
 */
export function recognise(url: URL): AwardReference | null {
  const id = idOnAccredible(url) ?? idOnCustomer(url);
  if (id !== null) return { platform: 'accredible', kind: 'award', id, url: addressOf.award(id) };
  if (!isPlain(url) || !showsCredentials(url.hostname)) return null;
  const isMain = MAIN.test(url.hostname);
  const person = WALLET.exec(url.pathname)?.[1];
  // Each customer's page lists what that customer gave.
  if (person && isMain) return { platform: 'accredible', kind: 'wallet', id: `profile/${person}`, url: `https://www.credential.net/profile/${person}/wallet` };
  if (person) return { platform: 'accredible', kind: 'wallet', id: `${url.hostname}/profile/${person}`, url: `https://${url.hostname}/profile/${person}/wallet` };
  if (!isMain) return null;
  const issuer = ISSUER.exec(url.pathname)?.[1];
  if (issuer) return { platform: 'accredible', kind: 'wallet', id: `issuer/${issuer}`, url: `https://www.credential.net/issuer/${issuer}/groups` };
  return claimLink('accredible', url);
}

/** Whether an address signs its holder in (a "one-click link": `?key=…`) or accepts a badge; on Accredible's own domains alone. */
export function accepts(url: URL): boolean {
  if (idOnAccredible(url) !== null) return url.searchParams.has('key');
  return isPlain(url) && MAIN.test(url.hostname) && acceptsByPath(url);
}
