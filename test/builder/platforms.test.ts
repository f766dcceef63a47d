import { expect } from '@open-wc/testing';
import { allOf } from '../../builder/src/platforms/platform.js';
import { platformOf, PLATFORMS } from '../../builder/src/platforms/platforms.js';
import { piecesOf } from './embeds.js';

const HEAD =
  '<script src="/brug.js"></script>\n<style>\n  a {}\n  b {}\n</style>\n<script>\n  push();\n  x();\n</script>';
const TAG =
  '<brug-partner-form action="/x" heading="[a] {b}"><script type="application/json">\n{\n  "messages": { "copy": "K" }\n}\n</script></brug-partner-form>';
/** For platforms that run what stands in brackets or braces. */
const ESCAPED = TAG.replace('[a] {b}', '&#91;a&#93; &#123;b&#125;');
const WORDS = 'Object.assign(document.querySelector(\'brug-partner-form\'), { "messages": { "copy": "K" } });';
const INSTALL = 'npm install brug@1.2.3';
const PIECES = piecesOf({
  tag: TAG,
  script: '<script src="/brug.js"></script>',
  css: 'a {}\nb {}',
  dataLayer: 'push();\nx();',
});

type Steps = readonly (readonly [platform: string, steps: readonly (readonly [title: string, code: string])[]])[];

/** What is to be pasted where, of an embed that has everything. */
const STEPS: Steps = [
  [
    'html',
    [
      ['Put this in the head', HEAD],
      ['Put this where the widget should stand', TAG],
    ],
  ],
  [
    'wordpress',
    [
      ['Put this in the head of your site', HEAD],
      ['Add a “Custom HTML” block', ESCAPED],
    ],
  ],
  [
    'webflow',
    [
      ['Site settings → Custom code → Head code', HEAD],
      ['Drag a “Code Embed” to your page', TAG],
    ],
  ],
  ['wix', [['Add: Embed code → Embed HTML', `${HEAD}\n${TAG}`]]],
  [
    'hubspot',
    [
      ['Settings → Pages → Site header HTML', HEAD],
      ['Put an HTML module on the page', ESCAPED],
    ],
  ],
  [
    'squarespace',
    [
      ['Website → Pages → Custom code → Code injection → Header', HEAD],
      ['Add a “Code” block', TAG],
    ],
  ],
  [
    'shopify',
    [
      ['Online store → Themes → Edit code → theme.liquid', HEAD],
      ['Add a “Custom Liquid” section', ESCAPED],
    ],
  ],
  [
    'drupal',
    [
      ['Put this in html.html.twig of your theme', HEAD],
      ['Paste this in a block with “Full HTML”', ESCAPED],
    ],
  ],
  [
    'react',
    [
      ['Install', INSTALL],
      [
        'Put this in your component',
        'import \'brug/partner-form\';\n\nexport function PartnerForm() {\n  return (\n    <brug-partner-form action="/x" heading={"[a] {b}"}>\n    </brug-partner-form>\n  );\n}',
      ],
      ['Give the widget your own words', WORDS],
      ['Put this in your style sheet', 'a {}\nb {}'],
      ['Measure', 'push();\nx();'],
    ],
  ],
  [
    'vue',
    [
      ['Install', INSTALL],
      [
        'Put this in your component',
        '<script setup>\nimport \'brug/partner-form\';\n</script>\n\n<template>\n  <brug-partner-form v-pre action="/x" heading="[a] {b}">\n  </brug-partner-form>\n</template>',
      ],
      ['Give the widget your own words', WORDS],
      ['Put this in your style sheet', 'a {}\nb {}'],
      ['Measure', 'push();\nx();'],
    ],
  ],
  [
    'svelte',
    [
      ['Install', INSTALL],
      [
        'Put this in your component',
        '<script>\n  import \'brug/partner-form\';\n</script>\n\n<brug-partner-form action="/x" heading="[a] &#123;b&#125;">\n</brug-partner-form>',
      ],
      ['Give the widget your own words', WORDS],
      ['Put this in your style sheet', 'a {}\nb {}'],
      ['Measure', 'push();\nx();'],
    ],
  ],
  [
    'angular',
    [
      ['Install', INSTALL],
      [
        'Put this in your component',
        "import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';\nimport 'brug/partner-form';\n\n@Component({\n  selector: 'app-partner-form',\n  schemas: [CUSTOM_ELEMENTS_SCHEMA],\n  template: `\n    <brug-partner-form action=\"/x\" heading=\"[a] &#123;b&#125;\">\n    </brug-partner-form>\n  `,\n})\nexport class PartnerForm {}",
      ],
      ['Give the widget your own words', WORDS],
      ['Put this in your style sheet', 'a {}\nb {}'],
      ['Measure', 'push();\nx();'],
    ],
  ],
];

