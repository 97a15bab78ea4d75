import type { PinnedContexts } from '../../env';
import { asList, asObject, type JsonObject } from '../../formats/value';

/**
 * A signature over linked data covers statements, not names: a holder could keep every statement and write `validUntil` under another
 * name, so that an expired badge reads as one that never ends. These rules close that: what the badge says has to stand under the
 * plain names of the bundled contexts, and nothing in the badge may give them another meaning.
 *
 * - No name with a colon or of a keyword (a term's full address, `@included`, `@reverse`, `@id` …), except for a text's language and direction.
 * - No type's name (`Achievement`) as a member: Open Badges has some of them stand for the same as `achievement`.
 * - No list inside a list, and no other `{ "@value": … }`: the same statement as the plain value, but not where it is looked for.
 * - What there is one of (`id`, `issuer`, the dates) is not a list.
 * - A context of the badge's own only adds names, for addresses that no bundled context knows.
 */
export interface Disguise {
  /** Addresses of contexts that are not bundled. */
  unknown: string[];
  /** Names that break a rule. */
  terms: string[];
  /** Every bundled address that the document names. */
  addresses: string[];
}

const SINGLE = ['id', 'issuer', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate'] as const;
const IN_VALUES: ReadonlySet<string> = new Set(['@value', '@language', '@direction']);

/** Looks a document over by the rules above. Its size and depth are bounded already. */
export function disguises(document: JsonObject, pinned: PinnedContexts): Disguise {
  const found = { unknown: new Set<string>(), terms: new Set<string>(), addresses: new Set<string>() };
  for (const name of SINGLE) if (Array.isArray(document[name])) found.terms.add(name);
  walk(document, pinned, found);
  return { unknown: [...found.unknown].slice(0, 10), terms: [...found.terms].slice(0, 10), addresses: [...found.addresses] };
}

type Found = Record<'unknown' | 'terms' | 'addresses', Set<string>>;

function walk(value: unknown, pinned: PinnedContexts, found: Found): void {
  if (Array.isArray(value)) {
    if (value.some(Array.isArray)) found.terms.add('[[…]]');
    for (const one of value) walk(one, pinned, found);
    return;
  }
  const object = asObject(value);
  if (!object) return;
  const isValue = Object.hasOwn(object, '@value') && (Object.hasOwn(object, '@language') || Object.hasOwn(object, '@direction'));
  for (const [name, one] of Object.entries(object)) {
    if (name === '@context') {
      readContexts(one, pinned, found);
      continue;
    }
    if (name.includes(':') || isTypeName(name, pinned) || (name.startsWith('@') && !(isValue && IN_VALUES.has(name)))) found.terms.add(name);
    walk(one, pinned, found);
  }
}

function isTypeName(name: string, pinned: PinnedContexts): boolean {
  return name[0]! >= 'A' && name[0]! <= 'Z' && knownTo(pinned).names.has(name);
}

function readContexts(context: unknown, pinned: PinnedContexts, found: Found): void {
  if (context === null) found.terms.add('@context');
  for (const one of asList(context)) {
    const own = asObject(one);
    if (typeof one === 'string') (Object.hasOwn(pinned, one) ? found.addresses : found.unknown).add(one);
    else if (own) for (const term of ownTerms(own, knownTo(pinned))) found.terms.add(term);
    else found.terms.add('@context');
  }
}

/** The terms of a badge's own context that could give something known another name or meaning. */
function ownTerms(context: JsonObject, known: Known): string[] {
  return Object.entries(context).filter(([name, value]) => !onlyAdds(name, value, known)).map(([name]) => name);
}

function onlyAdds(name: string, value: unknown, { names, iris }: Known): boolean {
  if (name === '@version' || name === '@protected') return true;
  if (name === '@vocab') return typeof value === 'string' && isAddress(value) && ![...iris].some((iri) => iri.startsWith(value));
  if (name.startsWith('@') || name.includes(':') || names.has(name)) return false;
  const definition = asObject(value);
  if (!definition) return isNewAddress(value, iris);
  return isNewAddress(definition['@id'], iris) && Object.entries(definition).every(([key, one]) => {
    if (key === '@id' || key === '@protected') return true;
    if (key === '@type') return typeof one === 'string' && (!one.startsWith('@') || one === '@id' || one === '@vocab');
    return key === '@container' && (one === '@set' || one === '@list');
  });
}

function isNewAddress(value: unknown, iris: ReadonlySet<string>): boolean {
  return typeof value === 'string' && isAddress(value) && !iris.has(value);
}

function isAddress(value: string): boolean {
  return /^https?:\/\//u.test(value);
}

/** Every name that a bundled context gives, at any depth, and every address that one stands for. */
interface Known {
  names: ReadonlySet<string>;
  iris: ReadonlySet<string>;
}

const known = new WeakMap<PinnedContexts, Known>();

function knownTo(pinned: PinnedContexts): Known {
  let found = known.get(pinned);
  if (!found) {
    const [names, iris] = [new Set<string>(), new Set<string>()];
    for (const documents of Object.values(pinned)) for (const { term, iri } of documents.flatMap((one) => termsOf(one))) {
      names.add(term);
      if (iri !== null) iris.add(iri);
    }
    known.set(pinned, (found = { names, iris }));
  }
  return found;
}

/** The terms of a bundled context at every depth, each with the address it stands for; null for a keyword's alias. */
export function termsOf(document: unknown, outer: Readonly<Record<string, string>> = {}, vocab = ''): { term: string; iri: string | null }[] {
  return asList(asObject(document)?.['@context'] ?? []).flatMap((context) => {
    const terms = asObject(context);
    if (!terms) return [];
    const prefixes = { ...outer };
    for (const [name, value] of Object.entries(terms)) if (typeof value === 'string') prefixes[name] = value;
    const base = typeof terms['@vocab'] === 'string' ? terms['@vocab'] : vocab;
    return Object.entries(terms).filter(([name]) => !name.startsWith('@')).flatMap(([term, value]) => {
      const id = typeof value === 'string' ? value : (asObject(value)?.['@id'] ?? base + term);
      const iri = typeof id === 'string' ? expanded(id, prefixes) : null;
      return [{ term, iri }, ...termsOf(value, prefixes, base)];
    });
  });
}

function expanded(id: string, prefixes: Readonly<Record<string, string>>): string | null {
  if (id.startsWith('@')) return null;
  const [prefix, suffix] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  return !suffix.startsWith('//') && Object.hasOwn(prefixes, prefix) ? (expanded(prefixes[prefix]!, {}) ?? '') + suffix : id;
}
