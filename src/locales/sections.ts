// The words of the languages that ship, section by section: a widget names the sections that it needs, and a bundle holds
// no others.
import * as de from './de.js';
import * as en from './en.js';
import * as fr from './fr.js';
import * as nl from './nl.js';

export const differenceCard = {
  nl: nl.differenceCard,
  en: en.differenceCard,
  de: de.differenceCard,
  fr: fr.differenceCard,
};

export const fields = { nl: nl.fields, en: en.fields, de: de.fields, fr: fr.fields };

export const submission = { nl: nl.submission, en: en.submission, de: de.submission, fr: fr.submission };

export const partnerForm = { nl: nl.partnerForm, en: en.partnerForm, de: de.partnerForm, fr: fr.partnerForm };

export const whitepaperCta = { nl: nl.whitepaperCta, en: en.whitepaperCta, de: de.whitepaperCta, fr: fr.whitepaperCta };
