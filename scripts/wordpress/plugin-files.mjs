import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the plugin's sources. */
export const PLUGIN = fileURLToPath(new URL('../../integrations/wordpress', import.meta.url));

/** What stays at home: checks of the sources, pictures for the plugin directory, and translations, which ship compiled. */
const AT_HOME = /^phpcs\.xml\.dist$|^composer\.|^vendor\/|^\.wordpress-org\/|\.po$/;

/** The plugin's own files as they go into the archive, relative to its folder. */
export const pluginFiles = () =>
  readdirSync(PLUGIN, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(PLUGIN.length + 1).replaceAll('\\', '/'))
    .filter((path) => !AT_HOME.test(path))
    .sort();
