import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { EMPTY, EMPTY_ROW, type Embed, type WidgetName } from '../model/embed.js';
import { example } from '../model/examples.js';
import { isTooMuch } from '../markup/parse.js';
import { LIMITS } from '../model/limits.js';
import { downloadText } from '../words/widget-words.js';
import { openHash, START, writeHash, type State } from './state.js';
import { readSnippet } from '../snippet/read.js';
import type { BuilderLanguage } from '../words/text.js';
import { filled, WORDS, type Words } from '../words/words.js';
import { cardForm } from './card-form.js';
import './check.js';
import { chooser } from './chooser.js';
import type { Context } from './context.js';
import { textArea } from './controls.js';
import { ctaForm } from './cta-form.js';
import { messagesForm } from './messages-form.js';
import { looksForm } from './looks-form.js';
import { partnerFormForm } from './partner-form-form.js';
import './preview.js';
import './take.js';

/** What a newly chosen widget begins with: a card with one difference to fill in, an offer with words on its button. */
const begin = (widget: WidgetName, language: BuilderLanguage): Embed =>
  widget === 'difference-card'
    ? { ...EMPTY[widget], rows: [EMPTY_ROW] }
    : widget === 'whitepaper-cta'
      ? { ...EMPTY[widget], label: downloadText(language) }
      : EMPTY[widget];

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.readAsDataURL(blob);
  });

/** The page: keeps the state, which is the same as in the address, and shows the screens. */
export class BuilderPageElement extends LitElement {
  /** Whether the address, or what was typed, holds more than an address can. */
  @state() private tooMuch: '' | 'opened' | 'kept' = '';
  @state() private value: State = this.#fromAddress();
  @state() private cover = '';
  /** Files that were given or made here. They are not in the address, and are gone when the window closes. */
  @state() private files: ReadonlyMap<string, Blob> = new Map();
  @state() private said = '';
  @state() private existing = '';
  @state() private existingResult = '';
  /** The embeds that were begun before, by widget, so that looking at another widget loses nothing. */
  readonly #others = new Map<WidgetName, Embed>();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#load);
    // "Back" undoes one finished change: typing is one step, not one a letter.
    this.addEventListener('change', this.#commit);
    this.addEventListener('click', this.#commit);
    this.addEventListener('paste', this.#commit);
    this.addEventListener('keyup', this.#commitMove);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#load);
  }

  #fromAddress(): State {
    const language: BuilderLanguage = /^nl\b/i.test(navigator.language) ? 'nl' : 'en';
    const { state, isTooMuch: refused } = openHash(location.hash, { ...START, language });
    this.tooMuch = refused ? 'opened' : '';
    return state;
  }

  readonly #load = (): void => {
    this.value = this.#fromAddress();
  };

  readonly #commit = (): void => {
    setTimeout(() => {
      const hash = writeHash(this.value);
      // What an address cannot bring back is not kept in it.
      if (openHash(hash).isTooMuch) this.tooMuch = 'kept';
      else if (hash !== location.hash.replace(/^#/, '')) {
        history.pushState(null, '', `#${hash}`);
        this.tooMuch = '';
      }
      // Draw again what shows the address.
      this.requestUpdate();
    });
  };

  readonly #commitMove = (event: KeyboardEvent): void => {
    if ((event.target as Element).matches('.handle')) this.#commit();
  };

