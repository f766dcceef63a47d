import workerUrl from './pdf-worker.ts?worker&url';

/** What a PDF tells of itself. */
export interface PdfFacts {
  readonly pages: number;
  /** In bytes. */
  readonly size: number;
  /** Its title, where it has one. */
  readonly title: string;
  /** Its first page as WebP (PNG where the browser makes none). */
  readonly cover: Blob;
}

/** Why a file could not be read. */
export type PdfProblem = 'locked' | 'unreadable' | 'too-large' | 'too-slow';

interface Policy {
  createScriptURL(url: string): string;
}
const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;
// The one script that the builder starts by its address: its own worker for PDFs, from the same place as the builder.
const policy = factory?.createPolicy('brug-builder-worker', { createScriptURL: (url) => url });

/** In bytes: nobody offers a larger whitepaper for download. */
const LARGEST = 100e6;
/** In milliseconds. */
const LONGEST = 15_000;

/** Reads a PDF in the browser: the file goes nowhere. */
export async function readPdf(file: File): Promise<PdfFacts | PdfProblem> {
  if (file.size > LARGEST) return 'too-large';
  const address = new URL(workerUrl, import.meta.url).href;
  const worker = new Worker(policy ? policy.createScriptURL(address) : address, { type: 'module' });
  try {
    return await new Promise<PdfFacts | PdfProblem>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<PdfFacts | PdfProblem>) => done(data);
      worker.addEventListener('error', () => done('unreadable'));
      setTimeout(() => done('too-slow'), LONGEST);
      worker.postMessage(file, [port2]);
    });
  } finally {
    worker.terminate();
  }
}
