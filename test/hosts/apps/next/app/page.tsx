'use client';

import 'brug';
import type { FieldDefinition, PartnerFormElement } from 'brug';
import type {} from 'brug/types/react';
import { useEffect, useState } from 'react';

const FIELDS: FieldDefinition[] = [
  { name: 'email', type: 'email', label: 'E-mail', required: true },
  { name: 'budget', type: 'number', label: 'Budget' },
];

// Of custom elements that it hydrates, React sets neither properties nor listeners until something changes (react #35446).
const setFields = (form: PartnerFormElement | null) => {
  if (form) form.fields = FIELDS;
};

export default function Page() {
  const [heading, setHeading] = useState('Eerst');
  const [log, setLog] = useState('');
  useEffect(() => {
    const add = (line: string) => setLog((lines) => `${lines}${line};`);
    const gone = new AbortController();
    const { signal } = gone;
    document.addEventListener(
      'brug-download',
      (event) => {
        event.preventDefault();
        add(`download ${event.detail.gate}`);
      },
      { signal },
    );
    document.addEventListener('brug-submit', (event) => add(`submit ${event.detail.values.email}`), { signal });
    document.addEventListener('brug-success', () => add('success'), { signal });
    return () => gone.abort();
  }, []);
  return (
    <main>
      <button id="change" onClick={() => setHeading('Later')}>
        Verander
      </button>
      <output id="log">{log}</output>
      <brug-difference-card heading={heading} heading-level="3">
        <table>
          <tbody>
            <tr>
              <td />
              <th>A</th>
              <th>B</th>
            </tr>
            <tr>
              <th>t</th>
              <td>Een</td>
              <td>Twee</td>
            </tr>
          </tbody>
        </table>
      </brug-difference-card>
      <brug-whitepaper-cta href="/assets/whitepaper.pdf" pages={24}>
        <p>Tekst</p>
      </brug-whitepaper-cta>
      <brug-partner-form ref={setFields} action="/submissions" />
    </main>
  );
}
