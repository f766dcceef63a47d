import { html, nothing, type TemplateResult } from 'lit';
import type { Asking, Common, CtaEmbed, Delivery, FormEmbed } from '../model/embed.js';
import { LIMITS } from '../model/limits.js';
import { SERVICE_FORMS } from '../services/all.js';
import { recogniseDelivery } from '../services/recognise.js';
import type { Boxes, ServiceForm } from '../services/service-form.js';
import { isTooMuch } from '../markup/parse.js';
import { isLink, isWebUrl } from '../markup/rules.js';
import { serviceForm, serviceOf, shownService } from '../services/services.js';
import { filled, type Words } from '../words/words.js';
import type { Context } from './context.js';
import { selectBox, textArea, textBox } from './controls.js';
import './send-test.js';

/** What both widgets that ask something have in common. */
export interface AskingContext extends Omit<Context, 'embed' | 'change'> {
  readonly embed: CtaEmbed | FormEmbed;
  readonly change: (changes: Partial<Omit<Asking, keyof Common>>) => void;
}

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
  ${
    delivery.action && serviceOf(delivery) !== service.name
      ? html`<p class="problem">${filled(words.notOfService, { service: service.label })}</p>`
      : nothing
  }
  ${service.readable ? nothing : html`<p class="hint">${words.unreadable}</p>`}`;
}

/** HubSpot's names for the built-in fields, where they differ (delivery/services/hubspot.ts). */
const HUBSPOT: Readonly<Record<string, string>> = {
  name: 'firstname, lastname',
  'given-name': 'firstname',
  'family-name': 'lastname',
  role: 'jobtitle',
};

/** What has to be in the form at the service, and what goes into the message. */
function notesOf(service: string, { fields, delivery }: FormEmbed, words: Words): TemplateResult {
  const own = new Map(
    delivery.names.split(/\s+/).map((pair): [string, string] => [pair.split('=')[0]!, pair.split('=')[1] ?? '']),
  );
  const names = fields.split(/\s+/).flatMap((field) => {
    const name = field.replace(/\?$/, '');
    return name && name !== 'intent' ? (own.get(name) ?? HUBSPOT[name] ?? name).split(', ') : [];
  });
  const hasIntent = /(^|\s)intent\b/.test(fields) && !own.has('intent');
  return html`${
    service === 'hubspot'
      ? html`<p class="hint" id="hubspot-needs">
          ${filled(words.hubspotNeeds, { list: [...new Set([...names, 'message'])].join(', ') })}
        </p>`
      : nothing
  }
  ${hasIntent ? html`<p class="hint" id="into-message">${filled(words.intoMessage, { field: words.field_intent })}</p>` : nothing}`;
}

/**
 * Where leads go: the service, with just the boxes that it needs. `ownAddress` is shown for an address of the owner's
 * own.
 */
export function deliveryForm(context: AskingContext, ownAddress: unknown = nothing): TemplateResult {
  const { embed, words, change, announce } = context;
  const { delivery } = embed;
  const set = (changes: Partial<Delivery>): void => change({ delivery: { ...delivery, ...changes } });
  const service = shownService(delivery);
  const tell = (message: string): void => {
    announce(message);
    const result = document.getElementById('service-result');
    if (result) result.textContent = message;
  };
  const read = (text: string, box: HTMLTextAreaElement): void => {
    if (!text.trim()) return;
    if (text.length > LIMITS.text || isTooMuch(text)) return tell(words.tooMuch);
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
          // Read it once the browser has put the text there.
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
            problem: isWebUrl(delivery.action) ? undefined : words.actionRefused,
            onInput: (action) => set({ action: action.trim(), service: '' }),
          })
    }
    ${service && embed.widget === 'partner-form' ? notesOf(service.name, embed, words) : nothing}
    ${
      service?.names || service?.name === 'hubspot' || delivery.names
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
      : html`${
          embed.consentText.trim()
            ? nothing
            : textBox({
                id: 'consent-by',
                label: words.consentBy,
                help: words.consentByHelp,
                optional: words,
                value: embed.consentBy,
                onInput: (consentBy) => change({ consentBy }),
              })
        }
        ${textArea({
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
          problem: isLink(embed.privacyHref) ? undefined : words.addressRefused,
          onInput: (privacyHref) => change({ privacyHref }),
        })}`
  }`;
}
