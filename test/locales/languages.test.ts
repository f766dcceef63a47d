import { expect, fixture, html } from '@open-wc/testing';
import { registerLanguage, type WhitepaperCtaElement } from '../../src/index.js';
import { languageOf } from '../../src/widget/language.js';
import * as de from '../../src/locales/de.js';
import * as en from '../../src/locales/en.js';
import * as es from '../../src/locales/es.js';
import * as fr from '../../src/locales/fr.js';
import * as it_ from '../../src/locales/it.js';
import * as nl from '../../src/locales/nl.js';
import * as formal from '../../src/locales/nl-u.js';
import { workMail } from '../../src/free-mail/free-mail.words.js';
import { scan } from '../../src/scan/scan.words.js';
import { plural } from '../../src/locales/text.js';
import { consoleDuring } from '../helpers/console.js';
import { fill, part, press, textOf, until } from '../helpers/form.js';

/** The words of the scan and of work mail stand in files of their own, but for languages that are loaded beside the bundle. */
const DUTCH = { ...nl, scan: scan.nl, workMail: workMail.nl };
const ALL = {
  nl: DUTCH,
  en: { ...en, scan: scan.en, workMail: workMail.en },
  de: { ...de, scan: scan.de, workMail: workMail.de },
  fr: { ...fr, scan: scan.fr, workMail: workMail.fr },
  es,
  it: it_,
};
type Sections = Record<string, Record<string, string>>;

const textsOf = (words: object): [key: string, text: string][] =>
  Object.entries(words as Sections).flatMap(([section, texts]) =>
    Object.entries(texts).map(([key, text]): [string, string] => [`${section} ${key}`, text]),
  );

describe('the words of each language', () => {
  for (const [language, words] of Object.entries(ALL)) {
    it(`are all there in ${language}, and none is the English one by mistake`, () => {
      expect(
        textsOf(words)
          .map(([key]) => key)
          .sort(),
      ).to.deep.equal(
        textsOf(DUTCH)
          .map(([key]) => key)
          .sort(),
      );
      for (const [key, text] of textsOf(words)) expect(text, key).to.match(/^\S(.*\S)?$/);
      const english = new Map(textsOf(ALL.en));
      const same = textsOf(words).filter(([key, text]) => / /.test(text) && english.get(key) === text);
      // "page" is French as well.
      const shared = ['{first} versus {second}', '{count} page', '{count} pages', '{title} ({answer})'];
      if (language !== 'en') expect(shared).to.include.members(same.map(([, text]) => text));
    });

    it(`have the same places to fill in in ${language}`, () => {
      const places = (text: string): string => [...new Set(text.toLowerCase().match(/\{\w+\}/g))].sort().join();
      const dutch = new Map(textsOf(DUTCH));
      for (const [key, text] of textsOf(words)) {
        // Thanks that go with "Sie" do not greet by a first name.
        if (language === 'de' && key === 'partnerForm thanksName') expect(places(text)).to.equal('');
        else expect(places(text), key).to.equal(places(dutch.get(key)!));
      }
    });
  }

  it('say "u" and nothing else in formal Dutch, where they differ', () => {
    const dutch = new Map(textsOf(DUTCH));
    for (const [key, text] of textsOf(formal)) {
      expect(dutch.get(key), key).to.match(/\b(je|jij|jullie|jou|jouw)\b/i);
      expect(text, key)
        .to.match(/\b(u|uw)\b/i)
        .and.not.match(/\b(je|jij|jullie|jou|jouw)\b/i);
    }
    const informal = textsOf(DUTCH).filter(([, text]) => /\b(je|jij|jullie|jou|jouw)\b/i.test(text));
    expect(textsOf(formal).map(([key]) => key)).to.have.members(informal.map(([key]) => key));
  });

  it('have French spaces that no line breaks at', () => {
    for (const [key, text] of textsOf(fr)) {
      // An address has no spaces.
      const prose = text.replaceAll('https://', '');
      expect(prose, key).not.to.match(/[^\u202f][:;!?]/);
      expect(prose, key).not.to.match(/«(?!\u00a0)|(?<!\u00a0)»/);
    }
  });

  it('have the marks that Spanish opens a question with', () => {
    for (const [key, text] of textsOf(es)) {
      expect(text.includes('?'), key).to.equal(text.includes('¿'));
      expect(text.includes('!'), key).to.equal(text.includes('¡'));
    }
  });
});

