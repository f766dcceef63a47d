// Generated from custom-elements.json by `npm run describe`: do not edit.
import type {
  BrugDownloadEvent,
  BrugErrorEvent,
  BrugInvalidEvent,
  BrugScanEvent,
  BrugStartEvent,
  BrugSubmitEvent,
  BrugSuccessEvent,
  BrugToggleEvent,
  DifferenceCardElement,
  WhitepaperCtaElement,
  PartnerFormElement,
} from '../dist/index.js';

/** What can be set on `<brug-difference-card>`: its properties, and its attributes where those have another name. */
export interface DifferenceCardSettings {
  /** The differences. A wrong shape is named on the console by its path, and the next source is used. */
  differences?: DifferenceCardElement['differences'];

  /** Name of the first subject; by default the name in the source. */
  first?: DifferenceCardElement['first'];

  /** Name of the second subject; by default the name in the source. */
  second?: DifferenceCardElement['second'];

  /** Address of the content as JSON: `http`, `https` or relative. Used when there is no content inside the tag. */
  src?: DifferenceCardElement['src'];

  /** Layout: `cards`, a section for each difference, or `table`. Both follow the width of their container. */
  layout?: DifferenceCardElement['layout'];

  /** Explanations and notes open and close per difference. Only with `layout="cards"`. */
  collapsible?: DifferenceCardElement['collapsible'];

  /** A link beside each heading copies the address of its difference. */
  linkable?: DifferenceCardElement['linkable'];

  /** Asks the visitor at each difference how wide the gap is in their organisation, and shows the outcome. Needs `dist/scan.js` beside the bundle, and `layout="cards"`: four answers have no room in a column. */
  scan?: DifferenceCardElement['scan'];

  /** Name under which a form gets the answers to `scan`, as text; without a name it gets nothing. */
  name?: DifferenceCardElement['name'];

  /** The answers to `scan`, as a form sends them; setting such a text sets the answers that it names. */
  value?: DifferenceCardElement['value'];

  /** The title above the widget. */
  heading?: DifferenceCardElement['heading'];

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  headingLevel?: DifferenceCardElement['headingLevel'];

  /** A framework takes over the content of the tag later (hydration): the widget adds nothing to the page's tree until the page removes this attribute. This is the web components community's protocol: (https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/defer-hydration.md). */
  deferHydration?: DifferenceCardElement['deferHydration'];

  /** Words to replace in this instance, by key: `{ submit: 'Plan een kennismaking' }`. The page can also write them inside the tag: `<script type="application/json">{ "messages": { "submit": "…" } }</script>`, which is read when the widget is first drawn. Words set by the property win. An unknown key is reported once on the console. */
  messages?: DifferenceCardElement['messages'];

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  'heading-level'?: DifferenceCardElement['headingLevel'] | `${number}`;

  /** A framework takes over the content of the tag later (hydration): the widget adds nothing to the page's tree until the page removes this attribute. This is the web components community's protocol: (https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/defer-hydration.md). */
  'defer-hydration'?: DifferenceCardElement['deferHydration'] | '';
}
/** The events of `<brug-difference-card>`. */
export interface DifferenceCardEvents {
  /** With `scan`: the outcome is shown, or has changed since. */
  'brug-scan': BrugScanEvent;

  /** A visitor opened or closed a difference. */
  'brug-toggle': BrugToggleEvent;
}

/** What can be set on `<brug-whitepaper-cta>`: its properties, and its attributes where those have another name. */
export interface WhitepaperCtaSettings {
  /** Address of the document (`http`, `https` or relative); by default that of the child link. */
  href?: WhitepaperCtaElement['href'];

  /** Text of the button; by default that of the child link. */
  label?: WhitepaperCtaElement['label'];

  /** File name to save the document under; by default the child link's `download`, or else the name in the address. */
  filename?: WhitepaperCtaElement['filename'];

  /** Address of the cover picture (`http`, `https` or relative), ideally with a ratio of 3 to 4. */
  cover?: WhitepaperCtaElement['cover'];

  /** Alternative text of the cover; empty if the cover adds nothing. */
  coverAlt?: WhitepaperCtaElement['coverAlt'];

  /** Format of the document: `PDF`. */
  format?: WhitepaperCtaElement['format'];

  /** Number of pages; 0 is not shown. In HTML, `24 pagina's` works too. */
  pages?: WhitepaperCtaElement['pages'];

