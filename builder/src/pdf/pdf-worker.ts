// Reads a PDF in a worker of its own, drawing included: a page of millions of lines keeps nothing else waiting, and is
// stopped with the worker.
import { getDocument, VerbosityLevel } from 'pdfjs-dist';
import * as pdfWorker from 'pdfjs-dist/build/pdf.worker.mjs';
import type { PdfFacts, PdfProblem } from './read-pdf.js';

// The reader looks here for its own worker's code, and runs it where it is.
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = pdfWorker;

const COVER_WIDTH = 600;
/** A page that is higher than this is a roll, not a page: its beginning is the cover. */
const COVER_HEIGHT = 2400;

/** Canvases of a worker, by the contract that the reader has for those of a document. */
class CanvasFactory {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  }

  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy(entry: { canvas: OffscreenCanvas | null; context: unknown }): void {
    entry.canvas = entry.context = null;
  }
}

/** Filters are elements of a document: without one they change nothing. */
class FilterFactory {
  addFilter = (): string => 'none';
  addHCMFilter = (): string => 'none';
  addAlphaFilter = (): string => 'none';
  addLuminosityFilter = (): string => 'none';
  addHighlightHCMFilter = (): string => 'none';
  destroy(): void {}
}

async function factsOf(file: File): Promise<PdfFacts | PdfProblem> {
  const data = new Uint8Array(await file.arrayBuffer());
  // Fonts drawn as outlines and nothing compiled: the policy of the page allows neither fonts nor `eval`.
  const task = getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    CanvasFactory,
    FilterFactory,
  });
  try {
    const pdf = await task.promise;
    const page = await pdf.getPage(1);
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: COVER_WIDTH / width });
    const canvas = new OffscreenCanvas(COVER_WIDTH, Math.max(1, Math.min(COVER_HEIGHT, Math.round(viewport.height))));
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: '#fff' }).promise;
    const cover = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
    const { info } = (await pdf.getMetadata()) as { info: { Title?: unknown } };
    return {
      pages: pdf.numPages,
      size: file.size,
      title: typeof info.Title === 'string' ? info.Title.trim() : '',
      cover,
    };
  } catch (error) {
    return (error as Error).name === 'PasswordException' ? 'locked' : 'unreadable';
  }
}

// The reader's own code speaks through the worker's port as well: what is asked here is answered on another.
addEventListener('message', ({ data, ports: [port] }: MessageEvent<unknown>) => {
  if (data instanceof File && port) void factsOf(data).then((read) => port.postMessage(read));
});
