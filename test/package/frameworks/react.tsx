import 'brug';
import type { BrugSubmitEvent, PartnerFormElement } from 'brug';
import type {} from 'brug/types/react';
import { useRef } from 'react';

export function Page() {
  const form = useRef<PartnerFormElement>(null);
  const submit = (event: BrugSubmitEvent) => event.respondWith(Promise.resolve(event.detail.values));
  return (
    <main>
      <brug-difference-card layout="table" heading-level="3" className="wide" />
      <brug-whitepaper-cta href="/a.pdf" pages={24} onbrug-download={(event) => event.detail.href.trim()}>
        <p>Text</p>
      </brug-whitepaper-cta>
      <brug-partner-form
        ref={form}
        fields={[{ name: 'budget', type: 'number', required: true }]}
        consent="required"
        privacyHref="/privacy"
        lang="nl"
        onbrug-submit={submit}
      />
      {/* @ts-expect-error -- there is no such layout */}
      <brug-difference-card layout="grid" />
      {/* @ts-expect-error -- there is no such setting */}
      <brug-partner-form colour="red" />
      {/* @ts-expect-error -- the event has another type */}
      <brug-whitepaper-cta onbrug-download={(event: BrugSubmitEvent) => event} />
    </main>
  );
}
