import { expect } from '@open-wc/testing';
import { tidied } from '../../builder/src/snippet/tidy.js';
import { readSnippet } from '../../builder/src/snippet/read.js';
import { writeTag } from '../../builder/src/snippet/write.js';
import { auditOutcomes, opened, rulesWith } from './handed-out.js';
import { EVIL, HOSTILE_ADDRESSES, HOSTILE_CSS, HOSTILE_MARKUP, HOSTILE_TEXT } from './hostile.js';
import { auditPasted, harmIn, RAN } from './pasted-page.js';

const CARD = { widget: 'difference-card', first: 'A', second: 'B', rows: [{ first: 'a', second: 'b' }] };
const FORM = { widget: 'partner-form', delivery: { action: 'https://owner-forms.example/f' } };
const CTA = { widget: 'whitepaper-cta', href: '/w.pdf' };

describe('what the builder hands out for a link of a stranger', function () {
  // Pages of their own take a while to load on a machine that does much else.
  this.timeout(60_000);

  for (const markup of HOSTILE_MARKUP) {
    it(`does nothing by itself with ${JSON.stringify(markup).slice(0, 100)}`, () => {
      for (const widget of [CARD, FORM, CTA])
        expect(auditOutcomes(opened({ ...widget, rest: markup }))).to.deep.equal([]);
      expect(auditOutcomes(opened({ ...FORM, ownForm: `<form action="/own">${markup}</form>` }))).to.deep.equal([]);
      expect(auditOutcomes(opened({ ...FORM, ownForm: markup }))).to.deep.equal([]);
    });
  }

  it('runs nothing in a page that pastes it', async () => {
    const embeds = HOSTILE_MARKUP.flatMap((markup) => [
      opened({ ...CARD, rest: markup }),
      opened({ ...FORM, ownForm: `<form action="/own">${markup}</form>` }),
    ]);
    expect(await harmIn(embeds.map(writeTag).join('\n'))).to.deep.equal([]);
  });

  it('would be noticed by these tests when it did', async () => {
    expect(await harmIn(`<img src=x onerror="${RAN}">`)).to.include('code ran');
    expect(await harmIn(`<p onclick="${RAN}">x</p>`)).to.include('code ran');
    expect(await harmIn(`<a href="javascript:${RAN}">x</a>`)).to.include('a link that runs');
    expect(auditPasted(`<form action="${EVIL}"></form>`, [''])).to.include('sends to evil.example');
    expect(auditPasted('<brug-partner-form action="//evil.example"></brug-partner-form>', [''])).to.not.be.empty;
  });

  for (const address of HOSTILE_ADDRESSES) {
    it(`leads nowhere else with ${JSON.stringify(address)}`, () => {
      const embeds = [
        opened({
          ...CTA,
          href: address,
          cover: address,
          gate: 'email',
          privacyHref: address,
          delivery: { action: address },
        }),
        opened({ ...FORM, delivery: { action: address }, successHref: address, privacyHref: address }),
        opened({ ...FORM, attributes: [['action', address]], ownForm: '<form action="/own"></form>' }),
        opened({
          ...CTA,
          attributes: [
            ['href', address],
            ['success-href', address],
          ],
        }),
        opened({ ...CARD, attributes: [['src', address]] }),
      ];
      for (const embed of embeds) expect(auditOutcomes(embed)).to.deep.equal([]);
    });
  }

  for (const text of HOSTILE_TEXT) {
    it(`takes ${JSON.stringify(text)} for text`, () => {
      const row = { id: text, topic: text, first: text, firstText: text, second: text, secondText: text, note: text };
      const embeds = [
        opened({
          ...CARD,
          heading: text,
          lang: text,
          first: text,
          second: text,
          rows: [row],
          intro: text,
          scan: true,
          name: text,
        }),
        opened({ ...CTA, heading: text, lang: text, label: text, text, filename: text, format: text, coverAlt: text }),
        opened({
          ...FORM,
          heading: text,
          lang: text,
          intro: text,
          thanks: text,
          consent: 'required',
          consentText: text,
          consentBy: text,
          prefill: text,
          toolName: text,
          toolDescription: text,
          submitLabel: text,
          messages: [['submit', text]],
          fallbackEmail: text,
          fields: text,
          ownFields: [{ label: text, name: text, type: 'radio', options: text }],
          delivery: { action: '/x', hidden: [[text, text]], names: text, service: text },
          attributes: [
            [text, text],
            ['id', text],
          ],
        }),
      ];
      for (const embed of embeds) expect(auditOutcomes(embed)).to.deep.equal([]);
    });
  }

  for (const value of HOSTILE_CSS) {
    it(`keeps ${JSON.stringify(value)} out of the style sheet`, () => {
      const looks = {
        ...{ theme: '', accent: value, first: value, second: value, radius: value, buttonRadius: value, line: value },
        ...{
          headingWeight: value,
          focus: value,
          headingFont: value,
          fieldSurface: value,
          shadow: value,
          sticky: value,
        },
      };
      expect(rulesWith(opened({ ...CARD, looks }))).to.deep.equal(['.owner']);
    });
  }

  it('keeps looks that are right', () => {
    const looks = {
      theme: '',
      accent: 'light-dark(#000, rgb(0 0 0 / 0.5))',
      first: 'red',
      second: 'var(--x)',
      radius: '1em',
    };
    const embed = opened({ ...CARD, looks });
    expect(tidied(embed).missing).to.deep.equal([]);
    expect(rulesWith(embed)).to.deep.equal(['brug-difference-card', '.owner']);
  });
});

describe('what the builder hands out for pasted code', function () {
  // Pages of their own take a while to load on a machine that does much else.
  this.timeout(60_000);

  const tagOf = (markup: string): string => `<brug-partner-form action="/own">${markup}</brug-partner-form>`;

  for (const markup of HOSTILE_MARKUP) {
    it(`does nothing by itself with ${JSON.stringify(markup).slice(0, 100)}`, () => {
      const reading = readSnippet(tagOf(markup))!;
      for (const embed of [reading.embed, reading.written]) expect(auditOutcomes(embed)).to.deep.equal([]);
    });
  }
});
