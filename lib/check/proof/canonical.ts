import canonicalize from 'canonicalize';
import type { PinnedContexts } from '../../env';
import { asList, type JsonObject } from '../../formats/value';
import { type Disguise, disguises } from './disguise';
import { canonicalForm, statements } from './linked-data';
import type { Unknown } from './outcome';
import { type Resolver, resolversFor } from './resolver';
import { digest, type Hash, joined } from './signature';

/** What a signature is over; or why it cannot be told. */
export type Signed = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; unknown: Unknown };

/**
 * The bytes that embedded proofs sign (VC Data Integrity 1.0, §4.3): the hash of a proof's options, then that of the document.
 * A document is put in canonical form once for all of its proofs.
 */
export class Canonicals {
  private readonly done = new WeakMap<object, Map<string, Promise<Signed>>>();

  constructor(private readonly pinned: PinnedContexts) {}

  /**
   * For suites over linked data: one result for each reading of the contexts, today's first, where an address has had
   * several contents. The caller stops at the first one that the signature fits.
   *
   * @param options the proof without its signature, under the contexts that it is read in
   * @param document the document without proofs, or with those that this proof covers
   */
  async *linked(options: JsonObject, document: JsonObject, hash: Hash): AsyncGenerator<Signed, void, undefined> {
    const readings = this.readings(options, document);
    if ('reason' in readings) return void (yield { ok: false, unknown: readings });
    for (const reading of readings) {
      const body = await this.once(document, `${reading.name} ${hash}`, () => this.hashOf(document, reading, hash));
      yield body.ok ? both(await this.hashOf(options, reading, hash), body) : body;
    }
  }

  /** The ways to read a proof's options and its document, or why neither can be read. */
  readings(options: JsonObject, document: JsonObject): Resolver[] | Unknown {
    const [about, found] = [disguises(options, this.pinned), disguises(document, this.pinned)];
    return refusal(found, about) ?? resolversFor([...new Set([...found.addresses, ...about.addresses])], this.pinned);
  }

  /** The hash of the canonical statements, for one reading. */
  async hashOf(document: JsonObject, reading: Resolver, hash: Hash): Promise<Signed> {
    const said = await statements(document, reading);
    const canonical = said.ok ? await canonicalForm(said.quads, hash) : said;
    return canonical.ok ? { ok: true, bytes: await digest(hash, canonical.text) } : canonical;
  }

  /** For suites over JSON as it stands (RFC 8785). */
  async plain(options: JsonObject, document: JsonObject, hash: Hash): Promise<Signed> {
    return both(await plainHash(options, hash), await this.once(document, hash, () => plainHash(document, hash)));
  }

  private once(document: JsonObject, how: string, work: () => Promise<Signed>): Promise<Signed> {
    let results = this.done.get(document);
    if (!results) this.done.set(document, (results = new Map()));
    let result = results.get(how);
    if (!result) results.set(how, (result = work()));
    return result;
  }
}

async function plainHash(document: JsonObject, hash: Hash): Promise<Signed> {
  return { ok: true, bytes: await digest(hash, canonicalize(document) ?? '') };
}

function both(options: Signed, document: Signed): Signed {
  if (!document.ok) return document;
  return options.ok ? { ok: true, bytes: joined(options.bytes, document.bytes) } : options;
}

function refusal(...found: Disguise[]): Unknown | null {
  const [contexts, terms] = [found.flatMap((one) => one.unknown), found.flatMap((one) => one.terms)];
  if (contexts.length > 0) return { reason: 'unknown-context', contexts: [...new Set(contexts)] };
  return terms.length > 0 ? { reason: 'terms-disguised', terms: [...new Set(terms)] } : null;
}

/** Whether one `@context` begins another, in order, as the JCS suites ask of a proof's own (VC-DI-EDDSA 1.0, §3.3.2). */
export function beginsWith(contexts: unknown, beginning: unknown): boolean {
  const [all, first] = [asList(contexts), asList(beginning)];
  return first.length <= all.length && first.every((one, i) => canonicalize(one) === canonicalize(all[i]));
}
