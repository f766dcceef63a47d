// The pages that the measures open.
const head = (title, more) => `<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="data:,">
<style>body{margin:0 auto;max-width:46em;padding:1em;font:1rem/1.6 sans-serif;color:#1d2733}</style>
${more}</head>`;

const styleLink = ({ name, files }) => (files.style ? `<link rel="stylesheet" href="/${name}/style.css">` : '');
const scriptTag = ({ name, files }, attributes, query = '') =>
  files.script ? `<script src="/${name}/script.js${query}" ${attributes}></script>` : '';

const PARAGRAPH = `<p>Marketing en sales verschillen, en kunnen toch niet zonder elkaar. Wie de verschillen kent,
begrijpt waar de spanning vandaan komt.</p>`;

export const emptyPage = `${head('Empty', '')}<body></body></html>`;

/** Many cards. What the page ships is there as well, so that its elements are defined. */
export const scenePage = (contestant) => `${head(
  contestant.title,
  styleLink(contestant) + (contestant.scene ? '' : scriptTag(contestant, 'defer')),
)}
<body><div id="place"></div><template id="card">${contestant.card.trim()}</template>
<template id="short">${contestant.short.trim()}</template>
<script>globalThis.shortContent = ${JSON.stringify(contestant.shortContent)};globalThis.headingWay = ${JSON.stringify(contestant.heading ?? {})}</script>
<script src="/operate.js" defer></script><script src="/${contestant.name}/scene.js" defer></script></body></html>`;

const article = (contestant, script) => `${head(contestant.title, styleLink(contestant) + script)}
<body><h1>De verschillen tussen sales en marketing</h1>${PARAGRAPH}
${contestant.card}${PARAGRAPH}${contestant.whitepaper}${PARAGRAPH}${contestant.form}</body></html>`;

/** An article with the three widgets, as a site has it. */
export const articlePage = (contestant) => article(contestant, scriptTag(contestant, 'defer'));

/** The same; the measure itself adds the script. */
export const articleAlonePage = (contestant) => article(contestant, '');

/** A form and nothing else; the measure itself adds the script. */
export const formPage = (contestant) => `${head(contestant.title, styleLink(contestant))}
<body>${contestant.form}</body></html>`;

/** The article again; script and stylesheet come half a second late, as over a slow line or through a tag manager. */
export const shiftPage = (contestant, attributes) => `${head(
  contestant.title,
  `<style>${contestant.room ?? ''}</style>` + styleLink(contestant) + scriptTag(contestant, attributes, '?wait=500'),
)}
<body><h1>De verschillen tussen sales en marketing</h1>${contestant.whitepaper}${PARAGRAPH}
${contestant.form}${PARAGRAPH}${contestant.card}${PARAGRAPH}</body></html>`;
