import { decapitalised } from '../locales/decapitalised.js';
import { fill } from '../locales/fill.js';
import { plainText, sameContent, type Comparison, type Content, type Difference } from './comparison.js';
import { rowTemplate, type RowSetting } from './row-template.js';

/** The heading of a difference: "Groep versus individu". */
export function differenceTitle({ first, second }: Difference, { versus, lowerSecond }: RowSetting): string {
  const end = plainText(second);
  return fill(versus, { first: plainText(first), second: lowerSecond ? decapitalised(end) : end });
}

/** One difference on the screen: made once, touched again only where its data changed. */
export class DifferenceRow {
  readonly element: HTMLElement;
  /** The disclosure, when the card is collapsible. */
  readonly details: HTMLDetailsElement | null;
  /** Its id in the address. */
  id = '';
  readonly #pieces: Record<string, HTMLElement> = {};
  readonly #shown: Record<string, Content> = {};

  constructor(setting: RowSetting) {
    this.element = rowTemplate(setting).cloneNode(true) as HTMLElement;
    this.details = this.element.querySelector('details');
    for (const piece of this.element.querySelectorAll<HTMLElement>('[data-piece]'))
      this.#pieces[piece.className] = piece;
  }

  update(difference: Difference, { first, second }: Comparison, setting: RowSetting): void {
    const title = differenceTitle(difference, setting);
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
  }

  /** Brings the row into view and moves focus to its heading. */
  reveal(smooth: boolean): void {
    const target = this.element.querySelector<HTMLElement>('summary, [tabindex]')!;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    target.scrollIntoView({ block: 'start', behavior: smooth && !calm ? 'smooth' : 'instant' });
    target.focus({ preventScroll: true });
  }

  #show(name: string, content: Content): void {
    if (sameContent(this.#shown[name] ?? '', content)) return;
    this.#shown[name] = content;
    const target = this.#pieces[name]!;
    if (typeof content === 'string') target.textContent = content;
    else target.replaceChildren(content.cloneNode(true));
  }

  #set(name: string, attribute: string, value: string): void {
    const target = this.#pieces[name];
    if (target && target.getAttribute(attribute) !== value) target.setAttribute(attribute, value);
  }
}
