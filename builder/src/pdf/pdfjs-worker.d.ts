/** The code of pdf.js for a worker, which has no types: it is only passed on. */
declare module 'pdfjs-dist/build/pdf.worker.mjs';
