import { warnOnce } from '../../page/warn.js';
import { attributeOf, parentOf } from '../../page/past-names.js';

const CONTROLS = 'input:not([type=hidden]), select, textarea';

/** The child of the host that something stands in. */
function childWith(host: Element, inside: Element): Element | undefined {
  let child: Element | null = inside;
  // Past the element's own names: it may be a form with a control called `parentNode`.
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
 * The form inside a widget's tag that the page has written, to be enhanced where it stands; `slot` is that of the child
 * of the widget that it is, or stands in. What cannot be meant so is said once on the console.
 */
export function findPageForm(host: Element, slot: string): HTMLFormElement | undefined {
  // Brug's own companion of the page's controls is a form as well.
  const forms = [...host.querySelectorAll<HTMLFormElement>('form:not([id^="brug-form-"])')].filter(
    (form) => slotOf(childWith(host, form)) === slot,
  );
  warnOf(host, forms[0], forms.length);
  return forms[0];
}
