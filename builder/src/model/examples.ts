import type { BuilderLanguage } from '../words/text.js';
import { EMPTY, EMPTY_ROW, type Embed, type WidgetName } from './embed.js';

type Side = readonly [pole: string, text: string];
const row = (topic: string, [first, firstText]: Side, [second, secondText]: Side, note = '') => ({
  ...EMPTY_ROW,
  topic,
  first,
  firstText,
  second,
  secondText,
  note,
});

const NL: Readonly<Record<WidgetName, Embed>> = {
  'difference-card': {
    ...EMPTY['difference-card'],
    heading: 'De verschillen tussen sales en marketing',
    first: 'Marketing',
    second: 'Sales',
    rows: [
      row(
        'Publiek',
        ['Groep', 'Spreekt doelgroepen aan: mensen met gedeelde kenmerken.'],
        ['Individu', 'Voert het gesprek met één klant tegelijk.'],
        'Online is een groep inmiddels persoon voor persoon te bereiken.',
      ),
      row(
        'Resultaat',
        ['Behoefte', 'Wekt een behoefte, ook als die nog sluimert.'],
        ['Transactie', 'Brengt de transactie tot stand.'],
      ),
      row('Beweging', ['Pull', 'Trekt de klant naar het merk toe.'], ['Push', 'Legt het aanbod voor en overtuigt.']),
    ],
  },
  'whitepaper-cta': {
    ...EMPTY['whitepaper-cta'],
    heading: 'De kloof tussen sales en marketing dichten',
    text: 'Waar de spanningen vandaan komen, en wat helpt om beide teams samen te laten optrekken.',
    href: '/whitepaper.pdf',
    label: 'Download de whitepaper',
    cover: '/omslag.webp',
    format: 'PDF',
    pages: 6,
    size: 45_704,
  },
  'partner-form': {
    ...EMPTY['partner-form'],
    heading: 'Interesse om partner te worden?',
    intro: 'Laat je gegevens achter voor een vrijblijvende kennismaking, of stel je vraag: we nemen contact met je op.',
    delivery: { ...EMPTY['partner-form'].delivery, action: 'https://www.example.com/contact' },
    consent: 'required',
    privacyHref: 'https://www.example.com/privacy',
  },
};

const EN: Readonly<Record<WidgetName, Embed>> = {
  'difference-card': {
    ...EMPTY['difference-card'],
    lang: 'en',
    heading: 'How sales and marketing differ',
    first: 'Marketing',
    second: 'Sales',
    rows: [
      row(
        'Audience',
        ['Group', 'Speaks to audiences: people who share traits.'],
        ['Individual', 'Talks with one customer at a time.'],
        'Online, a group can now be reached person by person.',
      ),
      row(
        'Outcome',
        ['Need', 'Stirs a need, even one that is still latent.'],
        ['Transaction', 'Closes the transaction.'],
      ),
      row(
        'Motion',
        ['Pull', 'Draws the customer towards the brand.'],
        ['Push', 'Puts the offer forward and persuades.'],
      ),
    ],
  },
  'whitepaper-cta': {
    ...EMPTY['whitepaper-cta'],
    lang: 'en',
    heading: 'Closing the gap between sales and marketing',
    text: 'Where the tension comes from, and what helps both teams pull together.',
    href: '/whitepaper.pdf',
    label: 'Download the whitepaper',
    cover: '/cover.webp',
    format: 'PDF',
    pages: 6,
    size: 45_704,
  },
  'partner-form': {
    ...EMPTY['partner-form'],
    lang: 'en',
    heading: 'Interested in becoming a partner?',
    intro: 'Leave your details for a no-obligation introduction, or ask your question: we will get in touch.',
    delivery: { ...EMPTY['partner-form'].delivery, action: 'https://www.example.com/contact' },
    consent: 'required',
    privacyHref: 'https://www.example.com/privacy',
  },
};

/** A filled-in embed to begin from. */
export const example = (widget: WidgetName, language: BuilderLanguage): Embed => (language === 'nl' ? NL : EN)[widget];
