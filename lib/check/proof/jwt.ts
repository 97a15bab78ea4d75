import type { Env } from '../../env';
import { idOf } from '../../formats/value';
import { ringOf } from '../keys/bind';
import type { KeyFinding } from '../keys/keys';
import { tokenKeys } from '../keys/token';
import { readCarried } from './claims';
import { fits, isFor, type Jws, readJws } from './jws';
import { type Integrity, type JwtOutcome, untried } from './outcome';

/**
 * Checks a credential in a compact JWT (VC-JWT of VCDM 1.1, VC-JOSE-COSE of VCDM 2.0, Open Badges 3.0, §8.2.4).
 *
 * A presentation's signature is checked too, and `credential` is null: what it presents has proofs of its own.
 *
 * @throws never for what the token holds
 */
export async function verifyJwt(compact: string, env: Env): Promise<JwtOutcome> {
  const jws = readJws(compact);
  if ('unknown' in jws) return { ...untried('JWT', '', jws.unknown), header: {}, claims: {}, credential: null };
  const { header, claims, alg } = jws;
  const { credential, remarks, unknown } = readCarried(header, claims);
  const issuer = idOf(credential?.issuer) ?? idOf(claims.iss) ?? '';
  const { key, integrity } = await tryKeys(jws, await tokenKeys(header, issuer, ringOf(env)));
  return {
    suite: `JWT ${alg}`,
    method: typeof header.kid === 'string' ? header.kid.slice(0, 300) : '',
    integrity: integrity.state === 'pass' && unknown ? { state: 'unknown', ...unknown } : integrity,
    key, remarks, header, claims, credential,
  };
}

/** Tries each key; the one that fits is the one that signed. */
export async function tryKeys(jws: Jws, { findings, named }: { findings: readonly KeyFinding[]; named: boolean }): Promise<{ key: KeyFinding; integrity: Integrity }> {
  for (const finding of findings) {
    if (finding.key && await fits(jws, finding.key)) return { key: finding, integrity: { state: 'pass' } };
  }
  const key = findings.find((one) => one.key !== null) ?? findings[0] ?? { binding: 'malformed', key: null };
  if (key.key === null) {
    return { key, integrity: key.binding === 'unsupported' ? { state: 'unknown', reason: 'unsupported-suite', kind: key.kind ?? '' } : { state: 'unknown', reason: 'no-key' } };
  }
  if (!named) return { key: { binding: 'not-listed', key: null, ...(key.host !== undefined && { host: key.host }) }, integrity: { state: 'unknown', reason: 'no-key' } };
  // A key of another kind was never used with this algorithm: nothing was tried.
  return { key, integrity: isFor(jws, key.key) ? { state: 'fail', reason: 'signature-wrong' } : { state: 'unknown', reason: 'malformed-proof', member: 'alg' } };
}
