import { createApp, h } from 'vue';
import { defaultConfig, FormKit, plugin } from '@formkit/vue';
import { nl } from '@formkit/i18n';
import { FIELDS, FORM, MESSAGES } from '../shared/words.js';

const send = (values) =>
  fetch('/submissions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(values),
  });

const rulesOf = ({ type, required }) => [required && 'required', type === 'email' && 'email'].filter(Boolean).join('|');

const field = ({ name, label, type, autocomplete, required }) =>
  h(FormKit, {
    type,
    name,
    label: required ? label : `${label} (optioneel)`,
    autocomplete: autocomplete || undefined,
    validation: rulesOf({ type, required }),
    validationMessages: { required: MESSAGES[name], email: MESSAGES[name] },
  });

const form = () =>
  h('section', { class: 'widget' }, [
    h('h2', { class: 'heading' }, FORM.heading),
    h('p', FORM.intro),
    h(FormKit, { type: 'form', submitLabel: FORM.submit, onSubmit: send }, () => [
      h(FormKit, { type: 'radio', name: 'intent', label: FORM.intent, options: FORM.intents, value: 'partner' }),
      ...FIELDS.map(field),
      h(FormKit, {
        type: 'checkbox',
        name: 'consent',
        label: FORM.consent,
        validation: 'accepted',
        validationMessages: { accepted: MESSAGES.consent },
      }),
    ]),
  ]);

for (const place of document.querySelectorAll('[data-widget=form]')) {
  createApp({ render: form })
    .use(plugin, defaultConfig({ locales: { nl }, locale: 'nl' }))
    .mount(place);
}
