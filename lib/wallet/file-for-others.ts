import type { Derived } from '../check/proof/base/words';
import { pointersWithout } from '../check/proof/base/pointers';
import type { BakedText } from '../formats/baked';
import { readJsonText } from '../formats/json';
import { asList, asObject, field, type JsonObject } from '../formats/value';
import { carriedBy } from '../share/carried';
import { partsOf, stillShown } from './hidden-parts';
import type { Details, Held, Original } from './words';

/** The file of a badge that its holder can give to others. */
export type FileForOthers =
  /** The file as it came: nothing is kept back. */
  | { kind: 'whole'; file: Pick<Original, 'name' | 'type' | 'bytes'>; carries?: BakedText }
  /** Cut to what is shown, with a proof of its own. `kept`: details that were to be left out and that the issuer always has shown. */
  | { kind: 'cut'; file: Pick<Original, 'name' | 'type' | 'bytes'>; carries: BakedText; kept: (keyof Details)[] }
  /** Something is kept back, and the signature covers all or nothing. */
  | { kind: 'uncut' }
  /** It could be cut by its proof, and was not: the proof does not fit it, or cannot be read. */
  | { kind: 'failed' };

/** How a derived proof of ecdsa-sd-2023 begins, in base64url (VC Data Integrity ECDSA 1.0, §3.5.7). Any other of that suite is taken for a base proof, which is for the holder alone. */
const DERIVED = /^u2V0B/u;

/** The document with a base proof that a file carries; null for any other file. Light: nothing is checked. */
export function withBaseProof(text: string | undefined): JsonObject | null {
  const json = text?.startsWith('{') ? readJsonText(text) : null;
  const document = json?.ok ? asObject(json.value) : null;
  return asList(document?.proof).some((proof) => field(proof, 'cryptosuite') === 'ecdsa-sd-2023' && !DERIVED.test(String(field(proof, 'proofValue')))) ? document : null;
}

/**
 * What of a badge's file may be given to others. A copy that others are cut from is never given out itself: whoever has it sees everything.
 *
 * @param original the file that the badge came as
 * @param disclose cuts a document to what pointers lead to
 * @throws what `disclose` throws where the engine cannot be loaded
 */
export async function fileForOthers({ credential, details }: Pick<Held, 'credential' | 'details'>, original: Pick<Original, 'name' | 'type' | 'bytes'>, disclose: (document: JsonObject, shown: readonly string[]) => Promise<Derived | null>): Promise<FileForOthers> {
  const carries = carriedBy(original.bytes, credential.format);
  const document = withBaseProof(carries?.text);
  if (!document) return Object.values(details).every(Boolean) ? { kind: 'whole', file: original, ...(carries && { carries }) } : { kind: 'uncut' };
  // In a learner record the details stand in the badges within it, each under a proof of its own.
  if (credential.format !== 'open-badges-3.0-json') return { kind: 'uncut' };
  const parts = partsOf(document);
  const hidden = (Object.keys(details) as (keyof Details)[]).flatMap((detail) => (details[detail] ? [] : parts[detail]));
  const derived = await disclose(document, pointersWithout(document, hidden));
  if (!derived?.ok) return { kind: 'failed' };
  const text = JSON.stringify(derived.credential);
  return {
    kind: 'cut', carries: { keyword: 'openbadgecredential', text }, kept: stillShown(document, derived.credential, details),
    file: { name: `${original.name.replace(/\.[A-Za-z0-9]{1,8}$/u, '') || 'badge'}.json`, type: 'application/json', bytes: new TextEncoder().encode(text) },
  };
}
