// Makes one static folder of demo, builder and Storybook, for any host. Usage: node scripts/build-site.mjs [--out=site]
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
process.chdir(ROOT);
const option = process.argv.find((argument) => argument.startsWith('--out='))?.slice(6);
const out = resolve(option ?? 'site');

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${args[0]} failed: see above.`);
}

/**
 * A page of the demo for a host of files: no list of what has arrived, and addresses from the folder that the page is
 * in, since the site may stand in a folder of its host.
 */
const forFiles = (html) =>
  html
    .replace(/\n *<p><a href="\/submissions">.*<\/p>/, '')
    .replace(/\b(href|src|cover|action|privacy-href)="\/(?!\/)/g, '$1="./');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
run('node_modules/rollup/dist/bin/rollup', '-c', '--silent');
run('builder/build.mjs');
run('node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '--output-dir', join(out, 'storybook'));
for (const name of readdirSync('demo')) {
  if (name.endsWith('.html')) writeFileSync(join(out, name), forFiles(readFileSync(join('demo', name), 'utf8')));
  else if (/\.(css|js)$/.test(name) || name === 'assets')
    cpSync(join('demo', name), join(out, name), { recursive: true });
}
cpSync('builder/dist', join(out, 'builder'), { recursive: true });
mkdirSync(join(out, 'dist'));
for (const name of readdirSync('dist')) {
  if (/^brug.*\.js(\.map|\.sri)?$/.test(name)) cpSync(join('dist', name), join(out, 'dist', name));
}
console.log(`The site is in ${out}`);
