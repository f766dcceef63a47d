/**
 * What a form that needs the script says where scripts do not run. Only prerendered pages hold these texts, never the
 * script.
 */
const NEEDS_SCRIPT: Readonly<Record<string, string>> = {
  nl: 'Dit formulier werkt alleen met JavaScript.',
  en: 'This form only works with JavaScript.',
  de: 'Dieses Formular funktioniert nur mit JavaScript.',
  fr: 'Ce formulaire ne fonctionne qu’avec JavaScript.',
  es: 'Este formulario solo funciona con JavaScript.',
  it: 'Questo modulo funziona solo con JavaScript.',
};

/** The text in the language of the widget; `nl-u` is Dutch. */
export const needsScript = (language: string): string =>
  NEEDS_SCRIPT[language.slice(0, 2).toLowerCase()] ?? NEEDS_SCRIPT['en']!;
