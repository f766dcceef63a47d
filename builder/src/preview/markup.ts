interface Policy {
  createHTML(html: string): string;
}
const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;
// The frame has an origin of its own and a policy that runs no script but the library's: any markup may be shown in it.
const policy = factory?.createPolicy('brug-preview', { createHTML: (html) => html });

/** The one element of a piece of markup, in a document in which nothing runs or loads. */
export const parsedElement = (html: string): Element =>
  new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html').body.firstElementChild!;

/** Shows markup. The same markup again changes nothing, so that what somebody typed in the preview stays. */
export function setMarkup(place: HTMLElement, html: string): void {
  if (place.dataset['shown'] === html) return;
  place.dataset['shown'] = html;
  place.innerHTML = policy ? policy.createHTML(html) : html;
}
