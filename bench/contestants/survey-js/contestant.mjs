/** A form as SurveyJS's own guide makes one: the library for pages without a framework, in Dutch, and its styles. */
export default {
  name: 'survey-js',
  title: 'SurveyJS',
  package: 'survey-core',
  script: 'contestants/survey-js/ship.js',
  style: 'contestants/survey-js/ship.css',
  form: '<div data-widget="form"></div>',
};
