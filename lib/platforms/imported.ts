import { contradiction } from '../check/agree';
import { fact, type Basis } from '../check/facts';
import { readAssertion, readBadgeClass } from '../formats/open-badges-2';
import { asAddress } from '../formats/value';
import type { Credential } from '../words';
import { only } from './findings';
import { credentialOf } from './hosted/credential';
import type { Elsewhere, Findings } from './platform';

/**
 * A badge that its holder brought to a platform from elsewhere: the platform's copy proves nothing, and is only held against what the
 * source says. A difference is no disproof, since the copy may be older.
 *
 * @param source where it was issued, as the platform's record says
 * @param copy the platform's record, where it is an assertion
 */
export async function imported(source: string, copy: unknown, basis: Basis, elsewhere: Elsewhere): Promise<Findings> {
  const there = asAddress(source)?.protocol === 'https:' ? await elsewhere(source) : null;
  if (!there) return only(fact('structure', 'pass', 'structure.ok', basis), fact('integrity', 'unknown', 'integrity.imported', basis));
  const here = there.credential && copied(copy, there.credential);
  const differs = here && there.credential && contradiction(here, there.credential);
  return differs ? { ...there, facts: [...there.facts, fact('integrity', 'unknown', 'integrity.disagree', basis, { field: differs })] } : there;
}

/** What the platform's copy says of itself, as far as it can be held against the source's word. */
function copied(json: unknown, original: Credential): Credential | null {
  const reading = readAssertion(json);
  if (!reading.ok) return null;
  const badge = readBadgeClass(reading.value.badge);
  const said = badge.ok ? badge.value : { name: original.name, description: '', criteria: '', issuer: '', tags: [] };
  return credentialOf(reading.value, said, { id: original.issuer.id, name: original.issuer.name, scope: null }, original.format);
}
