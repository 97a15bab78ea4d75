import type { Env, Signed } from '../../env';
import { readAnyBase64, readBase64url } from '../../formats/base64';
import { readEuropass, readSeal, type SealSignature } from '../../formats/europass';
import { readDate } from '../../formats/date';
import { readJson } from '../../formats/json';
import { hasTwins } from '../../formats/twins';
import { asList, asObject, asText, type JsonObject } from '../../formats/value';
import type { Findings } from '../../platforms/platform';
import type { Fact, Remark } from '../../words';
import { fact, type Basis } from '../facts';
import { toBase64url } from '../keys/base64url';
import { readCertificate, type Certificate } from '../keys/certificate';
import { fits, isChecked, isFor } from '../proof/jws';
import { untried, type Integrity, type Unknown } from '../proof/outcome';
import { digest } from '../proof/signature';
import { status } from '../status/status';
import { signerFact } from './issuer';
import { verifyList } from './list';
import { proofFacts } from './proof-facts';

/** What one signature of a seal came to. */
interface Sealed {
  suite: string;
  integrity: Integrity;
  certificate: Certificate | null;
  /** When it says that it was made, in milliseconds since 1970. */
  at: number | null;
}

/**
 * Checks a European Digital Credential. Its seal is a signature over its text (JAdES baseline, ETSI TS 119 182-1) by the key of a certificate that
 * the seal itself carries. Whether that fits is told; whose the certificate is only the EU's trust lists could tell, and nobody is
 * asked for those: so it is never called verified.
 */
export async function checkEuropass({ document: given, jws }: Signed, env: Env): Promise<Findings> {
  const basis: Basis = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
  const seal = readSeal(given);
  const reading = readEuropass(seal?.document ?? given);
  if (!reading.ok) return { credential: null, facts: [reading.reason === 'not-a-badge' ? fact('structure', 'unknown', 'structure.not-a-badge', basis) : fact('structure', 'unknown', 'structure.bad-field', basis, { field: reading.field })] };
  const [protectedHeader = '', payload = '', signature = ''] = jws?.token.split('.') ?? [];
  const parts = jws ? [{ payload, isEncoded: true, signature: { protected: protectedHeader, signature } }] : (seal?.signatures ?? []).map((one) => ({ payload: seal!.payload, isEncoded: false, signature: one }));
  const sealed = worst(await Promise.all(parts.map((one) => verify(one.payload, one.isEncoded, one.signature))));
  const credential = reading.value;
  // Its id is a number within the file: what a person can know it by is whom the certificate names.
  const signer = { ...credential.issuer, domain: asText(sealed?.certificate?.subject, 80) || credential.issuer.name };
  const facts = [fact('structure', 'pass', 'structure.ok', basis), ...keyFacts(sealed, basis), await signerFact(signer, env, basis)];
  if (!sealed) return { credential, facts };
  const document = seal?.document ?? given;
  const taken = sealed.integrity.state === 'pass' ? await status({ document, id: credential.id, issuer: credential.issuer.id, isIssuers: false }, env, verifyList) : null;
  return { credential, facts: [...facts, ...(taken?.facts ?? [])], remarks: [...remarks(sealed, env.now()), ...(taken?.remarks ?? [])], ...(taken?.until !== undefined && { freshUntil: new Date(taken.until).toISOString() }) };
}

/** A signature that does not fit is what is said, then one that could not be tried: of a seal every signature has to fit. */
function worst(all: readonly Sealed[]): Sealed | undefined {
  return all.find(({ integrity }) => integrity.state === 'fail') ?? all.find(({ integrity }) => integrity.state === 'unknown') ?? all[0];
}

