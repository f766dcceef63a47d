import { expect } from '@open-wc/testing';
import { fillControls, isVisitorInput, labelsOf, mayBeKept, valuesOf } from '../../src/form/values.js';
import { controlsOf } from '../../src/form/native-form.js';

function written(markup: string): HTMLFormElement {
  const page = new DOMParser().parseFromString(`<form>${markup}</form>`, 'text/html');
  return document.adoptNode(page.querySelector('form')!);
}

describe('fillControls', () => {
  const TABLE: readonly (readonly [markup: string, values: Record<string, unknown>, result: unknown])[] = [
    ['<input name=a>', { a: 'x' }, { a: 'x' }],
    ['<input name=a value=old>', { a: '' }, { a: '' }],
    ['<input name=a value=old>', { a: null }, { a: '' }],
    ['<input name=a value=old>', { b: 'x' }, { a: 'old' }],
    ['<input name=a>', { a: 7 }, { a: '7' }],
    ['<input name=a>', { a: { _$litType$: 1 } }, { a: '' }],
    ['<input name=a><input name=a>', { a: ['x', 'y'] }, { a: ['x', 'y'] }],
    ['<textarea name=a></textarea>', { a: 'een\ntwee' }, { a: 'een\ntwee' }],
    ['<input type=hidden name=a>', { a: 'x' }, { a: 'x' }],
    ['<input type=checkbox name=a value=yes>', { a: true }, { a: 'yes' }],
    ['<input type=checkbox name=a value=yes>', { a: 'yes' }, { a: 'yes' }],
    ['<input type=checkbox name=a value=yes checked>', { a: false }, { a: '' }],
    ['<input type=checkbox name=a value=yes checked>', { a: [] }, { a: '' }],
    ['<input type=checkbox name=a value=1><input type=checkbox name=a value=2>', { a: ['2'] }, { a: ['2'] }],
    ['<input type=radio name=a value=1 checked><input type=radio name=a value=2>', { a: '2' }, { a: '2' }],
    ['<select name=a><option>1<option>2</select>', { a: '2' }, { a: '2' }],
    ['<select name=a multiple><option>1<option>2<option>3</select>', { a: ['1', '3'] }, { a: ['1', '3'] }],
    ['<input name=__proto__>', JSON.parse('{"__proto__":"x"}') as Record<string, unknown>, 'x'],
  ];
  for (const [markup, values, result] of TABLE) {
    it(`fills ${markup} with ${JSON.stringify(values)}`, () => {
      const form = written(markup);
      fillControls(controlsOf(form), values);
      const filled = valuesOf(controlsOf(form), new FormData(form));
      expect(typeof result === 'string' ? Object.values(filled)[0] : filled).to.deep.equal(result);
    });
  }

  it('leaves a file to the visitor', () => {
    const form = written('<input type=file name=a>');
    expect(fillControls(controlsOf(form), { a: 'x' })).to.be.empty;
  });
});

describe('valuesOf', () => {
  const TABLE: readonly (readonly [markup: string, values: unknown])[] = [
    ['<input name=a>', { a: '' }],
    ['<input type=checkbox name=a>', { a: '' }],
    ['<input type=checkbox name=a checked>', { a: 'on' }],
    ['<input type=checkbox name=a value=1><input type=checkbox name=a value=2>', { a: [] }],
    ['<input type=checkbox name=a value=1 data-several checked>', { a: ['1'] }],
    ['<input type=radio name=a value=1><input type=radio name=a value=2>', { a: '' }],
    ['<select name=a multiple><option>1</select>', { a: [] }],
    ['<select name=a multiple><option selected>1</select>', { a: ['1'] }],
    ['<input name=a value=1><input name=a value=2>', { a: ['1', '2'] }],
    [
      '<p part=consent><input name=consent value=yes></p><input name=brug_extra value=bot><input name=a value=1>',
      { a: '1' },
    ],
    ['<input name=consent value=yes>', { consent: 'yes' }],
    ['<input value=nameless>', {}],
    ['<button name=b value=1>Stuur</button><input name=a>', { a: '' }],
  ];
  for (const [markup, values] of TABLE) {
    it(`has one shape for ${markup}: ${JSON.stringify(values)}`, () => {
      const form = written(markup);
      expect(valuesOf(controlsOf(form), new FormData(form))).to.deep.equal(values);
    });
  }
});

