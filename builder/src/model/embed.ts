import { DEFAULT_FIELDS } from '../../../src/partner-form/partner-form.element.js';

/** The embed that a site owner makes, as plain data: what the forms fill in, the preview shows and the snippet says. */
export type Embed = CardEmbed | CtaEmbed | FormEmbed;
export type WidgetName = Embed['widget'];
export const WIDGETS = ['difference-card', 'whitepaper-cta', 'partner-form'] as const;

/** A name and what it stands for: an attribute, a hidden input. */
export type Pair = readonly [name: string, value: string];

export const THEMES = ['', 'corporate', 'editorial', 'playful'] as const;
export type Theme = (typeof THEMES)[number];

/** Colours, corners and lines, as values of CSS; where one is empty, the page's own applies. */
export interface Looks {
  readonly theme: Theme;
  readonly accent: string;
  readonly first: string;
  readonly second: string;
  readonly radius: string;
  readonly buttonRadius: string;
  readonly headingWeight: string;
  readonly line: string;
  readonly focus: string;
  readonly headingFont: string;
  readonly fieldSurface: string;
  readonly shadow: string;
  /** Height of the page's own fixed bar, for a card. */
  readonly sticky: string;
}

export interface Common {
  readonly heading: string;
  /** 2 to 6. */
  readonly headingLevel: number;
  /** Language of the widget's own words; empty for that of the page. */
  readonly lang: string;
  readonly looks: Looks;
  /** Words of the widget that the site says in its own way, by their keys. */
  readonly messages: readonly Pair[];
  /** Attributes of a pasted embed that no box shows: they stay as they are. */
  readonly attributes: readonly Pair[];
  /** Markup of a pasted embed that no box shows: it stays as it is. */
  readonly rest: string;
}

/** One difference; all of it plain text on one line. */
export interface Row {
  /** Name for the address, when the pasted row had one. */
  readonly id: string;
  readonly topic: string;
  readonly first: string;
  readonly firstText: string;
  readonly second: string;
  readonly secondText: string;
  readonly note: string;
}

export interface CardEmbed extends Common {
  readonly widget: 'difference-card';
  readonly first: string;
  readonly second: string;
  readonly rows: readonly Row[];
  readonly layout: string;
  readonly collapsible: boolean;
  readonly linkable: boolean;
  /** Whether visitors are asked how wide each gap is; needs `scan.js` beside the library. */
  readonly scan: boolean;
  /** The name under which a form gets the answers to the scan. */
  readonly name: string;
  /** Introduction above the differences; a line is a paragraph. */
  readonly intro: string;
}

/** Where leads go. */
export interface Delivery {
  /** Name of a form service in the builder's list; empty for an address of the owner's own. */
  readonly service: string;
  readonly action: string;
  /** What else the service needs, as hidden inputs. */
  readonly hidden: readonly Pair[];
  /** Under which name a field goes: `email=EMAIL name=FNAME`. */
  readonly names: string;
  readonly enctype: string;
}

export interface Asking extends Common {
  readonly delivery: Delivery;
  readonly consent: string;
  readonly consentText: string;
  readonly privacyHref: string;
  /** The organisation that the consent is given to; empty for "we". */
  readonly consentBy: string;
  /** Names of fields that a link may fill in, separated by blanks. */
  readonly prefill: string;
  /** `session`: sends along where the visit began, whatever pages came between. */
  readonly attribution: string;
  /** What a browser's agent calls the form, and what it is for. */
  readonly toolName: string;
  readonly toolDescription: string;
}

export interface CtaEmbed extends Asking {
  readonly widget: 'whitepaper-cta';
  readonly href: string;
  readonly label: string;
  readonly filename: string;
  readonly cover: string;
  readonly coverAlt: string;
  readonly format: string;
  readonly pages: number;
  /** In bytes. */
  readonly size: number;
  /** What the document is about; a line is a paragraph. */
  readonly text: string;
  readonly layout: string;
  readonly gate: string;
}

