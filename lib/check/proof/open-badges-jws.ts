import type { Env } from '../../env';
import { asList, asObject, field, idOf, type JsonObject } from '../../formats/value';
import { keyAsker, type AskKeys, httpsAddress } from '../keys/ask';
import { sameId } from '../keys/document';
import type { KeyFinding } from '../keys/keys';
import { readPem } from '../keys/pem';
import type { KeyReading } from '../keys/public-key';
import { unreachable } from '../keys/published';
import { tryKeys } from './jwt';
import { readJws } from './jws';
import { type ProofOutcome, untried } from './outcome';

/** What a signed assertion came to. */
export interface JwsOutcome extends ProofOutcome {
  /** The assertion; null where there is none. */
  assertion: JsonObject | null;
}

/** Most keys of a profile that are asked for. */
const MOST_KEYS = 4;

/**
 * Checks a signed assertion of Open Badges 1.x or 2.0 (Open Badges 2.0, §SignedBadge; 1.1, §Signed Badges).
 *
 * 2.0: the key is one that the issuer's profile lists under `publicKey`, the profile as fetched from its own id, and names that
 * profile as its owner. 1.x: the key lives at `verify.url`, and counts as the issuer's only on the issuer's own origin: the
 * standard binds it to nothing else.
 *
 * @param issuer the issuer's own address, as its badge class (not the assertion) names it
 * @throws never for what the token holds
 */
export async function verifyJws(compact: string, issuer: string, env: Env): Promise<JwsOutcome> {
  const jws = readJws(compact);
  if ('unknown' in jws) return { ...untried('JWS', '', jws.unknown), assertion: null };
  const { claims, alg } = jws;
  const ask = keyAsker(env);
  const url = field(claims.verify, 'url');
  const creator = idOf(field(claims.verification ?? claims.verify, 'creator'));
  const method = creator ?? (typeof url === 'string' ? url : '');
  const findings = claims.verification === undefined && typeof url === 'string' ? [await keyAt(url, issuer, ask)] : await profileKeys(issuer, creator, ask);
  const { key, integrity } = await tryKeys(jws, { findings, named: method !== '' });
  return { suite: `JWS ${alg}`, method: method.slice(0, 300), integrity, key, remarks: [], assertion: claims };
}

/** The PEM key at an address (1.x). */
async function keyAt(url: string, issuer: string, ask: AskKeys): Promise<KeyFinding> {
  const [address, home] = [httpsAddress(url), httpsAddress(issuer)];
  if (!address) return { binding: 'malformed', key: null };
  const asked = await ask(address.href);
  if (!asked.ok) return unreachable(asked);
  const found = finding(readPem(field(asked.json, 'publicKeyPem') ?? asked.text), asked.host);
  return found.binding === 'published' && address.origin !== home?.origin ? { ...found, binding: 'other-controller' } : { ...found, by: 'host' };
}

/** The keys that a profile lists (2.0), and of those the named one. */
async function profileKeys(issuer: string, creator: string | undefined, ask: AskKeys): Promise<KeyFinding[]> {
  const address = httpsAddress(issuer);
  if (!address) return [{ binding: 'malformed', key: null }];
  const profile = await ask(address.href);
  if (!profile.ok) return [unreachable(profile)];
  const own = idOf(profile.json);
  if (!asObject(profile.json) || own === undefined) return [{ binding: 'unreachable', key: null, host: profile.host }];
  if (!sameId(own, issuer)) return [{ binding: 'other-controller', key: null, host: profile.host }];
  const listed = asList(field(profile.json, 'publicKey')).filter((one) => creator === undefined || sameId(idOf(one) ?? '', creator));
  if (listed.length === 0) return [{ binding: 'not-listed', key: null, host: profile.host }];
  return Promise.all(listed.slice(0, MOST_KEYS).map((one) => cryptographicKey(one, issuer, ask, profile.host)));
}

/** One key of a profile: in it, or at the address that it names. */
async function cryptographicKey(listed: unknown, issuer: string, ask: AskKeys, host: string): Promise<KeyFinding> {
  const inside = asObject(listed);
  if (inside && inside.publicKeyPem !== undefined) return owned(inside, issuer, host);
  const id = idOf(listed);
  const address = id === undefined ? null : httpsAddress(id);
  if (!address) return { binding: 'malformed', key: null, host };
  const asked = await ask(address.href);
  if (!asked.ok) return unreachable(asked);
  const key = asObject(asked.json);
  if (!key) return finding(readPem(asked.text), asked.host);
  return idOf(key) === undefined || sameId(idOf(key)!, id!) ? owned(key, issuer, asked.host) : { binding: 'malformed', key: null, host };
}

function owned(key: JsonObject, issuer: string, host: string): KeyFinding {
  const found = finding(readPem(key.publicKeyPem), host);
  const owner = idOf(key.owner);
  return owner !== undefined && !sameId(owner, issuer) ? { ...found, binding: 'other-controller' } : found;
}

function finding(reading: KeyReading, host: string): KeyFinding {
  if (!reading) return { binding: 'malformed', key: null, host };
  return 'key' in reading ? { binding: 'published', by: 'document', key: reading.key, host } : { binding: 'unsupported', key: null, kind: reading.unsupported, host };
}
