import { fact } from '../../check/facts';
import type { OwnCheck, PlatformId } from '../../words';
import { DRAFT, recogniseBy, type AddressForm } from '../by-address';
import { only } from '../findings';
import type { Platform, PlatformRow } from '../platform';

/** A platform whose awards are recognised and not asked about: everything that is known of it, as data. */
export interface OpenPlatform<Id extends PlatformId = PlatformId> {
  id: Id;
  name: string;
  forms: readonly AddressForm[];
  /** Why it is not asked by itself: what stands in the way. */
  because: string;
  detected: PlatformRow['detected'];
  /** The form where a person types what stands in the award's address, where the address alone does not open it. */
  form?: { url: string; code: RegExp };
}

/**
 * The adapter of a platform that is not asked: its awards are recognised, and a button opens the platform's own check. Nothing is
 * concluded, so nothing is ever verified by it and nobody vouched for.
 */
export function openPlatform<const Id extends PlatformId>({ id, name, forms, because, detected, form }: OpenPlatform<Id>): Platform & { id: Id; tier: 'open' } {
  return {
    id,
    name,
    tier: 'open',
    issuerIdentity: 'self-service',
    evidence: `Nothing is asked of it, so it vouches for nobody here. ${because}`,
    // Not told from look-alikes: nothing is fetched from it, and nothing that imitates it could be confirmed.
    domains: [],
    asks: [],
    recognise: (url) => recogniseBy(id, forms, url),
    check: async (reference, env) => {
      const basis = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
      return only(reference.id.startsWith(DRAFT) ? fact('structure', 'unknown', 'structure.draft', basis) : fact('structure', 'unknown', 'structure.own-check', basis, { platform: name }));
    },
    ownCheck: ({ kind, id: of, url }): OwnCheck | null => {
      if (kind !== 'award' || of.startsWith(DRAFT)) return null;
      const code = form?.code.exec(url)?.[0];
      return form && code ? { url: form.url, code } : { url };
    },
    row: { detected, checked: `not by itself; a button opens its own check. ${because}`, private: 'only its own check tells', withdrawn: 'only its own check tells' },
  };
}
