import type { Env } from '../../env';
import { isClr, readClr } from '../../formats/clr';
import { readOpenBadge3 } from '../../formats/open-badges-3';
import type { SdJwt } from '../../formats/sd-jwt';
import { endorsementsOf } from '../../formats/endorsements';
import { hasType } from '../../formats/open-badges-2';
import { asHttps, asList, field, idOf, type JsonObject } from '../../formats/value';
import type { Findings } from '../../platforms/platform';
import { checkEndorsements, type EndorsedIds } from '../endorsements';
import { fact, type Basis } from '../facts';
import { schemaRemarks } from '../schema/schema';
import { status } from '../status/status';
import { checkEndorsement } from './endorsement';
import { signerFact } from './issuer';
import { leftOpen } from './left-open';
import { verifyList } from './list';
import { proofFacts } from './proof-facts';
import { proofRemarks } from './remarks';
import { proven, type Given } from './proven';

/** Without these nothing else counts: whoever shows a badge cannot leave a part of them out. A claim `vc` holds all of them. */
const WHOLE = ['@context', 'type', 'id', 'issuer', 'validFrom', 'validUntil', 'credentialStatus', 'status', 'vc'] as const;

/**
 * Checks an Open Badge 3.0 or a learner record (CLR 2.0), as a document or in a JWT: structure, signature, key, issuer and status, each a
 * fact of its own (Open Badges 3.0, §8; CLR 2.0, §8). Nobody is asked about one that is not complete, and nobody about the status
 * of one whose signature does not hold: what it names as its list is then anybody's.
 */
export async function checkCredential({ document: given, jws, sdJwt }: Given, env: Env): Promise<Findings> {
  const basis: Basis = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
  const before = read(given, jws !== undefined);
  const left = leftOut(before, given, sdJwt);
  if (left !== null) return { credential: null, facts: [fact('structure', 'unknown', 'structure.not-disclosed', basis, { field: left })] };
  if (!before.ok) return { credential: null, facts: [bad(before, basis)] };
  const { document, outcome } = await proven({ document: given, jws, sdJwt }, env);
  // What is shown is what was signed: of a token, the credential as the proof's own reader completes it.
  const reading = read(document, jws !== undefined);
  if (!reading.ok) return { credential: null, facts: [bad(reading, basis)] };
  const credential = reading.value;
  const [integrity, key] = proofFacts(outcome, basis);
  const subject = { document, id: credential.id, issuer: credential.issuer.id, isIssuers: key.state === 'pass', ...(jws && { payload: sdJwt?.claims ?? jws.payload }) };
  const ok = fact('structure', 'pass', 'structure.ok', basis);
  const signer = await signerFact(credential.issuer, env, basis);
  const noted = outcome?.remarks ?? [];
  // What was left out is no departure.
  const remarks = [...proofRemarks(noted), ...(noted.includes('selective') || noted.includes('base-proof') ? [] : schemaRemarks(document))];
  // Whoever changed it could have it ask anybody, and offer anything.
  if (integrity.state !== 'pass') return { credential, facts: [ok, integrity, key, signer], remarks };
  const [taken, endorsements] = await Promise.all([status(subject, env, verifyList), checkEndorsements(endorsementsOf(document), endorsedIn(document), { ...env, signed: checkedAlike })]);
  const refresh = key.state === 'pass' ? refreshAddress(document) : undefined;
  return {
    credential,
    facts: [ok, integrity, key, signer, ...leftOpen(taken, credential, outcome, basis)],
    remarks: [...remarks, ...taken.remarks],
    endorsements,
    ...(taken.until !== undefined && { freshUntil: new Date(taken.until).toISOString() }),
    ...(refresh !== undefined && { refresh }),
  };
}

/** An endorsement is checked by the same stack as the badge, which is there by now. */
const checkedAlike = () => Promise.resolve(checkEndorsement);

/** What an endorsement in each place may speak of. */
function endorsedIn(document: JsonObject): EndorsedIds {
  const achievements = asList(field(document, 'credentialSubject')).flatMap((subject) => asList(field(subject, 'achievement')));
  return { credential: [idOf(document)], achievement: achievements.map(idOf), issuer: [idOf(field(document, 'issuer'))] };
}

/** Where a newer copy is to be had (Open Badges 3.0, §RefreshService: `1EdTechCredentialRefresh`). */
function refreshAddress(document: JsonObject): string | undefined {
  const service = asList(field(document, 'refreshService')).find((one) => hasType(one, '1EdTechCredentialRefresh'));
  return asHttps(idOf(service));
}

/** What has to be there and is not, although it may have been signed; or null. */
function leftOut(reading: ReturnType<typeof read>, document: JsonObject, sdJwt: SdJwt | undefined): string | null {
  if (!sdJwt || sdJwt.hidden.size === 0 || sdJwt.fault !== undefined) return null;
  const part = WHOLE.find((name) => sdJwt.hidden.has(name));
  if (part !== undefined || reading.ok || reading.reason !== 'bad-field') return part ?? null;
  const top = reading.field.split('.')[0]!;
  return sdJwt.hidden.has(top) || (sdJwt.hidden.has('') && !Object.hasOwn(document, top)) ? reading.field : null;
}

function read(document: JsonObject, isToken: boolean): ReturnType<typeof readOpenBadge3> {
  return (isClr(document) ? readClr : readOpenBadge3)(document, isToken ? 'jwt' : 'json');
}

function bad(reading: Extract<ReturnType<typeof read>, { ok: false }>, basis: Basis): Findings['facts'][number] {
  return reading.reason === 'not-a-badge' ? fact('structure', 'unknown', 'structure.not-a-badge', basis) : fact('structure', 'unknown', 'structure.bad-field', basis, { field: reading.field });
}
