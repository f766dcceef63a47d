// The words of the whitepaper and the form, the same for all contestants.
export const WHITEPAPER = {
  heading: 'De kloof tussen sales en marketing dichten',
  text: 'Waar de spanning vandaan komt, en wat helpt om beide teams samen te laten optrekken.',
  href: '/whitepaper.pdf',
  label: 'Download de whitepaper',
  facts: ['PDF', '6 pagina’s', '46 kB'],
};

export const FORM = {
  heading: 'Interesse om partner te worden?',
  intro: 'Laat je gegevens achter voor een vrijblijvende kennismaking, of stel je vraag.',
  intent: 'Waarmee kunnen we je helpen?',
  intents: [
    { value: 'partner', label: 'Ik wil partner worden' },
    { value: 'question', label: 'Ik heb een vraag' },
  ],
  consent: 'Ik geef toestemming om mijn gegevens te gebruiken om contact met mij op te nemen.',
  submit: 'Versturen',
};

/** The text fields of the form in their order. */
export const FIELDS = [
  { name: 'name', label: 'Naam', type: 'text', autocomplete: 'name', required: true },
  { name: 'email', label: 'E-mailadres', type: 'email', autocomplete: 'email', required: true },
  { name: 'company', label: 'Bedrijf', type: 'text', autocomplete: 'organization', required: false },
  { name: 'phone', label: 'Telefoonnummer', type: 'tel', autocomplete: 'tel', required: false },
  { name: 'message', label: 'Bericht', type: 'textarea', autocomplete: '', required: false },
];

export const MESSAGES = {
  name: 'Vul je naam in',
  email: 'Vul je e-mailadres in, zoals naam@bedrijf.nl',
  consent: 'Vink de toestemming aan om verder te gaan',
};

export const MISTAKES = 'Kijk nog even naar deze punten';
