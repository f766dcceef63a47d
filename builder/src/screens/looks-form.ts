import { html, nothing, type TemplateResult } from 'lit';
import { buttonContrast, contrast, hexOf, rgbOf, WHITE, type Rgb } from '../looks/contrast.js';
import type { Looks, Theme } from '../model/embed.js';
import { filled, type Words } from '../words/words.js';
import type { Context } from './context.js';
import { group, radioBox, selectBox, textArea, textBox } from './controls.js';

interface LooksContext extends Context {
  readonly siteCss: string;
  readonly setSiteCss: (css: string) => void;
}

/** The dark page of the preview. */
const DARK: Rgb = [20, 24, 31];
/** What text (WCAG 1.4.3) and marks (1.4.11) need. */
const NEEDED = { text: 4.5, mark: 3 } as const;

function verdict(words: Words, text: string, ratio: number, needed: number): TemplateResult {
  const good = ratio >= needed;
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  return html`<li class=${good ? 'good' : 'weak'}>
    ${filled(text, { ratio: shown })}
    <strong>${good ? words.contrastGood : filled(words.contrastWeak, { needed })}</strong>
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
      ${radioBox({
        id: 'radius',
        label: words.radius,
        value: ['', '0', '0.5em', '1.25em'].includes(looks.radius) ? looks.radius : '',
        segmented: true,
        options: [
          ['', words.radiusDefault],
          ['0', words.radiusSquare],
          ['0.5em', words.radiusSoft],
          ['1.25em', words.radiusRound],
        ],
        onChange: (radius) => set({ radius }),
      })}
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
