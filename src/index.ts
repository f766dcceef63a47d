export * from './difference-card/difference-card.js';
export * from './partner-form/partner-form.js';
export * from './whitepaper-cta/whitepaper-cta.js';
export { VERSION } from './version.js';
