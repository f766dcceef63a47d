import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import manifestText from '../../custom-elements.json?raw';
import './anatomy.css';

interface Manifest {
  modules: { declarations?: { tagName?: string; cssParts?: { name: string; description: string }[] }[] }[];
}

const { modules } = JSON.parse(manifestText) as Manifest;

/** What each part of a widget is, as its doc comment says. */
const partsOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName === tag)
      .flatMap(({ cssParts = [] }) =>
        cssParts.map(({ name, description }) => [name, description.replaceAll('`', '')] as const),
      ),
  );

const PIN = 24;

/** Puts each number before its part, and before a number that is there already. */
function place(figure: Element, widget: HTMLElement): void {
  const origin = figure.querySelector('.anatomy-picture')!.getBoundingClientRect();
  const taken: { x: number; y: number }[] = [];
  for (const pin of figure.querySelectorAll<HTMLElement>('.anatomy-pin')) {
    const part = [...widget.shadowRoot!.querySelectorAll(`[part~='${pin.dataset['part']}']`)].find((each) =>
      each.checkVisibility(),
    );
    pin.hidden = !part;
    if (!part) continue;
    const { left, top, height } = part.getBoundingClientRect();
    const spot = { x: left - origin.left - PIN - 2, y: top - origin.top + Math.min(height, 2 * PIN) / 2 - PIN / 2 };
    const clashes = (): boolean => taken.some(({ x, y }) => Math.abs(x - spot.x) < PIN && Math.abs(y - spot.y) < PIN);
    while (clashes()) spot.x -= PIN;
    taken.push(spot);
    pin.style.translate = `${spot.x}px ${spot.y}px`;
  }
}

async function follow(figure?: Element): Promise<void> {
  if (!figure) return;
  // What is inside gets its turn after what is on the tag.
  await Promise.resolve();
  const widget = figure.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>('.anatomy-picture > *')!;
  while (!widget.shadowRoot) await new Promise(requestAnimationFrame);
  await widget.updateComplete;
  new ResizeObserver(() => place(figure, widget)).observe(widget);
}

/** A widget with numbers at its parts, and what each is for `::part()`. One element in `widget`; `parts` from the top. */
export function anatomy(tag: string, widget: TemplateResult, parts: readonly string[]): TemplateResult {
  const known = partsOf(tag);
  const unknown = parts.filter((name) => !known.has(name));
  if (unknown.length) throw new Error(`<${tag}> has no part ${unknown.join(', ')}`);
  return html`<figure class="anatomy" ${ref((figure) => void follow(figure))}>
    <div class="anatomy-picture">
      ${widget}
      ${parts.map((name, index) => html`<span class="anatomy-pin" data-part=${name} aria-hidden="true">${index + 1}</span>`)}
    </div>
    <figcaption>
      <ol>
        ${parts.map((name) => html`<li><code>::part(${name})</code> ${known.get(name)}</li>`)}
      </ol>
    </figcaption>
  </figure>`;
}
