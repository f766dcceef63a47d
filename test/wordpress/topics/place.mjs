import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { savedByAuthor } from '../author.mjs';
import { logIn, openEditor, openPage, until } from '../browser.mjs';
import { look, rooms } from '../visitor.mjs';

const AFTER = '<!-- wp:paragraph --><p>What follows.</p><!-- /wp:paragraph -->';
const TABLE =
  '<!-- wp:table --><figure class="wp-block-table"><table><thead><tr><th></th><th>Marketing</th><th>Sales</th></tr></thead><tbody><tr><td>Publiek</td><td><strong>Groep</strong> Spreekt velen aan.</td><td><strong>Individu</strong> Spreekt met een.</td></tr></tbody></table></figure><!-- /wp:table -->';

/** Content that no editor has measured. */
const UNMEASURED = {
  'a shortcode with one field':
    '<!-- wp:shortcode -->[brug_partner_form heading="Nieuwsbrief" fields="email" consent="none"]<!-- /wp:shortcode -->',
  'a shortcode with the usual fields': '<!-- wp:shortcode -->[brug_partner_form]<!-- /wp:shortcode -->',
  'an imported form': '<!-- wp:brug/partner-form {"heading":"Nieuwsbrief","fields":"name email"} /-->',
  'an imported form with much of its own': `<!-- wp:brug/partner-form ${JSON.stringify({
    heading: 'Vragen',
    fields: 'email',
    intro: 'Een paar regels vooraf, die zeggen waar het over gaat en hoe lang het duurt. '.repeat(2),
    consent: 'required',
    questions: [
      { label: 'Waarom?', type: 'textarea' },
      { label: 'Hoe groot is het team?', type: 'radio', options: '1\n2-5\n6-20\n21-50\n51-250\nmeer' },
      { label: 'Mail mij', type: 'checkbox', options: '' },
    ],
  })} /-->`,
  'all three, imported': `<!-- wp:brug/difference-card {"heading":"Verschil"} -->${TABLE}<!-- /wp:brug/difference-card -->
    <!-- wp:brug/whitepaper-cta {"heading":"Gids","href":"https://example.com/a.pdf"} -->${AFTER}<!-- /wp:brug/whitepaper-cta -->
    <!-- wp:brug/partner-form {"fields":"email","consent":"none"} /-->`,
};

const FORM = '<!-- wp:brug/partner-form {"heading":"Nieuwsbrief","fields":"email","consent":"none"} /-->';

/** Puts blocks into the first sidebar of the classic theme; '' takes them away. */
const inSidebar = (site, content) =>
  site.evaluate(`switch_theme( 'twentytwentyone' );
    update_option( 'widget_block', array( 7 => array( 'content' => base64_decode( '${Buffer.from(content).toString('base64')}' ) ), '_multiwidget' => 1 ) );
    wp_set_sidebars_widgets( array( 'sidebar-1' => array( 'block-7' ), 'wp_inactive_widgets' => array() ) );
    return 1;`);

/** What the editor knows of the blocks of a page: the place of each, and whether there is something to save. */
const editorState = (page) =>
  page.evaluate(() => ({
    dirty: window.wp.data.select('core').__experimentalGetDirtyEntityRecords().length,
    places: window.wp.data
      .select('core/block-editor')
      .getBlocks()
      .map(({ attributes }) => attributes.place)
      .filter((place) => place !== undefined),
  }));

