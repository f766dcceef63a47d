// Makes one static folder of demo, builder, docs, Storybook and what there is to download, for any host.
// Usage: node scripts/build-site.mjs [--out=site]
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildWordPress } from './build-wordpress.mjs';
import { writeLlms } from './docs/llms.mjs';
import { writeDocs } from './docs/site.mjs';
import { EXAMPLES, writeExample } from './examples.mjs';
import { zipFolder } from './zip-folder.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where Storybook is built, here and by `npm run test:all`. */
export const STORYBOOK = join(ROOT, '.cache/storybook');

const DOCS = { nl: 'Uitleg', en: 'Docs' };

/** What the demo says of what is sent to its own server, and what is true where there is none. */
const SENT = [
  ['Wat je hier verstuurt, blijft op deze computer.', 'Wat je hier verstuurt, wordt niet bewaard.'],
  ['What you send here stays on this computer.', 'What you send here is not kept.'],
];

/**
 * A page of the demo for a host of files, which keeps nothing that is sent: no list of what has arrived, a link to the
 * docs, and addresses from the folder that the page is in, since the site may be in a folder of its host.
 */
const forFiles = (html) =>
  SENT.reduce((page, [there, here]) => page.replace(there, here), html)
    .replace(/\n *<p><a href="\/submissions">.*<\/p>/, '')
    .replace(/\n *<p><a href="\/builder\/">.*<\/p>/, (line) => {
      const words = DOCS[/<html lang="(\w+)"/.exec(html)[1]];
      return `${line}${line.replace(/<a.*<\/a>/, `<a href="/docs/">${words}</a>`)}`;
    })
    .replace(/\b(href|src|cover|action|privacy-href)="\/(?!\/)/g, '$1="./');

/** The demo's data folder holds what was sent to it, and its modules are its server. */
const isOfTheDemo = (name) => /\.(css|js)$/.test(name) || name === 'assets';

/** Writes the site from what is built: `dist`, the builder, and Storybook in the folder that is given. */
export function writeSite({ out, storybook = STORYBOOK }) {
  const from = (path) => join(ROOT, path);
  // The folder is emptied: one that holds this repository is none for a site.
  if (!relative(out, ROOT).startsWith('..')) throw new Error(`${out} is no folder for a site.`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'dist'), { recursive: true });
  for (const name of readdirSync(from('demo'))) {
    const file = from(`demo/${name}`);
    if (name.endsWith('.html')) writeFileSync(join(out, name), forFiles(readFileSync(file, 'utf8')));
    else if (isOfTheDemo(name)) cpSync(file, join(out, name), { recursive: true });
  }
  cpSync(from('builder/dist'), join(out, 'builder'), { recursive: true });
  // The builder links the plugin only where it is there.
  const builder = join(out, 'builder/index.html');
  writeFileSync(builder, readFileSync(builder, 'utf8').replace('<html ', '<html data-plugin="../brug.zip" '));
  cpSync(from('themes'), join(out, 'themes'), { recursive: true });
  // What a page can load has its hash beside it.
  for (const name of readdirSync(from('dist')).filter((file) => file.endsWith('.js.sri')))
    for (const file of [name.replace('.sri', ''), name.replace('.sri', '.map'), name])
      cpSync(from(`dist/${file}`), join(out, 'dist', file));
  cpSync(from('dist/languages'), join(out, 'dist/languages'), {
    recursive: true,
    filter: (file) => !file.endsWith('.d.ts'),
  });
  cpSync(storybook, join(out, 'storybook'), { recursive: true });
  writeDocs(join(out, 'docs'));
  writeLlms(out, { docs: 'docs/' });
  buildWordPress(join(out, 'brug.zip'));
  for (const name of EXAMPLES) {
    const folder = join(out, 'examples', name);
    writeExample(name, folder);
    writeFileSync(`${folder}.zip`, zipFolder(folder));
    rmSync(folder, { recursive: true });
  }
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${args[0]} failed: see above.`);
}

/** Builds what the site is made of. */
export function buildParts() {
  run('node_modules/rollup/dist/bin/rollup', '-c', '--silent');
  run('builder/build.mjs');
  run('node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '--output-dir', STORYBOOK);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = process.argv.find((argument) => argument.startsWith('--out='))?.slice('--out='.length);
  const out = resolve(option ?? 'site');
  buildParts();
  writeSite({ out });
  console.log(`The site is in ${out}`);
}
