import 'brug';
import type { BrugSubmitEvent, PartnerFormElement } from 'brug';
import type {} from 'brug/types/solid';

export function Page() {
  let form: PartnerFormElement | undefined;
  const submit = (event: BrugSubmitEvent) => event.respondWith(Promise.resolve(form?.heading));
  return (
    <main>
      <brug-difference-card layout="table" heading-level="3" class="wide" />
      <brug-whitepaper-cta href="/a.pdf" pages={24} on:brug-download={(event) => event.detail.href.trim()}>
        <p>Text</p>
      </brug-whitepaper-cta>
      <brug-partner-form
        ref={form}
        prop:fields={[{ name: 'budget', type: 'number', required: true }]}
        consent="required"
        lang="nl"
        on:brug-submit={submit}
      />
      {/* @ts-expect-error -- there is no such layout */}
      <brug-difference-card layout="grid" />
      {/* @ts-expect-error -- there is no such setting */}
      <brug-partner-form colour="red" />
      {/* @ts-expect-error -- a field needs a name */}
      <brug-partner-form prop:fields={[{ label: 'x' }]} />
      {/* @ts-expect-error -- the event has another type */}
      <brug-whitepaper-cta on:brug-download={(event: BrugSubmitEvent) => event} />
    </main>
  );
}
