import { addLanguage, type AddedWords } from '../locales/added-languages.js';
import { warnOnce } from '../page/warn.js';
import { updateLanguages } from './language-watch.js';
import { forgetLanguages } from './nearest-language.js';

/**
 * Adds a language to the widgets, or replaces one that ships. Those in the page speak it from then on where the page's
 * `lang` says so. A word that is missing is written in English, with one warning.
 *
 * @param language - A language tag (BCP 47): `es`, or `pt-BR` for one region.
 * @param words - Its words in the parts that `brug/locales/es.js` has.
 */
export function registerLanguage(language: string, words: AddedWords): void {
  if (!language || !words || typeof words !== 'object') {
    warnOnce(registerLanguage, `registerLanguage("${language}") needs a language tag and an object of words.`);
  } else if (addLanguage(String(language).toLowerCase(), words)) {
    forgetLanguages();
    updateLanguages();
  }
}
