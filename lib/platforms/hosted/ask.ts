import { fact, type Basis } from '../../check/facts';
import { readRecord } from '../../check/read-record';
import type { Answer, Env, Signed } from '../../env';
import { findJws, looksLikeSdJwt } from '../../formats/jwt';
import { kindOf } from '../../formats/kind';
import { hasTwins } from '../../formats/twins';
import { readUtf8 } from '../../formats/utf8';
import { asObject } from '../../formats/value';
import { credentialIn } from '../../formats/verifiable';
import type { Fact } from '../../words';

/** The record of an award, and where and when it was read. */
export interface Found {
  json: unknown;
  basis: Basis;
  address: string;
}

/** A badge that has its own signature, as it was found at an address. */
export interface FoundSigned {
  signed: Signed;
  basis: Basis;
}

/** What an address gave of an award. */
export type Asked = Found | FoundSigned | { problem: Fact };

/** Asks an address for an award's record. */
export async function askAt(address: string, env: Env): Promise<Asked> {
  return readAnswer(address, await env.ask({ url: address, purpose: 'award', accept: 'json' }));
}

/** Reads what an address answered as an award's record, or as a badge that is signed. */
export function readAnswer(address: string, answer: Answer): Asked {
  const host = new URL(address).hostname;
  const basis = { at: answer.at, source: host };
  const record = readRecord(answer, host);
  const text = answer.ok && answer.status === 200 ? (readUtf8(answer.bytes) ?? '') : '';
  const signed = signedIn('problem' in record ? text : record.json);
  // As in a file: one reader takes the first, another the last.
  if (signed && !signed.jws && hasTwins(text)) return { problem: fact('structure', 'unknown', 'structure.named-twice', basis) };
  if (signed) return { signed, basis };
  return 'problem' in record ? record : { json: record.json, basis, address };
}

/** Documents that are checked by what secures them, wherever they live. */
const SECURED: ReadonlySet<string> = new Set(['open-badges-3.0', 'clr-2.0', 'europass', 'blockcerts']);

/** What is signed, of what came back: a credential with its proof inside, or a token that is the whole answer (as JSON text, too). */
function signedIn(came: unknown): Signed | null {
  if (typeof came === 'string') {
    if (looksLikeSdJwt(came.trim())) return { document: {}, sdJwt: came.trim() };
    const [jws] = /^\s*eyJ[\w.-]*\s*$/u.test(came) ? findJws(came, 1) : [];
    return jws ? { document: credentialIn(jws.payload) ?? jws.payload, jws } : null;
  }
  const kind = kindOf(came);
  const document = asObject(came);
  return document && SECURED.has(kind) ? { document } : null;
}

/** Whether two addresses are one, however they are spelled; a fragment is no part of where a record lives. */
export function sameAddress(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const [one, other] = [new URL(a), new URL(b)];
  one.hash = '';
  other.hash = '';
  return one.href === other.href;
}
