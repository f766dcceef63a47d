import type { BrugErrorEvent, BrugInvalidEvent, BrugSuccessEvent } from '../../../src/delivery/submission.events.js';
import type { TestResult } from './messages.js';

interface SendingWidget extends HTMLElement {
  values: Record<string, string>;
  readonly updateComplete: Promise<unknown>;
  requestSubmit(): void;
}

/** Values that are marked as a test, so that nobody takes them for a lead. */
const MARKED: Readonly<Record<string, string>> = {
  name: 'Brug-test',
  'given-name': 'Brug',
  'family-name': 'Test',
  email: 'brug-test@example.com',
  phone: '+31 20 000 0000',
  company: 'Brug-test',
  website: 'https://example.com',
  role: 'Test',
  country: 'Nederland',
  message: 'Test vanuit de Brug-maker. Dit bericht mag weg. / Test from the Brug builder. Please discard.',
};

const BY_TYPE: Readonly<Record<string, string>> = {
  email: 'brug-test@example.com',
  tel: '+31 20 000 0000',
  url: 'https://example.com',
  number: '1',
  date: '2030-01-01',
};

/** Fills one control of the page's own, as a visitor would. */
function fillIn(control: Element): void {
  if (control instanceof HTMLSelectElement) {
    control.value = [...control.options].find(({ value }) => value)?.value ?? '';
  } else if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
    if (control.required) control.checked = true;
  } else if (control instanceof HTMLInputElement && /^(hidden|file|submit|button|image|reset)$/.test(control.type)) {
    return;
  } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    control.value = MARKED[control.name] ?? BY_TYPE[control.type] ?? 'Brug-test';
  }
}

const later = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Consent is never given by script: the box is clicked, as a visitor would. */
function giveConsent(widget: HTMLElement): void {
  const box = [widget.shadowRoot, widget]
    .map((root) => root?.querySelector<HTMLInputElement>('input[type=checkbox][name=consent]'))
    .find(Boolean);
  if (box && !box.checked) box.click();
}

/** Fills the one widget in and sends it, once; resolves to what came of it. */
export async function sendTest(place: HTMLElement): Promise<TestResult> {
  const widget = place.firstElementChild as SendingWidget;
  await customElements.whenDefined(widget.localName);
  // Only one try: a test that arrives three times confuses people.
  widget.setAttribute('retries', '0');
  await widget.updateComplete;
  widget.shadowRoot?.querySelector<HTMLElement>('button[part~=button]')?.click();
  await widget.updateComplete;
  widget.values = MARKED;
  for (const control of widget.querySelectorAll('input, select, textarea')) fillIn(control);
  await widget.updateComplete;
  giveConsent(widget);
  const ended = new Promise<TestResult>((done) => {
    widget.addEventListener('brug-success', ({ detail }: BrugSuccessEvent) => {
      done({ outcome: detail.confirmed ? 'confirmed' : 'unconfirmed', status: 0, messages: [] });
    });
    widget.addEventListener('brug-invalid', ({ detail }: BrugInvalidEvent) => {
      done({ outcome: 'invalid', status: 0, messages: detail.errors.map(({ message }) => message) });
    });
    widget.addEventListener('brug-error', ({ detail: { kind, status, errors, mayHaveArrived } }: BrugErrorEvent) => {
      const messages = errors.map(({ name, message }) => (name ? `${name}: ${message}` : message));
      // When another origin keeps its answer from the page, the widget reports an unconfirmed success, not an error.
      const isReached = !mayHaveArrived || status;
      const refusal = kind === 'unavailable' ? kind : 'refused';
      done({ outcome: isReached ? refusal : 'unreached', status, messages });
    });
  });
  widget.requestSubmit();
  return Promise.race([
    ended,
    later(40_000).then((): TestResult => ({ outcome: 'unreached', status: 0, messages: [] })),
  ]);
}
