// Generated from custom-elements.json by `npm run describe`: do not edit.
import type {
  BrugDownloadEvent,
  BrugErrorEvent,
  BrugInvalidEvent,
  BrugSubmitEvent,
  BrugSuccessEvent,
  DifferenceCardElement,
  WhitepaperCtaElement,
  PartnerFormElement,
} from '../dist/index.js';

/** What can be set on `<brug-difference-card>`: its properties, and its attributes where those have another name. */
export interface DifferenceCardSettings {
  /** Layout: `cards`, a section for each difference, or `table`. */
  layout?: DifferenceCardElement['layout'];

  /** The title above the widget. */
  heading?: DifferenceCardElement['heading'];

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  headingLevel?: DifferenceCardElement['headingLevel'];

  /** Words to replace in this instance, by key. An unknown key is reported once on the console. */
  messages?: DifferenceCardElement['messages'];

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  'heading-level'?: DifferenceCardElement['headingLevel'] | `${number}`;
}
/** The events of `<brug-difference-card>`. */
export type DifferenceCardEvents = Record<never, Event>;

/** What can be set on `<brug-whitepaper-cta>`: its properties, and its attributes where those have another name. */
export interface WhitepaperCtaSettings {
  /** Address of the document; else that of the child link. */
  href?: WhitepaperCtaElement['href'];

  /** Text of the button; else that of the child link. */
  label?: WhitepaperCtaElement['label'];

  /** Name under which the document is saved; else the child link's `download`, else that of the address. */
  filename?: WhitepaperCtaElement['filename'];

  /** Address of the cover picture. */
  cover?: WhitepaperCtaElement['cover'];

  /** What the cover shows, for who cannot see it; empty when it adds nothing. */
  coverAlt?: WhitepaperCtaElement['coverAlt'];

  /** Format of the document: `PDF`. */
  format?: WhitepaperCtaElement['format'];

  /** Number of pages. */
  pages?: WhitepaperCtaElement['pages'];

  /** Size in bytes. */
  size?: WhitepaperCtaElement['size'];

  /** Layout: `card`, `banner` or `inline`. */
  layout?: WhitepaperCtaElement['layout'];

  /** The title above the widget. */
  heading?: WhitepaperCtaElement['heading'];

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  headingLevel?: WhitepaperCtaElement['headingLevel'];

  /** Words to replace in this instance, by key. An unknown key is reported once on the console. */
  messages?: WhitepaperCtaElement['messages'];

  /** What the cover shows, for who cannot see it; empty when it adds nothing. */
  'cover-alt'?: WhitepaperCtaElement['coverAlt'];

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  'heading-level'?: WhitepaperCtaElement['headingLevel'] | `${number}`;
}
/** The events of `<brug-whitepaper-cta>`. */
export interface WhitepaperCtaEvents {
  /** A visitor takes the document; cancelable. */
  'brug-download': BrugDownloadEvent;
}

/** What can be set on `<brug-partner-form>`: its properties, and its attributes where those have another name. */
export interface PartnerFormSettings {
  /** The fields: as text, names of built-in ones in their order, `?` marks an optional one; as a property also an array of definitions. Unknown names are left out with a warning. */
  fields?: PartnerFormElement['fields'];

  /** Where to send: an `http`, `https` or relative address. Without one the page must take over in `brug-submit`. */
  action?: PartnerFormElement['action'];

  /** How the values are written, as on `<form enctype>`; `application/json` as well. */
  enctype?: PartnerFormElement['enctype'];

  /** Seconds before one try is given up. */
  timeout?: PartnerFormElement['timeout'];

  /** Further tries after a network failure, 429 or 503. */
  retries?: PartnerFormElement['retries'];

  /** Whether consent is asked for: `none`, `optional` or `required`. Never ticked beforehand. */
  consent?: PartnerFormElement['consent'];

  /** Address of the privacy statement, linked below the consent. */
  privacyHref?: PartnerFormElement['privacyHref'];

  /** The title above the widget. */
  heading?: PartnerFormElement['heading'];

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  headingLevel?: PartnerFormElement['headingLevel'];

  /** Words to replace in this instance, by key. An unknown key is reported once on the console. */
  messages?: PartnerFormElement['messages'];

  /** Address of the privacy statement, linked below the consent. */
  'privacy-href'?: PartnerFormElement['privacyHref'];

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  'heading-level'?: PartnerFormElement['headingLevel'] | `${number}`;
}
/** The events of `<brug-partner-form>`. */
export interface PartnerFormEvents {
  /** The visitor tried to send and something is missing or wrong. */
  'brug-invalid': BrugInvalidEvent;

  /** All is valid, nothing has left the page; cancelable. */
  'brug-submit': BrugSubmitEvent;

  /** Delivery is confirmed. */
  'brug-success': BrugSuccessEvent;

  /** Delivery failed; everything typed is still there. */
  'brug-error': BrugErrorEvent;
}

/** Tag, element, settings and events of each widget. */
export interface Widgets {
  'brug-difference-card': {
    element: DifferenceCardElement;
    settings: DifferenceCardSettings;
    events: DifferenceCardEvents;
  };
  'brug-whitepaper-cta': {
    element: WhitepaperCtaElement;
    settings: WhitepaperCtaSettings;
    events: WhitepaperCtaEvents;
  };
  'brug-partner-form': { element: PartnerFormElement; settings: PartnerFormSettings; events: PartnerFormEvents };
}
