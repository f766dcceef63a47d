/** What a form that cannot be sent without script says where there is none. It is in pages only, never in the script. */
const NEEDS_SCRIPT: Readonly<Record<string, string>> = {
  nl: 'Dit formulier werkt alleen met JavaScript.',
  en: 'This form only works with JavaScript.',
  de: 'Dieses Formular funktioniert nur mit JavaScript.',
  fr: 'Ce formulaire ne fonctionne qu’avec JavaScript.',
  es: 'Este formulario solo funciona con JavaScript.',
  it: 'Questo modulo funziona solo con JavaScript.',
};

/** In the language that the widget speaks; `nl-u` is Dutch. */
export const needsScript = (language: string): string =>
  NEEDS_SCRIPT[language.slice(0, 2).toLowerCase()] ?? NEEDS_SCRIPT['en']!;
