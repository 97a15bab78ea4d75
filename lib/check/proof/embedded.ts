import type { Env } from '../../env';
import { asList, asObject, idOf, type JsonObject } from '../../formats/value';
import { bindKey, ringOf, type Ring } from '../keys/bind';
import type { KeyFinding } from '../keys/keys';
import type { KeyType, PublicKey } from '../keys/public-key';
import { readMultibase } from '../keys/multikey';
import { beginsWith, Canonicals, type Signed } from './canonical';
import { verifyBbs } from './bbs';
import type { Linked } from './base/words';
import { readDetached } from './detached';
import { LIMITS, overstep } from './limits';
import { type Integrity, type ProofOutcome, untried, type Unknown } from './outcome';
import { canonicalForm, renamed, statements } from './linked-data';
import { readBase, readDerived, verifyDerived } from './selective';
import { verifySignature } from './signature';
import { hashFor, type Suite, suiteName, suiteOf } from './suites';

/** Bytes of each kind of signature; a proof in a document has no others. */
const SIGNATURE: Readonly<Record<Exclude<KeyType, 'RSA' | 'Bls12381G2'>, number>> = { Ed25519: 64, 'P-256': 64, 'P-384': 96 };

/** What all proofs of one document share. */
interface Work {
  document: JsonObject;
  /** Without any proof. */
  bare: JsonObject;
  proofs: readonly JsonObject[];
  issuer: string;
  ring: Ring;
  canonicals: Canonicals;
}

/**
 * Checks every proof in a document: VC Data Integrity 1.0 (EdDSA and ECDSA suites, sets and chains) and its forerunners
 * Ed25519Signature2018 and 2020.
 *
 * @param document the credential as parsed; untrusted
 * @returns one outcome for each proof, in the document's order; none where there is no proof. {@link foldProofs} makes one of them.
 * @throws never for what the document holds
 */
export async function verifyEmbedded(document: object, env: Env): Promise<ProofOutcome[]> {
  const secured = asObject(document);
  if (!secured || !Object.hasOwn(secured, 'proof')) return [];
  const limit = overstep(secured);
  if (limit) return [untried('', '', limit === 'too-large' ? { reason: limit } : { reason: 'malformed-proof', member: 'document' })];
  const { proof, ...bare } = secured;
  const given = asList(proof);
  const proofs = given.map(asObject).filter((one) => one !== null);
  if (proofs.length !== given.length) return [untried('', '', { reason: 'malformed-proof', member: 'proof' })];
  const costly = proofs.filter((one) => suiteOf(one)?.form === 'bbs');
  if (proofs.length > LIMITS.proofs || costly.length > LIMITS.costlyProofs) return [untried('', '', { reason: 'too-large' })];
  const work: Work = {
    document: secured, bare, proofs, issuer: idOf(secured.issuer) ?? '',
    ring: ringOf(env), canonicals: new Canonicals(await env.asset('contexts')),
  };
  return Promise.all(proofs.map((one) => verifyOne(one, work)));
}

async function verifyOne(proof: JsonObject, work: Work): Promise<ProofOutcome> {
  const [name, suite, method] = [suiteName(proof), suiteOf(proof), idOf(proof.verificationMethod) ?? ''];
  if (!suite) return untried(name, method, { reason: 'unsupported-suite', kind: name.slice(0, 60) }, { binding: 'unsupported', key: null, kind: name.slice(0, 60) });
  const covered = covers(proof, work);
  const wrong = covered === null ? 'previousProof' : misfit(proof, suite, work);
  if (wrong !== null || covered === null) return untried(name, method, { reason: 'malformed-proof', member: wrong ?? 'previousProof' });
  if (isOver(proof.expires, work.ring.now)) return untried(name, method, { reason: 'proof-expired', member: 'expires' });
  const key = await bindKey(method, work.issuer, work.ring);
  const integrity = key.key ? await tryKey(proof, suite, key.key, covered, work) : noKey(key);
  return { suite: name, method: method.slice(0, 300), integrity, key, remarks: remarksOf(proof, suite) };
}

/** The engine's own parts for linked data, as the part for base proofs is given them. */
export function linkedBy(canonicals: Canonicals): Linked {
  return { canonicals, statements, canonicalForm, renamed, verifySignature };
}

/** What of a credential is shown cannot be told from what is missing: neither in a copy that was cut, nor in the one that others are cut from. */
function remarksOf(proof: JsonObject, { form }: Suite): ProofOutcome['remarks'] {
  if (form !== 'selective' && form !== 'bbs') return [];
  const value = form === 'selective' && typeof proof.proofValue === 'string' ? readMultibase(proof.proofValue) : null;
  return [value && readBase(value) ? 'base-proof' : 'selective'];
}

