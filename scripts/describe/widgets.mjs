/** The widgets, by the folder that each lives in. */
export const WIDGETS = ['difference-card', 'whitepaper-cta', 'partner-form'];

export const tagOf = (name) => `brug-${name}`;
export const sourceOf = (name) => `src/${name}/${name}.element.ts`;
export const shippedAs = (source) => source.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
