// The order of the house: imports go down, never back up. `npm run lint` holds it.

const folders = (room, ...names) => names.map((name) => `^${room}/${name}/`);

/**
 * Folders from the top floor down: each imports from those below it, and knows nothing of those above. Data flows the
 * same way: page → widget → form → delivery → service.
 */
const WIDGETS = folders('src', 'difference-card', 'whitepaper-cta', 'partner-form');
const HOUSES = [
  [
    WIDGETS,
    folders('src', 'form'),
    folders('src', 'widget'),
    folders('src', 'delivery'),
    folders('src', 'locales'),
    folders('src', 'page', 'theme'),
  ],
  [
    folders('builder/src', 'screens'),
    folders('builder/src', 'platforms', 'check', 'preview', 'paste'),
    folders('builder/src', 'snippet'),
    folders('builder/src', 'services'),
    folders('builder/src', 'model'),
    folders('builder/src', 'words', 'pdf', 'looks', 'markup'),
  ],
];

const nameOf = (path) => path.replace('^', '').replace('/src', '').replace(/\/$/, '').replace('/', '-');

const below = (floors) =>
  floors.slice(1).map((floor, index) => ({
    name: `${floor.map(nameOf).join('-and-')}-is-below`,
    severity: 'error',
    from: { path: floor },
    to: { path: floors.slice(0, index + 1).flat() },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one thing, or have a third in common. A type alone is no need.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...HOUSES.flatMap(below),
    ...WIDGETS.map((widget) => ({
      name: `${nameOf(widget)}-knows-no-other-widget`,
      comment: 'A widget imports from the shared folders, never from another widget.',
      severity: 'error',
      from: { path: widget },
      to: { path: WIDGETS.filter((other) => other !== widget) },
    })),
    {
      name: 'pages-know-no-node',
      comment: 'What ships to pages runs there; src/prerender runs where they are built.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/prerender/' },
      to: { path: '^(src/prerender/|node:|jsdom)' },
    },
    {
      name: 'delivery-without-services',
      comment: 'What all services share does not know them; a form chooses one.',
      severity: 'error',
      from: { path: '^src/delivery/(?!services/)' },
      to: { path: '^src/delivery/services/' },
    },
    {
      name: 'library-alone',
      comment: 'The builder is made with the library, not the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(builder|demo|stories|test|scripts)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
  },
};
