/**
 * Entry of `dist/languages/nl-u.js`: the widgets of a page that loads it say "u" in Dutch, also under `nl-BE`. It is no
 * language tag of its own.
 */
import * as words from '../locales/nl-u.js';
import { addToPage } from '../widget/add-to-page.js';

addToPage('nl', words);
