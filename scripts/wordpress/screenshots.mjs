// Takes the pictures for the plugin directory anew, of a real WordPress: integrations/wordpress/.wordpress-org.
// Usage: npm run build && node scripts/wordpress/screenshots.mjs   (what `npm run test:wordpress` needs, this needs too)
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { openBrowser } from '../../test/e2e/demo-site.mjs';
import { logIn, openEditor } from '../../test/wordpress/browser.mjs';
import { startSite } from '../../test/wordpress/setup/site.mjs';
import { post } from '../../test/wordpress/visitor.mjs';
import { buildWordPress } from '../build-wordpress.mjs';
import { PLUGIN } from './plugin-files.mjs';

const PDF = fileURLToPath(new URL('../../demo/assets/whitepaper.pdf', import.meta.url));

/** What people have sent. */
const LEADS = [
  {
    name: 'Noor Jansen',
    email: 'noor@example.com',
    company: 'Jansen & Zn',
    intent: 'partner',
    message: 'We would like to run the workshop for our own clients. Who can we talk to?',
  },
  { name: 'Amadou Diallo', email: 'amadou@example.com', intent: 'question', message: 'Do you also come to Ghent?' },
  {
    email: 'hanna@example.com',
    scan: 'Widest gap: Reach versus Revenue (Wide gap); Group versus Individual (Narrow gap)',
  },
];

/** Puts the plugin, a document, an article and some leads there. Returns the article's number and address. */
async function fill(site, zip) {
  for (const [path, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    const file = join(site.docroot, 'wp-content/plugins', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await site.evaluate("return activate_plugin( 'brug/brug.php' );");
  const article = await site.evaluate(`update_option( 'blogname', 'Bridge & Co' );
    wp_update_post( array( 'ID' => get_option( 'wp_page_for_privacy_policy' ), 'post_status' => 'publish' ) );
    $file = wp_upload_bits( 'closing-the-gap.pdf', null, file_get_contents( '${PDF}' ) );
    $document = wp_json_encode( array( 'mediaId' => wp_insert_attachment( array( 'post_mime_type' => 'application/pdf' ), $file['file'] ), 'href' => $file['url'], 'format' => 'PDF', 'pages' => 6, 'size' => filesize( $file['file'] ), 'gate' => 'soft' ) );
    $content = str_replace( 'wp:brug/whitepaper-cta {', 'wp:brug/whitepaper-cta ' . substr( $document, 0, -1 ) . ',', Brug\\article_pattern() );
    $content = str_replace( 'wp:brug/difference-card {', 'wp:brug/difference-card {"scan":true,', $content );
    $id = wp_insert_post( wp_slash( array( 'post_title' => 'Sales and marketing', 'post_status' => 'publish', 'post_content' => $content ) ) );
    return array( 'id' => $id, 'url' => get_permalink( $id ) );`);
  const form = {
    fields: 'name? email',
    consent: 'optional',
    wording: 'Yes',
    questions: [{ name: 'scan', label: 'Scan' }],
  };
  const brug_form = await site.evaluate(`return Brug\\seal_form( json_decode( '${JSON.stringify(form)}', true ) );`);
  for (const lead of LEADS) await post(site, { ...lead, brug_form, consent: 'yes', consent_text: 'Yes' });
  return article;
}

const folder = mkdtempSync(join(tmpdir(), 'brug-zip-'));
const { out: zip } = buildWordPress(join(folder, 'brug.zip'));
const site = await startSite('sid');
const browser = await openBrowser();
try {
  const article = await fill(site, zip);
  const page = await logIn(browser, site, 'admin');
  const shoot = (number) => page.screenshot({ path: `${PLUGIN}/.wordpress-org/screenshot-${number}.png` });

  const frame = await openEditor(page, `${site.url}/wp-admin/post.php?post=${article.id}&action=edit`);
  await frame.waitForSelector('brug-partner-form:state(drawn)');
  await page.evaluate(() => {
    const { select, dispatch } = window.wp.data;
    const { clientId } = select('core/block-editor')
      .getBlocks()
      .find(({ name }) => name === 'brug/difference-card');
    dispatch('core/block-editor').selectBlock(clientId);
  });
  await frame.waitForSelector('.brug-edit');
  // The sidebar slides in.
  await new Promise((done) => setTimeout(done, 1000));
  await shoot(2);

  for (const [number, path] of [
    [3, 'brug-leads'],
    [4, 'brug-settings'],
  ]) {
    await page.goto(`${site.url}/wp-admin/admin.php?page=${path}`);
    await shoot(number);
  }

  // As a visitor sees it.
  await page.deleteCookie(...(await page.cookies()));
  await page.setViewport({ width: 1280, height: 1900 });
  await page.goto(article.url);
  await page.waitForSelector('brug-partner-form:state(drawn)');
  await page.evaluate(() => scrollTo({ top: 150, behavior: 'instant' }));
  await shoot(1);
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
}
