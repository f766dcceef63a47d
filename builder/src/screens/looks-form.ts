import { html, nothing, type TemplateResult } from 'lit';
import { buttonContrast, contrast, hexOf, rgbOf, WHITE, type Rgb } from '../looks/contrast.js';
import type { Looks, Theme } from '../model/embed.js';
import { tidy } from '../snippet/tidy.js';
import { WORDS, filled, type Words } from '../words/words.js';
import type { Context } from './context.js';
import { group, radioBox, selectBox, textArea, textBox } from './controls.js';

interface LooksContext extends Context {
  readonly siteCss: string;
  readonly setSiteCss: (css: string) => void;
}

/** The dark page of the preview. */
const DARK: Rgb = [20, 24, 31];
/** The contrast that text (WCAG 1.4.3) and marks (1.4.11) need. */
const NEEDED = { text: 4.5, mark: 3 } as const;

function verdict(words: Words, text: string, ratio: number, needed: number): TemplateResult {
  const good = ratio >= needed;
  const language = words === WORDS.nl ? 'nl' : 'en';
  const shown = new Intl.NumberFormat(language, { minimumFractionDigits: 1 }).format(Math.floor(ratio * 10) / 10);
  const least = new Intl.NumberFormat(language).format(needed);
  return html`<li class=${good ? 'good' : 'weak'}>
    ${filled(text, { ratio: shown })}
    <strong>${good ? words.contrastGood : filled(words.contrastWeak, { needed: least })}</strong>
  </li>`;
}

function contrasts(words: Words, accent: string): TemplateResult | typeof nothing {
  const [light, dark] = [rgbOf(accent), rgbOf(accent, 'dark')];
  if (!light || !dark) return nothing;
  return html`<ul class="contrasts">
    ${verdict(words, words.contrastButton, Math.min(buttonContrast(light), buttonContrast(dark)), NEEDED.text)}
    ${verdict(words, words.contrastLight, contrast(light, WHITE), NEEDED.mark)}
    ${verdict(words, words.contrastDark, contrast(dark, DARK), NEEDED.mark)}
  </ul>`;
}

interface Colour {
  readonly id: string;
  readonly label: string;
  readonly pick: string;
  readonly value: string;
  readonly fallback: string;
  readonly onInput: (value: string) => void;
}

function colourBox(words: Words, { id, label, pick, value, fallback, onInput }: Colour): TemplateResult {
  const rgb = rgbOf(value);
  return html`<div class="colour">
    ${textBox({
      id,
      label,
      optional: words,
      help: words.colourHelp,
      example: fallback,
      value,
      problem: value && !rgb ? words.notAColour : undefined,
      onInput: (typed) => onInput(typed.trim()),
    })}
    <input
      type="color"
      aria-label=${pick}
      .value=${rgb ? hexOf(rgb) : fallback}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
    />
  </div>`;
}

