import type { Embed } from '../model/embed.js';
import { asks } from '../model/embed.js';

const LEAD = `document.addEventListener('brug-success', (event) => {
  window.dataLayer.push({ event: 'generate_lead', form_id: event.detail.widget });
});`;

const DOWNLOAD = `document.addEventListener('brug-download', (event) => {
  const { href, gate } = event.detail;
  const name = new URL(href, document.baseURI).pathname.split('/').pop();
  window.dataLayer.push({
    event: 'file_download',
    file_name: name,
    file_extension: name.includes('.') ? name.split('.').pop() : '',
    link_url: href,
    gate,
  });
});`;

/**
 * Code that tells the data layer of Google Tag Manager what happened, by GA4's names, and nothing that people typed.
 */
export function dataLayerCode(embed: Embed): string {
  const parts = [...(asks(embed) ? [LEAD] : []), ...(embed.widget === 'whitepaper-cta' ? [DOWNLOAD] : [])];
  return parts.length ? ['window.dataLayer = window.dataLayer || [];', ...parts].join('\n') : '';
}
