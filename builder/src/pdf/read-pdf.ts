import { getDocument, PDFWorker } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

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
export type PdfProblem = 'locked' | 'unreadable';

interface Policy {
  createScriptURL(url: string): string;
}
const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;
// The one script that the builder starts by its address: the reader's own worker, from the same place as the builder.
const policy = factory?.createPolicy('brug-builder-worker', { createScriptURL: (url) => url });

const COVER_WIDTH = 600;

/** Reads a PDF in the browser: the file goes nowhere. */
export async function readPdf(file: File): Promise<PdfFacts | PdfProblem> {
  const address = new URL(workerUrl, import.meta.url).href;
  const port = new Worker(policy ? policy.createScriptURL(address) : address, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const data = new Uint8Array(await file.arrayBuffer());
  // Fonts drawn as outlines and nothing compiled: the policy of the page allows neither fonts nor `eval`.
  const task = getDocument({ data, worker, isEvalSupported: false, disableFontFace: true, useWasm: false });
  try {
    const pdf = await task.promise;
    const page = await pdf.getPage(1);
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: COVER_WIDTH / width });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport, background: '#fff' }).promise;
    const cover = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.85));
    const { info } = (await pdf.getMetadata()) as { info: { Title?: unknown } };
    if (!cover) return 'unreadable';
    return {
      pages: pdf.numPages,
      size: file.size,
      title: typeof info.Title === 'string' ? info.Title.trim() : '',
      cover,
    };
  } catch (error) {
    return (error as Error).name === 'PasswordException' ? 'locked' : 'unreadable';
  } finally {
    await task.destroy();
    worker.destroy();
    port.terminate();
  }
}
