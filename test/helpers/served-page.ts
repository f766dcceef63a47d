import '../../src/index.js';
import { drawn, type DrawnOptions } from '../../src/prerender/drawn.js';
import { until } from './form.js';

const TAGS = 'brug-difference-card, brug-whitepaper-cta, brug-partner-form';

/** A page as a visitor has it before the script: its widgets are drawn in shadow roots that it was served with. */
export interface ServedPage {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** The first widget. */
  readonly widget: HTMLElement;
  /** Events that the page has heard, in order. */
  readonly heard: string[];
  /** The script comes; ends when its widgets have been drawn. */
  readonly runScript: () => Promise<void>;
  /** The script comes, and nothing is waited for but its tag. */
  readonly loadScript: () => Promise<void>;
  readonly close: () => void;
}

/** Events of which none may be heard when a widget is taken over. */
const EVENTS = ['focus', 'blur', 'focusin', 'focusout', 'input', 'change', 'toggle', 'submit', 'scroll', 'brug-toggle'];

/** The HTML of widgets as `brug/prerender` writes it. */
export async function servedHtml(markup: string, options: DrawnOptions = {}): Promise<string> {
  const { content } = Object.assign(document.createElement('template'), { innerHTML: markup });
  const widgets = [...content.querySelectorAll(TAGS)];
  const texts = await Promise.all(widgets.map((widget) => drawn(widget, { onWarning() {}, ...options })));
  widgets.forEach((widget, index) => widget.replaceWith(`{${index}}`));
  const around = document.createElement('div');
  around.append(content);
  return around.innerHTML.replace(/\{(\d+)\}/g, (_, index: string) => texts[Number(index)]!);
}

/** Opens a page with this HTML in a frame. `head` is what stands in its head. */
export async function openServedPage(html: string, head = ''): Promise<ServedPage> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '800', height: '900' });
  frame.srcdoc = `<!doctype html><html lang="nl"><head>${head}
    <script>window.heard = []; for (const type of ${JSON.stringify(EVENTS)}) addEventListener(type, () => heard.push(type), true);</script>
    </head><body style="font: 16px/1.5 sans-serif">${html}<p id="end">Einde</p></body></html>`;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as ServedPage['window'] & { heard: string[] };
  const page = window.document;
  const loadScript = (): Promise<void> =>
    new Promise((done) => {
      const script = page.createElement('script');
      script.src = '/dist/brug.js';
      script.onload = () => done();
      page.head.append(script);
    });
  return {
    frame,
    window,
    document: page,
    widget: page.querySelector<HTMLElement>(TAGS)!,
    heard: window.heard,
    loadScript,
    runScript: async () => {
      await loadScript();
      const isDrawn = (each: Element): boolean => each.matches(':state(drawn)');
      await until(() => [...page.querySelectorAll(TAGS)].every(isDrawn), 'the widgets');
    },
    close: () => frame.remove(),
  };
}
