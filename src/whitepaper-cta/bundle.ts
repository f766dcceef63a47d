/**
 * Entry of `dist/brug-whitepaper-cta.js`, for sites that use only this widget. Registers it with all form services and
 * exports nothing.
 */
import './whitepaper-cta.js';
import { wrapBlocks } from '../page/wrap-blocks.js';
import { ALL_SERVICES } from '../delivery/services/all.js';
import { registerService } from '../delivery/services/registry.js';

registerService(...ALL_SERVICES);
wrapBlocks('whitepaper-cta');
