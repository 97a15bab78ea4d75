import type { Env } from '../../env';
import { webAddressOf } from '../../formats/verifiable';
import type { Credential, Fact } from '../../words';
import type { Basis } from '../facts';
import { issuerFact } from '../issuer';

/** Longest part of a key that is shown as an issuer's id. */
const LONGEST_ID = 80;

/** Who signed: nobody vouches for that yet. A name that imitates a known issuer's on another domain is called what it is. */
export async function signerFact(issuer: Credential['issuer'], env: Env, basis: Basis): Promise<Fact> {
  const id = webAddressOf(issuer.id) || issuer.id;
  return issuerFact('self-service', '', { ...issuer, id, domain: issuer.domain || issuer.id.slice(0, LONGEST_ID) }, await env.asset('well-known-issuers'), basis);
}
