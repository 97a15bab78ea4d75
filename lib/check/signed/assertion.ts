import type { Env } from '../../env';
import { endorsementsOf } from '../../formats/endorsements';
import type { Jws } from '../../formats/jwt';
import { oldVersionOf, readOldAssertion } from '../../formats/open-badges-1';
import { readSignedAssertion, speaksOpenBadges2, type BadgeClass, type Profile } from '../../formats/open-badges-2';
import { credentialOf, extensionRemarks } from '../../platforms/hosted/credential';
import { askClass, askOldClass, askOldIssuer, askProfile, type Part } from '../../platforms/hosted/parts';
import type { Findings } from '../../platforms/platform';
import type { Fact } from '../../words';
import { checkEndorsements } from '../endorsements';
import { fact, type Basis } from '../facts';
import { verifyJws } from '../proof/proof';
import { signedBadgeStatus } from '../status/status';
import { checkEndorsement } from './endorsement';
import { signerFact } from './issuer';
import { proofFacts } from './proof-facts';

type Asserted = Parameters<typeof credentialOf>[0];

/**
 * Checks an assertion of Open Badges 1.0, 1.1 or 2.0 that was signed as a JWS. Its class is the one that the signed words name or hold;
 * the issuer's keys and its list of withdrawn badges are read from the issuer's own profile and from nothing else.
 */
export async function checkAssertion(jws: Jws, env: Env): Promise<Findings> {
  const basis: Basis = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
  const old = oldVersionOf(jws.payload);
  const reading = old ? readOldAssertion(jws.payload) : readSignedAssertion(jws.payload);
  if (!reading.ok) return only(reading.reason === 'not-a-badge' ? fact('structure', 'unknown', 'structure.not-a-badge', basis) : badField(reading.field, basis));
  if (!old && !speaksOpenBadges2(jws.payload)) return only(badField('@context', basis));
  if (old && !('keyUrl' in reading.value)) return only(badField('verify', basis));
  const assertion: Asserted = reading.value;
  const badge: Part<BadgeClass> = await (old ? askOldClass(assertion.badge, old, env, basis) : askClass(assertion.badge, env, basis));
  if ('problem' in badge) return unread(badge.problem, basis);
  const profile: Part<Profile> = await (old ? askOldIssuer(badge.value.issuer, old, env, basis) : askProfile(badge.value.issuer, env, basis));
  if ('problem' in profile) return unread(profile.problem, basis);
  const credential = credentialOf(assertion, badge.value, profile.value, `open-badges-${old ?? '2.0'}-signed` as Asserted['format'] & string);
  const [integrity, key] = proofFacts(await verifyJws(jws.token, profile.value.id, env), basis);
  const uid = 'uid' in reading.value ? reading.value.uid : undefined;
  const named = { id: credential.id, issuer: profile.value.id, ...(uid !== undefined && { uid }) };
  const facts = [fact('structure', 'pass', 'structure.ok', basis), integrity, key, await signerFact(credential.issuer, env, basis)];
  const remarks = extensionRemarks(assertion, badge.value, profile.value);
  if (integrity.state !== 'pass') return { credential, facts, remarks };
  const ids = { credential: [credential.id], achievement: [badge.value.id], issuer: [profile.value.id] };
  const [status, endorsements] = await Promise.all([
    signedBadgeStatus(profile.value.revocationList, named, old ? '1.x' : '2.0', env),
    checkEndorsements(endorsementsOf(jws.payload, badge.json, profile.json), ids, { ...env, signed: () => Promise.resolve(checkEndorsement) }),
  ]);
  return { credential, facts: [...facts, status], remarks, endorsements };
}

/** Whose it is could not be learned, so that no signature was tried. */
function unread(problem: Fact, basis: Basis): Findings {
  return problem.id === 'structure' ? only(problem) : only(fact('structure', 'pass', 'structure.ok', basis), fact('integrity', 'unknown', 'integrity.no-key', basis), problem);
}

function badField(name: string, basis: Basis): Fact {
  return fact('structure', 'unknown', 'structure.bad-field', basis, { field: name });
}

function only(...facts: Fact[]): Findings {
  return { credential: null, facts };
}
