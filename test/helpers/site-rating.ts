/** A form-associated element as a site may have one: it lets its form know whether it is filled in. */
class SiteRating extends HTMLElement {
  static readonly formAssociated = true;
  readonly #internals = this.attachInternals();
  #value = '';

  constructor() {
    super();
    this.#report();
  }
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  get value(): string {
    return this.#value;
  }
  set value(value: string) {
    this.#value = value;
    this.#report();
  }
  formResetCallback(): void {
    this.value = '';
  }
  #report(): void {
    this.#internals.setFormValue(this.#value || null);
    this.#internals.setValidity(this.#value ? {} : { valueMissing: true }, 'Geef een cijfer');
  }
}
customElements.define('site-rating', SiteRating);
