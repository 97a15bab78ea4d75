import type { JsonObject } from '../../../formats/value';
import type { Resolver } from '../resolver';
import { toBase64url } from '../../keys/base64url';
import { writeCbor } from './write-cbor';
import { grouped, type Grouped, type Part } from './groups';
import type { BaseProofs, Linked, WithBase } from './words';

/** A base proof that was read against its document: which statements are always shown, and each other one's signature. */
interface Read {
  groups: Grouped;
  always: Part;
  /** By the statement. */
  signatures: ReadonlyMap<string, Uint8Array>;
}

/** What a derived proof begins with (§3.5.7). */
const DERIVED = [0xd9, 0x5d, 0x01] as const;

/** The part of the engine for base proofs of ecdsa-sd-2023: those that an issuer gives to the holder, who shows others cut from them. */
export const baseProofs: BaseProofs = {
  async verifyBase(given, issuer, linked) {
    const { canonicals, verifySignature } = linked;
    const readings = canonicals.readings(given.options, given.document);
    if ('reason' in readings) return { state: 'unknown', ...readings };
    let wrong = false;
    for (const reading of readings) {
      const [about, read] = [await canonicals.hashOf(given.options, reading, 'SHA-256'), await readWith(given, reading, linked)];
      if (!about.ok) return { state: 'unknown', ...about.unknown };
      if (read === 'not-read') continue;
      wrong = true;
      if (read === 'signature-wrong') continue;
      const { signature, multikey } = given.base;
      if (await verifySignature(issuer, 'SHA-256', signature, await signedBy(about.bytes, multikey, read.always.lines))) return { state: 'pass' };
    }
    return wrong ? { state: 'fail', reason: 'signature-wrong' } : { state: 'unknown', reason: 'unsupported-suite', kind: 'ecdsa-sd-2023' };
  },

  async derive(given, pointers, linked) {
    const readings = linked.canonicals.readings(given.options, given.document);
    if ('reason' in readings) return { ok: false, reason: 'not-read' };
    let reason: 'signature-wrong' | 'not-read' = 'not-read';
    for (const reading of readings) {
      const read = await readWith(given, reading, linked);
      if (typeof read === 'string') {
        reason = read === 'signature-wrong' ? read : reason;
        continue;
      }
      const shown = await read.groups.part([...given.base.always, ...pointers]);
      if (shown) return shown.lines.length === 0 ? { ok: false, reason: 'nothing-chosen' } : { ok: true, credential: withProof(given, shown, read) };
    }
    return { ok: false, reason };
  },
};

/** Reads a base proof against its document, and holds each statement against its own signature. */
async function readWith({ document, base }: WithBase, reading: Resolver, linked: Linked): Promise<Read | 'not-read' | 'signature-wrong'> {
  const groups = await grouped(document, base.secret, reading, linked);
  const always = groups && (await groups.part(base.always));
  if (!always) return 'not-read';
  const lasting = new Set(always.lines);
  const others = groups.lines.filter((line) => !lasting.has(line));
  if (others.length !== base.signatures.length) return 'signature-wrong';
  const encoder = new TextEncoder();
  const each = await Promise.all(others.map((line, i) => linked.verifySignature(base.key, 'SHA-256', base.signatures[i]!, encoder.encode(line))));
  return each.every(Boolean) ? { groups, always, signatures: new Map(others.map((line, i) => [line, base.signatures[i]!])) } : 'signature-wrong';
}

/** What the issuer signed (§3.5.5): the options, the key of the single statements, and the statements that are always shown. */
async function signedBy(options: Uint8Array, multikey: Uint8Array, always: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(always.join(''))));
  return Uint8Array.from([...options, ...multikey, ...hash]);
}

/** The part with its proof (§3.5.4, §3.5.7, §3.6.6). Of the document's other proofs none fits a part, so none goes along. */
function withProof({ options, base }: WithBase, shown: Part, { always, signatures }: Read): JsonObject {
  const lasting = new Set(always.lines);
  const chosen = shown.lines.filter((line) => !lasting.has(line)).map((line) => signatures.get(line)!);
  const indexes = shown.lines.flatMap((line, i) => (lasting.has(line) ? [i] : []));
  const value = Uint8Array.from([...DERIVED, ...writeCbor([base.signature, base.multikey, chosen, shown.names, indexes])]);
  const { '@context': _, ...proof } = options;
  return { ...shown.document, proof: { ...proof, proofValue: `u${toBase64url(value)}` } };
}
