/** The reader's code for a worker, which has no types: it is only handed on. */
declare module 'pdfjs-dist/build/pdf.worker.mjs';