describe('labelsOf', () => {
  const TABLE: readonly (readonly [markup: string, labels: Readonly<Record<string, string>>])[] = [
    ['<label>Budget: <input name=a value=5></label>', { a: 'Budget: 5' }],
    ['<label for=x>Budget *</label><input id=x name=a value=5>', { a: 'Budget: 5' }],
    ['<label>Telefoon <span class=optional>(optioneel)</span> <input name=a value=5></label>', { a: 'Telefoon: 5' }],
    ['<label>E<b>-</b>mail\n <!-- x --> adres <input name=a value=x></label>', { a: 'E-mail adres: x' }],
    ['<label>Naam<br>van het bedrijf <input name=a value=x></label>', { a: 'Naam van het bedrijf: x' }],
    [
      '<label for=x><p>Naam</p><p>van het bedrijf</p></label><input id=x name=a value=x>',
      { a: 'Naam van het bedrijf: x' },
    ],
    ['<label for=x>Prijs\u00a0in\u202f€</label><input id=x name=a value=5>', { a: 'Prijs\u00a0in\u202f€: 5' }],
    ['<label><img alt=Telefoon src="data:,"> <input name=a value=5></label>', { a: 'Telefoon: 5' }],
    ['<label><svg><title>Telefoon</title></svg> <input name=a value=5></label>', { a: 'Telefoon: 5' }],
    ['<label>Budget <span hidden>(in euro)</span> <input name=a value=5></label>', { a: 'Budget: 5' }],
    ['<input name=a aria-label=Budget value=5>', { a: 'Budget: 5' }],
    ['<input name=a placeholder=Budget value=5>', { a: 'Budget: 5' }],
    ['<input name=a value=5>', { a: 'a: 5' }],
    ['<input name=a>', { a: 'a: ' }],
    ['<textarea name=a>een\ntwee</textarea>', { a: 'a: een\ntwee' }],
    [
      '<label>Land <select name=a><option value="">Kies<option value=nl selected>Nederland</select></label>',
      { a: 'Land: Nederland' },
    ],
    ['<select name=a><option value="">Kies<option value=nl>Nederland</select>', { a: 'a: ' }],
    ['<select name=a multiple><option selected>1<option value=x selected>twee</select>', { a: 'a: 1, twee' }],
    [
      '<fieldset><legend>Waarvoor?</legend><label><input type=radio name=a value=p checked> Partner</label><label><input type=radio name=a value=q> Vraag</label></fieldset>',
      { a: 'Waarvoor?: Partner' },
    ],
    [
      '<fieldset><legend>Onderwerpen</legend><label><input type=checkbox name=a value=p checked> Prijs</label><label><input type=checkbox name=a value=l checked> Levering</label></fieldset>',
      { a: 'Onderwerpen: Prijs, Levering' },
    ],
    ['<input type=radio name=a value=p checked>', { a: 'a: p' }],
    // A group without a legend: its first choice is not its name.
    [
      '<label><input type=radio name=partner value=y> Ja</label><label><input type=radio name=partner value=n checked> Nee</label>',
      { partner: 'partner: Nee' },
    ],
    [
      '<div role=radiogroup aria-label="Al partner?"><label><input type=radio name=a value=y> Ja</label><label><input type=radio name=a value=n checked> Nee</label></div>',
      { a: 'Al partner?: Nee' },
    ],
    [
      '<p id=q>Al <b>partner</b>? *</p><div role=radiogroup aria-labelledby=q><label><input type=radio name=a value=y checked> Ja</label></div>',
      { a: 'Al partner?: Ja' },
    ],
    [
      '<fieldset><legend>Gegevens</legend><div role=group aria-label=Onderwerpen><label><input type=checkbox name=a value=p checked> Prijs</label><label><input type=checkbox name=a value=l> Levering</label></div></fieldset>',
      { a: 'Onderwerpen: Prijs' },
    ],
    [
      '<fieldset aria-label=Onderwerpen><label><input type=checkbox name=a value=p checked> Prijs</label><label><input type=checkbox name=a value=l> Levering</label></fieldset>',
      { a: 'Onderwerpen: Prijs' },
    ],
    [
      '<fieldset><legend>Onderwerpen</legend><div role=group class=row><label><input type=checkbox name=a value=p checked> Prijs</label><label><input type=checkbox name=a value=l> Levering</label></div></fieldset>',
      { a: 'Onderwerpen: Prijs' },
    ],
    [
      '<label><input type=checkbox name="topics[]" value=p checked> Prijs</label><label><input type=checkbox name="topics[]" value=l checked> Levering</label>',
      { 'topics[]': 'topics[]: Prijs, Levering' },
    ],
    // By ARIA.
    ['<span id=q>Uw <b>budget</b></span><input name=a aria-labelledby=q value=5>', { a: 'Uw budget: 5' }],
    ['<i id=q>Uw</i><i id=r>budget</i><select name=a aria-labelledby="q r"><option>5</select>', { a: 'Uw budget: 5' }],
    ['<input name=a aria-labelledby=nowhere placeholder=Budget value=5>', { a: 'Budget: 5' }],
    ['<label><input type=checkbox name=a checked> Stuur me nieuws</label>', { a: 'Stuur me nieuws: yes' }],
    ['<input name=a value=1><input name=a value=2>', { a: 'a: 1, 2' }],
    ['<input name=__proto__ value=1>', { ['__proto__']: '__proto__: 1' }],
    // Not what somebody has answered.
    ['<input type=checkbox name=a>', {}],
    ['<input name=a value=1 disabled>', {}],
    ['<input type=hidden name=campaign value=x>', {}],
    ['<input type=password name=a value=x>', {}],
    ['<input type=file name=a>', {}],
    ['<textarea name=g-recaptcha-response>x</textarea>', {}],
    ['<input name=utm_source value=x><input name=referrer value=x><input name=submission_id value=x>', {}],
    ['<input type=checkbox name=consent checked>', {}],
    ['<input name=brug_extra value=x>', {}],
  ];
  for (const [markup, labels] of TABLE) {
    it(`reads ${markup} as ${JSON.stringify(labels)}`, () => {
      const form = document.body.appendChild(written(markup));
      const found = labelsOf(controlsOf(form), new FormData(form));
      form.remove();
      expect([...found].map(([name, { label, text }]) => [name, `${label}: ${text}`])).to.deep.equal(
        Object.entries(labels),
      );
    });
  }
});

