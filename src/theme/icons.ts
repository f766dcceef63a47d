import { html, type TemplateResult } from 'lit/html.js';

/** Icons of 24 by 24, each as the path of an `<svg>`. */
export const ALERT = 'M12 7.5v5M12 16.4v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z';
export const CHECK = 'm5 12.5 4.5 4.5L19 7.5';
export const CHEVRON = 'm6 9 6 6 6-6';
export const CLOCK = 'M12 7v5l3.2 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z';
export const DOWNLOAD = 'M12 4v11m-5-4.5 5 5 5-5M5 20h14';
export const LINK =
  'M10 14a4.5 4.5 0 0 0 6.4.1l3-3a4.5 4.5 0 0 0-6.4-6.4l-1.2 1.2M14 10a4.5 4.5 0 0 0-6.4-.1l-3 3a4.5 4.5 0 0 0 6.4 6.4l1.2-1.2';
export const OFFLINE =
  'M4 4l16 16M8.5 8.6A11 11 0 0 0 5 10.8M12 7a11 11 0 0 1 7 3.8M8.5 14.2a5.5 5.5 0 0 1 3.3-1.6M12 18.4v.1';

/** An icon beside words that say the same, so screen readers skip it. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
