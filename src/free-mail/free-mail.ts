/** Entry of `dist/free-mail.js`: tells forms at which domains anybody can have an address, for `work` of a field. */
import type { addFreeMail } from '../form/work-mail.js';
import { isFreeMail } from './domains.js';
import { workMail } from './free-mail.words.js';

export { isFreeMail };

type FormClass = CustomElementConstructor & { readonly addFreeMail?: typeof addFreeMail };

// Waits until the form is registered, so that the scripts may come in any order, as with languages.
const registry = globalThis.customElements as CustomElementRegistry | undefined;
void registry
  ?.whenDefined('brug-partner-form')
  .then((form: FormClass) => form.addFreeMail?.({ isFree: isFreeMail, words: workMail }));
