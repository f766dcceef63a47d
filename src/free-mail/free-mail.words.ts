import type { WorkMailWords } from '../locales/words.js';

const nl: WorkMailWords = {
  'work.hint': 'Gebruik je werkmail als je die hebt.',
  'work.required': 'Vul je werkmail in. Een adres van {domain} kunnen we hier niet gebruiken',
};

const en: WorkMailWords = {
  'work.hint': 'Use your work email if you have one.',
  'work.required': 'Enter your work email. We cannot use a {domain} address here',
};

const de: WorkMailWords = {
  'work.hint': 'Am besten Ihre geschäftliche E-Mail-Adresse, falls vorhanden.',
  'work.required':
    'Geben Sie Ihre geschäftliche E-Mail-Adresse ein. Adressen von {domain} können wir hier nicht verwenden',
};

const fr: WorkMailWords = {
  'work.hint': 'De préférence votre adresse e-mail professionnelle, si vous en avez une.',
  'work.required':
    'Indiquez votre adresse e-mail professionnelle. Nous ne pouvons pas utiliser une adresse {domain} ici',
};

/** The words of work mail in the languages that ship; other languages have them in their own files. */
export const workMail = { nl, en, de, fr };
