import { escapeBrackets } from '../markup/escape.js';
import type { Text } from '../words/text.js';
import { head, type Pieces, type Platform, type Step } from './platform.js';

const IN_HEAD: Text = {
  nl: 'Eén keer per pagina: het script, en de stijl die de plek vrijhoudt zodat de pagina niet verspringt.',
  en: 'Once a page: the script, and the style that keeps the place free so that the page does not jump.',
};

type Steps = Pick<Platform, 'place' | 'steps'>;

/** Two steps that most site builders have in common: something in the head, and a block of HTML in the page. */
const twoSteps = (headTitle: Text, headText: Text, title: Text, text: Text): Steps => ({
  place: { title, text },
  steps: (pieces) => [
    ...(head(pieces) ? [{ title: headTitle, text: headText, code: head(pieces) }] : []),
    { title, text, code: pieces.tag },
    ...inlineSteps(pieces),
  ],
});

/** All of it together, where a platform shows it apart from the page. */
const atOnce = (place: Omit<Step, 'code'>): Steps => ({
  place,
  steps: (pieces) => [
    { ...place, code: [head(pieces), pieces.tag, ...pieces.inline.boxes].filter(Boolean).join('\n') },
  ],
});

const inlineSteps = ({ inline: { boxes } }: Pieces): Step[] =>
  boxes.map((code, index) => ({
    title: {
      nl: boxes.length > 1 ? `De code van de widget, deel ${index + 1} van ${boxes.length}` : 'De code van de widget',
      en: boxes.length > 1 ? `The widget’s code, part ${index + 1} of ${boxes.length}` : 'The widget’s code',
    },
    text: {
      nl: 'In een blok met code onder de widget, op dezelfde pagina.',
      en: 'In a block of code below the widget, on the same page.',
    },
    code,
  }));

const withoutBrackets = ({ place, steps }: Steps): Steps => ({
  ...(place && { place }),
  steps: (pieces) => steps({ ...pieces, tag: escapeBrackets(pieces.tag) }),
});

