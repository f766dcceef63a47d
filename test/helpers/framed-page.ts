import { until } from './form.js';

/** The window of a page in a frame, with what its console has said. */
export interface FramedPage {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Warnings and errors of its console so far. */
  readonly messages: string[];
}

/** Opens a page in a frame, with the widgets' own scripts; `sandbox` is that of the frame. */
export async function openFramedPage(markup: string, sandbox?: string): Promise<FramedPage> {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.width = '800';
  frame.height = '700';
  const script = `<script>
    window.messages = [];
    for (const kind of ['warn', 'error']) console[kind] = (...parts) => {
      const message = parts.map(String).join(' ');
      if (!message.includes('Lit is in dev mode')) window.messages.push(message);
    };
  </script><script type="module" src="/src/partner-form/partner-form.ts"></script>`;
  frame.srcdoc = `<!doctype html><html lang="nl"><body>${script}${markup}</body></html>`;
  document.body.append(frame);
  await until(
    () => frame.contentDocument?.querySelector('brug-partner-form')?.shadowRoot,
    'the page in the frame',
    9000,
  );
  const page = frame.contentWindow as FramedPage['window'] & { messages: string[] };
  return { frame, window: page, document: page.document, messages: page.messages };
}
