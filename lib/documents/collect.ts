import type { Found } from '../formats/sniff';
import type { InDocument } from '../words';
import { readDocument } from './read';
import type { Met, Person, Reading, Summary } from './words';

/** One badge of a document, with every page on which it was met. */
export interface Collected {
  found: Found;
  met: InDocument;
}

/** All that a document has. */
export interface Whole {
  person: Person;
  badges: Collected[];
  summary: Summary;
}

/** Where a badge was met, after it was met once more. A link says more than the same address in words. */
export function metAgain(before: InDocument, { page, place }: Pick<Met, 'page' | 'place'>): InDocument {
  const pages = page === undefined || before.pages.includes(page) ? before.pages : [...before.pages, page].sort((a, b) => a - b);
  return { ...before, place: place === 'link' ? place : before.place, pages };
}

/**
 * Reads a document to its end.
 *
 * @param bytes as {@link readDocument}'s
 * @throws the signal's reason when it is stopped, and nothing else
 */
export async function collect(bytes: Uint8Array, reading: Reading): Promise<Whole> {
  const badges = new Map<string, Collected>();
  let person: Person = {};
  let summary: Summary = { links: 0, wrapped: [], leftOut: 0 };
  for await (const told of readDocument(bytes, reading)) {
    if (told.type === 'person') person = told.person;
    else if (told.type === 'end') summary = told.summary;
    else if (told.type === 'met') {
      const { key, found, place } = told.met;
      const known = badges.get(key) ?? { found, met: { document: reading.name, place, pages: [] } };
      badges.set(key, { ...known, met: metAgain(known.met, told.met) });
    }
  }
  return { person, badges: [...badges.values()], summary };
}

/** What is said of a document in which no badge was met: why, or only that there is none. */
export function withoutBadge(source: string, { problem, links }: Summary): Found {
  return { source, kind: 'refused', ...(problem ?? { code: 'structure.document-no-badge', params: { links: String(links) } }) };
}