export const OWN_TYPES = [
  'text',
  'textarea',
  'number',
  'date',
  'tel',
  'url',
  'select',
  'radio',
  'checkbox',
  'file',
] as const;
export type OwnType = (typeof OWN_TYPES)[number];

/** A field of the site's own. */
export interface OwnField {
  readonly label: string;
  readonly name: string;
  readonly type: OwnType;
  readonly required: boolean;
  /** Choices of a `select` or `radio`, one a line. */
  readonly options: string;
}

export interface FormEmbed extends Asking {
  readonly widget: 'partner-form';
  /** Names of built-in fields in their order, `?` marks an optional one. */
  readonly fields: string;
  readonly ownFields: readonly OwnField[];
  /** The page's own `<form>`, enhanced in place; empty when the widget draws one. */
  readonly ownForm: string;
  readonly intro: string;
  /** The text that thanks the visitor; a line is a paragraph. */
  readonly thanks: string;
  /** Text of the button that sends; empty for the widget's own. */
  readonly submitLabel: string;
  /** Address of a page of thanks. */
  readonly successHref: string;
  readonly navigate: boolean;
  /** An e-mail address for people without script. */
  readonly fallbackEmail: string;
}

const LOOKS: Looks = {
  theme: '',
  accent: '',
  first: '',
  second: '',
  radius: '',
  buttonRadius: '',
  headingWeight: '',
  line: '',
  focus: '',
  headingFont: '',
  fieldSurface: '',
  shadow: '',
  sticky: '',
};
const COMMON = {
  heading: '',
  headingLevel: 2,
  lang: '',
  looks: LOOKS,
  messages: [],
  attributes: [],
  rest: '',
} as const;
export const NO_DELIVERY: Delivery = { service: '', action: '', hidden: [], names: '', enctype: '' };
/** The values of an embed that asks nothing, and so sends nothing. */
export const NOTHING_ASKED = {
  delivery: NO_DELIVERY,
  consent: 'none',
  consentText: '',
  privacyHref: '',
  consentBy: '',
  prefill: '',
  attribution: 'page',
  toolName: '',
  toolDescription: '',
} as const;
const ASKING = { ...COMMON, ...NOTHING_ASKED } as const;

export const EMPTY_ROW: Row = { id: '', topic: '', first: '', firstText: '', second: '', secondText: '', note: '' };
export const EMPTY_OWN_FIELD: OwnField = { label: '', name: '', type: 'text', required: false, options: '' };

/** The empty embed that each widget begins with. */
export const EMPTY: { readonly [W in WidgetName]: Extract<Embed, { widget: W }> } = {
  'difference-card': {
    ...COMMON,
    widget: 'difference-card',
    first: '',
    second: '',
    rows: [],
    layout: 'cards',
    collapsible: false,
    linkable: false,
    scan: false,
    name: '',
    intro: '',
  },
  'whitepaper-cta': {
    ...ASKING,
    widget: 'whitepaper-cta',
    href: '',
    label: '',
    filename: '',
    cover: '',
    coverAlt: '',
    format: '',
    pages: 0,
    size: 0,
    text: '',
    layout: 'card',
    gate: 'none',
  },
  'partner-form': {
    ...ASKING,
    widget: 'partner-form',
    fields: DEFAULT_FIELDS,
    ownFields: [],
    ownForm: '',
    intro: '',
    thanks: '',
    submitLabel: '',
    successHref: '',
    navigate: false,
    fallbackEmail: '',
  },
};

export const isWidgetName = (name: unknown): name is WidgetName => WIDGETS.includes(name as WidgetName);

/** Whether the embed asks something of a visitor, and so needs somewhere to send it. */
export const asks = (embed: Embed): embed is CtaEmbed | FormEmbed =>
  embed.widget === 'partner-form' || (embed.widget === 'whitepaper-cta' && embed.gate !== 'none');
