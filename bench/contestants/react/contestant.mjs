/** Function components with state in the form, as a page in React has them; rendered on the client. */
export default {
  name: 'react',
  title: 'React',
  package: 'react-dom',
  script: 'contestants/react/ship.jsx',
  scene: 'contestants/react/scene.jsx',
  style: 'contestants/shared/look.css',
  card: () => '<div data-widget="card"></div>',
  whitepaper: '<div data-widget="whitepaper"></div>',
  form: '<div data-widget="form"></div>',
};
