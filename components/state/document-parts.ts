/** Everything that reads a document, in one piece that is loaded when the first document is met: it brings pdf.js. */
import { getDocument, PDFWorker } from 'pdfjs-dist';
import { pdfReader } from '../../lib/documents/pdf/pdfjs';

export { metAgain, withoutBadge } from '../../lib/documents/collect';
export { readDocument } from '../../lib/documents/read';

const start = () => new Worker(new URL('./pdf-thread.ts', import.meta.url), { type: 'module' });

/** A thread that has begun and has no document yet: beginning takes longer than reading a page. */
let spare: Worker | null = start();

/** Each PDF has a thread of its own, so that one which hangs can be ended and none can look at another. */
export const loadPdf = async () => pdfReader({ getDocument }, () => {
  const thread = spare ?? start();
  spare = null;
  return {
    worker: PDFWorker.create({ port: thread }),
    end() {
      thread.terminate();
      spare ??= start();
    },
  };
});
