import look from '../shared/look.css';

// One sheet for every widget on the page.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`:host{display:block}:host([hidden]){display:none}${look}`);

export function templateOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** A widget with a heading, drawn when it enters the page for the first time. */
export class Widget extends HTMLElement {
  static observedAttributes = ['heading'];

  get heading() {
    return this.getAttribute('heading') ?? '';
  }
  set heading(text) {
    this.setAttribute('heading', text);
  }

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.draw());
    this.showHeading();
  }

  attributeChangedCallback() {
    if (this.shadowRoot) this.showHeading();
  }

  showHeading() {
    this.shadowRoot.querySelector('h2').textContent = this.heading;
  }
}
