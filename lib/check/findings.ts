import type { Env } from '../env';
import { recognise } from '../links/recognise';
import { award } from '../platforms/hosted/recognise';
import type { Elsewhere, Findings } from '../platforms/platform';
import { platform } from '../platforms/registry';
import type { AwardReference } from '../words';

/**
 * What an award's platform concludes. An adapter that stumbles over an answer has not read it.
 *
 * @throws never
 */
export async function findingsOf(of: AwardReference, env: Env): Promise<Findings> {
  return found(of, env, async (address) => {
    const there = awardAt(address);
    return there && there.url !== of.url ? found(there, env, async () => null) : null;
  });
}

async function found({ platform: id, ...of }: AwardReference, env: Env, elsewhere: Elsewhere): Promise<Findings> {
  try {
    return id === 'document' ? { credential: null, facts: [] } : await platform(id).check({ platform: id, ...of }, env, elsewhere);
  } catch {
    return { credential: null, facts: [] };
  }
}

/** The award at an address that a record names: a known platform's, or whatever a host that we do not know answers there. */
function awardAt(address: string): AwardReference | null {
  const recognised = recognise(address);
  if (recognised === null) return /^https:\/\//iu.test(address) && URL.canParse(address) ? asked(award(new URL(address))) : null;
  return recognised.type === 'reference' ? asked(recognised.reference) : null;
}

/** What can claim something is nothing to be asked, whoever names it. */
const asked = (reference: AwardReference): AwardReference | null => (reference.kind === 'award' ? reference : null);

/** The award that an id is the address of, by its platform or its shape; null where it is none that can be recognised. */
export function recognisedAward(id: string | undefined, by: typeof recognise = recognise): AwardReference | null {
  const recognised = id === undefined ? null : by(id);
  return recognised?.type === 'reference' && recognised.reference.kind === 'award' ? recognised.reference : null;
}
