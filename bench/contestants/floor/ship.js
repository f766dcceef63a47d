import { DifferenceCard } from './difference-card.js';
import { PartnerForm } from './partner-form.js';
import { Whitepaper } from './whitepaper.js';

customElements.define('floor-difference-card', DifferenceCard);
customElements.define('floor-whitepaper', Whitepaper);
customElements.define('floor-partner-form', PartnerForm);
