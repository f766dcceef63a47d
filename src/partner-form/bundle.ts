/** Entry of `dist/brug-partner-form.js`, for sites that use only this widget: registers it and exports nothing. */
import './partner-form.js';
import { wrapBlocks } from '../page/wrap-blocks.js';

wrapBlocks('partner-form');
