// The plugin in one version of WordPress, from its upload to its removal.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe } from 'node:test';
import { buildWordPress } from '../../scripts/build-wordpress.mjs';
import { openBrowser } from '../e2e/demo-site.mjs';
import { administrator } from './topics/administrator.mjs';
import { answers } from './topics/answers.mjs';
import { author } from './topics/author.mjs';
import { content } from './topics/content.mjs';
import { enforced } from './topics/enforced.mjs';
import { firstSteps } from './topics/first-steps.mjs';
import { forms } from './topics/forms.mjs';
import { network } from './topics/network.mjs';
import { passingOn } from './topics/passing-on.mjs';
import { place } from './topics/place.mjs';
import { receiver } from './topics/receiver.mjs';
import { scan } from './topics/scan.mjs';
import { startSite } from './setup/site.mjs';

const PDF = fileURLToPath(new URL('../../demo/assets/whitepaper.pdf', import.meta.url));

/**
 * What the topics share. They run in this order, on one site, as its people do.
 *
 * @typedef {object} Context
 * @property {Awaited<ReturnType<typeof startSite>>} site
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} zip The plugin as it is uploaded.
 * @property {string[]} themes A block theme and a classic one.
 * @property {{ id: number, url: string }} article What an author has written and published.
 */

/**
 * @param {string} suite Where WordPress comes from, as wordPressSources() takes it.
 * @param {string[]} themes A block theme that this version has, and a classic one.
 * @param {(context: Context) => void} [also] More to describe before the plugin goes.
 */
export function onWordPress(suite, themes, also = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'brug-zip-'));
  /** @type {Context} */
  const context = { zip: join(folder, 'brug.zip'), themes };

  // Each version's pictures in a folder of its own.
  if (process.env.WORDPRESS_SCREENSHOTS) process.env.WORDPRESS_SCREENSHOTS += `/${suite}`;

  before(async () => {
    buildWordPress(context.zip);
    context.site = await startSite(suite);
    context.browser = await openBrowser();
    await context.site.evaluate(`$file = wp_upload_bits( 'gap.pdf', null, file_get_contents( '${PDF}' ) );
      return wp_insert_attachment( array( 'post_title' => 'The gap', 'post_mime_type' => 'application/pdf' ), $file['file'] );`);
  });
  after(async () => {
    await context.browser?.close();
    await context.site?.close();
    rmSync(folder, { recursive: true });
  });

  describe(`the plugin on WordPress of ${suite}`, () => {
    firstSteps(context);
    place(context);
    receiver(context);
    enforced(context);
    passingOn(context);
    answers(context);
    also(context);
    author(context);
    content(context);
    forms(context);
    scan(context);
    administrator(context);
    network(context);
  });
}
