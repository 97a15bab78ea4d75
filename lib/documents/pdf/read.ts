import { open } from '../../formats/sniff';
import { MOST_PAGES, PAGE_TIME, WHOLE_TIME } from '../limits';
import { personOf } from '../person';
import { Tally } from '../tally';
import type { Met, PdfAttachment, PdfFile, PdfPage, Reading, Reason, Told } from '../words';
import { bounded, TooSlow } from './bounded';

/** Why a PDF cannot be opened, as its reader says it. */
export class Locked extends Error {}

/**
 * A PDF's links, written addresses and attachments, page by page. Pictures in a PDF hold nothing to check: whoever placed them there
 * decoded them, and what an issuer had put into the picture's file is gone.
 *
 * @param bytes given away to the reader
 * @throws the signal's reason, and nothing else
 */
export async function* readPdf(bytes: Uint8Array, reading: Reading): AsyncGenerator<Told> {
  const { signal } = reading;
  const ends = performance.now() + WHOLE_TIME;
  const within = <T>(work: Promise<T>) => bounded(work, Math.min(PAGE_TIME, ends - performance.now()), signal);
  const tally = new Tally(reading);
  let file: PdfFile;
  try {
    const reader = await reading.pdf();
    file = await within(reader.open(bytes));
  } catch (error) {
    signal?.throwIfAborted();
    yield { type: 'end', summary: { ...tally.summary(), problem: problemOf(error) } };
    return;
  }
  const state: State = { read: 0, damaged: 0, hasText: false };
  try {
    yield { type: 'pages', count: file.pages };
    yield* pages(file, tally, reading, within, state);
    yield* attached(await within(file.attachments()), tally, reading);
  } catch (error) {
    signal?.throwIfAborted();
    state.problem ??= problemOf(error);
  } finally {
    file.close();
  }
  const { links, ...told } = tally.summary();
  const problem = state.problem ?? emptiness(state, links, file.pages);
  yield { type: 'end', summary: { ...told, links, pages: { read: state.read, of: file.pages }, ...(problem && { problem }) } };
}

/** How far reading has come. */
interface State {
  read: number;
  /** Pages that could not be read. */
  damaged: number;
  hasText: boolean;
  problem?: Reason;
}

async function* pages(file: PdfFile, tally: Tally, reading: Reading, within: <T>(work: Promise<T>) => Promise<T>, state: State): AsyncGenerator<Told> {
  const properties = within(file.properties()).catch(() => ({ title: '', author: '' }));
  for (let number = 1; number <= Math.min(file.pages, MOST_PAGES); number += 1) {
    let page: PdfPage | null = null;
    try {
      page = await within(file.page(number));
    } catch (error) {
      reading.signal?.throwIfAborted();
      if (error instanceof TooSlow) throw error;
      state.damaged += 1;
    }
    if (number === 1) {
      const { title, author } = await properties;
      reading.signal?.throwIfAborted();
      yield { type: 'person', person: personOf({ lines: page?.lines ?? [], links: page?.links ?? [], title, author, fileName: reading.name }) };
    }
    if (page) {
      state.read += 1;
      state.hasText ||= page.lines.some(({ text }) => /\p{L}/u.test(text));
      for (const url of page.links) yield* told(tally.link(url, { place: 'link', page: number }));
      yield* told(tally.text(page.lines.map(({ text }) => text), { page: number }));
      yield* attached(page.attachments, tally, reading, number);
    }
    yield { type: 'page', page: number };
  }
}

function* told(mets: Iterable<Met>): Generator<Told> {
  for (const met of mets) yield { type: 'met', met };
}

async function* attached(attachments: readonly PdfAttachment[], tally: Tally, { name, signal }: Reading, page?: number): AsyncGenerator<Told> {
  for (const { name: own, bytes } of attachments) {
    const found = await open(bytes, `${name} › ${own}`, signal);
    yield* told(tally.file(found, { place: 'attachment', ...(page !== undefined && { page }) }));
  }
}

function problemOf(error: unknown): Reason {
  if (error instanceof TooSlow) return { code: 'structure.document-slow' };
  return { code: error instanceof Locked ? 'structure.document-locked' : 'structure.file-damaged' };
}

/** Why there may be nothing in it although it was read. */
function emptiness({ read, damaged, hasText }: State, links: number, pages: number): Reason | undefined {
  if (damaged > 0 && read === 0) return { code: 'structure.file-damaged' };
  if (!hasText && links === 0 && damaged === 0) return { code: 'structure.document-scanned' };
  return pages > MOST_PAGES ? { code: 'structure.document-pages', params: { count: String(MOST_PAGES), all: String(pages) } } : undefined;
}
