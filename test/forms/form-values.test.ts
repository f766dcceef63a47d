import { expect } from '@open-wc/testing';
import { fillControls, isVisitorInput, mayBeKept, valuesOf } from '../../src/forms/form-values.js';
import { controlsOf } from '../../src/forms/native-form.js';

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
