import type { getDocument as GetDocument, PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import { asText } from '../../formats/value';
import type { Line, PdfAttachment, PdfFile, PdfPage, PdfReader } from '../words';
import { Locked } from './read';

/** What is used of pdf.js, in a browser or in Node. */
export interface PdfJs {
  getDocument: typeof GetDocument;
}

/** A worker for one document, and how it is ended whatever it does. None in Node, where there is no other thread. */
export interface PdfThread {
  worker: PDFWorker;
  end(): void;
}

/** Attachments of one document that are opened. A count. */
const MOST_ATTACHMENTS = 100;
/** Letters of one page that are kept. In UTF-16 code units. */
const MOST_TEXT = 1_000_000;

/**
 * pdf.js as the reader of PDFs. Nothing of a document is run, drawn or fetched: no scripts, no forms, no fonts, no character maps from
 * anywhere, no WebAssembly.
 *
 * @param start a thread of its own for each document
 */
export function pdfReader({ getDocument }: PdfJs, start?: () => PdfThread): PdfReader {
  return {
    async open(bytes) {
      const thread = start?.();
      const task = getDocument({
        data: bytes, ...(thread && { worker: thread.worker }), verbosity: 0,
        isEvalSupported: false, enableXfa: false, disableFontFace: true, useSystemFonts: false, useWasm: false, useWorkerFetch: false,
        isOffscreenCanvasSupported: false, isImageDecoderSupported: false, stopAtErrors: false, disableAutoFetch: true, disableStream: true, disableRange: true,
      });
      const close = () => {
        thread?.end();
        void task.destroy().catch(() => {});
      };
      try {
        return fileOf(await task.promise, close);
      } catch (error) {
        close();
        throw (error as { name?: unknown } | null)?.name === 'PasswordException' ? new Locked() : error;
      }
    },
  };
}

function fileOf(document: PDFDocumentProxy, close: () => void): PdfFile {
  return {
    pages: document.numPages,
    async page(number) {
      const page = await document.getPage(number);
      try {
        return await pageOf(page);
      } finally {
        page.cleanup();
      }
    },
    async properties() {
      const { info } = await document.getMetadata();
      const { Title, Author } = info as Record<string, unknown>;
      return { title: asText(Title, 300), author: asText(Author, 300) };
    },
    async attachments() {
      const held = (await document.getAttachments()) as Record<string, Attached> | null;
      return Object.values(held ?? {}).flatMap(attachmentOf).slice(0, MOST_ATTACHMENTS);
    },
    close,
  };
}

/** What pdf.js gives of an attached file. */
interface Attached {
  filename?: unknown;
  content?: unknown;
}

function attachmentOf({ filename, content }: Attached): PdfAttachment[] {
  return content instanceof Uint8Array ? [{ name: asText(filename, 200) || '?', bytes: content }] : [];
}

/** What pdf.js gives of a link or a file at a place on a page. `url` is one that it found sound; `unsafeUrl` is left alone. */
interface Annotation {
  subtype?: unknown;
  url?: unknown;
  file?: Attached;
}

async function pageOf(page: PDFPageProxy): Promise<PdfPage> {
  const [annotations, lines] = await Promise.all([page.getAnnotations() as Promise<Annotation[]>, linesOf(page)]);
  const links = annotations.flatMap(({ subtype, url }) => (subtype === 'Link' && typeof url === 'string' && /^(?:https?|mailto):/iu.test(url) ? [url] : []));
  const attachments = annotations.flatMap(({ subtype, file }) => (subtype === 'FileAttachment' && file ? attachmentOf(file) : []));
  return { links, lines, attachments: attachments.slice(0, MOST_ATTACHMENTS) };
}

/** The page's text, line by line as pdf.js tells them apart. */
async function linesOf(page: PDFPageProxy): Promise<Line[]> {
  const { items } = await page.getTextContent();
  const lines: Line[] = [];
  let [text, size, length] = ['', 0, 0];
  const end = () => {
    if (text.trim() !== '') lines.push({ text: text.trim(), size });
    [text, size] = ['', 0];
  };
  for (const item of items) {
    if (!('str' in item)) continue;
    length += item.str.length;
    if (length > MOST_TEXT) break;
    text += item.str;
    if (item.str.trim() !== '') size = Math.max(size, Math.abs(item.height));
    if (item.hasEOL) end();
  }
  end();
  return lines;
}