describe('labelsOf, of what may hold a story', () => {
  it('says so of a text area alone', () => {
    const form = document.body.appendChild(
      written('<textarea name=a>x</textarea><input name=b><select name=c><option>1</select>'),
    );
    const found = labelsOf(controlsOf(form), new FormData(form));
    form.remove();
    expect([...found].flatMap(([name, { isLong }]) => (isLong ? name : []))).to.deep.equal(['a']);
  });
});

describe('what a page fills in', () => {
  it('can neither tick a consent nor fill the honeypot', () => {
    const form = written('<input type=checkbox name=consent value=yes><input name=brug_extra>');
    expect(fillControls(controlsOf(form), { consent: true, brug_extra: 'bot' })).to.be.empty;
    expect([...new FormData(form).values()]).to.deep.equal(['']);
  });
});

describe('isVisitorInput', () => {
  for (const [markup, own] of [
    ['<input name=a>', true],
    ['<input type=password name=a>', true],
    ['<input type=hidden name=csrf>', false],
    ['<textarea name=g-recaptcha-response></textarea>', false],
    ['<input name=cf-turnstile-response>', false],
    ['<input name=consent type=checkbox>', true],
    ['<div class=brug-consent><input name=consent type=checkbox></div>', false],
    ['<input name=brug_extra>', false],
  ] as const) {
    it(`is ${own} for ${markup}`, () => expect(isVisitorInput(controlsOf(written(markup))[0]!)).to.equal(own));
  }
});

describe('mayBeKept', () => {
  for (const [markup, kept] of [
    ['<input name=a>', true],
    ['<textarea name=a></textarea>', true],
    ['<input type=checkbox name=news>', true],
    ['<input>', false],
    ['<input type=password name=a>', false],
    ['<input type=hidden name=token>', false],
    ['<input type=file name=a>', false],
    ['<input name=consent type=checkbox>', false],
    ['<input name=brug_extra>', false],
    ['<div slot=captcha><textarea name=answer></textarea></div>', false],
  ] as const) {
    it(`is ${kept} for ${markup}`, () => expect(mayBeKept(controlsOf(written(markup))[0]!)).to.equal(kept));
  }
});