async function verify(payload: string, isEncoded: boolean, given: SealSignature): Promise<Sealed> {
  const bytes = readBase64url(given.protected);
  const json = bytes && readJson(bytes);
  const header = json?.ok ? asObject(json.value) : null;
  const without = (unknown: Unknown): Sealed => ({ suite: 'JAdES', integrity: { state: 'unknown', ...unknown }, certificate: null, at: null });
  if (!header || !bytes) return without({ reason: 'malformed-proof', member: 'protected' });
  const { alg } = header;
  if (!isChecked(alg)) return without({ reason: 'unsupported-suite', kind: asText(alg, 30) });
  const wrong = misfit(header, isEncoded, payload);
  if (wrong !== null) return without({ reason: 'malformed-proof', member: wrong });
  // Parsers take the last of two members and people may read the first.
  if (hasTwins(new TextDecoder().decode(bytes)) || (!isEncoded && hasTwins(payload))) return without({ reason: 'malformed-proof', member: 'twins' });
  const der = leaf(header);
  const certificate = der && readCertificate(der);
  if (!der || !certificate) return without({ reason: 'malformed-proof', member: 'x5c' });
  if (header['x5t#S256'] !== undefined && header['x5t#S256'] !== toBase64url(await digest('SHA-256', der))) return without({ reason: 'malformed-proof', member: 'x5t#S256' });
  const at = readDate(header['sigT'])?.from ?? null;
  const found = (integrity: Integrity): Sealed => ({ suite: `JAdES ${alg}`, integrity, certificate, at });
  const signature = readBase64url(given.signature);
  if (!signature || signature.length === 0) return found({ state: 'unknown', reason: 'malformed-proof', member: 'signature' });
  const { key } = certificate;
  if (!key) return found({ state: 'unknown', reason: 'malformed-proof', member: 'x5c' });
  if ('unsupported' in key) return found({ state: 'unknown', reason: 'unsupported-suite', kind: key.unsupported });
  if (!isFor({ alg }, key.key)) return found({ state: 'unknown', reason: 'malformed-proof', member: 'alg' });
  const signed = new TextEncoder().encode(`${given.protected}.${payload}`);
  return found(await fits({ alg, signature, signed }, key.key) ? { state: 'pass' } : { state: 'fail', reason: 'signature-wrong' });
}

/**
 * Members of a header that must be understood (ETSI TS 119 182-1, §5.2). `b64` is; the others say who signed, when, where and under which
 * policy, and change nothing about what is signed. What rests on them, the time above all, is said to be unchecked.
 */
const UNDERSTOOD: ReadonlySet<unknown> = new Set(['b64', 'sigT', 'adoTst', 'x5t#o', 'sigX5ts', 'srCms', 'srAts', 'sigPl', 'sigPId']);

/** The first member that says the seal is over something else than the text that came with it, or null. */
function misfit(header: JsonObject, isEncoded: boolean, payload: string): string | null {
  if (header['crit'] !== undefined && !(Array.isArray(header['crit']) && header['crit'].every((one) => UNDERSTOOD.has(one)))) return 'crit';
  // Detached: what it is over lies elsewhere.
  if (header['sigD'] !== undefined) return 'sigD';
  if ((header['b64'] === false) === isEncoded) return 'b64';
  // Half a surrogate becomes U+FFFD in UTF-8, so that two texts would share a signature.
  return payload.isWellFormed() ? null : 'payload';
}

/** The sealer's own certificate is the first of the chain (RFC 7515, §4.1.6), in plain base64. */
function leaf(header: JsonObject): Uint8Array | null {
  const [first] = asList(header['x5c']);
  return typeof first === 'string' && first.length <= 24_576 ? readAnyBase64(first) : null;
}

function keyFacts(sealed: Sealed | undefined, basis: Basis): Fact[] {
  if (!sealed) return proofFacts(undefined, basis);
  const [integrity] = proofFacts({ ...untried(sealed.suite, '', { reason: 'no-key' }), integrity: sealed.integrity }, basis);
  const { certificate } = sealed;
  const key = certificate
    ? fact('key', 'unknown', 'key.certificate', basis, { subject: asText(certificate.subject, 120) || '?', by: asText(certificate.issuer, 120) || '?' })
    : fact('key', 'unknown', 'key.malformed', basis);
  return [integrity, key];
}

function remarks({ certificate, at }: Sealed, now: number): Remark[] {
  const outside = certificate ? [at ?? now, now].some((time) => time < certificate.from || time > certificate.until) : false;
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return [
    { code: 'remark.seal-trust' }, { code: 'remark.seal-time' },
    ...(certificate && outside ? [{ code: 'remark.certificate-time' as const, params: { from: day(certificate.from), until: day(certificate.until) } }] : []),
  ];
}
