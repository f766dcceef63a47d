import { CUSTOM_ELEMENTS_SCHEMA, Component, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'brug';
import type { BrugDownloadEvent, BrugSubmitEvent, FieldDefinition } from 'brug';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="change" (click)="heading.set('Later')">Verander</button>
    <output id="log">{{ log() }}</output>
    <brug-difference-card [heading]="heading()" heading-level="3">
      <table>
        <tbody>
          <tr>
            <td></td>
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
    <brug-whitepaper-cta href="/assets/whitepaper.pdf" [pages]="24" (brug-download)="download($event)">
      <p>Tekst</p>
    </brug-whitepaper-cta>
    <brug-partner-form
      action="/submissions"
      [fields]="fields"
      (brug-submit)="submit($event)"
      (brug-success)="add('success')"
    ></brug-partner-form>
  `,
})
class App {
  protected readonly heading = signal('Eerst');
  protected readonly log = signal('');
  protected readonly fields: FieldDefinition[] = [
    { name: 'email', type: 'email', label: 'E-mail', required: true },
    { name: 'budget', type: 'number', label: 'Budget' },
  ];

  protected add(line: string): void {
    this.log.update((lines) => `${lines}${line};`);
  }

  // Angular knows the events of custom elements as `Event`; a handler says which one it is.
  protected download(event: Event): void {
    event.preventDefault();
    this.add(`download ${(event as BrugDownloadEvent).detail.gate}`);
  }

  protected submit(event: Event): void {
    this.add(`submit ${(event as BrugSubmitEvent).detail.values['email']}`);
  }
}

void bootstrapApplication(App);
