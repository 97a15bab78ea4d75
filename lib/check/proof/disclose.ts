import type { Env } from '../../env';
import { asList, asObject, type JsonObject } from '../../formats/value';
import { readMultibase } from '../keys/multikey';
import type { Derived, WithBase } from './base/words';
import { Canonicals } from './canonical';
import { linkedBy } from './embedded';
import { overstep } from './limits';
import { readBase } from './selective';

/**
 * Cuts a credential to a part of it, by its base proof (`ecdsa-sd-2023`, VC Data Integrity ECDSA 1.0, §3.6.6), so that what remains is still
 * the issuer's word. Nobody is asked; whether the issuer's own signature fits is told by a check.
 *
 * @param document the credential as its holder got it; untrusted
 * @param shown JSON pointers to what is shown besides what the issuer always has shown
 * @returns null where it has no base proof, and so cannot be cut
 * @throws never for what the document holds
 */
export async function disclose(document: JsonObject, shown: readonly string[], env: Env): Promise<Derived | null> {
  if (overstep(document)) return null;
  const given = withBase(document);
  if (!given || !env.part) return null;
  const baseProofs = await env.part('ecdsa-sd-2023');
  return baseProofs.derive(given, shown, linkedBy(new Canonicals(await env.asset('contexts'))));
}

/** The base proof of a credential; null where there is none or one that stands on others. */
function withBase({ proof: given, ...document }: JsonObject): WithBase | null {
  for (const proof of asList(given).map(asObject)) {
    if (proof?.type !== 'DataIntegrityProof' || proof.cryptosuite !== 'ecdsa-sd-2023' || proof.previousProof !== undefined) continue;
    const bytes = typeof proof.proofValue === 'string' ? readMultibase(proof.proofValue) : null;
    const base = bytes && readBase(bytes);
    const { proofValue: _, ...options } = proof;
    if (base) return { document, options: { ...options, ...(document['@context'] !== undefined && { '@context': document['@context'] }) }, base };
  }
  return null;
}
