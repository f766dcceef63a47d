import { expect } from '@open-wc/testing';
import { EMPTY, type CtaEmbed } from '../../../builder/src/model/embed.js';
import type { PdfFacts } from '../../../builder/src/pdf/read-pdf.js';
import { ctaForm } from '../../../builder/src/screens/cta-form.js';
import { PdfReadEvent } from '../../../builder/src/screens/pdf-drop.js';
import { OpenForm, words } from '../../helpers/builder-form.js';
import { textOf } from '../../helpers/form.js';

const covers: PdfReadEvent[] = [];
const open = (embed: Partial<CtaEmbed> = {}): Promise<OpenForm<CtaEmbed>> =>
  OpenForm.open({ ...EMPTY['whitepaper-cta'], ...embed }, (context) =>
    ctaForm({ ...context, onPdf: (read) => covers.push(read) }),
  );

/** A box, what is typed, and what of the embed it becomes. */
const TYPED: readonly (readonly [id: string, typed: string, key: keyof CtaEmbed, value: unknown])[] = [
  ['href', '/gids.pdf', 'href', '/gids.pdf'],
  ['format', 'PDF', 'format', 'PDF'],
  ['pages', '6', 'pages', 6],
  ['pages', '2.6', 'pages', 3],
  ['pages', '-4', 'pages', 0],
  ['pages', 'many', 'pages', 0],
  ['size', '46', 'size', 46_000],
  ['cover', '/omslag.webp', 'cover', '/omslag.webp'],
  ['filename', 'gids.pdf', 'filename', 'gids.pdf'],
  ['heading', 'The gap', 'heading', 'The gap'],
  ['text', 'One line.\nTwo.', 'text', 'One line.\nTwo.'],
  ['label', 'Read', 'label', 'Read'],
  ['gate', 'soft', 'gate', 'soft'],
];

describe('the form for a call to action', () => {
  for (const [id, typed, key, value] of TYPED) {
    it(`takes “${typed.replace(/\s+/g, ' ')}” in ${id}`, async () => {
      const form = await open();
      form.fill(id, typed);
      expect(form.embed).to.deep.equal({ ...EMPTY['whitepaper-cta'], [key]: value });
    });
  }

  it('shows what the offer has, and no number where there is none', async () => {
    const form = await open({ href: '/g.pdf', pages: 6, size: 12_300, label: 'Read', gate: 'email', cover: '/c.webp' });
    const shown = (id: string): string => form.box(id).value;
    expect(['href', 'pages', 'size', 'label', 'gate', 'cover'].map(shown)).to.deep.equal([
      ...['/g.pdf', '6', '12', 'Read', 'email', '/c.webp'],
    ]);
    const empty = await open();
    expect(['pages', 'size'].map((id) => empty.box(id).value)).to.deep.equal(['', '']);
  });

  for (const id of ['href', 'cover']) {
    it(`says at ${id} that an address may not run anything`, async () => {
      const form = await open();
      for (const [address, problem] of [
        ['javascript:alert(1)', words.addressRefused],
        ['/gids.pdf', undefined],
        ['', undefined],
      ] as const) {
        form.fill(id, address);
        expect(form.problemOf(id), address).to.equal(problem);
      }
    });
  }

  it('asks for the text of a cover where there is one', async () => {
    const form = await open();
    expect(form.find('cover-alt')).to.equal(undefined);
    form.fill('cover', '/omslag.webp');
    form.fill('cover-alt', 'The front page');
    expect(form.embed.coverAlt).to.equal('The front page');
  });

  it('has three layouts', async () => {
    const form = await open();
    for (const layout of ['banner', 'inline', 'card']) {
      form.radio('layout', layout).click();
      expect(form.embed.layout).to.equal(layout);
      expect(form.radio('layout', layout).checked).to.be.true;
    }
  });

  it('asks where an address goes when it asks for one, and for no consent as a condition', async () => {
    const form = await open();
    expect(['service', 'consent'].map((id) => form.find(id))).to.deep.equal([undefined, undefined]);
    form.fill('gate', 'email');
    expect([...form.box<HTMLSelectElement>('gate').options].map(({ value }) => value)).to.deep.equal([
      'none',
      'soft',
      'email',
    ]);
    expect([...form.box<HTMLSelectElement>('consent').options].map(({ value }) => value)).to.deep.equal([
      'none',
      'optional',
    ]);
    expect(form.ids).to.include('service');
  });

  it('fills in what a PDF says of itself, and leaves what stands there', async () => {
    const facts: PdfFacts = { pages: 6, size: 45704, title: 'The gap', cover: new Blob(['x']) };
    const read = (form: OpenForm<CtaEmbed>): boolean =>
      form.root
        .querySelector('builder-pdf-drop')!
        .dispatchEvent(new PdfReadEvent(facts, new File(['x'], 'de kloof.pdf'), 'de kloof.webp'));
    const empty = await open();
    read(empty);
    expect(empty.embed).to.include({
      ...{ format: 'PDF', pages: 6, size: 45704 },
      ...{ heading: 'The gap', href: '/de%20kloof.pdf', filename: 'de kloof.pdf' },
      cover: '/de%20kloof.webp',
    });
    expect(covers.at(-1)!.facts.cover).to.equal(facts.cover);
    const begun = await open({ heading: 'Mine', href: '/mine.pdf', filename: 'mine.pdf', pages: 1 });
    read(begun);
    expect(begun.embed).to.include({ heading: 'Mine', href: '/mine.pdf', filename: 'mine.pdf', pages: 6 });
  });

  it('has a title for each group, and all of them open', async () => {
    const { root } = await open();
    const groups = [...root.querySelectorAll<HTMLDetailsElement>('details.group')];
    expect(groups.map((group) => textOf(group.querySelector('h3')))).to.deep.equal([
      words.groupDocument,
      words.groupTexts,
      words.gate,
    ]);
    expect(groups.every((group) => group.open)).to.be.true;
  });
});
