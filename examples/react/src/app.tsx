import 'brug';
import type { BrugSubmitEvent, FieldDefinition } from 'brug';
import type {} from 'brug/types/react';
import { useState } from 'react';

const FIELDS: FieldDefinition[] = [
  { name: 'name', label: 'Your name', required: true, autocomplete: 'name' },
  { name: 'email', type: 'email', label: 'Your email', required: true, autocomplete: 'email' },
  { name: 'team', type: 'select', label: 'Team', options: ['Marketing', 'Sales'] },
];

export function App() {
  const [sent, setSent] = useState('');

  // There is no receiver here: the page takes over. With `action="/contact"` the form sends by itself.
  async function deliver({ detail }: BrugSubmitEvent) {
    await new Promise((done) => setTimeout(done, 500));
    setSent(JSON.stringify(detail.values, null, 2));
  }

  return (
    <main>
      <brug-difference-card heading="Renting and buying">
        <table>
          <tbody>
            <tr>
              <td />
              <th scope="col">Renting</th>
              <th scope="col">Buying</th>
            </tr>
            <tr>
              <th scope="row">Costs</th>
              <td>
                <strong>Each month</strong> The amount is fixed.
              </td>
              <td>
                <strong>At once</strong> Then upkeep.
              </td>
            </tr>
          </tbody>
        </table>
      </brug-difference-card>

      <brug-whitepaper-cta heading="Twelve questions to ask beforehand" format="PDF" pages={6} size={45704}>
        <p>What to look at before you sign.</p>
        <a href="/whitepaper.pdf" download>
          Download the guide
        </a>
      </brug-whitepaper-cta>

      <brug-partner-form
        heading="Ask us"
        fields={FIELDS}
        privacy-href="#privacy"
        onbrug-submit={(event) => event.respondWith(deliver(event))}
      />

      <p id="privacy">What you send stays on this page.</p>
      {sent && <pre id="sent">{sent}</pre>}
    </main>
  );
}
