/** Entry of `dist/languages/it.js`: adds Italian to a page that loads it beside the widgets. */
import * as words from '../locales/it.js';
import { addToPage } from '../widget/add-to-page.js';

addToPage('it', words);
