// The plugin's words. `node scripts/wordpress/languages.mjs` writes brug.pot anew from the sources, and adds to each .po
// what is new; it needs GNU gettext.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { mo, po } from 'gettext-parser';
import { PLUGIN, pluginFiles } from './plugin-files.mjs';

const FOLDER = `${PLUGIN}/languages`;
export const TEMPLATE = `${FOLDER}/brug.pot`;

/** Functions of WordPress whose arguments are words: as xgettext wants them, `c` is the place of a context. */
const FUNCTIONS = ['__', '_e', 'esc_html__', 'esc_html_e', 'esc_attr__', '_x:1,2c', '_n:1,2'];
/** What WordPress translates of a block.json, and in which context it looks that up. */
const OF_BLOCKS = { title: 'block title', description: 'block description', keywords: 'block keyword' };

/** The files with translations, by locale of WordPress. */
export const translations = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.po'))
    .map((name) => ({ locale: name.slice('brug-'.length, -'.po'.length), path: `${FOLDER}/${name}` }));

/**
 * Translations as WordPress loads them: a .mo for PHP, and for each script of the editor a .json (Jed format) with the
 * words of that script, by path from the plugin's folder.
 */
export function compiledLanguages() {
  const files = {};
  for (const { locale, path } of translations()) {
    const catalogue = po.parse(readFileSync(path));
    files[`languages/brug-${locale}.mo`] = mo.compile(catalogue);
    for (const [handle, script] of scripts()) {
      files[`languages/brug-${locale}-${handle}.json`] = Buffer.from(JSON.stringify(jed(catalogue, locale, script)));
    }
  }
  return files;
}

/** The editor's scripts by the name under which the plugin registers them. */
const scripts = () => [
  ['brug-editor', 'assets/editor.js'],
  ...pluginFiles()
    .filter((path) => path.endsWith('/edit.js'))
    .map((path) => [`brug-${path.split('/')[1]}-editor`, path]),
];

function jed(catalogue, locale, script) {
  const words = {};
  for (const entry of entriesOf(catalogue)) {
    const key = entry.msgctxt ? `${entry.msgctxt}\u0004${entry.msgid}` : entry.msgid;
    if (entry.comments?.reference?.includes(script)) words[key] = entry.msgstr;
  }
  const plural = catalogue.headers['Plural-Forms'];
  return {
    domain: 'messages',
    locale_data: { messages: { '': { domain: 'messages', lang: locale, 'plural-forms': plural }, ...words } },
  };
}

/** The entries of a catalogue, without its head. */
export const entriesOf = ({ translations: byContext }) =>
  Object.values(byContext)
    .flatMap((entries) => Object.values(entries))
    .filter(({ msgid }) => msgid);

/** The template, read from the sources as they are now. */
export function readTemplate() {
  const catalogue = po.parse(
    gettext('xgettext', [
      ...['--from-code=UTF-8', '--add-comments=translators', '--no-wrap', '--sort-by-file', '--package-name=Brug'],
      ...['--keyword', ...FUNCTIONS.map((name) => `--keyword=${name}`), '--output=-'],
      ...pluginFiles().filter((path) => /\.(php|js)$/.test(path)),
    ]),
  );
  const add = (msgctxt, msgid, reference) => {
    const entries = (catalogue.translations[msgctxt] ??= {});
    const known = entries[msgid]?.comments.reference;
    entries[msgid] = {
      msgctxt,
      msgid,
      msgstr: [''],
      comments: { reference: known ? `${known}\n${reference}` : reference },
    };
  };
  for (const path of pluginFiles().filter((name) => name.endsWith('/block.json'))) {
    const block = JSON.parse(readFileSync(`${PLUGIN}/${path}`, 'utf8'));
    for (const [key, context] of Object.entries(OF_BLOCKS)) {
      for (const text of [block[key]].flat()) add(context, text, path);
    }
  }
  const head = readFileSync(`${PLUGIN}/brug.php`, 'utf8');
  add('', /^ \* Description: +(.+)$/m.exec(head)[1], 'brug.php');
  // Lines move with every edit of the sources; the file is enough to find a word.
  for (const { comments } of entriesOf(catalogue)) {
    comments.flag = undefined;
    comments.reference = [...new Set(comments.reference.replace(/:\d+/g, '').split(/\s+/))].join('\n');
  }
  catalogue.translations[''][''].comments = {
    translator: 'Words of the WordPress plugin Brug, under the licence of Brug.',
  };
  catalogue.headers = {
    'Project-Id-Version': 'Brug',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
  };
  return po.compile(catalogue, { foldLength: 0 }).toString() + '\n';
}

function gettext(command, args) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { cwd: PLUGIN });
  if (error) throw new Error(`${command} cannot be run: install GNU gettext.`);
  if (status) throw new Error(String(stderr));
  return stdout;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(TEMPLATE, readTemplate());
  for (const { path } of translations()) {
    gettext('msgmerge', ['--update', '--backup=none', '--no-fuzzy-matching', '--no-wrap', path, TEMPLATE]);
  }
  console.log(`${TEMPLATE}, and ${translations().length} translations`);
}
