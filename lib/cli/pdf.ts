import { pdfReader } from '../documents/pdf/pdfjs';
import type { PdfReader } from '../documents/words';

/** The reader of PDFs in Node, loaded when the first one is met. */
export async function loadPdf(): Promise<PdfReader> {
  return pdfReader(await import('pdfjs-dist/legacy/build/pdf.mjs'));
}
