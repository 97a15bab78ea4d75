import type { Quad, Term } from 'rdf-canonize';
import { asObject, type JsonObject } from '../../../formats/value';
import { toBase64url } from '../../keys/base64url';
import type { Resolver } from '../resolver';
import { selected } from './pointers';
import type { Linked } from './words';

/** A part of a document as statements, in its issuer's names for blank nodes. */
export interface Part {
  document: JsonObject;
  /** N-Quads, sorted. */
  lines: readonly string[];
  /** The issuer's name (32 bytes) of each blank node, by the number that the part's own canonical form gives it. */
  names: ReadonlyMap<number, Uint8Array>;
}

/** A document whose parts can be told apart as statements. */
export interface Grouped {
  /** All of its statements. */
  lines: readonly string[];
  /** The statements of what pointers select; null where one leads nowhere, or what is left says something else than the whole does. */
  part(pointers: readonly string[]): Promise<Part | null>;
}

/**
 * A document's statements as its issuer signed them (VC Data Integrity ECDSA 1.0, §3.4.16, `canonicalizeAndGroup`): blank nodes are named by a secret. To
 * know a node of the whole again in a part, each object without an id is given a mark for an id; that changes no statement, and where it would, null comes back.
 *
 * @param secret the key by which names are made
 */
export async function grouped(document: JsonObject, secret: Uint8Array, reading: Resolver, { statements, canonicalForm, renamed }: Linked): Promise<Grouped | null> {
  const mark = `urn:uuid:${crypto.randomUUID()}:`;
  let count = 0;
  const marked = withMarks(document, () => `${mark}${count++}`) as JsonObject;
  const [whole, same] = [await statements(document, reading), await statements(marked, reading)];
  if (!whole.ok || !same.ok) return null;
  const numbers = new Map<string, string>();
  const quads = unmarked(same.quads, mark);
  if (!quads) return null;
  const [text, again] = [await canonicalForm(whole.quads, 'SHA-256'), await canonicalForm(quads, 'SHA-256', numbers)];
  if (!text.ok || !again.ok || text.text !== again.text) return null;
  const names = await namesOf(numbers, secret);
  const lines = renamed(quads, (name) => labelOf(names.get(name)));
  if (!lines) return null;
  const known = new Set(lines);
  return {
    lines,
    async part(pointers) {
      if (pointers.length === 0) return { document: {}, lines: [], names: new Map() };
      const [shown, chosen] = [selected(document, pointers), selected(marked, pointers)];
      const said = chosen && await statements(chosen, reading);
      const some = said?.ok ? unmarked(said.quads, mark) : null;
      const [own, partLines] = [new Map<string, string>(), some && renamed(some, (name) => labelOf(names.get(name)))];
      if (!shown || !some || !partLines?.every((line) => known.has(line)) || !(await canonicalForm(some, 'SHA-256', own)).ok) return null;
      return { document: shown, lines: partLines, names: new Map([...own].map(([name, number]) => [Number(number.replace('c14n', '')), names.get(name)!])) };
    },
  };
}

/** A copy in which every object that has no id has a mark for one. */
function withMarks(value: unknown, mark: () => string): unknown {
  if (Array.isArray(value)) return value.map((one) => withMarks(one, mark));
  const object = asObject(value);
  if (!object || Object.hasOwn(object, '@value')) return value;
  const own = Object.hasOwn(object, 'id') ? {} : { '@id': mark() };
  return { ...own, ...Object.fromEntries(Object.entries(object).map(([name, one]) => [name, name === '@context' ? one : withMarks(one, mark)])) };
}

/** Marks as the blank nodes that they stand for; null where there are others, which cannot be followed. */
function unmarked(quads: readonly Quad[], mark: string): Quad[] | null {
  if (quads.some(({ subject, object, graph }) => [subject, object, graph].some(({ termType }) => termType === 'BlankNode'))) return null;
  const term = <Kind extends Term>(one: Kind): Kind => (one.termType === 'NamedNode' && one.value.startsWith(mark) ? { ...one, termType: 'BlankNode', value: `m${one.value.slice(mark.length)}` } : one);
  return quads.map((quad) => ({ ...quad, subject: term(quad.subject), object: term(quad.object), graph: term(quad.graph) }));
}

/** The issuer's names of blank nodes (§3.4.2, `createHmacIdLabelMapFunction`), by ours. */
async function namesOf(numbers: ReadonlyMap<string, string>, secret: Uint8Array): Promise<Map<string, Uint8Array>> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const sign = async (name: string) => new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(name)));
  return new Map(await Promise.all([...numbers].map(async ([name, number]) => [name, await sign(number)] as const)));
}

function labelOf(name: Uint8Array | undefined): string | undefined {
  return name && `u${toBase64url(name)}`;
}
