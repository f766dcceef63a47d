import { aTimeout, expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { control, part, textOf, until } from '../helpers/form.js';
import { around, find } from '../helpers/page-form.js';

const OWN_FORM = `<form method="post"><label>E-mail<br><input name="email" type="email"></label><br>
  <label><input type="checkbox" name="extra"> Meer</label><button>Verstuur</button></form>`;
const ASKS = { consent: 'optional', 'consent-by': 'Brug', 'privacy-href': '/privacy' };

/** A form of each kind, its field, and what lies below that. */
const KINDS = {
  drawn: {
    open: () => around('<button type="button" slot="captcha">Captcha</button>', { ...ASKS, fields: 'email company?' }),
    field: (widget: HTMLElement) => control(widget, 'email'),
    root: (widget: HTMLElement): ParentNode => widget.shadowRoot!,
    below: {
      'the button': (widget: HTMLElement) => part(widget, 'submit')!,
      'the consent': (widget: HTMLElement) => control(widget, 'consent'),
      'another field': (widget: HTMLElement) => control(widget, 'company'),
      'what the page has in it': (widget: HTMLElement) => find(widget, '[slot=captcha]'),
    },
  },
  "the page's own": {
    open: () => around(OWN_FORM, ASKS),
    field: (widget: HTMLElement) => find(widget, '[name=email]'),
    root: (widget: HTMLElement): ParentNode => widget,
    below: {
      'the button': (widget: HTMLElement) => find<HTMLElement>(widget, 'button'),
      'the consent': (widget: HTMLElement) => find(widget, '[name=consent]'),
      'a box to tick': (widget: HTMLElement) => find(widget, '[name=extra]'),
    },
  },
} as const;

/** What is said on leaving the field, by what was typed in it. */
const SAID = { 'ada@gmial.com': /Bedoelde je ada@gmail\.com\?/, 'ada@': /Vul een volledig e-mailadres in/ };

async function putMouse(type: 'down' | 'up', target: Element): Promise<void> {
  const { x, y, width, height } = target.getBoundingClientRect();
  if (type === 'down')
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  await sendMouse({ type });
}

for (const [kind, { open, field, root, below }] of Object.entries(KINDS)) {
  const isSaid = (widget: HTMLElement, said: RegExp): boolean => said.test(textOf(root(widget) as Element));

  describe(`what leaving a field says, ${kind}`, () => {
    let widget: PartnerFormElement;
    let after: HTMLElement;
    beforeEach(async () => {
      widget = await open();
      await until(() => control(widget, 'email') && widget.matches(':state(drawn)'), 'the form').catch(() => {});
      after = document.createElement('button');
      after.textContent = 'Verderop';
      widget.after(after);
    });
    afterEach(() => resetMouse());

    for (const [text, said] of Object.entries(SAID)) {
      const all: Record<string, (of: HTMLElement) => HTMLElement> = { ...below, 'the page below': () => after };
      for (const [name, find] of Object.entries(all))
        it(`does not take ${name} from below the pointer: ${text}`, async () => {
          field(widget).focus();
          await sendKeys({ type: text });
          const target = find(widget);
          let clicks = 0;
          target.addEventListener('click', () => clicks++);
          const { top } = target.getBoundingClientRect();
          await putMouse('down', target);
          // A press takes its time.
          await aTimeout(60);
          expect(target.getBoundingClientRect().top).to.equal(top);
          await putMouse('up', target);
          await until(() => clicks, 'the click', 500);
          if (name !== 'the button') await until(() => isSaid(widget, said), 'what is said');
        });

      it(`comes at once where a key leaves it: ${text}`, async () => {
        field(widget).focus();
        await sendKeys({ type: text });
        await sendKeys({ press: 'Tab' });
        await widget.updateComplete;
        expect(isSaid(widget, said)).to.be.true;
      });
    }

    it('asks nothing of a form that this press sends', async () => {
      widget.addEventListener('brug-submit', (event) => event.respondWith(aTimeout(300)));
      field(widget).focus();
      await sendKeys({ type: 'ada@gmial.com' });
      const button = below['the button'](widget);
      await putMouse('down', button);
      await putMouse('up', button);
      await until(() => widget.matches(':state(sending)'), 'that it is sent');
      await aTimeout(100);
      expect(isSaid(widget, SAID['ada@gmial.com'])).to.be.false;
    });
  });
}
