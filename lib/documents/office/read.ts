import type { DocumentKind } from '../../formats/document-kind';
import { open } from '../../formats/sniff';
import { MOST_LINKS, WHOLE_TIME } from '../limits';
import { personOf } from '../person';
import { Tally } from '../tally';
import type { Line, Met, Reading, Reason, Summary, Told } from '../words';
import { docxPieces } from './docx-text';
import { odtPieces } from './odt-text';
import { readProperties } from './pages';
import { Parts } from './parts';
import { readRelationships, type Relationships } from './relationships';
import type { Piece } from './xml';

/** How long is read without letting others have their turn, in milliseconds. */
const TURN = 12;

/** How one kind of document is laid out among the files of its archive. */
interface Layout {
  properties: RegExp;
  pictures: RegExp;
  /** Whether it needs a password although its archive does not. */
  isLocked(parts: Parts): boolean;
  /** The parts with text, what is repeated on every page first. `isBody`: whether pages are counted in it. */
  texts(parts: Parts): Iterable<{ pieces: Iterable<Piece>; isBody: boolean; rest: readonly string[] }>;
}

/** Lines that are looked through for addresses at once. */
const AT_ONCE = 400;

const NO_RELATIONSHIPS: Relationships = { links: new Map(), pictures: new Map() };

const LAYOUTS: Readonly<Record<Exclude<DocumentKind, 'pdf'>, Layout>> = {
  docx: {
    properties: /^docProps\/(?:core|app)\.xml$/u,
    pictures: /^word\/media\/[^/]+\.(?:png|svg)$/iu,
    isLocked: () => false,
    *texts(parts) {
      const related = new Map<string, Relationships>();
      for (const { name, text } of parts.textOf(/^word\/_rels\/(?:document\d*|(?:header|footer)\d*|footnotes|endnotes|comments)\.xml\.rels$/u)) {
        related.set(name.replace('_rels/', '').replace(/\.rels$/u, ''), readRelationships(text));
      }
      for (const wanted of [/^word\/header\d*\.xml$/u, /^word\/document\d*\.xml$/u, /^word\/(?:footer\d*|footnotes|endnotes|comments)\.xml$/u]) {
        for (const { name, text } of parts.textOf(wanted)) {
          const own = related.get(name) ?? NO_RELATIONSHIPS;
          // What no text leads to is still a link of the document: it stands where this reader does not look.
          yield { pieces: docxPieces(text, own), isBody: name.startsWith('word/document'), rest: [...own.links.values()] };
        }
      }
    },
  },
  odt: {
    properties: /^meta\.xml$/u,
    pictures: /^Pictures\/[^/]+\.(?:png|svg)$/iu,
    isLocked: (parts) => [...parts.textOf(/^META-INF\/manifest\.xml$/u)].some(({ text }) => text.includes('encryption-data')),
    *texts(parts) {
      for (const wanted of [/^styles\.xml$/u, /^content\.xml$/u]) {
        for (const { name, text } of parts.textOf(wanted)) yield { pieces: odtPieces(text), isBody: name === 'content.xml', rest: [] };
      }
    },
  },
};

/** What the text of a document came to, before its badges are told: whom it is of has to be known first. */
interface Gathered {
  lines: (Line & { page?: number })[];
  links: { url: string; page?: number }[];
  /** On which page each picture stands. */
  pictures: Map<string, number | undefined>;
  pages: number;
}

/**
 * The links, written addresses and pictures of a DOCX or ODT. Pictures are kept there as they were given, so a baked badge is still one.
 * Page numbers are those that the program which saved it saw last; where it left none, only a document of one page has any.
 *
 * @throws the signal's reason, and nothing else
 */