/** The same of one that has its tag alone, and its code in two parts where no file is loaded. */
const OF_THE_TAG: Steps = [
  [
    'html',
    [
      ['Put this where the widget should stand', '<i></i>'],
      ['The widget’s code, part 1 of 2', '<script>1</script>'],
      ['The widget’s code, part 2 of 2', '<script>2</script>'],
    ],
  ],
  ['wix', [['Add: Embed code → Embed HTML', '<i></i>\n<script>1</script>\n<script>2</script>']]],
  [
    'shopify',
    [
      ['Add a “Custom Liquid” section', '<i></i>'],
      ['The widget’s code, part 1 of 2', '<script>1</script>'],
      ['The widget’s code, part 2 of 2', '<script>2</script>'],
    ],
  ],
  [
    'react',
    [
      ['Install', INSTALL],
      [
        'Put this in your component',
        "import 'brug/partner-form';\n\nexport function PartnerForm() {\n  return (\n    <i></i>\n  );\n}",
      ],
    ],
  ],
  [
    'vue',
    [
      ['Install', INSTALL],
      [
        'Put this in your component',
        "<script setup>\nimport 'brug/partner-form';\n</script>\n\n<template>\n  <i></i>\n</template>",
      ],
    ],
  ],
  [
    'svelte',
    [
      ['Install', INSTALL],
      ['Put this in your component', "<script>\n  import 'brug/partner-form';\n</script>\n\n<i></i>"],
    ],
  ],
  [
    'angular',
    [
      ['Install', INSTALL],
      [
        'Put this in your component',
        "import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';\nimport 'brug/partner-form';\n\n@Component({\n  selector: 'app-partner-form',\n  schemas: [CUSTOM_ELEMENTS_SCHEMA],\n  template: `\n    <i></i>\n  `,\n})\nexport class PartnerForm {}",
      ],
    ],
  ],
];

describe('the steps of a platform', () => {
  const stepsOf = (id: string, pieces: typeof PIECES): (readonly [string, string?])[] =>
    platformOf(id)
      .steps(pieces)
      .map(({ title, code }) => [title.en, code]);
  for (const [id, steps] of STEPS)
    it(`are, on ${id}, what to paste where`, () => expect(stepsOf(id, PIECES)).to.deep.equal(steps));

  const bare = piecesOf({ tag: '<i></i>', inline: { boxes: ['<script>1</script>', '<script>2</script>'], runs: [] } });
  for (const [id, steps] of OF_THE_TAG)
    it(`are, on ${id}, no more than the tag where there is no more`, () =>
      expect(stepsOf(id, bare)).to.deep.equal(steps));

  it('call code in one part by no number', () => {
    const one = { ...bare, inline: { boxes: ['<script>1</script>'], runs: [] } };
    expect(stepsOf('html', one)[1]).to.deep.equal(['The widget’s code', '<script>1</script>']);
    const { title, text } = platformOf('html').steps(one)[1]!;
    expect([title.nl, text.nl, text.en]).to.deep.equal([
      'De code van de widget',
      'In een blok met code onder de widget, op dezelfde pagina.',
      'In a block of code below the widget, on the same page.',
    ]);
    expect(platformOf('html').steps(bare)[2]!.title.nl).to.equal('De code van de widget, deel 2 van 2');
  });

  it('say where a file goes that no registry has', () => {
    const [{ text, code } = { text: { nl: '', en: '' } }] = platformOf('vue').steps({ ...bare, tarball: 'brug-1.tgz' });
    expect([text.nl, text.en, code]).to.deep.equal([
      'Zet brug-1.tgz in de map van je project.',
      'Put brug-1.tgz in the folder of your project.',
      'npm install ./brug-1.tgz',
    ]);
  });

  it('come to one box: what it looks like, what it tells, the tag, what loads it', () => {
    const layer = '<script>\n  push();\n  x();\n</script>';
    const all = `<style>\n  a {}\n  b {}\n</style>\n${layer}\n${TAG}\n<script src="/brug.js"></script>`;
    expect(allOf(platformOf('html'), PIECES)).to.deep.equal([all]);
    expect(allOf(platformOf('shopify'), PIECES)).to.deep.equal([all.replace(TAG, ESCAPED)]);
    expect(allOf(platformOf('html'), bare)).to.deep.equal(['<i></i>', '<script>1</script>', '<script>2</script>']);
    const most = platformOf('webflow').most!;
    const code = (length: number) => ({ ...bare, inline: { boxes: ['x'.repeat(length)], runs: [] } });
    expect(allOf(platformOf('webflow'), code(most - 100))).to.have.length(1);
    expect(allOf(platformOf('webflow'), code(most - 7)), 'with the tag it is too much').to.have.length(2);
    expect(allOf(platformOf('html'), code(most))).to.have.length(1);
  });

  it('are those of a plain page for a platform that nobody knows', () => {
    expect([platformOf('x').id, platformOf('').id]).to.deep.equal(['html', 'html']);
  });
});

it('each step of each platform says what and where, in both languages', () => {
  for (const { id, steps } of PLATFORMS)
    for (const { title, text } of steps(PIECES))
      for (const language of ['nl', 'en'] as const) {
        expect(title[language], id).to.match(/\S/);
        // A title may say it all, in both languages.
        expect(/\S/.test(text[language]), `${id}: ${title[language]}`).to.equal(/\S/.test(text.en));
        expect(text[language], `${id}: ${title[language]}`).to.be.a('string');
      }
});
