import * as de from '../../../src/locales/de.js';
import * as en from '../../../src/locales/en.js';
import * as es from '../../../src/locales/es.js';
import * as fr from '../../../src/locales/fr.js';
import * as it from '../../../src/locales/it.js';
import * as nl from '../../../src/locales/nl.js';
import type { Words } from '../../../src/locales/words.js';

const LANGUAGES: Readonly<Record<string, Omit<Words, 'scan' | 'workMail'>>> = { nl, en, de, fr, es, it };

const inLanguage = (lang: string): Omit<Words, 'scan' | 'workMail'> => LANGUAGES[lang.slice(0, 2).toLowerCase()] ?? nl;

/** What the widget itself would write on its button. Without script, a link without words cannot be used. */
export const downloadText = (lang: string): string => inLanguage(lang).whitepaperCta.download;

/** The words of a widget in a language, by their keys: those that `messages` can replace. */
export function widgetWords(widget: string, lang: string): Readonly<Record<string, string>> {
  const { differenceCard, fields, submission, partnerForm, whitepaperCta } = inLanguage(lang);
  const words =
    widget === 'difference-card'
      ? differenceCard
      : { ...fields, ...submission, ...(widget === 'partner-form' ? partnerForm : whitepaperCta) };
  return words as unknown as Record<string, string>;
}
