/** Entry of `dist/brug.js`: registers the three widgets with all form services, and exports nothing: no global is needed. */
import './difference-card/difference-card.js';
import './partner-form/partner-form.js';
import './whitepaper-cta/whitepaper-cta.js';
import { wrapBlocks } from './page/wrap-blocks.js';
import { ALL_SERVICES } from './delivery/services/all.js';
import { registerService } from './delivery/services/registry.js';

registerService(...ALL_SERVICES);
wrapBlocks('difference-card', 'partner-form', 'whitepaper-cta');
