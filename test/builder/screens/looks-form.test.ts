import { expect } from '@open-wc/testing';
import { EMPTY, type Embed, type Looks } from '../../../builder/src/model/embed.js';
import { looksForm } from '../../../builder/src/screens/looks-form.js';
import { filled, WORDS } from '../../../builder/src/words/words.js';
import { OpenForm, words } from '../../helpers/builder-form.js';
import { textOf } from '../../helpers/form.js';

const NO_LOOKS: Looks = EMPTY['partner-form'].looks;
let siteCss = '';
const open = (looks: Partial<Looks> = {}, embed: Embed = EMPTY['partner-form'], css = ''): Promise<OpenForm<Embed>> =>
  OpenForm.open<Embed>({ ...embed, looks: { ...NO_LOOKS, ...looks } }, (context) =>
    looksForm({ ...context, siteCss: css, setSiteCss: (text) => (siteCss = text) }),
  );
const picker = (form: OpenForm<Embed>, id: string): HTMLInputElement =>
  form.box(id).closest('.colour')!.querySelector<HTMLInputElement>('[type=color]')!;
const verdicts = ({ root }: OpenForm<Embed>): string[] => [...root.querySelectorAll('.contrasts li')].map(textOf);

describe('the form for looks', () => {
  it('has the themes, and takes one', async () => {
    const form = await open();
    const values = [...form.box<HTMLSelectElement>('theme').options].map(({ value }) => value);
    expect(values).to.deep.equal(['', 'corporate', 'editorial', 'playful']);
    form.fill('theme', 'playful');
    expect(form.embed.looks).to.deep.equal({ ...NO_LOOKS, theme: 'playful' });
    expect(form.box('theme').value).to.equal('playful');
  });

  it('takes a colour that is typed or picked, and shows it in both', async () => {
    const form = await open();
    expect(picker(form, 'accent').value).to.equal('#0e6b5c');
    form.fill('accent', ' rebeccapurple ');
    expect(form.embed.looks.accent).to.equal('rebeccapurple');
    expect(picker(form, 'accent').value).to.equal('#663399');
    expect(form.problemOf('accent')).to.equal(undefined);
    const pick = picker(form, 'accent');
    pick.value = '#112233';
    pick.dispatchEvent(new Event('input', { bubbles: true }));
    expect(form.embed.looks.accent).to.equal('#112233');
    expect(form.box('accent').value).to.equal('#112233');
    form.fill('accent', 'rebecca');
    expect(form.problemOf('accent')).to.equal(words.notAColour);
    form.fill('accent', '');
    expect(form.problemOf('accent')).to.equal(undefined);
  });

  for (const [accent, button, light, dark] of [
    ['#767676', '4.6', '4.5', '3.9'],
    ['#ffffff', '21.0', '1.0', '17.7'],
    ['#000000', '21.0', '21.0', '1.1'],
    ['light-dark(#000000, #ffffff)', '21.0', '21.0', '17.7'],
  ] as const) {
    it(`says how ${accent} reads on a button, a light page and a dark one`, async () => {
      const judged = (text: string, ratio: string, needed: number): string =>
        `${filled(text, { ratio })} ${Number(ratio) >= needed ? words.contrastGood : filled(words.contrastWeak, { needed })}`;
      const form = await open({ accent });
      expect(verdicts(form)).to.deep.equal([
        judged(words.contrastButton, button, 4.5),
        judged(words.contrastLight, light, 3),
        judged(words.contrastDark, dark, 3),
      ]);
      expect([...form.root.querySelectorAll('.contrasts li')].map(({ className }) => className)).to.deep.equal(
        [light, dark].reduce((all, ratio) => [...all, Number(ratio) >= 3 ? 'good' : 'weak'], ['good']),
      );
    });
  }

  it('writes numbers with a comma in Dutch, also the least that there should be', async () => {
    const form = await OpenForm.open<Embed>(
      { ...EMPTY['partner-form'], looks: { ...NO_LOOKS, accent: '#7f7f7f' } },
      (context) => looksForm({ ...context, words: WORDS.nl, language: 'nl', siteCss: '', setSiteCss: () => undefined }),
    );
    expect(verdicts(form).join())
      .to.match(/\d,\d : 1/)
      .and.not.to.match(/\d\.\d/);
    expect(filled(WORDS.nl.contrastWeak, { needed: '4,5' })).to.include('4,5');
  });

  it('says nothing of a colour that is none', async () => {
    expect(verdicts(await open({ accent: 'no colour' }))).to.deep.equal([]);
    expect(verdicts(await open())).to.deep.equal([]);
  });

  it('has a colour for each subject of a card, under its name', async () => {
    const form = await open({}, { ...EMPTY['difference-card'], first: ' Marketing ', second: '' });
    const label = (id: string): string => textOf(form.root.querySelector(`label[for="${id}"]`));
    expect(label('colour-first')).to.include(filled(words.subjectColour, { subject: 'Marketing' }));
    expect(label('colour-second')).to.include(filled(words.subjectColour, { subject: words.second }));
    expect(picker(form, 'colour-first').getAttribute('aria-label')).to.equal(
      filled(words.subjectPick, { subject: 'Marketing' }),
    );
    expect(['colour-first', 'colour-second'].map((id) => picker(form, id).value)).to.deep.equal(['#0b5cad', '#a8480a']);
    form.fill('colour-first', 'red');
    form.fill('colour-second', 'blue');
    expect(form.embed.looks).to.deep.equal({ ...NO_LOOKS, first: 'red', second: 'blue' });
    expect((await open()).find('colour-first')).to.equal(undefined);
  });

  it('has four ways to round corners, and shows the page’s own for one that it does not know', async () => {
    const form = await open();
    for (const radius of ['0', '0.5em', '1.25em', '']) {
      form.radio('radius', radius).click();
      expect(form.embed.looks.radius).to.equal(radius);
      expect(form.radio('radius', radius).checked).to.be.true;
    }
    expect((await open({ radius: '3px' })).radio('radius', '').checked).to.be.true;
  });

  it('has weights of headings, thickness of lines, corners of buttons and the ring of focus', async () => {
    const form = await open();
    form.radio('headingWeight', '800').click();
    form.radio('line', '1px').click();
    form.radio('buttonRadius', '10em').click();
    form.fill('focus', 'teal');
    const chosen = { headingWeight: '800', line: '1px', buttonRadius: '10em', focus: 'teal' };
    expect(form.embed.looks).to.deep.equal({ ...NO_LOOKS, ...chosen });
    expect((await open({ line: '7px' })).radio('line', '').checked).to.be.true;
  });

  it('has the font of headings, the background of fields, a shadow and the height of a fixed bar', async () => {
    const form = await open({}, EMPTY['difference-card']);
    form.fill('heading-font', 'Georgia, serif');
    form.fill('field-surface', '#f3f6fa');
    form.radio('shadow', 'none').click();
    form.fill('sticky', '64');
    const typed = { headingFont: 'Georgia, serif', fieldSurface: '#f3f6fa', shadow: 'none', sticky: '64' };
    expect(form.embed.looks).to.deep.equal({ ...NO_LOOKS, ...typed });
    expect(['heading-font', 'sticky'].map((id) => form.problemOf(id))).to.deep.equal([undefined, undefined]);
    form.fill('heading-font', 'Georgia; color: red');
    form.fill('sticky', 'high');
    expect(form.problemOf('heading-font')).to.equal(words.notAFont);
    expect(form.problemOf('sticky')).to.equal(words.notALength);
    expect((await open()).find('sticky'), 'a form has no names that stay in view').to.equal(undefined);
  });

  it('has the languages of the widgets, and the one that a pasted embed had', async () => {
    const values = (form: OpenForm<Embed>): string[] =>
      [...form.box<HTMLSelectElement>('lang').options].map(({ value }) => value);
    const form = await open();
    expect(values(form)).to.deep.equal(['', 'nl', 'en', 'de', 'fr']);
    form.fill('lang', 'de');
    expect(form.embed.lang).to.equal('de');
    const other = await open({}, { ...EMPTY['partner-form'], lang: 'es' });
    expect(values(other).at(-1)).to.equal('es');
    expect(other.box('lang').value).to.equal('es');
  });

  it('takes the site’s own CSS, but for what loads more', async () => {
    const form = await open();
    form.fill('site-css', 'body { color: red }');
    expect(siteCss).to.equal('body { color: red }');
    expect(form.problemOf('site-css')).to.equal(undefined);
    const loading = await open({}, EMPTY['partner-form'], '@IMPORT "x.css"');
    expect(loading.problemOf('site-css')).to.equal(words.siteCssRefused);
  });
});