  /** Size in bytes, shown in the reader's language; 0 is not shown. In HTML, `1,2 MB` works too. */
  size?: WhitepaperCtaElement['size'];

  /** Layout: `card`, `banner` or `inline`. Each adapts to the width of its container. */
  layout?: WhitepaperCtaElement['layout'];

  /** `none`: downloads at once. `soft`: asks for an email address, which can be skipped. `email`: the address is needed first. */
  gate?: WhitepaperCtaElement['gate'];

  /** How long the widget remembers that a visitor gave an address: `none` (asks again), `session` or `local`. */
  remember?: WhitepaperCtaElement['remember'];

  /** Where to send: an `http`, `https` or relative address; by default that of the page's own form. Without any address the page must take over in `brug-submit`. */
  action?: WhitepaperCtaElement['action'];

  /** The receiver: `auto` recognises a form service by `action`, a name chooses one (`netlify`), `none` sends as a plain form does, whatever the address. If the name does not exist, nothing is sent. */
  service?: WhitepaperCtaElement['service'];

  /** The names under which fields are sent, in pairs: `"email=EMAIL name=FNAME"`. */
  names?: WhitepaperCtaElement['names'];

  /** How the values are encoded: as on `<form enctype>`, or `application/json`. A file is always sent as multipart. */
  enctype?: WhitepaperCtaElement['enctype'];

  /** Seconds before one attempt is given up. */
  timeout?: WhitepaperCtaElement['timeout'];

  /** How often the widget retries by itself. Without this attribute: 2 times, and only after 429 and 503. When the page sets it, attempts that may have arrived are also repeated, so set it only if the receiver keeps one of each `submission_id`. */
  retries?: WhitepaperCtaElement['retries'];

  /** Whether consent is asked for: `none`, `optional` or `required`. Never ticked beforehand. */
  consent?: WhitepaperCtaElement['consent'];

  /** Name of the organisation that asks for consent; without it, the text says "we". */
  consentBy?: WhitepaperCtaElement['consentBy'];

  /** Address of the privacy statement. The link stands below the consent, or in its place if there is none. */
  privacyHref?: WhitepaperCtaElement['privacyHref'];

  /** Whether unsent values are kept in the browser's storage until they are sent: `none`, `session` (this tab) or `local` (this browser, for 30 days). Never kept are a consent, files, hidden values and secrets (a password, even while it is shown; a one-time code; a card). On a shared computer the next person can read what is left: use `session` there. */
  draft?: WhitepaperCtaElement['draft'];

  /** Names of fields that the query of the page's address may fill, separated by spaces: `"email company"`. They are filled as text, and only if nothing is typed; never a consent, a checkbox, a hidden field, a password or a file. The values are left out of the `page_url` that is sent. */
  prefill?: WhitepaperCtaElement['prefill'];

  /** What is sent about where the visitor came from. `page` sends the `utm_…` of this address. `session` sends the first `utm_…`, click ids (`gclid`, `msclkid`, `fbclid`, `li_fat_id`) and landing page of this tab's visit, and keeps them in the tab's storage. */
  attribution?: WhitepaperCtaElement['attribution'];

  /** The name by which the browser's agent knows the form that the widget draws (WebMCP, `toolname`): `ask_a_question`. On the page's own form, write it on that form. An agent may fill in the form, but a person sends it: `toolautosubmit` is ignored. */
  toolName?: WhitepaperCtaElement['toolName'];

  /** The purpose of the form, for the browser's agent (WebMCP, `tooldescription`). */
  toolDescription?: WhitepaperCtaElement['toolDescription'];

  /** After validation the browser sends the form itself and shows the page that answers. */
  navigate?: WhitepaperCtaElement['navigate'];

  /** Address of a page of thanks, opened after `brug-success`. */
  successHref?: WhitepaperCtaElement['successHref'];

  /** The current values by name, each in one shape: a text, a `File`, or a list if the field can hold several values. Setting `values` fills the named fields, including the site's own, and leaves the others. A value waits if its field does not exist yet. For a checkbox, give `true` or its value. It never ticks a consent. */
  values?: WhitepaperCtaElement['values'];

  /** The title above the widget. */
  heading?: WhitepaperCtaElement['heading'];

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  headingLevel?: WhitepaperCtaElement['headingLevel'];

  /** A framework takes over the content of the tag later (hydration): the widget adds nothing to the page's tree until the page removes this attribute. This is the web components community's protocol: (https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/defer-hydration.md). */
  deferHydration?: WhitepaperCtaElement['deferHydration'];

