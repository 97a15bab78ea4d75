/**
 * API for the Check page and the command line. The signed stack, JSON-LD included, is loaded by `env.signed` when a signed badge is met.
 *
 *   const found = await open(bytes, file.name, signal);          // lib/formats/sniff: one Found per badge or refusal
 *   const learned = await learnFound(found[0], env, recognise);  // recognise: lib/links/recognise; never throws
 *   const shown = await report(learned, NOTHING_SAID, Date.now(), lists?);   // lists: { trusted: string[]; blocked: string[] }
 *
 * `env`: as the background's, with an `ask` that asks by click (choosing a file is the click of law 4). `learned.award` is what
 * `data-award` says: the file's name ("all.zip › ada.png"), the canonical address for a pasted address, the credential's id for other
 * pasted text. `learned.reference.platform` is `document` for what was read from a file or text: its `url` is no web address unless it
 * happens to be one, so links are made only where it parses as https. A refused thing has `structure` with its code and no credential.
 */
import type { Env } from '../env';
import type { Found, Refusal } from '../formats/sniff';
import { idOf } from '../formats/value';
import { award } from '../platforms/hosted/recognise';
import type { Findings } from '../platforms/platform';
import type { AwardReference, Learned, Recognition } from '../words';
import { askedToo } from './asked-too';
import { checkBySignature } from './by-signature';
import { fact } from './facts';
import { recognisedAward } from './findings';
import { checkHostedFile, hostedAddress } from './hosted-file';
import { learn, learnt } from './learn';
import { askingOnce } from './once';
import { recorder } from './record';

/** An Env that can load the engine for signed badges: a file is mostly one. */
export type SignedEnv = Env & Required<Pick<Env, 'signed'>>;

/** What a raw URL points at; `lib/links/recognise`. */
export type Recognise = (raw: string) => Recognition;

/**
 * Checks one thing that a file or a pasted text holds, with whoever issued it: an address is asked, a document that lives at its
 * issuer's is asked for there (the file itself proves nothing), and a signed one is checked by its signature, and asked for at its issuer
 * as well where its id is an award's address.
 *
 * @throws never
 */
export async function learnFound(found: Found, given: SignedEnv, recognise: Recognise): Promise<Learned> {
  const env = askingOnce(given);
  if (found.kind === 'refused') return refused(found, env);
  if (found.kind === 'document') return refused({ source: found.source, kind: 'refused', code: 'structure.document-inside' }, env);
  if (found.kind === 'address') return atAddress(found, env, recognise);
  const record = recorder(env);
  const findings = await document(found, record.env, recognise).catch((): Findings => ({ credential: null, facts: [] }));
  const id = findings.credential?.id ?? idOf(found.document) ?? '';
  const name = found.source === '' || isPasted(found.source) ? id || found.source : found.source;
  return learnt(name, { platform: 'document', kind: 'award', id, url: name }, findings, record, new Date(env.now()).toISOString());
}

function document(found: Extract<Found, { kind: 'json' | 'jws' }>, env: Env, recognise: Recognise): Promise<Findings> {
  const isSigned = found.kind === 'jws' || !found.is.startsWith('open-badges-') || found.is === 'open-badges-3.0';
  if (!isSigned) return checkHostedFile(found.document, env, referenceOf(hostedAddress(found.document), recognise));
  const { document: credential } = found;
  const basis = { at: new Date(env.now()).toISOString(), source: 'proofmark' };
  return checkBySignature({ document: credential, ...(found.kind === 'jws' && { jws: found.jws, ...(found.sdJwt !== undefined && { sdJwt: found.sdJwt }) }) }, env, basis)
    .then((own) => askedToo(own, recognisedAward(own.credential?.id, recognise), env));
}

/** An address of itself: a known platform's, or one that the person means to be asked. One met among words is not that. */
async function atAddress({ source, url, alone }: Extract<Found, { kind: 'address' }>, env: Env, recognise: Recognise): Promise<Learned> {
  const recognised = recognise(url);
  if (recognised === null && !alone) return refused({ source: source === '' || isPasted(source) ? url : source, kind: 'refused', code: 'structure.file-not-a-badge' }, env);
  const learned = await learn(recognised === null ? award(new URL(url)) : recognised.type === 'reference' ? recognised.reference : recognised, env);
  return source === '' || isPasted(source) ? learned : { ...learned, award: source };
}

function referenceOf(address: string | null, recognise: Recognise): AwardReference | null {
  if (address === null) return null;
  const recognised = recognise(address);
  if (recognised === null) return /^https:\/\//iu.test(address) ? award(new URL(address)) : null;
  return recognised.type === 'reference' ? recognised.reference : null;
}

/** Pasted text has no name: where it holds several, they are numbered. */
function isPasted(source: string): boolean {
  return /^\d+(?: › \d+)*$/u.test(source);
}

/** What could not be read as a badge; a description of one awards nothing, and that is a verdict of its own. */
function refused({ source, code, params, document: held }: { source: string } & Refusal, env: Env): Learned {
  const at = new Date(env.now()).toISOString();
  const describes = code === 'structure.description-file';
  const findings = { credential: null, facts: [fact('structure', describes ? 'fail' : 'unknown', code, { at, source: 'proofmark' }, params)] };
  const reference: AwardReference | null = describes ? { platform: 'document', kind: 'class', id: idOf(held) ?? '', url: source } : null;
  return learnt(source, reference, findings, recorder(env), at);
}
