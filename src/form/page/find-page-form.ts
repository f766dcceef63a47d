import { warnOnce } from '../../page/warn.js';
import { attributeOf, parentOf } from '../../page/past-names.js';

const CONTROLS = 'input:not([type=hidden]), select, textarea';

/** The child of the host that is, or contains, an element. */
function childWith(host: Element, inside: Element): Element | undefined {
  let child: Element | null = inside;
  // `parentOf`, because the element may be a form with a control called `parentNode`.
  while (child && parentOf(child) !== host) child = parentOf(child) as Element | null;
  return child ?? undefined;
}

const slotOf = (child: Element | undefined): string => (child && attributeOf(child, 'slot')) ?? '';

function warnOf(host: Element, form: HTMLFormElement | undefined, count: number): void {
  if (count > 1) warnOnce(host, 'has two forms inside it: the first is enhanced, the others are left as they are.');
  const outer = host.closest('form');
  if (outer && form) {
    warnOnce(host, 'stands with its form inside another form, which HTML does not allow; move it out of that one.');
  } else if (
    outer &&
    host.querySelector(`:scope > :not([slot]) :is(${CONTROLS}), :scope > :is(${CONTROLS}):not([slot])`)
  ) {
    warnOnce(
      host,
      'stands inside a form: the browser has dropped the <form> in it, and its own fields are drawn. Move it out of the outer form.',
    );
  }
  if (form && attributeOf(form, 'method')?.toLowerCase() === 'get')
    warnOnce(
      host,
      'method="get" would put what people write into an address: it is sent by POST. Write method="post".',
    );
}

/**
 * The form that the page has written inside the widget's tag, to be enhanced in place. `slot` is the slot of the
 * widget's child that is this form or contains it. Mistakes in the markup are reported once on the console.
 */
export function findPageForm(host: Element, slot: string): HTMLFormElement | undefined {
  // The companion form that Brug adds for the page's controls does not count.
  const forms = [...host.querySelectorAll<HTMLFormElement>('form:not([id^="brug-form-"])')].filter(
    (form) => slotOf(childWith(host, form)) === slot,
  );
  warnOf(host, forms[0], forms.length);
  return forms[0];
}