  /** Words to replace in this instance, by key: `{ submit: 'Plan een kennismaking' }`. The page can also write them inside the tag: `<script type="application/json">{ "messages": { "submit": "…" } }</script>`, which is read when the widget is first drawn. Words set by the property win. An unknown key is reported once on the console. */
  messages?: WhitepaperCtaElement['messages'];

  /** Alternative text of the cover; empty if the cover adds nothing. */
  'cover-alt'?: WhitepaperCtaElement['coverAlt'];

  /** Name of the organisation that asks for consent; without it, the text says "we". */
  'consent-by'?: WhitepaperCtaElement['consentBy'];

  /** Address of the privacy statement. The link stands below the consent, or in its place if there is none. */
  'privacy-href'?: WhitepaperCtaElement['privacyHref'];

  /** The name by which the browser's agent knows the form that the widget draws (WebMCP, `toolname`): `ask_a_question`. On the page's own form, write it on that form. An agent may fill in the form, but a person sends it: `toolautosubmit` is ignored. */
  toolname?: WhitepaperCtaElement['toolName'];

  /** The purpose of the form, for the browser's agent (WebMCP, `tooldescription`). */
  tooldescription?: WhitepaperCtaElement['toolDescription'];

  /** Address of a page of thanks, opened after `brug-success`. */
  'success-href'?: WhitepaperCtaElement['successHref'];

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  'heading-level'?: WhitepaperCtaElement['headingLevel'] | `${number}`;

  /** A framework takes over the content of the tag later (hydration): the widget adds nothing to the page's tree until the page removes this attribute. This is the web components community's protocol: (https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/defer-hydration.md). */
  'defer-hydration'?: WhitepaperCtaElement['deferHydration'] | '';
}
/** The events of `<brug-whitepaper-cta>`. */
export interface WhitepaperCtaEvents {
  /** A visitor takes the document; cancelable. */
  'brug-download': BrugDownloadEvent;

  /** The visitor has entered something for the first time. */
  'brug-start': BrugStartEvent;

  /** The visitor tried to send and something is missing or wrong. */
  'brug-invalid': BrugInvalidEvent;

  /** The address is valid, nothing has left the page; cancelable. */
  'brug-submit': BrugSubmitEvent;

  /** The receiver has the address; or it was sent, and the answer cannot be read. */
  'brug-success': BrugSuccessEvent;

  /** Delivery failed; what was typed is still there. */
  'brug-error': BrugErrorEvent;
}

/** What can be set on `<brug-partner-form>`: its properties, and its attributes where those have another name. */
export interface PartnerFormSettings {
  /** The fields. As text: names of built-in fields in order, where `?` marks an optional one. As a property also a list of such names and of definitions. Anything that is not understood is left out with a warning. Not used if the page has its own form inside the tag. */
  fields?: PartnerFormElement['fields'];

  /** Text of the button that sends; a button in the page's own form keeps its text. */
  submitLabel?: PartnerFormElement['submitLabel'];

  /** Where to send: an `http`, `https` or relative address; by default that of the page's own form. Without any address the page must take over in `brug-submit`. */
  action?: PartnerFormElement['action'];

  /** The receiver: `auto` recognises a form service by `action`, a name chooses one (`netlify`), `none` sends as a plain form does, whatever the address. If the name does not exist, nothing is sent. */
  service?: PartnerFormElement['service'];

  /** The names under which fields are sent, in pairs: `"email=EMAIL name=FNAME"`. */
  names?: PartnerFormElement['names'];

  /** How the values are encoded: as on `<form enctype>`, or `application/json`. A file is always sent as multipart. */
  enctype?: PartnerFormElement['enctype'];

  /** Seconds before one attempt is given up. */
  timeout?: PartnerFormElement['timeout'];

  /** How often the widget retries by itself. Without this attribute: 2 times, and only after 429 and 503. When the page sets it, attempts that may have arrived are also repeated, so set it only if the receiver keeps one of each `submission_id`. */
  retries?: PartnerFormElement['retries'];

  /** Whether consent is asked for: `none`, `optional` or `required`. Never ticked beforehand. */
  consent?: PartnerFormElement['consent'];

  /** Name of the organisation that asks for consent; without it, the text says "we". */
  consentBy?: PartnerFormElement['consentBy'];

  /** Address of the privacy statement. The link stands below the consent, or in its place if there is none. */
  privacyHref?: PartnerFormElement['privacyHref'];

