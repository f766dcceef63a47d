import brug from '../brug/contestant.mjs';

/** The file with the form alone, for a site that takes nothing else. */
export default {
  name: 'brug-form',
  title: 'Brug, the form alone',
  builtScript: '../dist/brug-partner-form.js',
  form: brug.form,
};
