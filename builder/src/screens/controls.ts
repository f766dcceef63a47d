import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words/words.js';

interface Labelled {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly help?: string | TemplateResult | undefined;
  /** What is wrong with the value. */
  readonly problem?: string | undefined;
}

interface TextBox extends Labelled {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly optional?: Words | undefined;
  readonly example?: string | undefined;
  readonly type?: 'text' | 'url' | 'email' | 'number' | undefined;
}

const describedBy = ({ id, help, problem }: Labelled): string | typeof nothing =>
  [help ? `${id}-help` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || nothing;

const helpLine = ({ id, help }: Labelled): TemplateResult | typeof nothing =>
  help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing;

const problemLine = ({ id, problem }: Labelled): TemplateResult | typeof nothing =>
  problem ? html`<p class="problem" id="${id}-problem">${problem}</p>` : nothing;

const optionalMark = (words: Words | undefined): TemplateResult | typeof nothing =>
  words ? html` <span class="quiet">(${words.optional})</span>` : nothing;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** A labelled text field. */
export const textBox = (box: TextBox): TemplateResult => html`
  <div class="box">
    <label for=${box.id}>${box.label}${optionalMark(box.optional)}</label>
    <input
      id=${box.id}
      type=${box.type ?? 'text'}
      spellcheck=${box.type && box.type !== 'text' ? 'false' : nothing}
      autocomplete="off"
      inputmode=${box.type === 'number' ? 'numeric' : nothing}
      placeholder=${box.example ?? nothing}
      aria-describedby=${describedBy(box)}
      aria-invalid=${box.problem ? 'true' : nothing}
      .value=${box.value}
      @input=${(event: Event) => box.onInput(valueOf(event))}
    />
    ${helpLine(box)} ${problemLine(box)}
  </div>
`;

/** A labelled text area; `code` is for text that is pasted and read to the letter. */
export const textArea = (
  box: TextBox & {
    readonly rows?: number;
    readonly code?: boolean;
    readonly onPaste?: (event: ClipboardEvent) => void;
  },
): TemplateResult => html`
  <div class="box">
    <label for=${box.id}>${box.label}${optionalMark(box.optional)}</label>
    <textarea
      id=${box.id}
      class=${box.code ? 'code' : ''}
      rows=${box.rows ?? 2}
      spellcheck=${box.code ? 'false' : nothing}
      placeholder=${box.example ?? nothing}
      aria-describedby=${describedBy(box)}
      aria-invalid=${box.problem ? 'true' : nothing}
      .value=${box.value}
      @paste=${box.onPaste ?? nothing}
      @input=${(event: Event) => box.onInput(valueOf(event))}
    ></textarea>
    ${helpLine(box)} ${problemLine(box)}
  </div>
`;

interface Choice<T extends string> extends Labelled {
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
}

/** A labelled list to choose from. */
export const selectBox = <T extends string>(box: Choice<T>): TemplateResult => html`
  <div class="box">
    <label for=${box.id}>${box.label}</label>
    <select
      id=${box.id}
      aria-describedby=${describedBy(box)}
      .value=${box.value}
      @change=${(event: Event) => box.onChange(valueOf(event) as T)}
    >
      ${box.options.map(
        ([value, label]) => html`<option value=${value} ?selected=${value === box.value}>${label}</option>`,
      )}
    </select>
    ${helpLine(box)} ${problemLine(box)}
  </div>
`;

/** A group of radio buttons; `segmented` draws them as one bar. */
export const radioBox = <T extends string>(
  box: Choice<T> & { readonly segmented?: boolean; readonly hideLabel?: boolean },
): TemplateResult => html`
  <fieldset class=${box.segmented ? 'segmented' : 'radios'} aria-describedby=${describedBy(box)}>
    <legend class=${box.hideLabel ? 'visually-hidden' : ''}>${box.label}</legend>
    <div class="choices">
      ${box.options.map(
        ([value, label]) =>
          html`<label>
            <input
              type="radio"
              name=${box.id}
              value=${value}
              .checked=${value === box.value}
              @change=${() => box.onChange(value)}
            />
            <span>${label}</span>
          </label>`,
      )}
    </div>
    ${helpLine(box)}
  </fieldset>
`;

/** A checkbox with its label. */
export const tickBox = (
  box: Labelled & { readonly value: boolean; readonly onChange: (value: boolean) => void },
): TemplateResult => html`
  <div class="box tick">
    <label
      ><input
        type="checkbox"
        id=${box.id}
        aria-describedby=${describedBy(box)}
        .checked=${box.value}
        @change=${(event: Event) => box.onChange((event.target as HTMLInputElement).checked)}
      /><span>${box.label}</span></label
    >
    ${helpLine(box)}
  </div>
`;

/** A group of boxes that opens and closes. */
export const group = (title: string, open: boolean, content: unknown): TemplateResult => html`
  <details class="group" ?open=${open}>
    <summary><h3>${title}</h3></summary>
    <div class="group-content">${content}</div>
  </details>
`;
