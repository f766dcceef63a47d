// The page inside the frame. Its origin is opaque: it can neither reach the builder nor keep anything.
import { drawn } from '../../../src/prerender/drawn.js';
import { measure } from './measure-page.js';
import { parsedElement, setMarkup } from './markup.js';
import type { Report, Request } from './messages.js';
import { sendTest } from './test-page.js';

const report = (message: Report): void => parent.postMessage(message, '*');

/** Does what the page around the frame asks. */
function serve(): void {
  const place = document.getElementById('place')!;
  const looks = new CSSStyleSheet();
  document.adoptedStyleSheets = [looks];
  let testing = false;

  /** What people send in the preview goes nowhere; they only see how sending looks. */
  document.addEventListener('brug-submit', (event) => {
    if (testing) return;
    event.respondWith(new Promise((done) => setTimeout(done, 700)));
  });
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link && !link.hash) event.preventDefault();
  });

  new ResizeObserver(() => {
    report({ type: 'height', height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
  }).observe(document.documentElement);

  const answer = async (request: Request): Promise<void> => {
    document.documentElement.lang = request.lang;
    if (request.type === 'show') {
      document.documentElement.classList.toggle('dark', request.dark);
      looks.replaceSync(request.css);
      setMarkup(place, request.html);
    } else if (request.type === 'measure') {
      looks.replaceSync(request.css);
      report({ type: 'measured', id: request.id, samples: await measure(place, request.html, request.widths) });
    } else if (request.type === 'draw') {
      const warnings: string[] = [];
      const element = parsedElement(request.html);
      await customElements.whenDefined(element.localName);
      const html = await drawn(element, { onWarning: (warning) => warnings.push(warning) });
      report({ type: 'drawn', id: request.id, drawing: { html, needsScript: warnings.length > 0 } });
    } else {
      testing = true;
      setMarkup(place, request.html);
      report({ type: 'tested', id: request.id, result: await sendTest(place) });
    }
  };

  addEventListener('message', (event: MessageEvent<Request>) => {
    if (event.source === parent) void answer(event.data);
  });
  report({ type: 'ready' });
}

// Anyone may frame this page. Without the sandbox that the builder puts around it, it has the origin of the host, and
// would show and send there what a stranger's page asks.
if (self.origin === 'null') serve();
