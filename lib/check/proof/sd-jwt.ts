import type { Env } from '../../env';
import type { SdJwt } from '../../formats/sd-jwt';
import { field, idOf } from '../../formats/value';
import { ringOf } from '../keys/bind';
import { readJwk } from '../keys/jwk';
import { tokenKeys } from '../keys/token';
import { readCarried, SD_TYPES } from './claims';
import { fits, readJws } from './jws';
import { tryKeys } from './jwt';
import { type JwtOutcome, untried, type Unknown } from './outcome';

/** Two clocks may differ by this, in seconds. */
const FORGIVEN = 600;

/** Checks an SD-JWT. The type of the part that is loaded when one is met. */
export type VerifySdJwt = typeof verifySdJwt;

/**
 * Checks a credential in an SD-JWT (RFC 9901, §7.1; VC-JOSE-COSE 1.0, §3.2; SD-JWT VC, §2.4): the issuer's signature over the digests, each thing
 * shown by its digest, and the holder's own token where there is one. Nobody has to prove here that the badge is theirs, so none is
 * asked for; one that is there has to be right.
 *
 * @throws never for what the token holds
 */
export async function verifySdJwt(given: SdJwt, env: Env): Promise<JwtOutcome> {
  const nothing = (unknown: Unknown): JwtOutcome => ({ ...untried('SD-JWT', '', unknown), header: {}, claims: {}, credential: null });
  const jws = readJws(given.jws.token);
  if ('unknown' in jws) return nothing(jws.unknown);
  if (given.fault !== undefined) return nothing({ reason: 'malformed-proof', member: given.fault });
  const { header, alg } = jws;
  const { credential, remarks, unknown } = readCarried(header, given.claims, SD_TYPES);
  const issuer = idOf(credential?.issuer) ?? idOf(given.claims['iss']) ?? '';
  const { key, integrity } = await tryKeys(jws, await tokenKeys(header, issuer, ringOf(env)));
  const wrong = unknown ?? (integrity.state === 'pass' ? await unbound(given, env.now()) : null);
  return {
    suite: `SD-JWT ${alg}`,
    method: typeof header.kid === 'string' ? header.kid.slice(0, 300) : '',
    integrity: integrity.state === 'pass' && wrong ? { state: 'unknown', ...wrong } : integrity,
    key, remarks: given.hidden.size > 0 ? [...remarks, 'selective'] : remarks, header, claims: given.claims, credential,
  };
}

/**
 * What is wrong with the holder's own token (RFC 9901, §7.3), or null: it is signed by the key that the issuer wrote into the badge (`cnf`), over
 * exactly what stands before it. Whom it was made for (`aud`, `nonce`) is nothing that can be known here.
 */
async function unbound({ binding, claims }: SdJwt, now: number): Promise<Unknown | null> {
  if (!binding) return null;
  const jws = readJws(binding.token);
  if ('unknown' in jws) return jws.unknown.reason === 'malformed-proof' ? { reason: 'malformed-proof', member: 'kb+jwt' } : jws.unknown;
  const key = readJwk(field(claims['cnf'], 'jwk'));
  if (!key) return { reason: 'malformed-proof', member: 'cnf' };
  if ('unsupported' in key) return { reason: 'unsupported-suite', kind: key.unsupported };
  const { iat, aud, nonce, sd_hash: digest } = jws.claims;
  const said = jws.header.typ === 'kb+jwt' && typeof iat === 'number' && iat <= now / 1_000 + FORGIVEN && typeof aud === 'string' && typeof nonce === 'string' && digest === binding.digest;
  return said && await fits(jws, key.key) ? null : { reason: 'malformed-proof', member: 'kb+jwt' };
}
