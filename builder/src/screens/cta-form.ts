import { html, nothing, type TemplateResult } from 'lit';
import type { CtaEmbed } from '../model/embed.js';
import type { Context } from './context.js';
import { group, radioBox, selectBox, textArea, textBox } from './controls.js';
import { consentForm, deliveryForm } from './delivery-form.js';
import './pdf-drop.js';
import type { PdfReadEvent } from './pdf-drop.js';

type CtaContext = Context<CtaEmbed> & { readonly onCover: (cover: Blob) => void };

const number = (value: string): number => Math.max(0, Math.round(Number(value)) || 0);

/** The form for a call to action. */
export function ctaForm(context: CtaContext): TemplateResult {
  const { embed, words, language, change, onCover } = context;
  const fillIn = ({ facts, fileName }: PdfReadEvent): void => {
    onCover(facts.cover);
    change((now) => ({
      format: 'PDF',
      pages: facts.pages,
      size: facts.size,
      heading: now.heading || facts.title,
      href: now.href || `/${encodeURIComponent(fileName)}`,
      filename: now.filename || fileName,
    }));
  };
  return html`
    ${group(
      words.groupDocument,
      true,
      html`<builder-pdf-drop .words=${words} .language=${language} @pdf-read=${fillIn}></builder-pdf-drop>
        ${textBox({
          id: 'href',
          type: 'url',
          label: words.href,
          help: words.hrefHelp,
          example: '/whitepaper.pdf',
          value: embed.href,
          onInput: (href) => change({ href }),
        })}
        <div class="trio">
          ${textBox({ id: 'format', label: words.format, example: 'PDF', value: embed.format, onInput: (format) => change({ format }) })}
          ${textBox({
            id: 'pages',
            type: 'number',
            label: words.pages,
            value: embed.pages ? String(embed.pages) : '',
            onInput: (pages) => change({ pages: number(pages) }),
          })}
          ${textBox({
            id: 'size',
            type: 'number',
            label: words.size,
            value: embed.size ? String(embed.size) : '',
            onInput: (size) => change({ size: number(size) }),
          })}
        </div>
        ${textBox({
          id: 'cover',
          type: 'url',
          label: words.cover,
          optional: words,
          example: '/omslag.webp',
          value: embed.cover,
          onInput: (cover) => change({ cover }),
        })}
        ${
          embed.cover
            ? textBox({
                id: 'cover-alt',
                label: words.coverAlt,
                help: words.coverAltHelp,
                optional: words,
                value: embed.coverAlt,
                onInput: (coverAlt) => change({ coverAlt }),
              })
            : nothing
        }
        ${textBox({
          id: 'filename',
          label: words.filename,
          optional: words,
          value: embed.filename,
          onInput: (filename) => change({ filename }),
        })}`,
    )}
    ${group(
      words.groupTexts,
      true,
      html`${textBox({ id: 'heading', label: words.ctaHeading, value: embed.heading, onInput: (heading) => change({ heading }) })}
      ${textArea({
        id: 'text',
        label: words.ctaText,
        help: words.introHelp,
        rows: 3,
        value: embed.text,
        onInput: (text) => change({ text }),
      })}
      ${textBox({ id: 'label', label: words.label, value: embed.label, onInput: (label) => change({ label }) })}
      ${radioBox({
        id: 'layout',
        label: words.layout,
        value: embed.layout,
        options: [
          ['card', words.ctaCard],
          ['banner', words.ctaBanner],
          ['inline', words.ctaInline],
        ],
        onChange: (layout) => change({ layout }),
      })}`,
    )}
    ${group(
      words.gate,
      true,
      html`${selectBox({
        id: 'gate',
        label: words.gate,
        help: words.gateHelp,
        value: embed.gate,
        options: [
          ['none', words.gateNone],
          ['soft', words.gateSoft],
          ['email', words.gateEmail],
        ],
        onChange: (gate) => change({ gate }),
      })}
      ${embed.gate === 'none' ? nothing : html`${deliveryForm(context)} ${consentForm(context)}`}`,
    )}
  `;
}
