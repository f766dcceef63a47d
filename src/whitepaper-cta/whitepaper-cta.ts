import { define } from '../widget/define.js';
import { WhitepaperCtaElement } from './whitepaper-cta.element.js';

define('brug-whitepaper-cta', WhitepaperCtaElement);

declare global {
  interface HTMLElementTagNameMap {
    'brug-whitepaper-cta': WhitepaperCtaElement;
  }
}

export * from './whitepaper-cta.events.js';
export { WhitepaperCtaElement };
