import type {
  FieldWords,
  PartnerFormWords,
  ScanWords,
  SubmissionWords,
  WhitepaperCtaWords,
  WorkMailWords,
} from './words.js';

// Dutch that says "u": only the texts that differ from `nl`.

export const fields: Partial<FieldWords> = {
  phrase: 'uw {label}',
  'consent.valueMissing': 'Vink het vakje aan als u toestemming geeft',
  'message.valueMissing': 'Schrijf uw vraag of bericht op, dan kunnen we antwoorden',
  fileRefused: 'U kunt hier geen bestand meesturen: laat {field} leeg',
  'typo.hint': 'Bedoelde u {email}?',
};

export const submission: Partial<SubmissionWords> = {
  consent:
    'Ik geef toestemming: u mag mijn gegevens gebruiken om contact met mij op te nemen. Dat kan ik altijd intrekken.',
  kept: 'Alles wat u invulde, staat er nog.',
  offlineHeading: 'U bent offline',
  offline: 'Zodra de verbinding terug is, kunt u versturen.',
  online: 'De verbinding is terug: u kunt nu versturen.',
  timeout: 'Er kwam geen antwoord. We weten niet of het is aangekomen. U kunt het opnieuw versturen.',
  contactWay: 'Zo kunt u ons ook bereiken:',
};

export const partnerForm: Partial<PartnerFormWords> = {
  'intent.label': 'Waarmee kunnen we u helpen?',
  sentText: 'Uw bericht is verstuurd. We nemen zo snel mogelijk contact met u op.',
  sentAddress: 'Uw e-mailadres: {email}',
  unconfirmedText:
    'We weten niet zeker of uw bericht is aangekomen. Hoort u niets van ons, neem dan op een andere manier contact op.',
};

export const whitepaperCta: Partial<WhitepaperCtaWords> = {
  consent: 'Ja, stuur mij af en toe tips per e-mail. Afmelden kan altijd; ook zonder dit kunt u downloaden.',
  consentBy:
    'Ja, {company} mag mij af en toe tips per e-mail sturen. Afmelden kan altijd; ook zonder dit kunt u downloaden.',
  gateText: 'Vul uw e-mailadres in, dan staat de download voor u klaar.',
  ready: 'Uw download staat klaar',
};

export const scan: Partial<ScanWords> = {
  question: 'Hoe groot is de kloof hier bij u?',
  skip: 'Weet u het niet? Sla het over.',
  private: 'Uw antwoorden blijven op deze pagina, tot u ze zelf deelt of verstuurt.',
  one: 'De grootste kloof ziet u bij “{title}”.',
  several: 'De grootste kloof ziet u bij {count} verschillen:',
  same: 'U ziet overal hetzelfde: {answer}.',
  none: 'Waar u antwoordde, ziet u geen kloof.',
  copied: 'Link gekopieerd. Wie hem opent, ziet uw antwoorden.',
  opened: 'In deze link staan antwoorden van iemand anders. Vul die van u in en vergelijk.',
  you: 'U',
  agree: 'Hier ziet u hetzelfde',
  differ: 'Hier ziet u het anders: praat erover',
};

export const workMail: Partial<WorkMailWords> = {
  'work.hint': 'Gebruik uw werkmail als u die hebt.',
  'work.required': 'Vul uw werkmail in. Een adres van {domain} kunnen we hier niet gebruiken',
};