/** The first member of a proof that is not as the suite needs it, or null. */
function misfit(proof: JsonObject, suite: Suite, { bare }: Work): string | null {
  if (proof.proofPurpose !== 'assertionMethod') return 'proofPurpose';
  if (typeof proof.verificationMethod !== 'string' && !asObject(proof.verificationMethod)) return 'verificationMethod';
  if (typeof proof[suite.signature] !== 'string') return suite.signature;
  if (suite.form === 'jcs' && proof['@context'] !== undefined && !beginsWith(bare['@context'], proof['@context'])) return '@context';
  return null;
}

/**
 * The document that a proof covers: without proofs, or, in a chain, with the proofs that it names as previous
 * (VC Data Integrity 1.0, §4.2).
 *
 * @returns null where it names one that is not there
 */
function covers(proof: JsonObject, { bare, proofs }: Work): JsonObject | null {
  if (proof.previousProof === undefined) return bare;
  const named = asList(proof.previousProof);
  const previous = named.map((id) => proofs.filter((one) => one !== proof && typeof id === 'string' && one.id === id));
  return previous.length > 0 && previous.every((found) => found.length === 1) ? { ...bare, proof: previous.flat() } : null;
}

async function tryKey(proof: JsonObject, suite: Suite, key: PublicKey, covered: JsonObject, work: Work): Promise<Integrity> {
  if (key.type === 'RSA' || !suite.keys.includes(key.type)) return { state: 'unknown', reason: 'malformed-proof', member: 'verificationMethod' };
  const detached = suite.signature === 'jws' ? readDetached(proof.jws as string) : null;
  const signature = suite.signature === 'jws' ? (detached?.signature ?? null) : readMultibase(proof.proofValue as string);
  if (!signature) return { state: 'unknown', reason: 'malformed-proof', member: suite.signature };
  if (suite.form === 'selective') {
    const [derived, base] = [readDerived(signature), readBase(signature)];
    if (base) {
      const baseProofs = await work.ring.part?.('ecdsa-sd-2023');
      return baseProofs ? baseProofs.verifyBase({ document: covered, options: optionsOf(proof, suite, work), base }, key, linkedBy(work.canonicals)) : { state: 'unknown', reason: 'not-loaded', kind: suite.name };
    }
    if (!derived) return { state: 'unknown', reason: 'malformed-proof', member: 'proofValue' };
    return verifyDerived(derived, optionsOf(proof, suite, work), covered, key, work.canonicals);
  }
  if (key.type === 'Bls12381G2') {
    const verifyShown = await work.ring.part?.('bbs-2023');
    return verifyShown ? verifyBbs(signature, optionsOf(proof, suite, work), covered, key, work.canonicals, verifyShown) : { state: 'unknown', reason: 'not-loaded', kind: suite.name };
  }
  if (signature.length !== SIGNATURE[key.type]) return { state: 'fail', reason: 'signature-wrong' };
  let first: Integrity | undefined;
  for await (const signed of readings(proof, suite, key, covered, work)) {
    if (signed.ok && await verifySignature(key, hashFor(key.type), signature, detached ? detached.over(signed.bytes) : signed.bytes)) return { state: 'pass' };
    first ??= signed.ok ? { state: 'fail', reason: 'signature-wrong' } : { state: 'unknown', ...signed.unknown };
    // With another content of its contexts the document might have been signed as it is: that disproves nothing.
    if (!signed.ok && first.state === 'fail') first = { state: 'unknown', ...signed.unknown };
  }
  return first ?? { state: 'unknown', reason: 'too-large' };
}

/** What the signature may be over. */
async function* readings(proof: JsonObject, suite: Suite, { type }: PublicKey, covered: JsonObject, work: Work): AsyncGenerator<Signed> {
  const options = optionsOf(proof, suite, work);
  if (suite.form === 'jcs') yield await work.canonicals.plain(options, covered, hashFor(type));
  else yield* work.canonicals.linked(options, covered, hashFor(type));
}

/** A proof without its signature, under the contexts that its suite reads it in. */
function optionsOf(proof: JsonObject, suite: Suite, { bare }: Work): JsonObject {
  const { [suite.signature]: _, ...options } = proof;
  if (suite.form === 'jcs') return options;
  const context = suite.signature === 'jws' ? 'https://w3id.org/security/v2' : bare['@context'];
  return context === undefined ? options : { ...options, '@context': context };
}

function noKey({ binding, kind = '' }: KeyFinding): Integrity {
  const unknown: Unknown = binding === 'unsupported' ? { reason: 'unsupported-suite', kind } : { reason: 'no-key' };
  return { state: 'unknown', ...unknown };
}

function isOver(expires: unknown, now: number): boolean {
  return expires !== undefined && !(typeof expires === 'string' && Date.parse(expires) > now);
}