/** @param {import('../on-wordpress.mjs').Context} context */
export function place(context) {
  describe('the place of a widget', () => {
    const save = (content) => savedByAuthor(context.site, content + AFTER);

    for (const [name, content] of Object.entries(UNMEASURED)) {
      it(`is as high as the widget, and was about so before: ${name}`, async () => {
        const { url } = await save(content);
        for (const width of [390, 1280]) {
          const { page, shifts } = await look(context.browser, url, { width });
          for (const { name, spare } of await rooms(page)) assert.ok(spare < 2, `${name}: ${spare} px are empty`);
          // Good, as web.dev has it: a cumulative layout shift of at most 0.1. Card and call to action stand there as
          // table and text until they are drawn.
          const moved = shifts.reduce((sum, shift) => sum + shift, 0);
          if (!name.startsWith('all')) {
            assert.ok(moved < 0.1, `moved by ${moved} at ${width} px`);
            const [kept, taken] = await page.$eval('brug-partner-form', (form) => {
              const { fontSize } = getComputedStyle(form.parentElement);
              return [
                parseFloat(getComputedStyle(form).getPropertyValue('--brug-place')) * parseFloat(fontSize),
                form.getBoundingClientRect().height,
              ];
            });
            assert.ok(Math.abs(kept / taken - 1) < 0.15, `${kept} px for ${taken} px at ${width} px`);
          }
          await page.browserContext().close();
        }
      });
    }

    it('is not kept where no script runs', async () => {
      // What stands in the tag itself takes its room.
      const bare = Object.entries(UNMEASURED).filter(([name]) => !name.includes('of its own'));
      const { url } = await save(bare.map(([, content]) => content).join('\n'));
      const page = await openPage(context.browser);
      await page.setJavaScriptEnabled(false);
      await page.goto(url);
      for (const { name, height } of await rooms(page)) assert.ok(height < 400, `${name} is ${height} px high`);
      await page.browserContext().close();
    });

    it('holds a way to reach the site where no script runs or comes, and neither questions nor thanks', async () => {
      const { url } = await save(
        '<!-- wp:brug/partner-form {"fields":"email","thanks":"You are in.","contact":"Call 012.","questions":[{"label":"Team","type":"text"},{"label":"Why","type":"radio","options":"a\\nb"}],"scan":true} /-->',
      );
      for (const scripts of ['none', 'blocked', 'late']) {
        const page = await openPage(context.browser);
        await page.setJavaScriptEnabled(scripts !== 'none');
        await page.setRequestInterception(true);
        page.on('request', (request) => (request.url().includes('/brug.js') ? request.abort() : request.continue()));
        await page.goto(url);
        if (scripts === 'blocked') await page.evaluate(() => document.getAnimations().forEach((each) => each.finish()));
        const seen = await page.$eval('brug-partner-form', (form) => [
          form.innerText.trim().replace(/\s+/g, ' '),
          [...form.querySelectorAll('input, textarea')].some((control) => control.checkVisibility()),
        ]);
        const words = { none: 'This form works only with JavaScript. Call 012.', blocked: 'Call 012.', late: '' };
        assert.deepEqual(seen, [words[scripts], false], scripts);
        await page.browserContext().close();
      }
    });

    it('is given up where the script never comes', async () => {
      const { url } = await save(FORM);
      const page = await openPage(context.browser);
      await page.setRequestInterception(true);
      page.on('request', (request) => (request.url().includes('/brug.js') ? request.abort() : request.continue()));
      await page.goto(url);
      const [kept] = await rooms(page);
      assert.ok(kept.height > 150);
      // The hour in which nothing came, without waiting for it.
      await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
      const [left] = await rooms(page);
      assert.ok(left.height < kept.height - 60, `${kept.height} px, then ${left.height} px`);
      await page.browserContext().close();
    });

    it('is kept from the first moment in a classic theme, also by a synced pattern and in a sidebar', async () => {
      const before = await context.site.evaluate("return array( get_stylesheet(), get_option( 'widget_block' ) );");
      const pattern = await context.site.evaluate(
        `return wp_insert_post( array( 'post_type' => 'wp_block', 'post_status' => 'publish', 'post_title' => 'p', 'post_content' => '${FORM}' ) );`,
      );
      const pages = [await save(`<!-- wp:block {"ref":${pattern}} /-->`), await save('')];
      const headOf = async ({ url }) => (await (await fetch(url)).text()).split('</head>')[0];
      await inSidebar(context.site, '');
      assert.match(await headOf(pages[0]), /place\.css/);
      assert.doesNotMatch(await headOf(pages[1]), /place\.css/);
      await inSidebar(context.site, FORM);
      const head = await headOf(pages[1]);
      assert.match(head, /place\.css/);
      const { page } = await look(context.browser, pages[1].url, { width: 1280 });
      const [room] = await rooms(page);
      assert.ok(room.spare < 2, `${room.spare} px are empty`);
      await page.browserContext().close();
      await inSidebar(context.site, '');
      await context.site.evaluate(`switch_theme( '${before[0]}' ); return 1;`);
    });

    it('is measured by the editor when the script comes late, and is saved with the next change, not by looking', async () => {
      const { id } = await save(FORM);
      const page = await logIn(context.browser, context.site, 'admin');
      await page.setRequestInterception(true);
      page.on('request', async (request) => {
        if (request.url().includes('/brug.js')) await wait(2000);
        await request.continue();
      });
      const frame = await openEditor(page, `${context.site.url}/wp-admin/post.php?post=${id}&action=edit`);
      await until(() => frame.$('brug-partner-form:state(drawn)'), 'the form, drawn');
      await wait(700);
      assert.deepEqual(await editorState(page), { dirty: 0, places: [''] });
      await page.evaluate(() => window.wp.data.dispatch('core/editor').editPost({ title: 'Another title' }));
      await until(async () => /^14:\d/.test((await editorState(page)).places[0]), 'the place in the block');
      await page.browserContext().close();
    });

    it('changes nothing on the screen for widgets by looking', async () => {
      const theme = await context.site.evaluate('return get_stylesheet();');
      await inSidebar(context.site, FORM);
      const page = await logIn(context.browser, context.site, 'admin');
      await page.goto(`${context.site.url}/wp-admin/widgets.php`);
      const drawn = () =>
        page.evaluate(() =>
          [document, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)].some((each) =>
            each?.querySelector('brug-partner-form:state(drawn)'),
          ),
        );
      await until(drawn, 'the form in the sidebar');
      await wait(700);
      assert.equal((await editorState(page)).dirty, 0);
      await page.browserContext().close();
      await inSidebar(context.site, '');
      await context.site.evaluate(`switch_theme( '${theme}' ); return 1;`);
    });
  });
}
