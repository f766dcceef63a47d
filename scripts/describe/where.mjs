// What the docs say of where Brug can be had: from `published.mjs`, and nothing else.
import { PUBLISHED } from '../../published.mjs';

const fence = (language, code) => ['```' + language, code, '```'].join('\n');

/** Each part of a page that is written from the setting, by its name. */
const parts = ({ name, version }, { npm, files, site }) => ({
  file: files
    ? [
        'Load it from where it is released, with its exact version:',
        fence(
          'html',
          `<script src="${files.replaceAll('{version}', version).replace(/\/?$/, '/')}brug.js" defer></script>`,
        ),
        'or save it from there and put it on your own site.',
      ].join('\n\n')
    : 'Brug is not published anywhere yet. Save the file from the builder and put it on your own site; `npm run build` makes it as well, in `dist`.',
  install: npm
    ? fence('sh', `npm install ${npm}`)
    : [
        'Brug is in no registry yet. `npm pack` makes the package after `npm run build`; the builder has it to save, too.',
        fence('sh', `npm install ./${name}-${version}.tgz`),
      ].join('\n\n'),
  owners: site
    ? `[The plugin](${new URL('brug.zip', site)}) and [the builder](${new URL('builder/', site)}) are at <${site}>.`
    : 'Brug is not published anywhere yet. A developer makes the plugin (`brug.zip`), the builder and these pages with one command\n(`npm run build:site`): a folder that you can put on any host.',
  eigenaren: site
    ? `[De plugin](${new URL('brug.zip', site)}) en [de builder](${new URL('builder/', site)}) staan op <${site}>.`
    : 'Brug is nog nergens gepubliceerd. Een ontwikkelaar maakt de plugin (`brug.zip`), de builder en deze pagina’s met één opdracht\n(`npm run build:site`): een map die je op elke webhost kunt zetten.',
  site: site
    ? `The demo, [the builder](${new URL('builder/', site)}) and these docs are at <${site}>.`
    : '`npm run build:site` puts the builder, the WordPress plugin, these docs, the demo and Storybook in a folder of static files, for\nany host.',
});

/** A page with the parts between `<!-- where: name -->` and `<!-- /where -->` as the setting has them. */
export function withWhere(page, packageJson, published = PUBLISHED) {
  const texts = parts(packageJson, published);
  return page.replace(/(<!-- where: (\w+) -->)[^]*?(<!-- \/where -->)/g, (_, begin, name, end) => {
    if (!texts[name]) throw new Error(`No part of a page is called ${name}.`);
    return `${begin}\n\n${texts[name]}\n\n${end}`;
  });
}