  /** Whether unsent values are kept in the browser's storage until they are sent: `none`, `session` (this tab) or `local` (this browser, for 30 days). Never kept are a consent, files, hidden values and secrets (a password, even while it is shown; a one-time code; a card). On a shared computer the next person can read what is left: use `session` there. */
  draft?: PartnerFormElement['draft'];

  /** Names of fields that the query of the page's address may fill, separated by spaces: `"email company"`. They are filled as text, and only if nothing is typed; never a consent, a checkbox, a hidden field, a password or a file. The values are left out of the `page_url` that is sent. */
  prefill?: PartnerFormElement['prefill'];

  /** What is sent about where the visitor came from. `page` sends the `utm_…` of this address. `session` sends the first `utm_…`, click ids (`gclid`, `msclkid`, `fbclid`, `li_fat_id`) and landing page of this tab's visit, and keeps them in the tab's storage. */
  attribution?: PartnerFormElement['attribution'];

  /** The name by which the browser's agent knows the form that the widget draws (WebMCP, `toolname`): `ask_a_question`. On the page's own form, write it on that form. An agent may fill in the form, but a person sends it: `toolautosubmit` is ignored. */
  toolName?: PartnerFormElement['toolName'];

  /** The purpose of the form, for the browser's agent (WebMCP, `tooldescription`). */
  toolDescription?: PartnerFormElement['toolDescription'];

  /** After validation the browser sends the form itself and shows the page that answers. */
  navigate?: PartnerFormElement['navigate'];

  /** Address of a page of thanks, opened after `brug-success`. */
  successHref?: PartnerFormElement['successHref'];

  /** The current values by name, each in one shape: a text, a `File`, or a list if the field can hold several values. Setting `values` fills the named fields, including the site's own, and leaves the others. A value waits if its field does not exist yet. For a checkbox, give `true` or its value. It never ticks a consent. */
  values?: PartnerFormElement['values'];

  /** The title above the widget. */
  heading?: PartnerFormElement['heading'];

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  headingLevel?: PartnerFormElement['headingLevel'];

  /** A framework takes over the content of the tag later (hydration): the widget adds nothing to the page's tree until the page removes this attribute. This is the web components community's protocol: (https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/defer-hydration.md). */
  deferHydration?: PartnerFormElement['deferHydration'];

  /** Words to replace in this instance, by key: `{ submit: 'Plan een kennismaking' }`. The page can also write them inside the tag: `<script type="application/json">{ "messages": { "submit": "…" } }</script>`, which is read when the widget is first drawn. Words set by the property win. An unknown key is reported once on the console. */
  messages?: PartnerFormElement['messages'];

  /** Text of the button that sends; a button in the page's own form keeps its text. */
  'submit-label'?: PartnerFormElement['submitLabel'];

  /** Name of the organisation that asks for consent; without it, the text says "we". */
  'consent-by'?: PartnerFormElement['consentBy'];

  /** Address of the privacy statement. The link stands below the consent, or in its place if there is none. */
  'privacy-href'?: PartnerFormElement['privacyHref'];

  /** The name by which the browser's agent knows the form that the widget draws (WebMCP, `toolname`): `ask_a_question`. On the page's own form, write it on that form. An agent may fill in the form, but a person sends it: `toolautosubmit` is ignored. */
  toolname?: PartnerFormElement['toolName'];

  /** The purpose of the form, for the browser's agent (WebMCP, `tooldescription`). */
  tooldescription?: PartnerFormElement['toolDescription'];

  /** Address of a page of thanks, opened after `brug-success`. */
  'success-href'?: PartnerFormElement['successHref'];

  /** Level of the title, 2 to 6 (HTML `h2` … `h6`); anything else becomes 2. */
  'heading-level'?: PartnerFormElement['headingLevel'] | `${number}`;

  /** A framework takes over the content of the tag later (hydration): the widget adds nothing to the page's tree until the page removes this attribute. This is the web components community's protocol: (https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/defer-hydration.md). */
  'defer-hydration'?: PartnerFormElement['deferHydration'] | '';
}
/** The events of `<brug-partner-form>`. */
export interface PartnerFormEvents {
  /** The visitor has entered something for the first time. */
  'brug-start': BrugStartEvent;

  /** The visitor tried to send and something is missing or wrong. */
  'brug-invalid': BrugInvalidEvent;

  /** All is valid, nothing has left the page; cancelable. */
  'brug-submit': BrugSubmitEvent;

  /** Delivery is confirmed; or it was sent, and the answer cannot be read. */
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
