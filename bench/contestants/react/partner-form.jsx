import { useState } from 'react';
import { messageFor } from '../shared/mistakes.js';
import { FIELDS, FORM, MISTAKES } from '../shared/words.js';

function Field({ field, value, message, onChange }) {
  const Control = field.type === 'textarea' ? 'textarea' : 'input';
  const { name, label, required } = field;
  return (
    <div className={field.type === 'textarea' ? 'field' : 'field half'}>
      <label htmlFor={name}>
        {label}
        {required ? '' : ' (optioneel)'}
      </label>
      <Control
        className="control"
        id={name}
        name={name}
        type={field.type === 'textarea' ? undefined : field.type}
        autoComplete={field.autocomplete || undefined}
        required={required}
        value={value}
        onChange={onChange}
        aria-invalid={message ? 'true' : undefined}
        aria-describedby={`${name}-message`}
      />
      <p className="message" id={`${name}-message`}>
        {message}
      </p>
    </div>
  );
}

export function PartnerForm() {
  const [values, setValues] = useState({ intent: 'partner' });
  const [messages, setMessages] = useState({});
  const change = ({ target }) => {
    const { name, type, checked, value } = target;
    setValues({ ...values, [name]: type === 'checkbox' ? checked : value });
    if (messages[name]) setMessages({ ...messages, [name]: messageFor(target) });
  };
  const submit = (event) => {
    const controls = [...event.target.elements].filter(({ name, willValidate }) => name && willValidate);
    const found = Object.fromEntries(controls.map((each) => [each.name, messageFor(each)]));
    setMessages(found);
    if (Object.values(found).some(Boolean)) event.preventDefault();
  };
  const mistakes = Object.values(messages).filter(Boolean);
  return (
    <section className="widget">
      <h2 className="heading">{FORM.heading}</h2>
      <p>{FORM.intro}</p>
      <form action="/submissions" method="post" noValidate onSubmit={submit}>
        {mistakes.length > 0 && (
          <div className="summary" role="group" tabIndex={-1}>
            {MISTAKES}
            <ul>
              {mistakes.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="fields">
          <fieldset>
            <legend>{FORM.intent}</legend>
            <div className="choices">
              {FORM.intents.map(({ value, label }) => (
                <label className="choice" key={value}>
                  <input type="radio" name="intent" value={value} checked={values.intent === value} onChange={change} />{' '}
                  <span>{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {FIELDS.map((field) => (
            <Field
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              message={messages[field.name]}
              onChange={change}
            />
          ))}
          <div className="field">
            <label className="tick">
              <input type="checkbox" name="consent" checked={values.consent ?? false} required onChange={change} />
              <span>{FORM.consent}</span>
            </label>
            <p className="message" id="consent-message">
              {messages.consent}
            </p>
          </div>
        </div>
        <button className="button">{FORM.submit}</button>
      </form>
    </section>
  );
}
