import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { WIDGETS } from './describe/widgets.mjs';

/**
 * Writes `dist/styles/<widget>.css`, what a served widget or its scan looks by before the script, and beside each the hash by which
 * a policy lets it in where it stands in the page (CSP, `style-src 'sha256-…'`). Last of all, from the built modules.
 */
export const writeStyles = () => ({
  name: 'write-styles',
  async writeBundle() {
    const built = (path) => import(pathToFileURL(resolve('dist', path)).href);
    const { stylesOf } = await built('prerender/served-root.js');
    const { cssText } = await built('scan/scan.styles.js');
    mkdirSync('dist/styles', { recursive: true });
    const write = (name, css) => {
      writeFileSync(`dist/styles/${name}.css`, css);
      writeFileSync(`dist/styles/${name}.css.sha256`, `sha256-${createHash('sha256').update(css).digest('base64')}\n`);
    };
    write('scan', cssText);
    for (const name of WIDGETS) {
      const widget = Object.values(await built(`${name}/${name}.element.js`)).find(
        (each) => each?.elementStyles ?? each?.styles,
      );
      // Lit prepares a class when it is asked what it observes.
      void widget.observedAttributes;
      write(name, stylesOf(widget));
    }
  },
});
