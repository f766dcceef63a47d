/** Papa Parse is no module; the builder's bundler makes it one, and so does this for tests. */
export const papaparse = {
  name: 'papaparse',
  transform: ({ path, body }) =>
    path.endsWith('/papaparse/papaparse.js')
      ? `const module = { exports: {} };\nconst { exports } = module;\n${body}\nexport default module.exports;`
      : undefined,
};