/** How the widget looks, in the site's own style as well. */
export function looksForm({ embed, words, change, siteCss, setSiteCss }: LooksContext): TemplateResult {
  const { looks } = embed;
  const set = (changes: Partial<Looks>): void => change({ looks: { ...looks, ...changes } });
  const subjects = embed.widget === 'difference-card' ? embed : undefined;
  /** Whether a snippet would leave out what is typed. */
  const isRefused = (key: keyof Looks): boolean => !!looks[key].trim() && !tidy(embed).looks[key];
  const subject = (key: 'first' | 'second', fallback: string): TemplateResult | typeof nothing => {
    if (!subjects) return nothing;
    const name = subjects[key].trim() || words[key];
    return colourBox(words, {
      id: `colour-${key}`,
      label: filled(words.subjectColour, { subject: name }),
      pick: filled(words.subjectPick, { subject: name }),
      value: looks[key],
      fallback,
      onInput: (value) => set({ [key]: value }),
    });
  };
  /** A few values of a token, beside the page's own. Any other value of a pasted embed is shown as it is, and stays. */
  const steps = (
    id: 'radius' | 'buttonRadius' | 'headingWeight' | 'line' | 'shadow',
    label: string,
    options: readonly (readonly [value: string, label: string])[],
  ): TemplateResult =>
    radioBox({
      id,
      label,
      value: options.some(([value]) => value === looks[id]) ? looks[id] : '',
      segmented: true,
      options: [['', words.radiusDefault], ...options],
      onChange: (value) => set({ [id]: value }),
    });
  return group(
    words.groupLooks,
    false,
    html`
      ${selectBox<Theme>({
        id: 'theme',
        label: words.theme,
        value: looks.theme,
        options: [
          ['', words.themeNone],
          ['corporate', words.themeCorporate],
          ['editorial', words.themeEditorial],
          ['playful', words.themePlayful],
        ],
        onChange: (theme) => set({ theme }),
      })}
      ${colourBox(words, {
        id: 'accent',
        label: words.accent,
        pick: words.accentPick,
        value: looks.accent,
        fallback: '#0e6b5c',
        onInput: (accent) => set({ accent }),
      })}
      ${contrasts(words, looks.accent)} ${subject('first', '#0b5cad')} ${subject('second', '#a8480a')}
      ${steps('radius', words.radius, [
        ['0', words.radiusSquare],
        ['0.5em', words.radiusSoft],
        ['1.25em', words.radiusRound],
      ])}
      <details class="paste">
        <summary>${words.moreLooks}</summary>
        ${textBox({
          id: 'heading-font',
          label: words.headingFont,
          optional: words,
          help: words.headingFontHelp,
          example: 'Georgia, serif',
          value: looks.headingFont,
          problem: isRefused('headingFont') ? words.notAFont : undefined,
          onInput: (headingFont) => set({ headingFont }),
        })}
        ${steps('buttonRadius', words.buttonRadius, [
          ['0', words.radiusSquare],
          ['10em', words.radiusPill],
        ])}
        ${steps('headingWeight', words.headingWeight, [
          ['500', words.weightLight],
          ['800', words.weightHeavy],
        ])}
        ${steps('line', words.lineWidth, [
          ['1px', words.lineThin],
          ['4px', words.lineThick],
        ])}
        ${colourBox(words, {
          id: 'field-surface',
          label: words.fieldSurface,
          pick: words.fieldSurfacePick,
          value: looks.fieldSurface,
          fallback: '#ffffff',
          onInput: (fieldSurface) => set({ fieldSurface }),
        })}
        ${colourBox(words, {
          id: 'focus',
          label: words.focus,
          pick: words.focusPick,
          value: looks.focus,
          fallback: '#b45309',
          onInput: (focus) => set({ focus }),
        })}
        ${steps('shadow', words.shadow, [
          ['none', words.shadowNone],
          ['0 0.5em 1.5em rgb(0 0 0 / 0.15)', words.shadowSoft],
          ['0.25em 0.25em 0 currentColor', words.shadowHard],
        ])}
        ${
          subjects
            ? textBox({
                id: 'sticky',
                label: words.sticky,
                optional: words,
                help: words.stickyHelp,
                example: '64px',
                value: looks.sticky,
                problem: isRefused('sticky') ? words.notALength : undefined,
                onInput: (sticky) => set({ sticky }),
              })
            : nothing
        }
      </details>
      ${selectBox({
        id: 'lang',
        label: words.lang,
        value: embed.lang,
        options: [
          ['', words.langPage],
          ['nl', 'Nederlands'],
          ['en', 'English'],
          ['de', 'Deutsch'],
          ['fr', 'Français'],
          ...(['', 'nl', 'en', 'de', 'fr'].includes(embed.lang) ? [] : [[embed.lang, embed.lang] as const]),
        ],
        onChange: (lang) => change({ lang }),
      })}
      ${textArea({
        id: 'site-css',
        label: words.siteCss,
        help: words.siteCssHelp,
        optional: words,
        code: true,
        rows: 4,
        value: siteCss,
        problem: /@import/i.test(siteCss) ? words.siteCssRefused : undefined,
        onInput: setSiteCss,
      })}
    `,
  );
}
