import type { Answer, Env } from '../../env';
import { readUtf8 } from '../../formats/utf8';
import { asHttps, asList, asText, field, type JsonObject } from '../../formats/value';
import { kidOf, readJwk } from '../keys/jwk';
import { fits, readJws } from '../proof/jws';

/** How much clocks may differ, in milliseconds. */
const FORGIVEN = 10 * 60_000;
/** Most keys of a trust anchor that are kept. */
const MOST_KEYS = 20;

/** What is kept of a trust anchor's entity configuration. */
export interface TrustAnchor {
  /** Its entity identifier, an https address. */
  entity: string;
  /** Where it is asked about one subordinate, on its own origin. */
  fetch: string;
  /** Its keys for statements, as JSON Web Keys. */
  keys: JsonObject[];
  name: string;
  /** When the configuration ends, in milliseconds since 1970. */
  until: number;
}

/** Why a statement counts for nothing: no answer, no statement at all, or one that does not hold. */
export type StatementProblem = 'unreachable' | 'no-permission' | 'nonsense' | 'wrong';

/** Where an entity publishes its configuration (OpenID Federation 1.0, §9). */
export function configurationAddress(entity: string): string {
  return `${entity.replace(/\/+$/u, '')}/.well-known/openid-federation`;
}

/**
 * Asks a trust anchor for its entity configuration (OpenID Federation 1.0, §9): a JWT that it signed with one of the keys in it, about
 * itself, in date. That the host itself answered makes them its keys.
 */
export async function askTrustAnchor(entity: string, env: Env): Promise<{ anchor: TrustAnchor } | { problem: StatementProblem }> {
  const answer = await env.ask({ url: configurationAddress(entity), purpose: 'registry', accept: 'entity-statement' });
  const unread = readStatement(answer);
  if ('problem' in unread) return unread;
  const keys = keysIn(unread.claims);
  const claims = await verified(unread, keys, env.now());
  if (!claims || claims['iss'] !== claims['sub'] || !isSame(claims['iss'], entity)) return { problem: 'wrong' };
  const federation = field(field(claims, 'metadata'), 'federation_entity');
  const fetch = asHttps(field(federation, 'federation_fetch_endpoint'));
  if (fetch === undefined || new URL(fetch).origin !== new URL(entity).origin) return { problem: 'nonsense' };
  return { anchor: { entity: claims['iss'] as string, fetch, keys, name: asText(field(federation, 'organization_name'), 100), until: Number(claims['exp']) * 1_000 } };
}

/** What a trust anchor says of one issuer; `not-listed` where it knows none of that id. */
export type Subordinate = { says: 'listed'; name: string; until: number } | { says: 'not-listed' } | { problem: StatementProblem };

/**
 * Asks a trust anchor whether an issuer is a subordinate of its own (OpenID Federation 1.0, §8.1): a statement about that very id, signed
 * with a key of the anchor's, in date, and with no part that has to be understood and is not here. Intermediates are not followed.
 *
 * @param id the issuer's id, as its badges name it
 */
export async function askSubordinate(anchor: TrustAnchor, id: string, env: Env): Promise<Subordinate> {
  const url = new URL(anchor.fetch);
  url.searchParams.set('sub', id);
  const answer = await env.ask({ url: url.href, purpose: 'registry', accept: 'entity-statement' });
  if (answer.ok && answer.status === 404) return { says: 'not-listed' };
  const unread = readStatement(answer);
  if ('problem' in unread) return unread;
  const claims = await verified(unread, anchor.keys, env.now());
  if (!claims || !isSame(claims['iss'], anchor.entity) || claims['sub'] !== id) return { problem: 'wrong' };
  const name = asText(field(field(field(claims, 'metadata'), 'federation_entity'), 'organization_name'), 200);
  return { says: 'listed', name: name || id.slice(0, 100), until: Number(claims['exp']) * 1_000 };
}

type Unread = { jws: Exclude<ReturnType<typeof readJws>, { unknown: unknown }>; claims: JsonObject };

function readStatement(answer: Answer): Unread | { problem: StatementProblem } {
  if (!answer.ok) return { problem: answer.problem === 'no-permission' ? 'no-permission' : 'unreachable' };
  if (answer.status !== 200) return { problem: 'unreachable' };
  const jws = readJws((readUtf8(answer.bytes) ?? '').trim());
  return 'unknown' in jws ? { problem: 'nonsense' } : { jws, claims: jws.claims };
}

/** The claims of a statement that one of these keys signed and that is in date (§3.1, §3.2); else null. */
async function verified({ jws, claims }: Unread, keys: readonly JsonObject[], now: number): Promise<JsonObject | null> {
  if (!/^(?:application\/)?entity-statement\+jwt$/iu.test(String(jws.header['typ']))) return null;
  if (claims['crit'] !== undefined || claims['metadata_policy_crit'] !== undefined) return null;
  const { iat, exp } = claims;
  if (typeof iat !== 'number' || typeof exp !== 'number' || !(iat * 1_000 - FORGIVEN <= now) || !(exp * 1_000 + FORGIVEN >= now)) return null;
  const kid = jws.header['kid'];
  for (const jwk of keys) {
    const reading = kidOf(jwk) === kid ? readJwk(jwk) : null;
    if (reading && 'key' in reading && (await fits(jws, reading.key))) return claims;
  }
  return null;
}

function keysIn(claims: JsonObject): JsonObject[] {
  return asList(field(field(claims, 'jwks'), 'keys')).slice(0, MOST_KEYS).filter((one): one is JsonObject => readJwk(one) !== null);
}

/** An entity's id as it is written, or but for a slash at its end. */
function isSame(claim: unknown, entity: string): boolean {
  return typeof claim === 'string' && claim.replace(/\/+$/u, '') === entity.replace(/\/+$/u, '');
}
