export * from './difference-card/difference-card.js';
export * from './partner-form/partner-form.js';
export * from './whitepaper-cta/whitepaper-cta.js';
export { registerService } from './delivery/services/registry.js';
export type { Answer, Endpoint, Preparation, Service, ServiceRequest } from './delivery/service.js';
export { VERSION } from './version.js';
export { registerLanguage } from './widget/language.js';
export type { AddedWords } from './locales/added-languages.js';
