const CALL = 'window.injected=1';

const MARKUP = [
  `<script>${CALL}</script>`,
  `<script src="data:text/javascript,${CALL}"></script>`,
  `"><script>${CALL}</script>`,
  `'><img src=x onerror=${CALL}>`,
  `<img src=x onerror=${CALL}>`,
  `<img/src="x"/onerror=${CALL}>`,
  `<svg onload=${CALL}>`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<math><mi xlink:href="javascript:${CALL}">x</mi></math>`,
  `<body onload=${CALL}>`,
  `<iframe src="javascript:${CALL}"></iframe>`,
  `<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  `<object data="javascript:${CALL}"></object>`,
  `<embed src="javascript:${CALL}">`,
  `<details open ontoggle=${CALL}>`,
  `<input autofocus onfocus=${CALL}>`,
  `<video><source onerror=${CALL}></video>`,
  `<audio src=x onerror=${CALL}>`,
  `<marquee onstart=${CALL}>`,
  `<form action="javascript:${CALL}"><button autofocus>x</button></form>`,
  `<a href="javascript:${CALL}">x</a>`,
  `<base href="javascript:${CALL}//">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${CALL}">`,
  `<link rel="stylesheet" href="data:text/css,*{color:red}">`,
  `<style>@import "javascript:${CALL}";</style>`,
  `<template shadowrootmode="open"><script>${CALL}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${CALL}>">`,
  `<!--<img src="--><img src=x onerror=${CALL}>">`,
  `</textarea><script>${CALL}</script>`,
  `</title><script>${CALL}</script>`,
  `</style><script>${CALL}</script>`,
  `</script><script>${CALL}</script>`,
  `<table><td background="javascript:${CALL}">`,
  `<isindex type=image src=1 onerror=${CALL}>`,
  `<x onclick=${CALL} tabindex=1 id=x autofocus onfocus=${CALL}>`,
];
const TEMPLATES = [
  '${' + CALL + '}',
  '{{constructor.constructor("' + CALL + '")()}}',
  '<%= ' + CALL + ' %>',
  '#{' + CALL + '}',
  '<!--?lit$1234$-->',
  '{"_$litType$":1,"strings":["<img src=x onerror=' + CALL + '>"]}',
  '{first} {second} {field} {label} {pages}',
  "$& $1 $` $'",
  '__proto__',
  'constructor',
  'toString',
];
const ODD = [
  '\u0000',
  '\ufeff',
  '\u202e',
  '\u2028\u2029',
  '\ud800',
  '👩‍👩‍👧‍👦',
  '&lt;b&gt;',
  '&#x3C;script&#x3E;',
  '%3Cscript%3E',
  '\\u003cscript\\u003e',
  ' ',
  '\n\t',
  'x'.repeat(20_000),
];

const PROTOCOLS = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  '\tjavascript:',
  'java\nscript:',
  'java\tscript:',
  '\u0001javascript:',
  'javascript&colon;',
  'vbscript:',
  'data:text/html,',
  'data:text/javascript,',
  'blob:',
  'filesystem:',
  'file:',
  'view-source:',
  'about:',
  'ws:',
  'ftp:',
];
const ENDINGS = [CALL, `//%0a${CALL}`, `<script>${CALL}</script>`, ''];

/** Addresses that must never be followed, fetched or posted to. */
export const BAD_URLS = PROTOCOLS.flatMap((protocol) => ENDINGS.map((ending) => protocol + ending)).filter(
  (url) => !url.startsWith('javascript&colon;'),
);

/** Texts that would do harm if anything but text were made of them. */
export const PAYLOADS = [
  ...MARKUP,
  ...MARKUP.map((text) => text.toUpperCase()),
  ...MARKUP.map((text) => `x" ${text} y='`),
  ...TEMPLATES,
  ...ODD,
  ...BAD_URLS,
];

/** Whether any payload has run in a page. */
export const ran = (page: Window = window): boolean => 'injected' in page;
