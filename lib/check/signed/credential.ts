import type { Env, Signed } from '../../env';
import { isClr, readClr } from '../../formats/clr';
import { readOpenBadge3 } from '../../formats/open-badges-3';
import type { JsonObject } from '../../formats/value';
import type { Findings } from '../../platforms/platform';
import type { Credential, Fact } from '../../words';
import { fact, type Basis } from '../facts';
import { foldProofs, verifyEmbedded, verifyJwt, type ProofOutcome } from '../proof/proof';
import { status } from '../status/status';
import { signerFact } from './issuer';
import { verifyList } from './list';
import { proofFacts } from './proof-facts';
import { proofRemarks } from './remarks';

/**
 * Checks an Open Badge 3.0 or a learner record (CLR 2.0), as a document or in a JWT: structure, signature, key, issuer and status, each a
 * fact of its own (Open Badges 3.0, §8; CLR 2.0, §8). Nobody is asked about one that is not complete, and nobody about the status
 * of one whose signature does not hold: what it names as its list is then anybody's.
 */
export async function checkCredential({ document: given, jws }: Signed, env: Env): Promise<Findings> {
  const basis: Basis = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
  const before = read(given, jws !== undefined);
  if (!before.ok) return { credential: null, facts: [bad(before, basis)] };
  const { document, outcome } = await proven({ document: given, ...(jws && { jws }) }, env);
  // What is shown is what was signed: of a token, the credential as the proof's own reader completes it.
  const reading = read(document, jws !== undefined);
  if (!reading.ok) return { credential: null, facts: [bad(reading, basis)] };
  const credential = reading.value;
  const [integrity, key] = proofFacts(outcome, basis);
  const subject = { document, id: credential.id, issuer: credential.issuer.id, ...(jws && { payload: jws.payload }) };
  const taken = integrity.state === 'pass' ? await status(subject, env, verifyList) : null;
  return {
    credential,
    facts: [fact('structure', 'pass', 'structure.ok', basis), integrity, key, await signerFact(credential.issuer, env, basis), ...(taken ? leftOpen(taken.facts, credential, outcome, basis) : [])],
    remarks: [...proofRemarks(outcome?.remarks ?? []), ...(taken?.remarks ?? [])],
    ...(taken?.until !== undefined && { freshUntil: new Date(taken.until).toISOString() }),
  };
}

/**
 * Of a credential of which only a part is shown, the rest may say when it ends or how it is withdrawn, unless the part says so. Whoever
 * shows it could leave that out: then neither is known.
 */
function leftOpen(facts: Fact[], { expires }: Credential, outcome: ProofOutcome | undefined, basis: Basis): Fact[] {
  const listed = facts.filter(({ code }) => code !== 'status.no-list');
  if (!outcome?.remarks.includes('selective') || (expires && listed.length > 0)) return facts;
  return [...listed, fact('status', 'unknown', 'status.not-disclosed', basis)];
}

async function proven({ document, jws }: Signed, env: Env): Promise<{ document: JsonObject; outcome: ProofOutcome | undefined }> {
  if (!jws) return { document, outcome: foldProofs(await verifyEmbedded(document, env)) };
  const outcome = await verifyJwt(jws.token, env);
  if (outcome.credential) return { document: outcome.credential, outcome };
  // A token in which the proof finds no credential has not signed the one that was read.
  const unread = outcome.integrity.state === 'pass' ? { ...outcome, integrity: { state: 'unknown', reason: 'malformed-proof', member: 'vc' } as const } : outcome;
  return { document, outcome: unread };
}

function read(document: JsonObject, isToken: boolean): ReturnType<typeof readOpenBadge3> {
  return (isClr(document) ? readClr : readOpenBadge3)(document, isToken ? 'jwt' : 'json');
}

function bad(reading: Extract<ReturnType<typeof read>, { ok: false }>, basis: Basis): Findings['facts'][number] {
  return reading.reason === 'not-a-badge' ? fact('structure', 'unknown', 'structure.not-a-badge', basis) : fact('structure', 'unknown', 'structure.bad-field', basis, { field: reading.field });
}
