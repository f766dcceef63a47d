import { html, nothing, type TemplateResult } from 'lit';
import type { CtaEmbed } from '../model/embed.js';
import { isWebUrl } from '../markup/rules.js';
import type { Context } from './context.js';
import { group, radioBox, selectBox, textArea, textBox } from './controls.js';
import { consentForm, deliveryForm } from './delivery-form.js';
import './pdf-drop.js';
import { reachForm } from './reach-form.js';
import type { PdfReadEvent } from './pdf-drop.js';

type CtaContext = Context<CtaEmbed> & { readonly onPdf: (read: PdfReadEvent) => void };

const number = (value: string): number => Math.max(0, Math.round(Number(value)) || 0);

/** A name of a file as a part of an address; halves of signs, as some systems allow them, have no place there. */
const inAddress = (name: string): string => encodeURIComponent(name.replace(/\p{Cs}/gu, ''));

/** The form for a call to action. */
export function ctaForm(context: CtaContext): TemplateResult {
  const { embed, words, language, change, onPdf } = context;
  const fillIn = (read: PdfReadEvent): void => {
    const { facts, file, coverName } = read;
    onPdf(read);
    change((now) => ({
      format: 'PDF',
      pages: facts.pages,
      size: facts.size,
      heading: now.heading || facts.title,
      href: now.href || `/${inAddress(file.name)}`,
      cover: now.cover || `/${inAddress(coverName)}`,
      filename: now.filename || file.name,
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
          problem: isWebUrl(embed.href) ? undefined : words.addressRefused,
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
            value: embed.size ? String(Math.max(1, Math.round(embed.size / 1000))) : '',
            onInput: (size) => change({ size: number(size) * 1000 }),
          })}
        </div>
        ${textBox({
          id: 'cover',
          type: 'url',
          label: words.cover,
          optional: words,
          example: '/omslag.webp',
          value: embed.cover,
          problem: isWebUrl(embed.cover) ? undefined : words.addressRefused,
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
    ${embed.gate === 'none' ? nothing : group(words.groupReach, false, reachForm(context))}
  `;
}