  readonly #set = (changes: Partial<State>): void => {
    this.value = { ...this.value, ...changes };
  };

  protected override updated(): void {
    const { language, screen } = this.value;
    document.documentElement.lang = language;
    const words = WORDS[language];
    document.title = screen === 'check' ? `${words.checkHeading} – ${words.brand}` : words.title;
  }

  protected override render(): TemplateResult {
    const { value } = this;
    const words = WORDS[value.language];
    return html`
      <a class="skip" href="#content" @click=${this.#skip}>${words.skip}</a>
      ${this.#headerTemplate(words)}
      <main id="content" tabindex="-1">
        ${this.tooMuch ? html`<p class="todo" role="status">${words[`tooMuch_${this.tooMuch}`]}</p>` : nothing}
        ${
          value.screen === 'check'
            ? html`<builder-check .value=${value} .words=${words} .set=${this.#set}></builder-check>`
            : this.#makeTemplate(words)
        }
      </main>
      <p class="visually-hidden" role="status">${this.said}</p>
    `;
  }

  /** The address holds the state: a link within the page must not overwrite it. */
  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('#content')?.focus();
  };

  #headerTemplate(words: Words): TemplateResult {
    const { screen, language } = this.value;
    const tab = (name: State['screen'], label: string): TemplateResult =>
      html`<button
        type="button"
        class="tab"
        aria-current=${screen === name ? 'page' : nothing}
        @click=${() => this.#set({ screen: name })}
      >
        ${label}
      </button>`;
    const other: BuilderLanguage = language === 'nl' ? 'en' : 'nl';
    return html`<header class="site">
      <span class="brand"><img src="./icon.svg" alt="" width="28" height="28" />${words.brand}</span>
      <nav aria-label=${words.screens}>${tab('make', words.make)} ${tab('check', words.check)}</nav>
      <button type="button" class="tab language" lang=${other} @click=${() => this.#set({ language: other })}>
        ${other === 'nl' ? 'Nederlands' : 'English'}
      </button>
    </header>`;
  }

  #makeTemplate(words: Words): TemplateResult {
    const { embed } = this.value;
    return html`
      <div class="hero">
        <h1>${words.heading}</h1>
        <p class="lead">${words.lead}</p>
      </div>
      <section aria-labelledby="choose">
        <h2 id="choose"><span class="number" aria-hidden="true">1</span>${words.choose}</h2>
        ${chooser(words, embed?.widget, this.#choose, this.#moveOn)} ${this.#existingTemplate(words)}
      </section>
      ${embed ? this.#embedTemplate(embed, words) : nothing}
    `;
  }

  #embedTemplate(embed: Embed, words: Words): TemplateResult {
    const { value } = this;
    return html`
      <div class="workbench">
        <section class="fill-in" aria-labelledby="fill-in">
          <div class="section-head">
            <h2 id="fill-in"><span class="number" aria-hidden="true">2</span>${words.fillIn}</h2>
            <div class="buttons">
              <button
                type="button"
                class="secondary small"
                @click=${() => this.#set({ embed: example(embed.widget, value.language) })}
              >
                ${words.example}
              </button>
              <button
                type="button"
                class="secondary small"
                @click=${() => this.#set({ embed: begin(embed.widget, value.language) })}
              >
                ${words.startAgain}
              </button>
            </div>
          </div>
          ${this.#formTemplate(embed, words)}
        </section>
        <section class="see" aria-labelledby="see">
          <h2 id="see">${words.previewHeading}</h2>
          <builder-preview
            .embed=${embed}
            .words=${words}
            .language=${value.language}
            .siteCss=${value.siteCss}
            .cover=${this.cover}
          ></builder-preview>
        </section>
      </div>
      <section class="take" aria-labelledby="take">
        <h2 id="take"><span class="number" aria-hidden="true">3</span>${words.take}</h2>
        <builder-take
          .value=${value}
          .words=${words}
          .cover=${this.cover}
          .files=${this.files}
          .set=${this.#set}
          .address=${location.href}
        ></builder-take>
      </section>
      ${this.#barTemplate(words)}
    `;
  }

  #formTemplate(embed: Embed, words: Words): TemplateResult {
    const context = <E extends Embed>(of: E): Context<E> => ({
      embed: of,
      words,
      language: this.value.language,
      change: (changes) => {
        const now = this.value.embed as E;
        this.#set({ embed: { ...now, ...(typeof changes === 'function' ? changes(now) : changes) } });
      },
      announce: (text) => (this.said = text),
    });
    const form =
      embed.widget === 'difference-card'
        ? cardForm(context(embed))
        : embed.widget === 'whitepaper-cta'
          ? ctaForm({
              ...context(embed),
              onPdf: ({ facts: { cover }, file, coverName }) => {
                this.files = new Map([
                  [file.name, file],
                  [coverName, cover],
                ]);
                void dataUrl(cover).then((url) => (this.cover = url));
              },
            })
          : partnerFormForm(context(embed));
    return html`${form} ${messagesForm(context(embed))}
    ${looksForm({
      ...context(embed),
      siteCss: this.value.siteCss,
      setSiteCss: (siteCss) => this.#set({ siteCss }),
    })}`;
  }

  readonly #choose = (widget: WidgetName): void => {
    const { embed } = this.value;
    if (embed) this.#others.set(embed.widget, embed);
    this.#set({ embed: this.#others.get(widget) ?? begin(widget, this.value.language) });
  };

  /** A click makes the choice and moves on; arrow keys go from one widget to the next and stay. */
  readonly #moveOn = (): void => this.#show('fill-in');

  #show(id: string): void {
    void this.updateComplete.then(() =>
      setTimeout(() => this.querySelector(`#${id}`)?.scrollIntoView({ block: 'start' })),
    );
  }

  /** Links between what is filled in and how it looks, which are far apart on a small screen. */
  #barTemplate(words: Words): TemplateResult {
    const to = (id: string, label: string): TemplateResult =>
      html`<button type="button" class="tab" @click=${() => this.#show(id)}>${label}</button>`;
    return html`<nav class="bar" aria-label=${words.make}>
      ${to('fill-in', words.fillIn)} ${to('see', words.previewHeading)} ${to('take', words.take)}
    </nav>`;
  }

  #existingTemplate(words: Words): TemplateResult {
    return html`<details class="paste existing">
      <summary>${words.existing}</summary>
      ${textArea({
        id: 'existing',
        label: words.existingLabel,
        help: words.existingHelp,
        code: true,
        rows: 4,
        value: this.existing,
        onInput: (existing) => (this.existing = existing),
      })}
      <button type="button" class="secondary" @click=${() => this.#open(words)}>${words.existingOpen}</button>
      <p class="hint" role="status">${this.existingResult}</p>
    </details>`;
  }

  #open(words: Words): void {
    if (this.existing.length > LIMITS.text || isTooMuch(this.existing)) {
      this.existingResult = words.tooMuch;
      return;
    }
    const reading = readSnippet(this.existing);
    this.existingResult = !reading
      ? words.existingNone
      : reading.plainRows.length
        ? filled(words.existingPlain, { rows: reading.plainRows.join(', ') })
        : '';
    if (!reading) return;
    this.existing = '';
    this.#set({ embed: reading.written });
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#heading')?.focus());
  }
}
customElements.define('builder-page', BuilderPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'builder-page': BuilderPageElement;
  }
}