export async function* readOffice(bytes: Uint8Array, kind: Exclude<DocumentKind, 'pdf'>, reading: Reading): AsyncGenerator<Told> {
  const { name, signal } = reading;
  const layout = LAYOUTS[kind];
  const parts = new Parts(bytes);
  const tally = new Tally(reading);
  if (layout.isLocked(parts)) {
    yield { type: 'end', summary: { ...tally.summary(), problem: { code: 'structure.document-locked' } } };
    return;
  }
  const properties = readProperties([...parts.textOf(layout.properties)].map(({ text }) => text));
  const turn = turns(signal);
  const { lines, links, pictures, pages, slow } = await gather(layout, parts, turn);
  const known = pages > 1 || properties.pages === 1;
  const at = (page: number | undefined) => (known && page !== undefined ? { page } : {});
  if (known) yield { type: 'pages', count: Math.max(pages, properties.pages) };
  const { title, author } = properties;
  yield { type: 'person', person: personOf({ lines: lines.slice(0, 60), links: links.map(({ url }) => url), title, author, fileName: name }) };
  for (const { url, page } of links) yield* told(tally.link(url, { place: 'link', ...at(page) }));
  for (const { page, texts, isLast } of byPage(lines)) {
    await turn();
    yield* told(tally.text(texts, at(page)));
    if (known && page !== undefined && isLast) yield { type: 'page', page };
  }
  for (const picture of parts.bytesOf(layout.pictures)) {
    const found = await open(picture.bytes, `${name} › ${picture.name.split('/').at(-1) ?? ''}`, signal);
    yield* told(tally.file(found, { place: 'picture', ...at(pictures.get(picture.name)) }));
  }
  const counted = tally.summary();
  const isEmpty = lines.length === 0 && counted.links === 0;
  const problem: Reason | undefined = slow ? { code: 'structure.document-slow' } : (parts.problem ?? (isEmpty ? { code: 'structure.document-scanned' } : undefined));
  const of = Math.max(pages, properties.pages);
  const summary: Summary = { ...counted, ...(known && { pages: { read: of, of } }), ...(problem && { problem }) };
  yield { type: 'end', summary };
}

async function gather(layout: Layout, parts: Parts, turn: () => Promise<boolean>): Promise<Gathered & { slow: boolean }> {
  const gathered: Gathered = { lines: [], links: [], pictures: new Map(), pages: 1 };
  for (const { pieces, isBody, rest } of layout.texts(parts)) {
    const inside = new Set<string>();
    for (const piece of pieces) {
      if (piece.type === 'pause') {
        if (!(await turn())) return { ...gathered, slow: true };
        continue;
      }
      const page = isBody ? { page: piece.page } : {};
      if (isBody) gathered.pages = Math.max(gathered.pages, piece.page);
      if (piece.type === 'line') gathered.lines.push({ text: piece.text, size: piece.size, ...page });
      else if (piece.type === 'picture') gathered.pictures.set(piece.path, page.page);
      else if (gathered.links.length < 4 * MOST_LINKS) {
        inside.add(piece.url);
        gathered.links.push({ url: piece.url, ...page });
      }
    }
    for (const url of rest) if (!inside.has(url)) gathered.links.push({ url });
  }
  return { ...gathered, slow: false };
}

/** Gives the event loop its turn when it is due; false when all the time for a document is used up. @throws the signal's reason */
function turns(signal: AbortSignal | undefined): () => Promise<boolean> {
  const began = performance.now();
  let last = began;
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - last >= TURN) {
      // oxlint-disable-next-line no-promise-executor-return -- a turn of the event loop, so that a page stays alive
      await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
      signal?.throwIfAborted();
    }
    return last - began < WHOLE_TIME;
  };
}

/** Lines page by page, in the order in which they come, at most so many at once. */
function* byPage(lines: Gathered['lines']): Generator<{ page: number | undefined; texts: string[]; isLast: boolean }> {
  for (let from = 0; from < lines.length; ) {
    const page = lines[from]?.page;
    let to = from;
    while (to < lines.length && to - from < AT_ONCE && lines[to]?.page === page) to += 1;
    yield { page, texts: lines.slice(from, to).map(({ text }) => text), isLast: lines[to]?.page !== page };
    from = to;
  }
}

function* told(mets: Iterable<Met>): Generator<Told> {
  for (const met of mets) yield { type: 'met', met };
}
