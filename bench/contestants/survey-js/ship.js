import { Model } from 'survey-core';
import 'survey-core/i18n/dutch';
import 'survey-js-ui';
import { FIELDS, FORM, MESSAGES } from '../shared/words.js';

const field = ({ name, label, type, autocomplete, required }) => ({
  name,
  title: label,
  type: type === 'textarea' ? 'comment' : 'text',
  inputType: type === 'textarea' ? undefined : type,
  autocomplete: autocomplete || undefined,
  isRequired: required,
  requiredErrorText: MESSAGES[name],
});

const SURVEY = {
  locale: 'nl',
  title: FORM.heading,
  description: FORM.intro,
  completeText: FORM.submit,
  showQuestionNumbers: 'off',
  elements: [
    {
      type: 'radiogroup',
      name: 'intent',
      title: FORM.intent,
      defaultValue: 'partner',
      choices: FORM.intents.map(({ value, label }) => ({ value, text: label })),
    },
    ...FIELDS.map(field),
    {
      type: 'checkbox',
      name: 'consent',
      titleLocation: 'hidden',
      isRequired: true,
      requiredErrorText: MESSAGES.consent,
      choices: [{ value: 'yes', text: FORM.consent }],
    },
  ],
};

for (const place of document.querySelectorAll('[data-widget=form]')) {
  const survey = new Model(SURVEY);
  survey.onComplete.add(({ data }) =>
    fetch('/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    }),
  );
  survey.render(place);
}
