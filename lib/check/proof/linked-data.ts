import { bytesToHex } from '@noble/hashes/utils.js';
import eventsModule from 'jsonld/lib/events.js';
import type { JsonLdEvent } from 'jsonld/lib/events.js';
import expandModule from 'jsonld/lib/expand.js';
import toRdfModule from 'jsonld/lib/toRdf.js';
import rdfCanonize from 'rdf-canonize';
import type { Quad, Term } from 'rdf-canonize';
import { asList, asObject, field, type JsonObject } from '../../formats/value';
import { LIMITS } from './limits';
import type { Unknown } from './outcome';
import type { Resolver } from './resolver';
import { digestNow, type Hash } from './signature';

/** As the reference suites have it: nothing relative, text directions kept, and whatever would be left out is an error. */
const OPTIONS = { base: null, safe: true, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false, keepFreeFloatingNodes: false };

/** Most comparisons of blank nodes that look alike. Honest badges need some dozens; poisoned graphs need more than there is time for. */
const MOST_COMPARISONS = 4_000;

export type Quads = { ok: true; quads: Quad[] } | { ok: false; unknown: Unknown };
export type Canonical = { ok: true; text: string } | { ok: false; unknown: Unknown };

/** The statements of a document (JSON-LD 1.1, in safe mode). Its size is bounded and its contexts are all bundled. */
export async function statements(document: JsonObject, resolver: Resolver): Promise<Quads> {
  try {
    const expanded = await expand(document, resolver, eventsModule.setupEventHandler({ options: OPTIONS }));
    const relative = relativeNames(expanded);
    if (relative.length > 0) return { ok: false, unknown: { reason: 'terms-not-covered', terms: relative } };
    if (saysItselfTwice(expanded)) return { ok: false, unknown: { reason: 'terms-disguised', terms: ['id'] } };
    return { ok: true, quads: toRdfModule.toRDF(expanded, { ...OPTIONS, eventHandler: eventsModule.setupEventHandler({ options: OPTIONS }) }) };
  } catch (error) {
    return { ok: false, unknown: { reason: 'terms-not-covered', terms: await uncovered(document, resolver, error) } };
  }
}

/**
 * The canonical form of statements (RDFC-1.0), in the hash that the signature uses.
 *
 * @param names is given the canonical name of each blank node
 */
export async function canonicalForm(quads: Quad[], hash: Hash, names = new Map<string, string>()): Promise<Canonical> {
  try {
    const text = await rdfCanonize.canonize(quads, {
      algorithm: 'RDFC-1.0',
      createMessageDigest: () => new Digest(hash),
      maxDeepIterations: MOST_COMPARISONS,
      signal: untilDeadline(),
      canonicalIdMap: names,
    });
    return { ok: true, text };
  } catch {
    return { ok: false, unknown: { reason: 'too-large' } };
  }
}

/**
 * The canonical statements with other names for their blank nodes, sorted, each a line of N-Quads.
 *
 * @param labels the other name of each canonical one
 * @returns null where a blank node has none
 */
export async function labelled(quads: Quad[], labels: ReadonlyMap<string, string>): Promise<string[] | null> {
  const names = new Map<string, string>();
  if (!(await canonicalForm(quads, 'SHA-256', names)).ok) return null;
  return renamed(quads, (name) => labels.get(names.get(name) ?? ''));
}

/** Statements with other names for their blank nodes, sorted, each a line of N-Quads and there once; null where a blank node has none. */
export function renamed(quads: readonly Quad[], nameOf: (name: string) => string | undefined): string[] | null {
  let missing = false;
  const named = <Kind extends Term>(term: Kind): Kind => {
    if (term.termType !== 'BlankNode') return term;
    const label = nameOf(term.value);
    missing ||= label === undefined;
    return { ...term, value: String(label) };
  };
  const lines = quads.map((quad) => rdfCanonize.NQuads.serializeQuad({ ...quad, subject: named(quad.subject), object: named(quad.object), graph: named(quad.graph) }));
  return missing ? null : [...new Set(lines)].sort();
}

