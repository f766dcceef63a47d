import { decapitalised } from '../locales/decapitalised.js';
import { fill } from '../locales/fill.js';
import { plainText, type Comparison, type Content, type Difference } from './comparison.js';
import { rowTemplate, type RowSetting } from './row-template.js';

/** The heading of a difference: "Groep versus individu". */
export function differenceTitle({ first, second }: Difference, { versus, lowerSecond }: RowSetting): string {
  const end = plainText(second);
  return fill(versus, { first: plainText(first), second: lowerSecond ? decapitalised(end) : end });
}

/** Whether an element shows this already. */
const shows = (target: HTMLElement, content: Content): boolean =>
  typeof content === 'string'
    ? !target.firstElementChild && target.textContent === content
    : content.childNodes.length === target.childNodes.length &&
      [...content.childNodes].every((node, index) => node.isEqualNode(target.childNodes[index]!));

/** One difference on the screen: made once, touched again only where its data changed. */
export class DifferenceRow {
  readonly element: HTMLElement;
  /** The disclosure, when the card is collapsible. */
  readonly details: HTMLDetailsElement | null;
  /** Its id in the address. */
  id = '';
  /** Whether the widget has opened it by itself: the `toggle` that follows is nobody's doing. */
  openedByWidget = false;
  // Known while the row is filled for the first time, then looked for again: a row that rests holds on to nothing.
  #pieces: Record<string, HTMLElement> | undefined;

  constructor(setting: RowSetting) {
    const { element, places } = rowTemplate(setting);
    this.element = element.cloneNode(true) as HTMLElement;
    this.details = setting.collapsible ? this.element.querySelector('details') : null;
    // By place: no selector is matched, nothing is read from the elements.
    const inside = this.element.getElementsByTagName('*');
    this.#pieces = {};
    for (const [name, place] of places) this.#pieces[name] = inside[place] as HTMLElement;
  }

  update(difference: Difference, { first, second }: Comparison, setting: RowSetting): void {
    const title = differenceTitle(difference, setting);
    this.#pieces ??= this.#findPieces();
    this.id = difference.id;
    if (setting.layout === 'table') {
      this.#show('title', plainText(difference.topic) ? difference.topic : title);
      this.#set('side first', 'data-subject', first);
      this.#set('side second', 'data-subject', second);
    } else {
      this.#show('topic', difference.topic);
      this.#show('title', title);
      this.#show('first-subject', first);
      this.#show('second-subject', second);
    }
    this.#show('first-pole', difference.first);
    this.#show('first-text', difference.firstText);
    this.#show('second-pole', difference.second);
    this.#show('second-text', difference.secondText);
    this.#show('note', difference.note);
    this.#set('copy', 'href', `#${encodeURIComponent(difference.id)}`);
    this.#set('copy', 'aria-label', fill(setting.copyLink, { title }));
    this.#pieces = undefined;
  }

  /** Opens the row without anyone having asked. */
  open(): void {
    if (!this.details || this.details.open) return;
    this.openedByWidget = true;
    this.details.open = true;
  }

  /** Brings the row into view and moves focus to its heading. */
  reveal(smooth: boolean): void {
    const target = this.element.querySelector<HTMLElement>('summary, [tabindex]')!;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    target.scrollIntoView({ block: 'start', behavior: smooth && !calm ? 'smooth' : 'instant' });
    target.focus({ preventScroll: true });
  }

  #show(name: string, content: Content): void {
    const target = this.#pieces![name]!;
    if (shows(target, content)) return;
    if (typeof content === 'string') target.textContent = content;
    else target.replaceChildren(content.cloneNode(true));
  }

  /** The pieces, and nothing that the page's own markup inside them may look like. */
  #findPieces(): Record<string, HTMLElement> {
    const found = this.element.querySelectorAll<HTMLElement>('[data-piece]:not(:is(p, span, dt, a)[data-piece] *)');
    return Object.fromEntries([...found].map((piece) => [piece.className, piece]));
  }

  #set(name: string, attribute: string, value: string): void {
    const target = this.#pieces![name];
    if (target && target.getAttribute(attribute) !== value) target.setAttribute(attribute, value);
  }
}
