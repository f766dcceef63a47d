// Only has to compile: what a site that uses TypeScript relies on.
import type { BrugErrorEvent, BrugSubmitEvent, BrugSuccessEvent, PartnerFormElement } from '../src/index.js';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Holds<Claim extends true> = Claim;

export type Claims = [
  Holds<Equal<HTMLElementTagNameMap['brug-partner-form'], PartnerFormElement>>,
  Holds<Equal<BrugSubmitEvent['detail']['id'], string>>,
  Holds<Equal<BrugSubmitEvent['detail']['formData'], FormData>>,
  Holds<Equal<BrugSubmitEvent['detail']['consent'], boolean | undefined>>,
  Holds<
    Equal<
      BrugErrorEvent['detail']['kind'],
      'network' | 'timeout' | 'invalid' | 'rejected' | 'busy' | 'server' | 'unavailable'
    >
  >,
  Holds<Equal<BrugErrorEvent['detail']['mayHaveArrived'], boolean>>,
  Holds<Equal<BrugSuccessEvent['detail']['confirmed'], boolean>>,
  Holds<Equal<BrugSubmitEvent['signal'], AbortSignal>>,
  Holds<Equal<ReturnType<PartnerFormElement['checkValidity']>, boolean>>,
];

export function listen(form: PartnerFormElement): void {
  form.addEventListener('brug-submit', (event) => {
    event.respondWith(fetch('/api', { method: 'POST', body: event.detail.formData }));
    event.respondWith(Promise.resolve({ errors: { email: event.detail.id } }));
    // @ts-expect-error what is no promise confirms nothing
    event.respondWith(undefined);
    // @ts-expect-error details are for reading
    event.detail.id = '';
  });
  document.addEventListener('brug-submit', (event) => event.respondWith(Promise.resolve(event.detail.values['email'])));
  document.body.addEventListener('brug-error', ({ detail }) => detail.retry());
  document.addEventListener('brug-success', ({ detail }) => console.log(detail.response, detail.values.email.length));
  document.addEventListener('brug-submit', ({ detail: { values } }) => console.log(values.email.endsWith('.nl')));
  document.addEventListener('brug-invalid', ({ detail }) => detail.errors.map(({ name, message }) => name + message));
}

export function configure(form: PartnerFormElement): void {
  form.values = { intent: 'question', newsletter: true, size: 3, tags: ['a', 'b'] };
  form.fields = 'name email?';
  form.fields = ['name', { name: 'budget', type: 'select', options: ['a', { value: 'b', label: 'B' }] }];
  form.draft = 'session';
  form.messages = { submit: 'Stuur' };
  form.reset();
  form.requestSubmit();
  // @ts-expect-error there is no such word
  form.messages = { sumbit: 'Stuur' };
  // @ts-expect-error there is no such type
  form.fields = [{ name: 'budget', type: 'colour' }];
}
