import type { BuilderLanguage } from '../words/text.js';
import { FRAMEWORKS } from './frameworks.js';
import type { Platform } from './platform.js';
import { SITE_BUILDERS } from './site-builders.js';

/** Where a site can be, and what to paste where. */
export const PLATFORMS: readonly Platform[] = [...SITE_BUILDERS, ...FRAMEWORKS];

/** What a platform is called, in the language of the builder. */
export const platformLabel = ({ label }: Platform, language: BuilderLanguage): string =>
  typeof label === 'string' ? label : label[language];

export const platformOf = (id: string): Platform => PLATFORMS.find((platform) => platform.id === id) ?? PLATFORMS[0]!;
