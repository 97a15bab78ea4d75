/** The thread in which a PDF is taken apart: pdf.js's own worker, built into a file of ours. */
import 'pdfjs-dist/build/pdf.worker.mjs';