/** Aborts when the time is over. It is only ever looked at, and a timer for each form would outlive it. */
function untilDeadline(): { readonly aborted: boolean; reason: string } {
  const deadline = performance.now() + LIMITS.milliseconds;
  return {
    get aborted() {
      return performance.now() > deadline;
    },
    reason: 'Time is over',
  };
}

/** A digest in one step and without waiting: thousands of small ones are made. */
class Digest {
  private text = '';

  constructor(private readonly hash: Hash) {}

  update(text: string): void {
    this.text += text;
  }

  digest(): string {
    return bytesToHex(digestNow(this.hash, new TextEncoder().encode(this.text)));
  }
}

async function expand(document: JsonObject, resolver: Resolver, eventHandler: object): Promise<unknown[]> {
  const options = { ...OPTIONS, eventHandler, contextResolver: resolver, documentLoader: refuse };
  const expanded = await expandModule.expand({ activeCtx: resolver.initial, element: document, options });
  const graph = field(expanded, '@graph');
  return [...asList(graph !== undefined && Object.keys(expanded as object).length === 1 ? graph : expanded)];
}

function refuse(): never {
  throw new Error('Contexts are never fetched');
}

/** `endorsementComment` by every context of Open Badges 3.0. */
const ENDORSERS_WORDS = /^https:\/\/(?:purl\.imsglobal\.org\/spec\/vc\/ob\/vocab\.html|imsglobal\.github\.io\/openbadges-specification\/ob_v3p0\.html)#endorsementComment$/u;

/**
 * Whether a second object with the document's own id says more of it than a type of its own. Statements know no place: the end of a
 * badge's validity could be moved into its refresh service, which often has the badge's own address, and nobody reads it there. And
 * that service's type could be written on the badge as well. An endorsement of the badge that it carries itself says of it the
 * endorser's words, which mean nothing anywhere else in a badge.
 */
function saysItselfTwice(expanded: unknown[]): boolean {
  const [root] = expanded;
  const own = field(root, '@id');
  if (typeof own !== 'string') return false;
  const types = asList(field(root, '@type'));
  return [...objectsOf(expanded)].some((object) => object !== root && object['@id'] === own
    && (Object.keys(object).some((name) => name !== '@id' && name !== '@type' && !ENDORSERS_WORDS.test(name)) || asList(object['@type']).some((type) => types.includes(type))));
}

/**
 * Names of nodes and types that are no addresses. The library finds them too, but only after it has used each as the name of a
 * member: `__proto__` there would reach into every object of the program.
 */
function relativeNames(expanded: unknown[]): string[] {
  const names = [...objectsOf(expanded)].flatMap((object) => [...asList(object['@id']), ...asList(object['@type'])]);
  return names.filter((name) => typeof name === 'string' && name !== '@json' && !name.includes(':')).slice(0, 10) as string[];
}

function* objectsOf(expanded: unknown[]): Generator<JsonObject> {
  const stack: unknown[] = [...expanded];
  while (stack.length > 0) {
    const one = stack.pop();
    const object = asObject(one);
    if (object) yield object;
    stack.push(...(Array.isArray(one) ? one : object ? Object.values(object) : []));
  }
}

/** Which terms the signature leaves out, by expanding once more and listening. */
async function uncovered(document: JsonObject, resolver: Resolver, error: unknown): Promise<string[]> {
  const terms = new Set<string>();
  const note = (details: unknown): void => {
    for (const key of ['property', 'type', 'id', 'term', 'value', 'code'] as const) {
      const value = field(details, key);
      if (typeof value === 'string') return void terms.add(value.slice(0, 100));
    }
  };
  try {
    const listen = [({ event, next }: { event: JsonLdEvent; next: () => void }) => (note(event.details), next())];
    await expand(document, resolver, listen);
  } catch (second) {
    note(field(second, 'details'));
  }
  note(field(field(error, 'details'), 'event') === undefined ? field(error, 'details') : field(field(field(error, 'details'), 'event'), 'details'));
  return [...terms].slice(0, 10);
}
