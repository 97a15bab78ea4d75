import { readOwnKey, readDid } from './did';
import { bindKey, type Ring } from './bind';
import type { ListedKey } from './document';
import { readJwk } from './jwk';
import { type KeyFinding, MOST_TRIED } from './keys';
import { type Published, publishedKeys } from './published';
import { sameKey } from './public-key';
import type { JsonObject } from '../../formats/value';

/** The keys to try a token with. */
export interface TokenKeys {
  /** At most ten, each with how it is bound; the first one that fits is the one that signed. */
  findings: KeyFinding[];
  /** Whether the token names the key: then a signature that does not fit disproves it, else it may be by a key that is gone. */
  named: boolean;
}

/**
 * The keys that may have signed a token (RFC 7515, §4.1; Open Badges 3.0, §8.2.4): the one that `kid` names, the one that `jwk` carries, or
 * those that the issuer publishes. A carried key is only ever tried; the issuer's own document says whether it is the issuer's.
 *
 * @param issuer the issuer's id as the credential names it
 */
export async function tokenKeys(header: JsonObject, issuer: string, ring: Ring): Promise<TokenKeys> {
  const kid = typeof header.kid === 'string' ? header.kid : undefined;
  if (header.jwk !== undefined) return { findings: [await carried(header.jwk, kid, issuer, ring)], named: true };
  if (kid !== undefined && (/^https:\/\//iu.test(kid) || kid.startsWith('did:'))) return { findings: [await bindKey(kid, issuer, ring)], named: true };
  const own = ownKey(issuer);
  if (own) return { findings: [own], named: true };
  const listing = await publishedKeys(issuer, ring);
  if ('finding' in listing) return { findings: [listing.finding], named: false };
  const usable = listing.keys.filter((one) => one.key && !one.over);
  const meant = kid === undefined ? [] : usable.filter((one) => idOfKid(one, issuer) === kid.replace(/^#/u, ''));
  const chosen = (meant.length > 0 ? meant : usable).slice(0, MOST_TRIED);
  const findings = chosen.map(({ key }): KeyFinding => ({ binding: 'published', by: 'document', key, host: listing.host }));
  return { findings: findings.length > 0 ? findings : [{ binding: 'not-listed', key: null, host: listing.host }], named: meant.length > 0 };
}

async function carried(jwk: unknown, kid: string | undefined, issuer: string, ring: Ring): Promise<KeyFinding> {
  const reading = readJwk(jwk);
  if (!reading) return { binding: 'malformed', key: null };
  if ('unsupported' in reading) return { binding: 'unsupported', key: null, kind: reading.unsupported };
  const { key } = reading;
  const own = ownKey(issuer);
  if (own) return sameKey(own.key, key) ? own : { binding: 'other-controller', key };
  const listing = await publishedKeys(issuer, ring);
  if ('keys' in listing && listing.keys.some((one) => !one.over && sameKey(one.key, key))) return { binding: 'published', by: 'document', key, host: listing.host };
  const named = kid === undefined ? null : await bindKey(kid, issuer, ring);
  return named && sameKey(named.key, key) ? named : { ...unlisted(listing), key };
}

function unlisted(listing: Published): KeyFinding {
  if ('finding' in listing) return listing.finding;
  return { binding: listing.keys.length > 0 ? 'not-listed' : 'self-asserted', key: null, host: listing.host };
}

/** The key that an issuer's id is, for did:key and did:jwk. */
function ownKey(issuer: string): KeyFinding | null {
  const did = readDid(issuer);
  const reading = did && did.fragment === undefined ? readOwnKey(did) : undefined;
  if (reading === undefined) return null;
  if (reading === null) return { binding: 'malformed', key: null };
  return 'key' in reading ? { binding: 'self-certifying', key: reading.key } : { binding: 'unsupported', key: null, kind: reading.unsupported };
}

function idOfKid({ id }: ListedKey, issuer: string): string {
  return id.startsWith(`${issuer}#`) ? id.slice(issuer.length + 1) : id;
}
