import { expect } from '@open-wc/testing';
import { BUILT_IN_FIELDS } from '../../src/form/drawn/parse-fields.js';
import type { FieldDefinition } from '../../src/form/drawn/field-definition.js';
import type { Control } from '../../src/form/control.js';
import { validityMessage } from '../../src/form/validity-message.js';
import * as de from '../../src/locales/de.js';
import * as en from '../../src/locales/en.js';
import * as fr from '../../src/locales/fr.js';
import * as nl from '../../src/locales/nl.js';

/** A control as a page writes it. */
function written(markup: string): Control {
  const page = new DOMParser().parseFromString(`<main>${markup}</main>`, 'text/html');
  // Labels know their control only in a document.
  const main = document.body.appendChild(page.querySelector('main')!);
  return main.querySelector('input, select, textarea')!;
}

const DEFINED: Readonly<Record<string, FieldDefinition>> = {
  name: { ...BUILT_IN_FIELDS['name'], name: 'name' },
  email: { ...BUILT_IN_FIELDS['email'], name: 'email' },
  kvk: { name: 'kvk', label: 'KVK-nummer', help: '8 cijfers.' },
  intent: { name: 'intent', type: 'radio' },
  budget: { name: 'budget', label: 'Budget', messages: { rangeUnderflow: 'Vanaf duizend euro' } },
};

describe('validityMessage', () => {
  afterEach(() => document.querySelectorAll('body > main').forEach((main) => main.remove()));

  const TABLE: readonly (readonly [markup: string, message: string])[] = [
    ['<input name=name required>', 'Vul je naam in'],
    ['<input name=email type=email required>', 'Vul je e-mailadres in, zoals naam@example.com'],
    ['<input name=email type=email value=ada>', 'Vul een volledig e-mailadres in, zoals naam@example.com'],
    ['<input name=site type=url value=x aria-label=Site>', 'Vul een volledig webadres in, zoals https://example.com'],
    ['<label>Aantal <input name=n required></label>', 'Vul “Aantal” in'],
    ['<label for=n>Aantal</label><input id=n name=n required>', 'Vul “Aantal” in'],
    ['<label for=n>Aantal<br>mensen</label><input id=n name=n required>', 'Vul “Aantal mensen” in'],
    ['<label><!-- stap 2 -->Aantal <!----><input name=n required></label>', 'Vul “Aantal” in'],
    ['<label for=n><!-- stap 2 -->Aantal</label><input id=n name=n required>', 'Vul “Aantal” in'],
    [
      '<label>Branche <select name=b required><option value="">Kies</option><option>Bouw</option></select></label>',
      'Maak een keuze bij “Branche”',
    ],
    ['<label><input type=checkbox name=c required> Akkoord</label>', 'Vink “Akkoord” aan om verder te gaan'],
    ['<input name=n required>', 'Vul “n” in'],
    ['<input name=n type=number min=2 value=1>', 'Kies bij “n” 2 of meer'],
    ['<input name=n type=number max=2 value=3>', 'Kies bij “n” 2 of minder'],
    ['<input name=n type=number min=0 step=2 value=3>', 'Kies bij “n” een toegestane waarde'],
    ['<input name=n pattern="\\d+" value=x>', 'Controleer de schrijfwijze van “n”'],
    ['<input name=n pattern="\\d+" value=x title="Alleen cijfers.">', 'Controleer “n”: Alleen cijfers'],
    [
      '<label for=k>KVK-nummer</label><input id=k name=kvk pattern="\\d{8}" value=x>',
      'Controleer “KVK-nummer”: 8 cijfers',
    ],
    [
      '<fieldset><legend>Waarmee kunnen we je helpen?</legend><input type=radio name=intent required></fieldset>',
      'Maak een keuze bij “Waarmee kunnen we je helpen?”',
    ],
    ['<input name=n required data-value-missing="Hoeveel?">', 'Hoeveel?'],
    ['<input name=budget type=number min=1000 value=1>', 'Vanaf duizend euro'],
  ];
  for (const [markup, message] of TABLE) {
    it(`says “${message}” of ${markup}`, () => {
      const control = written(markup);
      expect(control.matches(':invalid')).to.be.true;
      expect(validityMessage(control, { ...nl.fields, ...nl.partnerForm }, DEFINED[control.name])).to.equal(message);
    });
  }

  it('shows what the page says by setCustomValidity as it is', () => {
    const control = written('<input name=n>') as unknown as HTMLInputElement;
    control.setCustomValidity('Deze code is al gebruikt');
    expect(validityMessage(control, nl.fields)).to.equal('Deze code is al gebruikt');
  });

  it('says what a receiver has a code for, in its own words for the kind of field', () => {
    const control = written('<input name=n type=email value="ada@bedrijf.nl">');
    const message = 'Vul een volledig e-mailadres in, zoals naam@example.com';
    expect(validityMessage(control, nl.fields, undefined, 'typeMismatch')).to.equal(message);
  });

  it('has words for an element that does not say what is wrong', () => {
    const control = Object.assign(document.createElement('site-code'), { name: 'code', form: null }) as Control;
    expect(validityMessage(control, nl.fields)).to.equal('Controleer “code”: dit kunnen we niet lezen');
  });

  for (const [language, { fields }] of Object.entries({ nl, en, de, fr })) {
    it(`names the field and leaves no place open in ${language}`, () => {
      for (const [markup] of TABLE) {
        const control = written(markup);
        const message = validityMessage(control, fields, DEFINED[control.name]);
        expect(message).to.not.match(/[{}]|undefined/);
        expect(message.length).to.be.greaterThan(5);
      }
    });
  }
});
