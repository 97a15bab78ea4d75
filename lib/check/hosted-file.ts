import type { Env } from '../env';
import { oldVersionOf, readOldAssertion, readOldBadgeClass } from '../formats/open-badges-1';
import { readAssertion, readBadgeClass } from '../formats/open-badges-2';
import { asObject, idOf, type JsonObject } from '../formats/value';
import { credentialOf } from '../platforms/hosted/credential';
import type { Findings } from '../platforms/platform';
import type { AwardReference, Credential } from '../words';
import { contradiction } from './agree';
import { fact, type Basis } from './facts';
import { findingsOf } from './findings';

/** Where a hosted badge says that it lives: `id`, before 2.0 `verify.url`; null where it does not say. */
export function hostedAddress(document: JsonObject): string | null {
  const old = readOldAssertion(document);
  const address = oldVersionOf(document) ? (old.ok ? old.value.id : '') : (idOf(document) ?? '');
  return URL.canParse(address) ? address : null;
}

/**
 * Checks a file that holds a hosted badge before 3.0. The file proves nothing and is only read for where the badge lives (Open Badges
 * 2.0, §HostedBadge); what is concluded is what the issuer's own host answers there. Where that contradicts the file, the file is false.
 *
 * @param reference where it lives; null where that cannot be asked
 */
export async function checkHostedFile(document: JsonObject, env: Env, reference: AwardReference | null): Promise<Findings> {
  const basis: Basis = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
  const reading = oldVersionOf(document) ? readOldAssertion(document) : readAssertion(document);
  if (!reading.ok) return only(reading.reason === 'not-a-badge' ? fact('structure', 'unknown', 'structure.not-a-badge', basis) : fact('structure', 'unknown', 'structure.bad-field', basis, { field: reading.field }));
  if (reference === null) return only(fact('structure', 'unknown', 'structure.bad-field', basis, { field: oldVersionOf(document) ? 'verify.url' : 'id' }));
  if (reference.kind === 'claim-link') return only(fact('structure', 'unknown', 'structure.claim-link', basis));
  if (reference.kind !== 'award') return only(fact('structure', 'unknown', 'structure.not-a-badge', basis));
  const found = await findingsOf(reference, env);
  // We hold that badge from that address, so that "gone" there means withdrawn.
  const gone = found.facts.find(({ code }) => code === 'structure.gone' || code === 'structure.gone-or-never');
  if (gone && (reference.platform === 'hosted' || reference.platform === 'moodle')) {
    return { ...found, facts: [...found.facts, fact('status', 'fail', 'status.revoked', gone)] };
  }
  const field = found.credential && contradiction(written(document, found.credential), found.credential);
  if (!field) return found;
  return { ...found, facts: [...found.facts, fact('integrity', 'fail', 'integrity.copy-differs', { at: basis.at, source: hostOf(reference) }, { field })] };
}

/** What the file says of itself; what it leaves to other documents is the issuer's to say. */
function written(document: JsonObject, copy: Credential): Credential {
  const old = oldVersionOf(document);
  const reading = old ? readOldAssertion(document) : readAssertion(document);
  if (!reading.ok) return copy;
  const inside = asObject(reading.value.badge);
  const badge = inside && (old ? readOldBadgeClass(inside, old) : readBadgeClass(inside));
  const said = badge?.ok ? badge.value : { name: copy.name, description: '', criteria: '', issuer: '', tags: [] };
  return credentialOf(reading.value, said, { id: copy.issuer.id, name: copy.issuer.name, scope: null }, copy.format);
}

function hostOf({ url }: AwardReference): string {
  return URL.canParse(url) ? new URL(url).hostname : 'proofmark';
}

function only(...facts: Findings['facts']): Findings {
  return { credential: null, facts };
}