describe('the language of a place in the page', () => {
  const table: [tag: string, language: string][] = [
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['', 'nl'],
    ['af', 'nl'],
    ['fy-NL', 'nl'],
    ['de-AT', 'de'],
    ['FR', 'fr'],
    ['en-GB', 'en'],
    // As PHP and gettext write it.
    ['nl_NL', 'nl'],
    ['nl_be', 'nl'],
    ['de_AT.UTF-8', 'de'],
    ['de_AT@euro', 'de'],
    ['fr@euro', 'fr'],
    [' nl ', 'nl'],
    ['\nfr-CA', 'fr'],
    ['nl;q=1', 'nl'],
    ['nl, en', 'nl'],
    ['fy_NL', 'nl'],
    ['pl', 'en'],
    ['pl_PL', 'en'],
    ['zh-Hant-TW', 'en'],
    ['und', 'en'],
    ['what is this', 'en'],
    ['x-default', 'en'],
    ['zh-Hans-CN', 'en'],
    ['nl_BE.UTF-8', 'nl'],
    ['NL-be', 'nl'],
    // By its name, or in three letters (ISO 639-2).
    ['dutch', 'nl'],
    ['Nederlands', 'nl'],
    ['nld', 'nl'],
    ['dut-BE', 'nl'],
    ['Deutsch', 'de'],
    ['german', 'de'],
    ['deu', 'de'],
    ['français', 'fr'],
    ['fre', 'fr'],
    ['english', 'en'],
    ['danish', 'en'],
  ];
  for (const [tag, language] of table) {
    it(`is "${language}" for lang="${tag}"`, () => expect(languageOf(tag).language).to.equal(language));
  }

  it('is told to a receiver as a language tag, however the page writes it', () =>
    expect(
      ['nl_NL', ' nl-BE ', 'nl_BE.UTF-8', 'de_AT@euro', 'nl, en', ''].map((tag) => languageOf(tag).tag),
    ).to.deep.equal(['nl-NL', 'nl-BE', 'nl-BE', 'de-AT', 'nl', '']));

  it('marks the widget’s own words as English where nobody has the page’s language', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="pl">
        <brug-difference-card collapsible>
          <table>
            <tr>
              <td></td>
              <th>A</th>
              <th>B</th>
            </tr>
            <tr>
              <td>x</td>
              <td><b>Jeden</b> a</td>
              <td><b>Dwa</b> b</td>
            </tr>
            <tr>
              <td>y</td>
              <td><b>Trzy</b> c</td>
              <td><b>Cztery</b> d</td>
            </tr>
          </table>
        </brug-difference-card>
        <brug-whitepaper-cta href="/a.pdf" pages="3"></brug-whitepaper-cta>
        <brug-partner-form></brug-partner-form>
      </div>`,
    );
    for (const [tag, selector, text] of [
      ['brug-difference-card', '[part=toggle-all]', 'Open all'],
      ['brug-whitepaper-cta', '[part=facts]', '3 pages'],
      ['brug-partner-form', '[part=submit]', 'Send'],
    ] as const) {
      const widget = page.querySelector(tag)!;
      await widget.updateComplete;
      const words = widget.shadowRoot!.querySelector(selector)!;
      expect(textOf(words)).to.equal(text);
      expect(words.closest('[lang]')?.getAttribute('lang'), tag).to.equal('en');
    }
  });
});

describe('plurals', () => {
  const polish = {
    'pages.one': '{count} strona',
    'pages.few': '{count} strony',
    'pages.many': '{count} stron',
    'pages.other': '{count} strony',
  };
  const table: [words: Record<string, string>, language: string, count: number, text: string][] = [
    [nl.whitepaperCta as never, 'nl', 1, '1 pagina'],
    [nl.whitepaperCta as never, 'nl', 2, '2 pagina’s'],
    [fr.whitepaperCta as never, 'fr', 21, '21 pages'],
    [polish, 'pl', 1, '1 strona'],
    [polish, 'pl', 2, '2 strony'],
    [polish, 'pl', 5, '5 stron'],
    [polish, 'pl', 22, '22 strony'],
    [{ 'pages.one': '{count} strona', 'pages.other': '{count} stron' }, 'pl', 5, '5 stron'],
    [{ 'pages.one': '{count} síða', 'pages.other': '{count} síður' }, 'is', 21, '21 síða'],
    [{ 'pages.other': '{count} 頁' }, 'zh', 1, '1 頁'],
    [nl.whitepaperCta as never, 'no tag at all', 2, '2 pagina’s'],
  ];
  for (const [words, language, count, text] of table) {
    it(`writes ${count} in ${language} as "${text}"`, () =>
      expect(plural(words, 'pages', count, language)).to.equal(text));
  }

  it('need no Intl for the languages that ship', () => {
    const { PluralRules } = Intl;
    Object.defineProperty(Intl, 'PluralRules', { value: undefined, configurable: true, writable: true });
    try {
      for (const [language, { whitepaperCta }] of Object.entries(ALL)) {
        expect(plural(whitepaperCta, 'pages', 1, language)).to.match(/^1 /);
        expect(plural(whitepaperCta, 'pages', 3, language)).not.to.equal(
          plural(whitepaperCta, 'pages', 1, language).replace('1', '3'),
        );
      }
      expect(plural(polish, 'pages', 1, 'pl')).to.equal('1 strona');
    } finally {
      Object.defineProperty(Intl, 'PluralRules', { value: PluralRules, configurable: true, writable: true });
    }
  });
});

describe('a language that a page adds', () => {
  it('is spoken from then on, by regions of it too', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="es-MX">
        <brug-partner-form></brug-partner-form><brug-whitepaper-cta href="/a.pdf" pages="3"></brug-whitepaper-cta>
      </div>`,
    );
    const form = page.querySelector('brug-partner-form')!;
    const offer = page.querySelector('brug-whitepaper-cta')!;
    await form.updateComplete;
    expect(textOf(part(form, 'submit'))).to.equal('Send');
    const messages = await consoleDuring(async () => {
      registerLanguage('es', es);
      await form.updateComplete;
      await offer.updateComplete;
    });
    expect(textOf(part(form, 'submit'))).to.equal(es.partnerForm.submit);
    expect(part(form, 'submit')!.closest('[lang]')!.getAttribute('lang')).to.equal('es');
    expect(textOf(part(offer, 'facts'))).to.equal('3 páginas');
    expect(messages).to.deep.equal([]);
  });

  it('may be that of one region', () => {
    registerLanguage('pt-BR', { partnerForm: { ...en.partnerForm, submit: 'Enviar' } });
    expect(languageOf('pt-br').language).to.equal('pt-br');
    expect(languageOf('pt').language).to.equal('en');
  });

  it('is written in English where it lacks a word, with one warning', async () => {
    const messages = await consoleDuring(async () => {
      registerLanguage('sv', {
        partnerForm: { ...en.partnerForm, submit: 'Skicka', sentText: 7 as never },
        fields: en.fields,
        submission: { ...en.submission, sending: undefined as never },
      });
      for (let times = 0; times < 3; times++) {
        const form = await fixture<HTMLElementTagNameMap['brug-partner-form']>(
          html`<brug-partner-form lang="sv" fields="email" action="/receiver/201"></brug-partner-form>`,
        );
        expect(textOf(part(form, 'submit'))).to.equal('Skicka');
        fill(form, { email: 'ada@bedrijf.nl' });
        press(form);
        await until(() => part(form, 'success'), 'thanks');
        expect(textOf(part(form, 'success'))).to.contain(en.partnerForm.sentText);
      }
    });
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('sending, sentText');
  });

  it('can replace words of one that ships', async () => {
    registerLanguage('de', { ...de, whitepaperCta: { ...de.whitepaperCta, download: 'Zum Leitfaden' } });
    const offer = await fixture<WhitepaperCtaElement>(
      html`<brug-whitepaper-cta lang="de" href="/a.pdf"></brug-whitepaper-cta>`,
    );
    expect(textOf(part(offer, 'button'))).to.equal('Zum Leitfaden');
  });

  it('is refused with a warning when there are no words', async () => {
    const messages = await consoleDuring(() => {
      registerLanguage('da', undefined as never);
      registerLanguage('', es);
    });
    expect(messages).to.have.length(2);
    expect(messages[0]).to.contain('registerLanguage("da")');
    expect(languageOf('da').language).to.equal('en');
    expect(languageOf('').language).to.equal('nl');
  });
});
