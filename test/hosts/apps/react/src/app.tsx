import 'brug';
import type { FieldDefinition } from 'brug';
import type {} from 'brug/types/react';
import { useState } from 'react';

const FIELDS: FieldDefinition[] = [
  { name: 'email', type: 'email', label: 'E-mail', required: true },
  { name: 'budget', type: 'number', label: 'Budget' },
];

export function App() {
  const [heading, setHeading] = useState('Eerst');
  const [log, setLog] = useState('');
  const add = (line: string) => setLog((lines) => `${lines}${line};`);
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
      <brug-whitepaper-cta
        href="/assets/whitepaper.pdf"
        pages={24}
        onbrug-download={(event) => {
          event.preventDefault();
          add(`download ${event.detail.gate}`);
        }}
      >
        <p>Tekst</p>
      </brug-whitepaper-cta>
      <brug-partner-form
        action="/submissions"
        fields={FIELDS}
        onbrug-submit={(event) => add(`submit ${event.detail.values.email}`)}
        onbrug-success={() => add('success')}
      />
    </main>
  );
}
