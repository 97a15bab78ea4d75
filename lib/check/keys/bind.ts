import type { Env } from '../../env';
import { asObject, idOf } from '../../formats/value';
import { type AskKeys, type Asked, httpsAddress, keyAsker } from './ask';
import { type Did, didWebAddress, didWebvhAddress, LONGEST_METHOD, readDid, readOwnKey } from './did';
import { jwkSet, type ListedKey, listedKeys, readMethod, sameId } from './document';
import type { KeyBinding, KeyFinding } from './keys';
import { readMultikey } from './multikey';
import { type PublicKey, sameKey } from './public-key';
import { type Published, publishedKeys, unreachable } from './published';

/** What a key is bound with: a way to ask, and the time. */
export interface Ring {
  ask: AskKeys;
  /** Loads what a did:webvh needs. */
  part?: Env['part'];
  /** Milliseconds since 1970. */
  now: number;
}

/** What the keys of one badge are bound with. */
export function ringOf(env: Env): Ring {
  return { ask: keyAsker(env), part: env.part, now: env.now() };
}

/**
 * Finds the key that a proof names, and how it is bound to the issuer (verification method of VC Data Integrity §2.1, `kid` of
 * a JWT). The issuer's own document decides: whatever the badge carries is at most a key to try.
 *
 * @param method the verification method: `did:key:…`, `did:web:…#k`, `did:jwk:…#0`, `https://…#k`
 * @param issuer the issuer's id as the badge names it; empty where it names none
 */
export async function bindKey(method: string, issuer: string, ring: Ring): Promise<KeyFinding> {
  if (method.length > LONGEST_METHOD) return { binding: 'malformed', key: null };
  const did = readDid(method);
  if (did) return bindDid(did, method, issuer, ring);
  const address = httpsAddress(method);
  return address ? bindAddress(method, address, issuer, ring) : { binding: 'malformed', key: null };
}

async function bindDid(did: Did, method: string, issuer: string, ring: Ring): Promise<KeyFinding> {
  const own = readOwnKey(did);
  if (own === null) return { binding: 'malformed', key: null };
  if (own && 'unsupported' in own) return { binding: 'unsupported', key: null, kind: own.unsupported };
  if (own) {
    if (did.did === issuer) return { binding: 'self-certifying', key: own.key };
    return delegated(method, own.key, await publishedKeys(issuer, ring));
  }
  const address = did.method === 'web' ? didWebAddress(did.id) : did.method === 'webvh' ? didWebvhAddress(did.id) : undefined;
  if (address === undefined) return { binding: 'unsupported', key: null, kind: `did:${did.method}` };
  if (address === null || did.fragment === undefined) return { binding: 'malformed', key: null };
  const listing = await publishedKeys(did.did, ring);
  const found = await lookUp(method, did.fragment, listing);
  if (found.binding !== 'published' || did.did === issuer) return found;
  return delegated(method, found.key, await publishedKeys(issuer, ring));
}

/** What is said of an issuer's document whoever's key it is. */
const TELLING: ReadonlySet<KeyBinding> = new Set(['unreachable', 'unsupported', 'history-broken', 'not-loaded']);

/** A key that is another party's: the issuer's own document may still give it as one of its own. */
function delegated(method: string, key: PublicKey | null, listing: Published): KeyFinding {
  if ('finding' in listing) {
    const { binding } = listing.finding;
    return { ...listing.finding, key, binding: TELLING.has(binding) ? binding : 'other-controller' };
  }
  const listed = listing.keys.some((one) => !one.over && (one.id === method || sameKey(one.key, key)));
  return listed ? { binding: 'published', by: 'document', key, host: listing.host } : { binding: 'other-controller', key, host: listing.host };
}

/** The method in a listing of its own document. A key that only its fragment carries is tried, and stays unbound. */
function lookUp(method: string, fragment: string, listing: Published): KeyFinding {
  const carried = fragmentKey(fragment);
  if ('finding' in listing) return { ...listing.finding, key: carried };
  const { keys, host } = listing;
  const listed = keys.find((one) => one.id === method) ?? keys.find((one) => sameKey(one.key, carried));
  if (listed?.over) return { binding: 'not-listed', key: listed.key, host };
  if (listed?.key) return { binding: 'published', by: 'document', key: listed.key, host };
  if (listed) return { binding: listed.unsupported === undefined ? 'malformed' : 'unsupported', key: null, host, ...(listed.unsupported && { kind: listed.unsupported }) };
  return { binding: carried && keys.length === 0 ? 'self-asserted' : 'not-listed', key: carried, host };
}

async function bindAddress(method: string, address: URL, issuer: string, ring: Ring): Promise<KeyFinding> {
  const fragment = method.includes('#') ? method.slice(method.indexOf('#') + 1) : '';
  const listing = await publishedKeys(issuer, ring);
  const found = lookUp(method, fragment, listing);
  if (found.binding === 'published' || sameId(address.href, issuer)) return found;
  if (found.key && fragmentKey(fragment)) return foreign(found, address, issuer);
  // A document that lists keys, and not this one, has spoken; so has one that could not be asked.
  if ('keys' in listing ? listing.keys.length > 0 : listing.finding.problem !== undefined) return found;
  const asked = await ring.ask(address.href);
  if (!asked.ok) return unreachable(asked);
  const own = ownKey(asked, method, fragment, ring.now);
  if (!own?.key) return { binding: own?.unsupported === undefined ? 'not-listed' : 'unsupported', key: null, host: asked.host, ...(own?.unsupported && { kind: own.unsupported }) };
  if (own.over) return { binding: 'not-listed', key: own.key, host: asked.host };
  const theirs = sameOrigin(address, issuer) && (own.controller === undefined || sameId(own.controller, issuer));
  return theirs && !contradicted(listing) ? { binding: 'published', by: 'host', key: own.key, host: asked.host } : { binding: 'other-controller', key: own.key, host: asked.host };
}

/** A fragment's key under somebody else's address than the issuer's. */
function foreign(found: KeyFinding, address: URL, issuer: string): KeyFinding {
  return found.binding === 'unreachable' || sameOrigin(address, issuer) ? found : { ...found, binding: 'other-controller' };
}

/** Whether what lives at the issuer's id says that it is somebody else's. */
function contradicted(listing: Published): boolean {
  return 'finding' in listing && listing.finding.binding !== 'unreachable';
}

/** The key at its own address: a JWK, a JWK set, a verification method, or a document that lists it. */
function ownKey(asked: Extract<Asked, { ok: true }>, method: string, fragment: string, now: number): ListedKey | undefined {
  const object = asObject(asked.json);
  if (!object) return undefined;
  const set = jwkSet(object, asked.url);
  if (set.length > 0) return fragment === '' ? (set.length === 1 ? set[0] : undefined) : set.find((one) => one.id === `${asked.url}#${fragment}`);
  if (object.kty !== undefined || idOf(object) === method) return readMethod(object, asked.url, now);
  // A document of its own lists its own keys; whose they are is the document's id.
  const listed = listedKeys(object, asked.url, now)?.find((one) => one.id === method);
  return listed && { ...listed, controller: listed.controller ?? asked.url };
}

function fragmentKey(fragment: string): PublicKey | null {
  const reading = /^z[1-9A-HJ-NP-Za-km-z]{40,200}$/u.test(fragment) ? readMultikey(fragment) : null;
  return reading && 'key' in reading ? reading.key : null;
}

function sameOrigin(address: URL, issuer: string): boolean {
  return httpsAddress(issuer)?.origin === address.origin;
}
