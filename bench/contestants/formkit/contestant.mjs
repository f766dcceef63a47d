/** A form as FormKit's own guide makes one: its Vue plugin with the default configuration, in Dutch, and its theme. */
export default {
  name: 'formkit',
  title: 'FormKit (Vue)',
  package: '@formkit/vue',
  script: 'contestants/formkit/ship.js',
  style: 'contestants/formkit/ship.css',
  form: '<div data-widget="form"></div>',
};
