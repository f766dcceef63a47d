/** Languages of the builder's own words. */
export const BUILDER_LANGUAGES = ['nl', 'en'] as const;
export type BuilderLanguage = (typeof BUILDER_LANGUAGES)[number];

/** A piece of text in each of the builder's languages. */
export type Text = Readonly<Record<BuilderLanguage, string>>;
