import type { Env, Signed } from '../../env';
import { readEndorsement } from '../../formats/endorsements';
import { hasType } from '../../formats/open-badges-2';
import { issuerOf, webAddressOf } from '../../formats/verifiable';
import { askProfile } from '../../platforms/hosted/parts';
import type { Findings } from '../../platforms/platform';
import type { Fact } from '../../words';
import { registrableDomain, shownDomain } from '../domain';
import { fact, type Basis } from '../facts';
import { verifyJws } from '../proof/proof';
import { signedBadgeStatus, status } from '../status/status';
import { signerFact } from './issuer';
import { leftOpen } from './left-open';
import { verifyList } from './list';
import { proofFacts } from './proof-facts';
import { proven } from './proven';

/**
 * Checks a signed endorsement: an EndorsementCredential with its proof or in a JWT (Open Badges 3.0, §EndorsementCredential), or one of
 * Open Badges 2.0 as a JWS (§SignedBadge). What it endorses is for the caller to compare.
 */
export async function checkEndorsement(given: Signed, env: Env): Promise<Findings> {
  const basis: Basis = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
  const { document, outcome } = await proven({ document: given.document, jws: given.jws }, env);
  const reading = readEndorsement(document);
  if (!reading.ok) return { credential: null, facts: [reading.reason === 'not-a-badge' ? fact('structure', 'unknown', 'structure.not-a-badge', basis) : fact('structure', 'unknown', 'structure.bad-field', basis, { field: reading.field })] };
  if (given.jws && hasType(document, 'Endorsement')) return checkOld(given.jws.token, reading.value, env, basis);
  const [integrity, key] = proofFacts(outcome, basis);
  const { id } = reading.value;
  const signer = issuerOf(document);
  const subject = { document, id, issuer: signer.id, isIssuers: key.state === 'pass', ...(given.jws && { payload: given.jws.payload }) };
  const facts: Fact[] = [fact('structure', 'pass', 'structure.ok', basis), integrity, key, await signerFact(signer, env, basis)];
  return { credential: null, facts: [...facts, ...(integrity.state === 'pass' ? leftOpen(await status(subject, env, verifyList), reading.value, outcome, basis) : [])] };
}

async function checkOld(token: string, { id, issuer }: { id: string; issuer: { id: string; name: string } }, env: Env, basis: Basis): Promise<Findings> {
  const ok = fact('structure', 'pass', 'structure.ok', basis);
  const profile = await askProfile(issuer.id, env, basis);
  if ('problem' in profile) return { credential: null, facts: [ok, fact('integrity', 'unknown', 'integrity.no-key', basis), ...(profile.problem.id === 'key' ? [profile.problem] : [])] };
  const [integrity, key] = proofFacts(await verifyJws(token, profile.value.id, env), basis);
  const signer = { id: profile.value.id, name: profile.value.name, domain: shownDomain(registrableDomain(webAddressOf(profile.value.id))) };
  const named = { id, issuer: profile.value.id };
  const facts: Fact[] = [ok, integrity, key, await signerFact(signer, env, basis)];
  return { credential: null, facts: [...facts, ...(integrity.state === 'pass' ? [await signedBadgeStatus(profile.value.revocationList, named, '2.0', env)] : [])] };
}
