import { safeLink, safeWebUrl } from '../../../src/page/safe-url.js';
import { isTokenStyle } from './css.js';
import { isGlobal, TAGS } from './manifest.js';

/**
 * Why something may not stand in an embed: it runs code (`script`), loads or leads away by itself (`loads`), has an
 * address that is refused (`address`), could cover the page (`style`), is code in a framework or a library (`code`),
 * belongs to a form that is not the embed's (`form`), is a widget of its own (`widget`), or is not known here
 * (`unknown`).
 */
export type Reason = 'script' | 'loads' | 'address' | 'style' | 'code' | 'form' | 'widget' | 'unknown';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Elements that say something, ask something or show a picture; all others are left out. */
const ELEMENTS = words(
  `a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt
  em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main mark nav ol p pre q rp rt ruby s samp
  search section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr
  button datalist fieldset form input label legend meter optgroup option output progress select textarea
  img picture source`,
);
/** Drawings within `<svg>` that can load nothing. */
const DRAWINGS = words('svg g path circle ellipse line polyline polygon rect title desc use');
/** Elements that load, lead away or change what is around them, and those whose content is no text for people. */
const LOADING = words(
  `iframe frame frameset object embed applet portal fencedframe link style meta base title noscript noframes noembed
  template xmp plaintext audio video track map area canvas math svg`,
);

/** What identifies the kind of an element. */
export type Place = Pick<Element, 'localName' | 'namespaceURI'>;

const SVG = 'http://www.w3.org/2000/svg';

/** Why an element may not stand in an embed; nothing when it may. */
export function elementProblem({ localName, namespaceURI }: Place): Reason | undefined {
  const name = localName.toLowerCase();
  if (namespaceURI === SVG ? DRAWINGS.has(name) : ELEMENTS.has(name)) return undefined;
  if (name === 'script') return 'script';
  if (TAGS.has(name)) return 'widget';
  return LOADING.has(name) || namespaceURI === SVG ? 'loads' : 'unknown';
}

/** Whether the content of an element that is left out may stay, such as the words in a site's own tag. */
export const keepsContent = (why: Reason): boolean => why === 'unknown' || why === 'form';

/** Attributes of elements that show, ask or link; attributes that every element may have are in `isGlobal`. */
const ATTRIBUTES = words(
  `abbr accept accept-charset align alt autocapitalize autocomplete border cellpadding cellspacing checked cols colspan
  datetime decoding dirname disabled download enctype fetchpriority for formenctype formmethod formnovalidate formtarget
  headers height high hreflang label list loading low max maxlength media method min minlength multiple name novalidate
  open optimum pattern placeholder readonly rel required reversed rows rowspan scope selected size sizes span start step
  target type valign value width wrap netlify netlify-honeypot`,
);
const DRAWING_ATTRIBUTES = words(
  `viewbox xmlns width height fill stroke d cx cy r rx ry x y x1 x2 y1 y2 points transform opacity focusable
  preserveaspectratio fill-rule clip-rule fill-opacity stroke-width stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset stroke-opacity vector-effect`,
);

/** Whether an address means the same on every page: `https:example.com` is another host on http than on https. */
const hasOneMeaning = (value: string): boolean => !/^\s*https?:(?!\/\/)/i.test(value.replace(/[\t\n\r]/g, ''));

/** Whether an address may be fetched or posted to; an empty one is the page itself. */
export const isWebUrl = (value: string): boolean => !value.trim() || (!!safeWebUrl(value) && hasOneMeaning(value));
/** Whether a link may point to an address. */
export const isLink = (value: string): boolean => !value.trim() || (!!safeLink(value) && hasOneMeaning(value));

type Judge = (value: string) => boolean;
const pictures: Judge = (value) =>
  value.split(',').every((candidate) => isWebUrl(candidate.trim().split(/\s/)[0] ?? ''));

/** Attributes that hold an address, each with its judge: for addresses to fetch or post to, or to link to. */
const ADDRESSES: ReadonlyMap<string, Judge> = new Map([
  ['action', isWebUrl],
  ['formaction', isWebUrl],
  ['src', isWebUrl],
  ['srcset', pictures],
  ['cover', isWebUrl],
  ['success-href', isWebUrl],
  ['privacy-href', isLink],
]);
/** Attributes that hold an address, on these elements only. */
const HOLDERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['action', words('form')],
  ['formaction', words('button input')],
  ['src', words('img input')],
  ['srcset', words('img source')],
]);

