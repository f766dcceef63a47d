// Everything that must be there before the first round: packages, Brug itself, and one bundle for each contestant.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..');
const OUTPUT = join(HERE, '.out');

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}`);
}

/** Installs what the contestants are made of, when that has changed since. */
export function installPackages() {
  const installed = join(HERE, 'node_modules/.package-lock.json');
  const wanted = Object.entries(JSON.parse(readFileSync(join(HERE, 'package-lock.json'), 'utf8')).packages['']);
  const versions = Object.fromEntries(wanted).dependencies;
  const present = existsSync(installed) ? JSON.parse(readFileSync(installed, 'utf8')).packages : {};
  const complete = Object.entries(versions).every(([name, version]) => {
    return present[`node_modules/${name}`]?.version === version;
  });
  if (!complete) run('npm', ['ci'], HERE);
}

/** Builds `dist` when a source is newer than the bundle. */
export async function buildBrug() {
  const bundle = await stat(join(ROOT, 'dist/brug.js')).catch(() => undefined);
  const files = await readdir(join(ROOT, 'src'), { recursive: true });
  const times = await Promise.all(files.map(async (file) => (await stat(join(ROOT, 'src', file))).mtimeMs));
  if (!bundle || Math.max(...times) > bundle.mtimeMs) run('npm', ['run', 'build'], ROOT);
}

/** The version of what a contestant is made with. */
export function versionOf({ package: name }) {
  if (!name) return '';
  return JSON.parse(readFileSync(join(HERE, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** Lets a contestant import the content as the module `content`. */
const contentModule = (content) => ({
  name: 'content',
  setup(build) {
    build.onResolve({ filter: /^content$/ }, () => ({ path: 'content', namespace: 'content' }));
    build.onLoad({ filter: /.*/, namespace: 'content' }, () => ({ contents: JSON.stringify(content), loader: 'json' }));
  },
});

async function bundle(entry, plugins, loader = {}) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(HERE, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
    loader,
    plugins,
    outdir: OUTPUT,
  });
  return outputFiles[0].text;
}

/** A contestant with its files: what a site ships, and what the measures drive. */
async function prepared(contestant, content, shortContent) {
  const plugins = [contentModule(content)];
  const text = { '.css': 'text' };
  const { builtScript, script, scene, style } = contestant;
  return {
    ...contestant,
    version: versionOf(contestant),
    // What has a form and nothing else has no card.
    ...(contestant.card && { card: contestant.card(content), short: contestant.card(shortContent), shortContent }),
    files: {
      script: builtScript
        ? await readFile(join(HERE, builtScript), 'utf8')
        : script
          ? await bundle(script, plugins, text)
          : '',
      style: style ? await bundle(style, plugins) : '',
      scene: scene ? await bundle(scene, plugins) : await readFile(join(HERE, 'page/scene.js'), 'utf8'),
    },
  };
}

/** Prepares all contestants; one that cannot be built is left out, with the reason. */
export async function prepareContestants(contestants) {
  await mkdir(OUTPUT, { recursive: true });
  const { readContent, shortened } = await import('./contestants/shared/content.mjs');
  const content = await readContent(OUTPUT);
  const ready = [];
  const left = [];
  for (const contestant of contestants) {
    try {
      ready.push(await prepared(contestant, content, shortened(content)));
    } catch (error) {
      left.push({ title: contestant.title, reason: String(error.message).split('\n')[0] });
    }
  }
  return { ready, left };
}