/** What people make a site with, without programming. */
export const SITE_BUILDERS: readonly Platform[] = [
  {
    id: 'html',
    label: 'HTML',
    file: {
      how: {
        nl: 'Zet het met je FTP-programma of de bestandsbeheerder van je host in de map van je site.',
        en: 'Put it in the folder of your site, with your FTP program or your host’s file manager.',
      },
      address: '/{file}',
    },
    ...twoSteps(
      { nl: 'Zet dit in de head', en: 'Put this in the head' },
      IN_HEAD,
      { nl: 'Zet dit waar de widget moet staan', en: 'Put this where the widget should stand' },
      { nl: 'Tussen <body> en </body>, niet in een <p>.', en: 'Between <body> and </body>, not in a <p>.' },
    ),
  },
  {
    id: 'drawn',
    label: { nl: 'HTML, vooraf getekend', en: 'HTML, drawn' },
    isDrawn: true,
    file: {
      how: {
        nl: 'Zet het met je FTP-programma of de bestandsbeheerder van je host in de map van je site.',
        en: 'Put it in the folder of your site, with your FTP program or your host’s file manager.',
      },
      address: '/{file}',
    },
    ...twoSteps(
      { nl: 'Zet dit in de head', en: 'Put this in the head' },
      IN_HEAD,
      { nl: 'Zet dit waar de widget moet staan', en: 'Put this where the widget should stand' },
      {
        nl: 'Tussen <body> en </body>, niet in een <p>. De widget staat er dan meteen, ook waar het script laat komt of niet. Dit werkt op pagina’s die je zelf als HTML neerzet. Niet in een editor die <template> weghaalt, zoals die van WordPress en Drupal: kies daar je eigen systeem.',
        en: 'Between <body> and </body>, not in a <p>. The widget is there at once, even where the script is late or never comes. This works on pages that you put there as HTML yourself. Not in an editor that takes <template> out, such as those of WordPress and Drupal: choose your own system there.',
      },
    ),
  },
  {
    id: 'wordpress',
    label: 'WordPress',
    runs: /\[\/?[a-z]/i,
    file: {
      how: {
        nl: 'De mediabibliotheek weigert dit bestand meestal. Zet het met de bestandsbeheerder van je host in wp-content/uploads. Of neem de plugin van Brug: dan hoeft het niet.',
        en: 'The media library mostly refuses this file. Put it in wp-content/uploads with your host’s file manager. Or take Brug’s plugin: then you need no file.',
      },
      address: '/wp-content/uploads/{file}',
    },
    ...withoutBrackets(
      twoSteps(
        { nl: 'Zet dit in de head van je site', en: 'Put this in the head of your site' },
        {
          nl: 'Met een plugin die code aan de head toevoegt, of in header.php van je childthema. De plugin van Brug doet dit voor je: dan sla je deze stap over.',
          en: 'With a plugin that adds code to the head, or in header.php of your child theme. Brug’s own plugin does this for you: skip this step then.',
        },
        { nl: 'Voeg een blok “Aangepaste HTML” toe', en: 'Add a “Custom HTML” block' },
        {
          nl: 'Plak dit erin. Verdwijnt de tag na het opslaan, dan mag je account geen HTML bewaren: vraag een beheerder. Gebruik niet de klassieke editor: die zet er een alinea omheen.',
          en: 'Paste this in it. If the tag is gone after saving, your account may not save HTML: ask an administrator. Do not use the classic editor: it puts a paragraph around it.',
        },
      ),
    ),
  },
  {
    id: 'webflow',
    label: 'Webflow',
    // Assets take no scripts, and a Code Embed or custom code at most 50,000 characters.
    most: 50_000,
    ...twoSteps(
      { nl: 'Site settings → Custom code → Head code', en: 'Site settings → Custom code → Head code' },
      IN_HEAD,
      { nl: 'Sleep een “Code Embed” naar je pagina', en: 'Drag a “Code Embed” to your page' },
      { nl: 'Plak dit erin. Je ziet het na publiceren.', en: 'Paste this in it. It shows once you publish.' },
    ),
  },
  {
    id: 'wix',
    label: 'Wix',
    ...atOnce({
      title: { nl: 'Voeg toe: Code insluiten → HTML insluiten', en: 'Add: Embed code → Embed HTML' },
      text: {
        nl: 'Wix toont dit in een eigen venster: alles gaat er samen in. Maak het venster zo hoog als de widget. Adressen van een document of een omslag moeten volledig zijn, met https://.',
        en: 'Wix shows this in a frame of its own: all of it goes in together. Make the frame as high as the widget. Addresses of a document or a cover must be complete, with https://.',
      },
    }),
    isFramed: true,
  },
  {
    id: 'hubspot',
    label: 'HubSpot CMS',
    runs: /\{[{%#]/,
    file: {
      how: {
        nl: 'Inhoud → Ontwerpbeheer → Bestand → Nieuw bestand → JavaScript. Plak daar wat er in het bestand staat, publiceer, en kies Acties → Openbare URL kopiëren. Dat is het adres.',
        en: 'Content → Design Manager → File → New file → JavaScript. Paste there what the file holds, publish, and choose Actions → Copy public URL. That is the address.',
      },
      address: 'https://www.example.com/{file}',
      isAbsolute: true,
    },
    ...withoutBrackets(
      twoSteps(
        { nl: 'Instellingen → Pagina’s → HTML in de sitekop', en: 'Settings → Pages → Site header HTML' },
        IN_HEAD,
        { nl: 'Zet een HTML-module op de pagina', en: 'Put an HTML module on the page' },
        {
          nl: 'Of gebruik de bronweergave van een tekstmodule. Plak dit erin.',
          en: 'Or use the source view of a rich text module. Paste this in it.',
        },
      ),
    ),
  },
  {
    id: 'squarespace',
    label: 'Squarespace',
    file: {
      how: {
        nl: 'Maak ergens op een pagina een link, kies Bestand, en upload het. Squarespace zet het op /s/.',
        en: 'Make a link anywhere on a page, choose File, and upload it. Squarespace puts it at /s/.',
      },
      address: '/s/{file}',
    },
    ...twoSteps(
      {
        nl: 'Website → Pages → Custom code → Code injection → Header',
        en: 'Website → Pages → Custom code → Code injection → Header',
      },
      IN_HEAD,
      { nl: 'Voeg een “Code”-blok toe', en: 'Add a “Code” block' },
      { nl: 'Kies HTML en plak dit erin.', en: 'Choose HTML and paste this in it.' },
    ),
  },
  {
    id: 'shopify',
    label: 'Shopify',
    runs: /\{[{%]/,
    file: {
      how: {
        nl: 'Webshop → Thema’s → Code bewerken → Assets → Voeg een nieuwe asset toe.',
        en: 'Online store → Themes → Edit code → Assets → Add a new asset.',
      },
      address: "{{ '{file}' | asset_url }}",
    },
    ...withoutBrackets(
      twoSteps(
        {
          nl: 'Webshop → Thema’s → Code bewerken → theme.liquid',
          en: 'Online store → Themes → Edit code → theme.liquid',
        },
        { nl: 'Plak dit vlak boven </head>.', en: 'Paste this just above </head>.' },
        { nl: 'Voeg een sectie “Custom Liquid” toe', en: 'Add a “Custom Liquid” section' },
        {
          nl: 'In de thema-editor, op de pagina van je keuze.',
          en: 'In the theme editor, on the page of your choice.',
        },
      ),
    ),
  },
  {
    id: 'drupal',
    label: 'Drupal',
    runs: /\{[{%#]|\[[\w-]+:/,
    file: {
      how: {
        nl: 'Zet het met FTP in sites/default/files: uploaden via Drupal zelf maakt er een tekstbestand van.',
        en: 'Put it in sites/default/files by FTP: uploaded through Drupal itself it becomes a text file.',
      },
      address: '/sites/default/files/{file}',
    },
    ...withoutBrackets(
      twoSteps(
        { nl: 'Zet dit in html.html.twig van je thema', en: 'Put this in html.html.twig of your theme' },
        {
          nl: 'Vlak boven </head>, of als bibliotheek van je thema.',
          en: 'Just above </head>, or as a library of your theme.',
        },
        { nl: 'Plak dit in een blok met “Volledige HTML”', en: 'Paste this in a block with “Full HTML”' },
        {
          nl: 'Kies een tekstformaat dat geen tags weghaalt en geen alinea’s toevoegt, en werk in de bronweergave.',
          en: 'Choose a text format that removes no tags and adds no paragraphs, and work in its source view.',
        },
      ),
    ),
  },
];
