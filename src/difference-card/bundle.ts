/** Entry of `dist/brug-difference-card.js`, for sites that use only this widget: registers it and exports nothing. */
import './difference-card.js';
import { wrapBlocks } from '../page/wrap-blocks.js';

wrapBlocks('difference-card');
