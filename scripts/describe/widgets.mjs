/** The widgets, by the folder that each lives in. */
export const WIDGETS = ['difference-card', 'whitepaper-cta', 'partner-form'];

export const tagOf = (name) => `brug-${name}`;
export const sourceOf = (name) => `src/${name}/${name}.element.ts`;
export const shippedAs = (source) => source.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
/** The one file with this widget and all that it needs. */
export const bundleOf = (name) => `dist/brug-${name}.js`;

/** The files that a page loads: all widgets in one, and each alone. */
export const BUNDLES = ['dist/brug.js', ...WIDGETS.map(bundleOf)];
