import { expect } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { nextEvent } from '../helpers/events.js';
import { part, until } from '../helpers/form.js';
import { around, find, pressIn } from '../helpers/page-form.js';
import { receiver } from '../helpers/receiver.js';

const CONTROL = '<label>Naam <input name="naam" required></label>';
const formOf = (inside: string): string =>
  `<form action="/contact" method="post">${inside}<button>Stuur</button></form>`;
const summaryOf = (widget: PartnerFormElement): HTMLElement => part(widget, 'error-summary')!;

/** Presses the link of the only mistake, and tells whether it led to its control. */
async function follow(widget: PartnerFormElement): Promise<boolean> {
  await until(() => summaryOf(widget)?.querySelector('a'), 'a link');
  summaryOf(widget).querySelector('a')!.click();
  const control = find(widget, '[name=naam]');
  return control.checkVisibility() && control.ownerDocument.activeElement === control;
}

describe('a mistake that is out of sight', () => {
  const CAN_BE_OPENED: readonly (readonly [what: string, inside: string])[] = [
    ['a closed <details>', `<details><summary>Meer</summary>${CONTROL}</details>`],
    ['one inside another', `<details><summary>A</summary><details><summary>B</summary>${CONTROL}</details></details>`],
    ['a part hidden until it is found', `<div hidden="until-found">${CONTROL}</div>`],
    [
      'one of several that close each other',
      `<details name="a" open><summary>A</summary>x</details><details name="a"><summary>B</summary>${CONTROL}</details>`,
    ],
    ['a form that is a closed <details> itself', ''],
  ];
  for (const [what, inside] of CAN_BE_OPENED)
    it(`in ${what}: is opened, and its link leads there`, async () => {
      const markup = inside ? formOf(inside) : `<details><summary>Formulier</summary>${formOf(CONTROL)}</details>`;
      const widget = await around(markup);
      pressIn(widget);
      expect(await follow(widget)).to.be.true;
    });

  it('is told to a page that opens by itself what a browser finds', async () => {
    const widget = await around(formOf(`<div id="panel" hidden="until-found">${CONTROL}</div>`));
    const heard: string[] = [];
    find<HTMLElement>(widget, '#panel').addEventListener('beforematch', () => heard.push('beforematch'));
    pressIn(widget);
    expect(await follow(widget)).to.be.true;
    expect(heard).to.deep.equal(['beforematch']);
  });

  it('leaves a control in the summary of a <details> as it is', async () => {
    const widget = await around(formOf(`<details><summary>${CONTROL}</summary>Uitleg</details>`));
    pressIn(widget);
    await follow(widget);
    expect(find<HTMLDetailsElement>(widget, 'details').open).to.be.false;
  });

  const ONLY_THE_PAGE: readonly (readonly [what: string, inside: string, show: (widget: Element) => void])[] = [
    [
      'a hidden step',
      `<fieldset id="step" hidden>${CONTROL}</fieldset>`,
      (w) => (find<HTMLElement>(w, '#step').hidden = false),
    ],
    [
      'a step that is not displayed',
      `<div id="step" style="display: none">${CONTROL}</div>`,
      (w) => (find<HTMLElement>(w, '#step').style.display = ''),
    ],
    [
      'a step that is invisible',
      `<div id="step" style="visibility: hidden">${CONTROL}</div>`,
      (w) => (find<HTMLElement>(w, '#step').style.visibility = ''),
    ],
    [
      'a step that is inert',
      `<div id="step" inert>${CONTROL}</div>`,
      (w) => (find<HTMLElement>(w, '#step').inert = false),
    ],
    [
      'a folded part of an accordion',
      `<div id="step" style="max-height: 0; overflow: hidden">${CONTROL}</div>`,
      (w) => (find<HTMLElement>(w, '#step').style.maxHeight = ''),
    ],
    [
      'a part that has no height',
      `<div id="step" style="height: 0; overflow: clip"><div>${CONTROL}</div></div>`,
      (w) => (find<HTMLElement>(w, '#step').style.height = ''),
    ],
    ['a closed dialog', `<dialog id="step">${CONTROL}</dialog>`, (w) => find<HTMLDialogElement>(w, '#step').show()],
    ['a closed popover', `<div id="step" popover>${CONTROL}</div>`, (w) => find<HTMLElement>(w, '#step').showPopover()],
  ];
  for (const [what, inside, show] of ONLY_THE_PAGE) {
    it(`in ${what}: is no link while nobody can get there`, async () => {
      const widget = await around(formOf(inside));
      pressIn(widget);
      await until(() => summaryOf(widget), 'the summary');
      expect(summaryOf(widget).querySelectorAll('li').length).to.equal(1);
      expect(summaryOf(widget).querySelector('a')).to.be.null;
      expect(widget.shadowRoot!.activeElement === summaryOf(widget)).to.be.true;
    });

    for (const [when, delay] of [
      ['at once', 0],
      ['in the next frame', 1],
      ['after a transition', 300],
    ] as const)
      it(`in ${what}: is shown by the page ${when}, which is told the control`, async () => {
        const widget = await around(formOf(inside));
        widget.addEventListener('brug-invalid', ({ detail }) => {
          const [{ control } = { control: undefined }] = detail.errors;
          if (control !== find(widget, '[name=naam]')) return;
          if (delay) setTimeout(() => show(widget), delay);
          else show(widget);
        });
        pressIn(widget);
        expect(await follow(widget)).to.be.true;
      });
  }

  it('that the receiver finds is opened as well', async () => {
    const there = receiver('422-list');
    const widget = await around(
      formOf('<details><summary>Meer</summary><input type="email" name="email" value="ada@bedrijf.nl"></details>'),
      { action: there.action },
    );
    pressIn(widget);
    await nextEvent(widget, 'brug-error');
    await until(() => summaryOf(widget)?.querySelector('a'), 'a link');
    expect(find(widget, '[name=email]').checkVisibility()).to.be.true;
  });
});
