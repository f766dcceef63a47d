/**
 * Entry of `dist/languages/nl-u.js`: the widgets of a page that loads it say "u" in Dutch, also under `nl-BE`. `nl-u`
 * is not a language tag of its own.
 */
import * as words from '../locales/nl-u.js';
import { addToPage } from '../widget/add-to-page.js';

addToPage('nl', words);