/** The judge of an attribute that holds an address. On the call to action `href` is the document, which is fetched. */
export const addressJudge = (tag: string, name: string): Judge | undefined =>
  name === 'href' ? (tag === 'brug-whitepaper-cta' ? isWebUrl : isLink) : ADDRESSES.get(name);

/**
 * Names that Angular's templates, or a library in the page, take for code or for a request: Knockout's `data-bind`,
 * Stimulus' `data-action`, htmx's `data-hx-post`, Datastar's `data-effect`, Dojo's `data-dojo-props`, EasyUI's
 * `data-options`, Magento's `data-mage-init`, the tooltips of Bootstrap.
 */
const CODE = new RegExp(
  `^data-(${[
    ...['action', 'ajax', 'alpine', 'apply', 'attr', 'bind', 'bindon', 'bs', 'class', 'computed', 'controller', 'dojo'],
    ...['effect', 'ember', 'html', 'hx', 'indicator', 'init', 'kendo', 'ko', 'let', 'mage', 'method', 'ng', 'on'],
    ...[
      'options',
      'persist',
      'react',
      'ref',
      'remote',
      'show',
      'signals',
      'sly',
      'style',
      'template',
      'text',
      'toggle',
    ],
    ...['turbo', 'uk', 'up', 'v', 'vue', 'win', 'wire', 'wp', 'x'],
  ].join('|')})(-|$)`,
);
/** A class that AngularJS runs: `ng-init: …` */
const CODE_CLASS = /\bng[-_]\w[\w-]*\s*:/i;

/**
 * Whether a value would run if a library wrote it as markup or went to it as an address: `data-caption`, `data-href`.
 */
const isCode = (value: string): boolean =>
  /<[a-z!/?]/i.test(value) || /^(javascript|vbscript|data):/i.test(value.replace(/[\0-\x20]/g, ''));

/** Whether a name is a mere attribute in every framework and for every library. */
export const isPlainName = (name: string): boolean =>
  /^[a-z_][a-z0-9_-]*$/i.test(name) && !CODE.test(name.toLowerCase());

/** Whether a form or a picture with this name would hide a member from the page's scripts. */
const hidesMember = (value: string): boolean => value in document || value in HTMLFormElement.prototype;

/** Why an attribute may not stand on an element of an embed; nothing when it may. */
export function attributeProblem({ localName, namespaceURI }: Place, name: string, value: string): Reason | undefined {
  const tag = localName.toLowerCase();
  const attribute = name.toLowerCase();
  if (/^on|^srcdoc$/.test(attribute)) return 'script';
  if (!isPlainName(attribute) || attribute === 'is') return 'code';
  if (attribute === 'style') return isTokenStyle(value) ? undefined : 'style';
  if (attribute.startsWith('data-') && isCode(value)) return 'code';
  if (attribute === 'class' && CODE_CLASS.test(value)) return 'code';
  // The script makes a widget of an element that is marked like this.
  if (attribute === 'data-brug' || (attribute === 'class' && !TAGS.has(tag) && marksWidget(value))) return 'widget';
  if (namespaceURI === SVG) return drawingProblem(tag, attribute, value);
  if (isKnown(tag, attribute)) {
    const judge = addressJudge(tag, attribute);
    if (judge && !judge(value)) return 'address';
    if (attribute === 'rel' && /\bopener\b/i.test(value)) return 'loads';
    if (tag === 'form' && (attribute === 'id' || attribute === 'name') && hidesMember(value)) return 'code';
    return undefined;
  }
  return attribute === 'form' ? 'form' : 'unknown';
}

const marksWidget = (classes: string): boolean => classes.split(/\s+/).some((each) => TAGS.has(each.toLowerCase()));

function isKnown(tag: string, attribute: string): boolean {
  const widget = TAGS.get(tag);
  if (isGlobal(attribute) || widget?.some(({ name }) => name === attribute)) return true;
  if (widget) return false;
  if (attribute === 'href') return tag === 'a';
  const holders = HOLDERS.get(attribute);
  if (holders) return holders.has(tag);
  // The name of a picture hides a member of the document.
  if (attribute === 'name') return tag !== 'img' && tag !== 'a';
  return ATTRIBUTES.has(attribute);
}

function drawingProblem(tag: string, attribute: string, value: string): Reason | undefined {
  if (attribute === 'href' && tag === 'use') return value.startsWith('#') ? undefined : 'loads';
  if (!DRAWING_ATTRIBUTES.has(attribute) && !isGlobal(attribute)) return 'unknown';
  return /url\(|\\/i.test(value) ? 'loads' : undefined;
}
