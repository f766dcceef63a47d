// Reads a PDF in a worker of its own and draws its cover there: a page of millions of lines then holds up nothing else,
// and ends with the worker.
import { getDocument, VerbosityLevel } from 'pdfjs-dist';
import * as pdfWorker from 'pdfjs-dist/build/pdf.worker.mjs';
import type { PdfFacts, PdfProblem } from './read-pdf.js';

// pdf.js looks here for the code of its own worker, and runs it in this one.
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = pdfWorker;

const COVER_WIDTH = 600;
/** A page that is higher than this is a roll: only its beginning is the cover. */
const COVER_HEIGHT = 2400;

/** Makes canvases in a worker, in the form in which pdf.js asks a document for them. */
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

/** Filters are elements of a document, which a worker does not have, so they do nothing here. */
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
  // Draw fonts as outlines and compile nothing: the page's policy allows neither fonts nor `eval`.
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

// pdf.js also uses the worker's own port for messages, so answers go through a separate one.
addEventListener('message', ({ data, ports: [port] }: MessageEvent<unknown>) => {
  if (data instanceof File && port) void factsOf(data).then((read) => port.postMessage(read));
});
