/** Entry of `dist/brug-whitepaper-cta.js`, for sites that use only this widget: registers it and exports nothing. */
import './whitepaper-cta.js';
import { wrapBlocks } from '../page/wrap-blocks.js';

wrapBlocks('whitepaper-cta');
