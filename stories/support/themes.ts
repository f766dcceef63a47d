import corporate from '../../themes/corporate.css?raw';
import editorial from '../../themes/editorial.css?raw';
import playful from '../../themes/playful.css?raw';

/** The ready themes, as a site would link them. */
export const THEMES: Readonly<Record<string, string>> = { editorial, corporate, playful };
