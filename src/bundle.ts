/** Entry of `dist/brug.js`: registers the three widgets and exports nothing, so that no global is needed. */
import './difference-card/difference-card.js';
import './partner-form/partner-form.js';
import './whitepaper-cta/whitepaper-cta.js';
import { wrapBlocks } from './page/wrap-blocks.js';

wrapBlocks('difference-card', 'partner-form', 'whitepaper-cta');
