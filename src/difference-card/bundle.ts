/** Entry of `dist/brug-difference-card.js`, for sites that use only this widget: registers it and exports nothing. */
import './difference-card.js';
