/** Entry of `dist/languages/es.js`: adds Spanish to a page that loads it beside the widgets. */
import * as words from '../locales/es.js';
import { addToPage } from '../widget/add-to-page.js';

addToPage('es', words);
