// Makes the WordPress plugin, ready to upload: release/brug.zip.
// Usage: node scripts/build-wordpress.mjs [--out=release/brug.zip]   after `npm run build`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { compiledLanguages } from './wordpress/languages.mjs';
import { PLUGIN, pluginFiles } from './wordpress/plugin-files.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What the sources have in the place of a version. */
const NO_VERSION = '0.0.0-development';
/** The time of every file in the archive, so that the same sources make the same bytes. */
const MADE = new Date(2020, 0, 1);

/** Packs the plugin and returns where it is. */
export function buildWordPress(out = `${ROOT}release/brug.zip`) {
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  const files = {};
  for (const path of pluginFiles()) {
    const content = readFileSync(`${PLUGIN}/${path}`);
    files[path] = /^(brug\.php|readme\.txt)$/.test(path)
      ? Buffer.from(String(content).replaceAll(NO_VERSION, version))
      : content;
  }
  for (const name of ['brug.js', 'scan.js', 'free-mail.js']) Object.assign(files, scriptWithSource(name));
  files['LICENSE'] = readFileSync(`${ROOT}LICENSE`);
  files['THIRD-PARTY-LICENSES.txt'] = readFileSync(`${ROOT}THIRD-PARTY-LICENSES.txt`);
  Object.assign(files, compiledLanguages());

  const inFolder = Object.entries(files).map(([path, content]) => [`brug/${path}`, new Uint8Array(content)]);
  const zip = zipSync(Object.fromEntries(inFolder), { level: 9, mtime: MADE });
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, zip);
  return { out, files: inFolder.length, bytes: zip.length, version };
}

/** A file that browsers load, with the source that it was made from: as its map names it, so that their tools show it. */
function scriptWithSource(name) {
  const map = readFileSync(`${ROOT}dist/${name}.map`);
  const sources = JSON.parse(map).sources.filter((path) => path.startsWith('../src/'));
  return {
    [`assets/${name}`]: readFileSync(`${ROOT}dist/${name}`),
    [`assets/${name}.map`]: map,
    ...Object.fromEntries(sources.map((path) => [path.slice('../'.length), readFileSync(`${ROOT}dist/${path}`)])),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = process.argv.find((argument) => argument.startsWith('--out='));
  const { out, files, bytes, version } = buildWordPress(option?.slice('--out='.length));
  console.log(`${out}: Brug ${version}, ${files} files, ${bytes} bytes`);
}
