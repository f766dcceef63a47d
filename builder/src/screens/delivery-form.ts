import { html, nothing, type TemplateResult } from 'lit';
import { safeWebUrl } from '../../../src/page/safe-url.js';
import type { CtaEmbed, Delivery, FormEmbed } from '../model/embed.js';
import { SERVICE_FORMS } from '../services/all.js';
import { recogniseDelivery } from '../services/recognise.js';
import type { Boxes, ServiceForm } from '../services/service-form.js';
import { serviceForm, serviceOf } from '../services/services.js';
import { filled } from '../words/words.js';
import type { Context } from './context.js';
import { selectBox, textArea, textBox } from './controls.js';
import './send-test.js';

/** What both widgets that ask something have in common. */
interface AskingContext extends Omit<Context, 'embed' | 'change'> {
  readonly embed: CtaEmbed | FormEmbed;
  readonly change: (changes: Partial<Pick<FormEmbed, 'delivery' | 'consent' | 'consentText' | 'privacyHref'>>) => void;
}

/** An address that the widget would refuse to send to. */
export const isRefused = (action: string): boolean => !!action.trim() && !safeWebUrl(action.trim());

function serviceBoxes(service: ServiceForm, { embed, words, language, change }: AskingContext): TemplateResult {
  const { delivery } = embed;
  const boxes = service.read(delivery);
  const set = (changes: Boxes): void => {
    const target = service.write({ ...boxes, ...changes });
    const filledBoxes = Object.fromEntries(service.boxes.map(({ key }) => [key, 'x']));
    const owned = new Set(service.write(filledBoxes).hidden.map(([name]) => name));
    // Hidden inputs that no box shows came with the service's embed code: they stay.
    const others = delivery.hidden.filter(([name]) => !owned.has(name));
    change({ delivery: { ...delivery, action: target.action, hidden: [...target.hidden, ...others] } });
  };
  return html`${service.boxes.map(({ key, label, example, help, optional }) =>
    textBox({
      id: `service-${key}`,
      label: label[language],
      help: help?.[language],
      example,
      optional: optional ? words : undefined,
      value: boxes[key] ?? '',
      onInput: (value) => set({ [key]: value.trim() }),
    }),
  )}
  ${service.readable ? nothing : html`<p class="hint">${words.unreadable}</p>`}`;
}

/** Where leads go: the service, with just the boxes that it needs; `ownAddress` is for an address of one's own. */
export function deliveryForm(context: AskingContext, ownAddress: unknown = nothing): TemplateResult {
  const { embed, words, change, announce } = context;
  const { delivery } = embed;
  const set = (changes: Partial<Delivery>): void => change({ delivery: { ...delivery, ...changes } });
  const name = serviceOf(delivery);
  const service = serviceForm(name);
  const tell = (message: string): void => {
    announce(message);
    const result = document.getElementById('service-result');
    if (result) result.textContent = message;
  };
  const read = (text: string, box: HTMLTextAreaElement): void => {
    if (!text.trim()) return;
    const recognised = recogniseDelivery(text);
    if (!recognised) return tell(words.unknownService);
    change({ delivery: recognised });
    box.value = '';
    tell(filled(words.recognisedService, { service: serviceForm(recognised.service)?.label ?? words.serviceOwn }));
  };
  const choose = (chosen: string): void => {
    const next = serviceForm(chosen);
    const target = next?.write({}) ?? { action: '', hidden: [] };
    change({ delivery: { ...delivery, ...target, service: chosen, names: next?.names ?? '', enctype: '' } });
  };
  return html`
    <div
      @change=${(event: Event) => {
        const box = event.target as HTMLTextAreaElement;
        if (box.id === 'paste-service') read(box.value, box);
      }}
    >
      ${textArea({
        id: 'paste-service',
        label: words.pasteService,
        help: words.pasteServiceHelp,
        value: '',
        code: true,
        onInput: () => {},
        onPaste: (event) => {
          const box = event.currentTarget as HTMLTextAreaElement;
          // After the browser has put it there.
          setTimeout(() => read(box.value, box));
        },
      })}
      <p class="hint" id="service-result"></p>
    </div>
    ${selectBox({
      id: 'service',
      label: words.service,
      value: service?.name ?? '',
      options: [
        ['', words.serviceOwn],
        ...[...SERVICE_FORMS]
          .sort((a, b) => a.label.localeCompare(b.label))
          .map((known): [string, string] => [known.name, known.label]),
      ],
      onChange: choose,
    })}
    ${
      service
        ? serviceBoxes(service, context)
        : textBox({
            id: 'action',
            type: 'url',
            label: words.action,
            help: words.actionHelp,
            value: delivery.action,
            problem: isRefused(delivery.action) ? words.actionRefused : undefined,
            onInput: (action) => set({ action: action.trim(), service: '' }),
          })
    }
    ${
      service?.names || delivery.names
        ? textBox({
            id: 'names',
            label: words.names,
            help: words.namesHelp,
            value: delivery.names,
            onInput: (names) => set({ names }),
          })
        : nothing
    }
    ${
      service
        ? nothing
        : selectBox({
            id: 'enctype',
            label: words.enctype,
            value: delivery.enctype,
            options: [
              ['', words.enctypeForm],
              ['multipart/form-data', words.enctypeMultipart],
              ['application/json', words.enctypeJson],
            ],
            onChange: (enctype) => set({ enctype }),
          })
    }
    ${service ? nothing : ownAddress}
    <builder-send-test .embed=${embed} .words=${words} .language=${context.language}></builder-send-test>
  `;
}

/** Whether and how consent is asked. */
export function consentForm({ embed, words, change }: AskingContext): TemplateResult {
  const options: [string, string][] = [
    ['none', words.consentNone],
    ['optional', words.consentOptional],
    // Mailings are never a condition for a download.
    ...(embed.widget === 'partner-form' ? ([['required', words.consentRequired]] as [string, string][]) : []),
  ];
  return html`${selectBox({
    id: 'consent',
    label: words.consent,
    value: embed.consent,
    options,
    onChange: (consent) => change({ consent }),
  })}
  ${
    embed.consent === 'none'
      ? nothing
      : html`${textArea({
          id: 'consent-text',
          label: words.consentText,
          help: words.consentTextHelp,
          optional: words,
          value: embed.consentText,
          onInput: (consentText) => change({ consentText }),
        })}
        ${textBox({
          id: 'privacy',
          type: 'url',
          label: words.privacyHref,
          example: 'https://www.example.com/privacy',
          value: embed.privacyHref,
          onInput: (privacyHref) => change({ privacyHref }),
        })}`
  }`;
}
